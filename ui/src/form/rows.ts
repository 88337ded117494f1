// The rows of a table as the page shows them and as they are kept.
import type { ColumnView, OptionView } from "../core/bindings";
import { current, t } from "../text/text.svelte";
import { asText, isBlank, tell, type Row } from "./answer";
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

/** A row of which nothing seen is left loses what the page does not show too; rows that nobody touched stay. */
export function emptied(rows: Row[], before: Row[], seen: string[]): Row[] {
  const isBare = (row: Row) => isBlank(Object.fromEntries(seen.map((column) => [column, row[column]])));
  return rows.map((row) => (!before.includes(row) && isBare(row) ? {} : row));
}

/** What a cell is called: its row by the words of the first column, and its own column. */
export function cellName(columns: ColumnView[], row: Row, nth: number, index: number): string {
  const [first, column] = [columns[0]!, columns[nth]!];
  const number = t("write-row", { number: index + 1 });
  const head = nth === 0 ? number : tell(first.kind, row[first.id], current()) || number;
  return `${head}, ${column.label}`;
}
