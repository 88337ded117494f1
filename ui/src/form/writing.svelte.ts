// The plan being written: its answers as the page shows them, the journal of what is not yet saved, and
// what the core says follows from them. The truth is in the core; here is its last view and the keys since.
import { SvelteMap } from "svelte/reactivity";
import * as core from "../core/bindings";
import type { Place, PlanState, PlanView, Rest, Saved, Stepped } from "../core/bindings";
import { placeOfChange } from "./change";
import { openJournal, type Saving } from "./journal";

/** What the writing needs from the view. */
export interface View {
  /** Where the person is. */
  rest(): Rest | null;
  /** The core's word on what follows from the answers. */
  state(state: PlanState): void;
  /** The answers or flags are others now, saved or not. */
  changed(): void;
}

/** A plan being written. */
export type Writing = ReturnType<typeof write>;

/** Starts writing a plan. */
export function write(plan: PlanView, view: View) {
  const answers = new SvelteMap<string, unknown>(Object.entries(plan.answers));
  let state = $state.raw(plan.state);
  let flags = $state.raw(plan.flags);
  let saving = $state.raw<Saving>({ kind: "kept", at: null });
  let steps: Promise<unknown> = Promise.resolve();

  const journal = openJournal({
    write: (changes) => core.save(plan.id, changes, view.rest()),
    saved: take,
    told: (next) => (saving = next),
  });

  function take(saved: Saved): void {
    state = saved.state;
    saving = { kind: "kept", at: saved.at };
    view.state(state);
  }

  /** Takes over a step and tells where it was. What was typed since it began stays: it is newer. */
  function apply(stepped: Stepped): Place {
    const { field } = stepped.place;
    const place = placeOfChange(stepped.place, answers.get(field) ?? null, stepped.answers[field] ?? null);
    for (const [field, value] of Object.entries(stepped.answers)) {
      if (!journal.holds(field)) answers.set(field, value);
    }
    flags = { ...flags, ...stepped.flags };
    take(stepped.saved);
    view.changed();
    return place;
  }

  /** One command after another, each after everything typed before it is saved. */
  function after<Answer>(command: () => Promise<Answer>): Promise<Answer | null> {
    const next = steps.then(async () => ((await journal.flush()) ? command() : null));
    steps = next.catch(() => null);
    return next;
  }

  return {
    /** The plan. */
    plan,
    get state() {
      return state;
    },
    get flags() {
      return flags;
    },
    get saving() {
      return saving;
    },
    /** The field's answer; null when it has none. */
    answer: (field: string): unknown => answers.get(field) ?? null,
    /** The field has this answer now. */
    put(field: string, value: unknown): void {
      answers.set(field, value);
      journal.note(field, value);
      view.changed();
    },
    /** The person is in another place. */
    moved: () => journal.moved(),
    /** Saves what there is; false when it could not. */
    flush: () => journal.flush(),
    /** Saves at once and says so. */
    now: () => journal.now(),
    /** Sets a flag of the plan. */
    async flag(flag: string, value: boolean): Promise<void> {
      const saved = await after(() => core.set_flag(plan.id, flag, value));
      if (!saved) return;
      flags = { ...flags, [flag]: value };
      take(saved);
      view.changed();
    },
    /** These answers were looked at and stay as they were carried over. */
    async keep(fields: string[]): Promise<void> {
      const saved = await after(() => core.keep_carried(plan.id, fields, true));
      if (saved) take(saved);
    },
    /** Puts something that lies beside the draft into a field. */
    place: (item: string, field: string) =>
      after(async () => apply(await core.place_text(plan.id, item, field))),
    /** Brings another document's contents into the draft. */
    bring: (from: string) => after(async () => apply(await core.bring_in(plan.id, from))),
    /** Attaches a file to the draft, by a command that adds it to the list. */
    attach: (command: () => Promise<core.AttachedNow>) =>
      after(async () => {
        const attached = await command();
        apply(attached.stepped);
        return attached;
      }),
    /** Says of something that lies beside the draft that it is not taken over, or takes that back. */
    async leave(item: string, left: boolean): Promise<void> {
      const saved = await after(() => core.leave_text(plan.id, item, left));
      if (saved) take(saved);
    },
    /** Takes back the last change and tells where it was; null when there is none. */
    undo: () => after(async () => (state.can_undo ? apply(await core.undo(plan.id)) : null)),
    /** Makes it again. */
    redo: () => after(async () => (state.can_redo ? apply(await core.redo(plan.id)) : null)),
    /** What the core has not taken. */
    unwritten: () => journal.unwritten(),
    close: () => journal.close(),
  };
}
