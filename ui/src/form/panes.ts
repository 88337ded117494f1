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

/** The end of the list of sections that fades, in pixels. */
const fade = 24;

/** Scrolls the list of sections, and nothing around it, so that an item is in sight, with its heading where both fit. */
export function keepInSight(list: Element, item: Element, heading: Element): void {
  const [box, at] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  const head = heading.getBoundingClientRect().top;
  const top = at.bottom - head <= box.height - fade ? head : at.top;
  if (top < box.top) list.scrollTop -= box.top - top;
  else if (at.bottom > box.bottom - fade) list.scrollTop += at.bottom - box.bottom + fade;
}
