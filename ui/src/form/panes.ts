/** The panes of the drafting step, gone through by a key. */

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

/** Whether the window has no room for the sections beside the form and the copy: never a matter of which one is open. */
export const squeezes = (width: number, copy: boolean): boolean => copy && width > 760 && width <= 1100;
