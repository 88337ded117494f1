// Which plans the table shows: by the state chosen and the words typed.
import type { PlanRow } from "../../core/bindings";

/** A state to show. */
export type State = "all" | "draft" | "issued" | "waiting";

/** Whether the plan is in that state. A plan with a version and a new draft is in both. */
export function ofState(plan: PlanRow, state: State): boolean {
  if (state === "draft") return plan.draft;
  if (state === "waiting") return plan.waits !== null;
  return state === "all" || plan.version > 0;
}

/** Whether every word begins a word of the pupil's name, the class or the plan's title. */
export function matches(plan: { pupil: string; class: string; title: string }, words: string): boolean {
  const text = ` ${plain(`${plan.class} ${plan.pupil} ${plan.title}`)}`;
  return plain(words)
    .split(" ")
    .filter(Boolean)
    .every((word) => text.includes(` ${word}`));
}

/** Lower case, with one space between words; hyphens part words too. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("fi")
    .replace(/[\s-]+/g, " ")
    .trim();
}
