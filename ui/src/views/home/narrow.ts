// What of many plans is shown and in which order: by state, words, class, document and what is due.
import type { PlanRow } from "../../core/bindings";
import { daysBetween } from "../../text/dates";
import { matches, ofState, type State } from "./filter";

/** By what the table is put in order. */
export const orders = ["class", "name", "due", "written"] as const;
export type Order = (typeof orders)[number];

/** What is due. */
export const dues = ["all", "late", "soon"] as const;
export type Due = (typeof dues)[number];

/** What is shown. An empty class or title is any. */
export type Narrowing = { state: State; words: string; class: string; title: string; due: Due };

/** Everything. */
export const everything: Narrowing = { state: "all", words: "", class: "", title: "", due: "all" };

/** The order chosen in this session. */
export const kept: { order: Order } = { order: "class" };

const soon = 30;

function isDue(plan: PlanRow, due: Due, today: string): boolean {
  if (due === "all") return true;
  return plan.due !== null && (due === "late" ? plan.due < today : daysBetween(today, plan.due) <= soon);
}

/** The plans that are shown. */
export const narrowed = (plans: PlanRow[], by: Narrowing, today: string): PlanRow[] =>
  plans.filter(
    (plan) =>
      ofState(plan, by.state) &&
      (!by.class || plan.class === by.class) &&
      (!by.title || plan.title === by.title) &&
      isDue(plan, by.due, today) &&
      matches(plan, by.words),
  );

const collator = new Intl.Collator("fi", { numeric: true });
const last = "\u{ffff}";
const compare: Record<Order, (a: PlanRow, b: PlanRow) => number> = {
  class: () => 0,
  name: (a, b) => collator.compare(a.pupil, b.pupil),
  due: (a, b) => order(a.due ?? last, b.due ?? last),
  written: (a, b) => order(b.written, a.written),
};

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** In order; they come by class and name, and what is equal stays so. */
export const inOrder = (plans: PlanRow[], by: Order): PlanRow[] => plans.toSorted(compare[by]);

/** What there is to choose from of a column, in order. */
export const kinds = (plans: PlanRow[], of: "class" | "title"): string[] =>
  [...new Set(plans.map((plan) => plan[of]))].filter(Boolean).toSorted(collator.compare);
