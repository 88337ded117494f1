/** The panes of the drafting step, gone through by a key. */

import type { PlanState, SectionView } from "../core/bindings";

/** The pane that many after the one in which the keys are now. */
export function paneAfter(panes: (Element | null)[], by: number): Element | undefined {
  const there = panes.filter((one) => one !== null);
  const now = there.findIndex((one) => one.contains(document.activeElement));
  return there[(now + by + there.length) % there.length];
}

/** Puts the keys on the section that is open. */
export function enterSections(list: Element): void {
  list.querySelector<HTMLElement>("[aria-current] button, button[aria-current]")?.focus();
}

/**
 * Whether the section has a table of more columns than there is room for beside the sections and the copy. While something
 * carried over waits to be looked at, the sections stay: they tell how much it is.
 */
export const hasWide = ({ fields }: SectionView, { carried }: PlanState): boolean =>
  carried.length === 0 && fields.some(({ kind }) => kind.kind === "table" && kind.columns.length > 5);
