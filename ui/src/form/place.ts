// Where in the form an element is, and how to get to a place: read from the marks that fields and cells
// carry (`data-section`, `data-field`, `data-row`, `data-column`).
import type { Place, Range } from "../core/bindings";

/** Texts of which the selection is part of the place. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** Whether it is such a text. */
export const isTextBox = (element: Element | null): element is TextBox =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ["text", "tel", "email", "search"].includes(element.type));

/** The place of this element; null when it is in no field. */
export function placeOf(element: Element | null): Place | null {
  const field = element?.closest<HTMLElement>("[data-field]");
  if (!element || !field) return null;
  const cell = element.closest<HTMLElement>("[data-row], [data-column]");
  return {
    section: field.dataset.section ?? "",
    field: field.dataset.field ?? "",
    row: cell?.dataset.row === undefined ? null : Number(cell.dataset.row),
    column: cell?.dataset.column ?? null,
    range: isTextBox(element) ? selectionOf(element) : null,
  };
}

function selectionOf(box: TextBox): Range | null {
  const { selectionStart: start, selectionEnd: end } = box;
  return start === null || end === null ? null : { start, end };
}

/** What can have the focus within this element, itself first. */
function target(element: Element): HTMLElement | null {
  const wanted = 'input:not([disabled]), textarea, select, [tabindex="0"], button';
  return element.matches(wanted) ? (element as HTMLElement) : element.querySelector<HTMLElement>(wanted);
}

/** The control of a place within its field: the cell, the part, or the first control. */
export function controlAt(field: Element, place: Place): HTMLElement | null {
  const row = place.row === null ? "" : `[data-row="${place.row}"]`;
  const column = place.column === null ? "" : `[data-column="${CSS.escape(place.column)}"]`;
  const cell = row || column ? field.querySelector(row + column) : null;
  return target(cell ?? field.querySelector(".control") ?? field);
}

/** Puts the focus and the selection where they belong, and brings the very characters into sight. */
export function focusOn(element: HTMLElement, range: Range | null): void {
  element.focus({ preventScroll: true });
  if (range) select(element, range);
  element.scrollIntoView({ block: "nearest" });
}

/** Brings a field into sight with its label, a higher one from its top when that is `first` to be seen. */
export function bringInSight(field: HTMLElement, first: boolean): void {
  const pane = field.closest(".scroll");
  const fits = !pane || field.offsetHeight < 0.75 * pane.clientHeight;
  if (fits || first) field.scrollIntoView({ block: fits ? "nearest" : "start" });
}

/** Selects characters of a text box, without moving the focus. */
export function select(element: Element, { start, end }: Range): void {
  if (isTextBox(element)) element.setSelectionRange(start, end);
}
