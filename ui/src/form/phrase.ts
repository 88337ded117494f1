// Own phrases in the form: where one is written or kept from, and how a text takes one in. Knows no dialog.
import type { FieldView, KindView, Place, Range, SectionView } from "../core/bindings";
import { asList, asRows, asText, asYesNo, isBlank, type Row } from "./answer";
import { isTextBox, placeOf } from "./place";

/** A text that a phrase can be written into or kept from. */
export interface Spot {
  /** The place; its range is where the cursor is, or what is selected. */
  place: Place & { range: Range };
  /** All of its text. */
  text: string;
  /** Whether it stands in a row that can be kept or added to. */
  row: boolean;
}

const texts: KindView["kind"][] = ["short_text", "long_text", "list"];

const fieldOf = (sections: SectionView[], place: Place): FieldView | undefined =>
  sections.find(({ id }) => id === place.section)?.fields.find(({ id }) => id === place.field);

/** The kind of what is written in a place: of a cell that of its column. */
function kindAt({ kind }: FieldView, place: Place): KindView["kind"] | undefined {
  if (!("columns" in kind)) return kind.kind;
  return kind.columns.find(({ id }) => id === place.column)?.kind.kind;
}

/** The text of a place in the field's answer. */
function textAt(kind: KindView, value: unknown, { row, column }: Place): string {
  if (kind.kind === "yes_no_details") return asYesNo(value).details;
  if (kind.kind === "list") return asList(value)[row ?? 0] ?? "";
  if (!("columns" in kind)) return asText(value);
  const cell = asRows(value)[row ?? 0]?.[column ?? ""];
  return Array.isArray(cell) ? asList(cell).join("\n") : asText(cell);
}

/** The spot of an element; null where no phrase can be written. */
export function spotOf(
  element: Element | null,
  sections: SectionView[],
  answer: (field: string) => unknown,
): Spot | null {
  const place = placeOf(element);
  const field = place && fieldOf(sections, place);
  if (!element || !place || !field) return null;
  const kind = kindAt(field, place);
  const details = kind === "yes_no_details" && place.column === "details";
  if (!kind || (!texts.includes(kind) && !details)) return null;
  const text = isTextBox(element) ? element.value : textAt(field.kind, answer(field.id), place);
  // A cell that is not edited takes a text at its end.
  const end = { start: text.length, end: text.length };
  const row = field.kind.kind === "table" && field.kind.fixed_rows === null;
  return { place: { ...place, range: place.range ?? end }, text, row };
}

/** What is selected; all of the text when nothing is. */
export const chosen = ({ place: { range }, text }: Spot): string =>
  range.start === range.end ? text : text.slice(range.start, range.end);

/** What is put in between two texts, with a space where a word would meet another; and how much that moves it. */
export function between(before: string, phrase: string, after: string): { text: string; by: number } {
  const word = /[\p{L}\p{N}.,;:!?)”"]$/u.test(before) && /^[\p{L}\p{N}({”"]/u.test(phrase);
  const next = /[\p{L}\p{N}.,;:!?)}”"]$/u.test(phrase) && /^[\p{L}\p{N}(]/u.test(after);
  return { text: (word ? " " : "") + phrase + (next ? " " : ""), by: word ? 1 : 0 };
}

/** Writes a phrase in a box in place of what is selected, as typing would; selects what is to be looked at. */
export function insert(
  box: HTMLInputElement | HTMLTextAreaElement,
  { start, end }: Range,
  phrase: string,
  look: Range | undefined,
): void {
  const { value } = box;
  const one = box instanceof HTMLInputElement ? phrase.replace(/\s*\n\s*/g, " ") : phrase;
  const { text, by } = between(value.slice(0, start), one, value.slice(end));
  box.setRangeText(text, start, end, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  // A line of several that became one has other places.
  if (look && one === phrase) box.setSelectionRange(start + by + look.start, start + by + look.end);
}

/** The rows with a new one after the row in hand, or in its place when that is blank; and where it is. */
export function withRow(value: unknown, at: number, row: Row): { rows: Row[]; at: number } {
  const rows = asRows(value);
  if (at >= rows.length) return { rows: [...rows, row], at: rows.length };
  if (isBlank(rows[at])) return { rows: rows.with(at, row), at };
  return { rows: rows.toSpliced(at + 1, 0, row), at: at + 1 };
}

/** Whether a phrase can be written somewhere in the field. */
export const takesPhrases = ({ kind }: FieldView): boolean =>
  kind.kind === "long_text"
    ? kind.fixed_text === null
    : "columns" in kind
      ? kind.kind === "table" && kind.columns.some((column) => texts.includes(column.kind.kind))
      : texts.includes(kind.kind);
