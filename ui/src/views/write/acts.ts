/** Acts of the drafting step that need little of it. */
import { export_plan, type AnswerChange, type Place } from "../../core/bindings";
import { fail, say } from "../../core/desk.svelte";
import type { Writing } from "../../form/writing.svelte";
import { t } from "../../text/text.svelte";

/** Saves the plan file, with what the vault has not taken, where the person chooses. */
export async function saveElsewhere(plan: string, unwritten: AnswerChange[]): Promise<void> {
  try {
    say(t("write-saved-elsewhere", { path: (await export_plan(plan, unwritten)).path }));
  } catch (error) {
    fail(error);
  }
}

/** The answer in hand stays as it was carried over; then it goes on. */
export function keeps(writing: Writing, goOn: (at: Place) => unknown) {
  return async (at: Place): Promise<void> => {
    if (!writing.state.carried.some(({ field }) => field === at.field)) return;
    try {
      await writing.keep([at.field]);
      await goOn(at);
    } catch (error) {
      fail(error);
    }
  };
}
