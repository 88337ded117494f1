// Choosing from a list in a box of text: what the boxes need of the plan that is written.
import { getContext, setContext } from "svelte";
import type { OptionView, NarrowedView } from "../core/bindings";
import { asText, type Row } from "./answer";

/** The plan that is written, as a box that proposes sees it. */
export interface Chooser {
  plan: string;
  /** Saves what there is: rows of the plan are proposed as they are kept. */
  before: () => Promise<boolean>;
  /** Another field has this answer now. */
  put: (field: string, value: unknown) => void;
}

const key = Symbol("choosing");

/** Tells the form's boxes which plan they belong to. */
export const tellChoosing = (chooser: Chooser) => setContext(key, chooser);

/** The plan that the box belongs to. */
export const chooser = (): Chooser | undefined => getContext<Chooser | undefined>(key);

/** The row with what was chosen in a cell, and what the choice fills beside it. */
export function withChoice(row: Row, column: string, text: unknown, fills: Record<string, unknown>): Row {
  const next = { ...row, [column]: text, ...fills };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null));
}

/** The options that another cell of the row leaves; what is chosen already stays among them. */
export function narrowed(
  options: OptionView[],
  by: NarrowedView | null | undefined,
  row: Row,
  value: unknown,
): OptionView[] {
  const left = by?.to[asText(row[by.by])];
  return left ? options.filter((one) => left.includes(one.value) || one.value === asText(value)) : options;
}
