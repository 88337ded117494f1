/** The panes of the drafting step, gone through by a key. */

import type { SectionView } from "../core/bindings";

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

/** Whether the section has a table of more columns than there is room for beside the sections and the copy. */
export const hasWide = ({ fields }: SectionView): boolean =>
  fields.some(({ kind }) => kind.kind === "table" && kind.columns.length > 5);
