// Which plans the table shows: by the state chosen and the words typed.
import type { PlanRow } from "../../core/bindings";

/** A state to show. */
export type State = "all" | "draft" | "issued" | "waiting" | "closed";

/** Whether the plan is in that state. A plan with a version and a new draft is in both; one that was put aside is
    on that shelf alone. */
export function ofState(plan: PlanRow, state: State): boolean {
  if (plan.closed !== null || state === "closed") return plan.closed !== null && state === "closed";
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
