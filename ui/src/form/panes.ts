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

/** How high the heading that stays in the list of sections is at most, and the end of it that fades, in pixels. */
const [heading, fade] = [72, 24];

/** Scrolls the list of sections, and nothing around it, so that an item of it is in sight. */
export function keepInSight(list: Element, item: Element): void {
  const [box, at] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  const top = box.top + (item.closest("ol ol") ? heading : 0);
  if (at.top < top) list.scrollTop -= top - at.top;
  else if (at.bottom > box.bottom - fade) list.scrollTop += at.bottom - box.bottom + fade;
}
