// What lies beside the draft: read anew whenever the core says something new of the draft, because undo moves
// texts too.
import * as core from "../../core/bindings";
import type { DeskItem, DeskView, PlanView } from "../../core/bindings";
import { fail } from "../../core/desk.svelte";
import { turns } from "../../core/turn";

/** What lies beside a draft. */
export type Beside = ReturnType<typeof layBeside>;

/** Looks what lies beside a draft. */
export function layBeside(plan: PlanView) {
  let view = $state.raw<DeskView | null>(null);
  const takeTurn = turns();

  async function read(): Promise<void> {
    if (!plan.draft || plan.part_of) return;
    const isLast = takeTurn();
    try {
      const found = await core.desk(plan.id);
      if (isLast()) view = found;
    } catch (error) {
      fail(error);
    }
  }

  return {
    get view() {
      return view;
    },
    read,
    /** Lays the text of a file beside it that the person chooses. */
    async lay(): Promise<boolean> {
      try {
        view = await core.lay_beside(plan.id);
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    /** Takes that text away. */
    async putAway(): Promise<void> {
      try {
        await core.put_away_beside(plan.id);
        await read();
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** Whether something still wants a place. */
export const isOpen = ({ state }: DeskItem): boolean => state === "unplaced" || state === "partly";
