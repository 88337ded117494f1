// What comes to hand in a table: the caret within a cell, and the cell within the sight of its box.

const isText = (control: Element): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;

/** Puts the caret after the text, or chooses all of it. */
export function putCaret(control: Element, all: boolean): void {
  if (!isText(control)) return;
  if (all) control.select();
  else control.setSelectionRange(control.value.length, control.value.length);
}

/** Goes to the next or previous box of a cell that has several; false when there is none. */
export function goWithin(from: Element, back: boolean): boolean {
  const boxes = [...(from.closest("td")?.querySelectorAll<HTMLElement>("input, textarea, select") ?? [])];
  const next = boxes[boxes.indexOf(from as HTMLElement) + (back ? -1 : 1)];
  if (!next || !boxes.includes(from as HTMLElement)) return false;
  next.focus();
  if (isText(next)) next.select();
  return true;
}

/** An interval across the page. */
export type Span = { left: number; right: number };

/** How far to scroll so that the cell is wholly in the free part of the box; its beginning when it is wider. */
export function across(free: Span, cell: Span): number {
  const before = cell.left - free.left;
  if (before < 0) return before;
  return Math.max(0, Math.min(cell.right - free.right, before));
}

/** Scrolls the box of a table so that the cell is wholly beside the columns that stay. */
export function showAcross(box: HTMLElement, cell: HTMLElement): void {
  if (getComputedStyle(cell).position === "sticky") return;
  const frame = box.getBoundingClientRect();
  const staying = [...(cell.parentElement?.children ?? [])].filter(
    (one) => getComputedStyle(one).position === "sticky",
  );
  const width = staying.reduce((sum, one) => sum + one.getBoundingClientRect().width, 0);
  const free = {
    left: frame.left + box.clientLeft + width,
    right: frame.left + box.clientLeft + box.clientWidth,
  };
  box.scrollLeft += across(free, cell.getBoundingClientRect());
}
