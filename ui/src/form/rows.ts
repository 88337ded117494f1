// The rows of a table as the page shows them and as they are kept.
import type { OptionView } from "../core/bindings";
import { asText, isBlank, type Row } from "./answer";
import { kept } from "./grid";

/** The rows of a table whose rows are given: each with what is written in it. */
export function givenRows(given: OptionView[], column: string, rows: Row[]): Row[] {
  return given.map(({ value }) => rows.find((row) => asText(row[column]) === value) ?? { [column]: value });
}

/** The rows to keep: without the blank ones at the end; given rows all together, or none when nothing is written. */
export function keptRows(rows: Row[], given: string | null): Row[] {
  if (given === null) return kept(rows);
  return rows.every(({ [given]: _, ...cells }) => isBlank(cells)) ? [] : rows;
}
