// The keyboard of a table, as a pure step: a grid and a key in, a grid out. Knows nothing of elements.
import { isBlank, type Row } from "./answer";

/** The rows, the cell in hand, and what its row was when editing began. */
export interface Grid {
  rows: Row[];
  row: number;
  column: number;
  editing: boolean;
  /** The row as it was before the cell was edited. */
  before: Row | null;
}

/** What the table allows. */
export interface Shape {
  /** Ids of the columns. */
  columns: string[];
  /** How many columns at the start are given and not edited. */
  given: number;
  /** Whether rows can be added, removed and moved. */
  open: boolean;
  /** Columns in which a typed letter chooses among options instead of replacing the text. */
  choosing: string[];
  /** Columns whose texts may have several lines. */
  lines: string[];
}

/** A key with its companions, as an event tells them. */
export interface Press {
  key: string;
  ctrl?: boolean;
  alt?: boolean;
  shift?: boolean;
}

/** The part of a key's event that tells what it is. */
type KeyEvent = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "getModifierState">;

/** The key of an event; what AltGr writes is a letter. */
export function pressOf(event: KeyEvent): Required<Press> {
  const graph = event.getModifierState("AltGraph");
  return {
    /** WebKit on Linux does not name the key of Shift Tab. */
    key: event.code === "Tab" ? "Tab" : event.key,
    ctrl: event.ctrlKey && !graph,
    alt: event.altKey && !graph,
    shift: event.shiftKey,
  };
}

/** The grid after a key; `removed` tells which row went, `taken` what had been typed into one that is as before. */
export interface Step {
  grid: Grid;
  removed?: { row: Row; at: number };
  taken?: { row: Row; at: number };
}

/** A grid before any key. */
export const gridOf = (rows: Row[]): Grid => ({ rows, row: 0, column: 0, editing: false, before: null });

const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last));

/** The grid with the cell in hand at this place, not edited. */
export function at(grid: Grid, row: number, column: number, shape: Shape): Grid {
  return {
    rows: grid.rows,
    row: clamp(row, grid.rows.length - 1),
    column: clamp(column, shape.columns.length - 1),
    editing: false,
    before: null,
  };
}

/** The grid with another value in the cell in hand; null or `undefined` empties it. */
export function put(grid: Grid, value: unknown, shape: Shape): Grid {
  return {
    ...grid,
    rows: grid.rows.with(grid.row, withCell(grid.rows[grid.row] ?? {}, nameOf(grid, shape), value)),
  };
}

/** The row with another value in a cell. */
export function withCell(row: Row, column: string, value: unknown): Row {
  const { [column]: _, ...rest } = row;
  return value === null || value === undefined || value === "" ? rest : { ...rest, [column]: value };
}

/** Starts editing the cell in hand, if it is one that can be edited. */
export function edit(grid: Grid, shape: Shape): Grid {
  if (grid.column < shape.given) return grid;
  return { ...grid, editing: true, before: grid.rows[grid.row] ?? {} };
}

/** A new row after the last one, in hand; a last row with nothing in it is the new one. */
export function add(grid: Grid, shape: Shape): Grid {
  if (!shape.open) return grid;
  if (grid.rows.length && isBlank(grid.rows.at(-1))) return at(grid, grid.rows.length - 1, 0, shape);
  return at({ ...grid, rows: [...grid.rows, {}] }, grid.rows.length, 0, shape);
}

/** Without this row; a table that has none left keeps an empty one to write on. */
export function remove(grid: Grid, row: number, shape: Shape): Step | null {
  const removed = grid.rows[row];
  if (!shape.open || !removed) return null;
  const rows = grid.rows.toSpliced(row, 1);
  const next = at({ ...grid, rows: rows.length ? rows : [{}] }, row, grid.column, shape);
  return isBlank(removed) ? { grid: next } : { grid: next, removed: { row: removed, at: row } };
}

/** The row in hand moved to another place. */
export function move(grid: Grid, to: number, shape: Shape): Grid {
  const row = grid.rows[grid.row];
  if (!shape.open || !row || to < 0 || to >= grid.rows.length || to === grid.row) return grid;
  return { ...grid, rows: grid.rows.toSpliced(grid.row, 1).toSpliced(to, 0, row), row: to, before: null };
}

/** The text of a pasted cell that the table does not take, and for which column it was; null beside the table. */
export interface Unfit {
  column: string | null;
  text: string;
}

/** Cells of a spreadsheet laid on the grid from the cell in hand on, and those that do not fit. */
export function paste(
  grid: Grid,
  cells: string[][],
  shape: Shape,
  read: (column: string, text: string) => unknown,
): { grid: Grid; unfit: Unfit[] } {
  const unfit: Unfit[] = [];
  const leave = (text: string, column: string | null): void => {
    if (text.trim() !== "") unfit.push({ column, text: text.trim() });
  };
  const rows = [...grid.rows];
  cells.forEach((line, down) => {
    const target = grid.row + down;
    if (target >= rows.length && !shape.open) return line.forEach((text) => leave(text, null));
    line.forEach((text, across) => {
      const column = shape.columns[grid.column + across];
      const value =
        column === undefined || grid.column + across < shape.given ? undefined : read(column, text);
      if (value === undefined) leave(text, column ?? null);
      else rows[target] = withCell(rows[target] ?? {}, column!, value);
    });
    rows[target] ??= {};
  });
  return { grid: { ...grid, rows, editing: false, before: null }, unfit };
}

/** The cells of a text copied from a spreadsheet: tabs part the columns, quotes hold line ends. */
export function cellsOf(text: string): string[][] {
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  for (let from = 0; ; from += 1) {
    const quoted = match(/"((?:[^"]|"")*)"(?=[\t\n]|$)/y, body, from);
    const [whole, inner] = quoted ?? match(/([^\t\n]*)/y, body, from)!;
    rows.at(-1)!.push(quoted ? inner!.replaceAll('""', '"') : whole);
    from += whole.length;
    if (from >= body.length) return rows;
    if (body[from] === "\n") rows.push([]);
  }
}

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The grid after this key; null when the key is none of the table's. */
export function press(grid: Grid, press: Press, shape: Shape): Step | null {
  return (
    anywhere(grid, press, shape) ??
    (grid.editing ? whileEditing(grid, press, shape) : whileMoving(grid, press, shape))
  );
}

function anywhere(grid: Grid, { key, ctrl, alt, shift }: Press, shape: Shape): Step | null {
  if (key === "Tab" && !ctrl && !alt) return tab(grid, shift ? -1 : 1, shape);
  if (alt && !ctrl && (key === "ArrowUp" || key === "ArrowDown")) {
    return { grid: move(grid, grid.row + (key === "ArrowUp" ? -1 : 1), shape) };
  }
  if (ctrl && key === "Delete") return remove(grid, grid.row, shape);
  if (ctrl && key.toLowerCase() === "d") return { grid: asAbove(grid, shape) };
  return null;
}

function whileEditing(grid: Grid, { key, ctrl, alt, shift }: Press, shape: Shape): Step | null {
  if (ctrl || alt) return null;
  if (key === "Escape") {
    const [typed, before] = [grid.rows[grid.row] ?? {}, grid.before ?? {}];
    const name = nameOf(grid, shape);
    const closed = { ...grid, rows: grid.rows.with(grid.row, before), editing: false, before: null };
    const same = JSON.stringify(typed[name] ?? null) === JSON.stringify(before[name] ?? null);
    return same || isBlank({ [name]: typed[name] })
      ? { grid: closed }
      : { grid: closed, taken: { row: typed, at: grid.row } };
  }
  if (key === "F2") return { grid: { ...grid, editing: false, before: null } };
  if (key !== "Enter" || (shift && shape.lines.includes(nameOf(grid, shape)))) return null;
  if (shift) return { grid: at(grid, grid.row - 1, grid.column, shape) };
  if (grid.row < grid.rows.length - 1) return { grid: at(grid, grid.row + 1, grid.column, shape) };
  return {
    grid:
      shape.open && !isBlank(grid.rows[grid.row]) ? add(grid, shape) : at(grid, grid.row, grid.column, shape),
  };
}

function whileMoving(grid: Grid, { key, ctrl, alt, shift }: Press, shape: Shape): Step | null {
  const to = (row: number, column: number): Step => ({ grid: at(grid, row, column, shape) });
  if (alt) return null;
  if (ctrl) {
    if (key === "Home") return to(0, 0);
    if (key === "End") return to(grid.rows.length - 1, shape.columns.length - 1);
    return null;
  }
  if (key === "ArrowUp") return to(grid.row - 1, grid.column);
  if (key === "ArrowDown") return to(grid.row + 1, grid.column);
  if (key === "ArrowLeft") return to(grid.row, grid.column - 1);
  if (key === "ArrowRight") return to(grid.row, grid.column + 1);
  if (key === "Home") return to(grid.row, 0);
  if (key === "End") return to(grid.row, shape.columns.length - 1);
  if (grid.column < shape.given) return null;
  if ((key === "Enter" && !shift) || key === "F2") return { grid: edit(grid, shape) };
  if (key === "Delete" || key === "Backspace") return { grid: put(grid, null, shape) };
  return startsText(key) ? { grid: overwrite(grid, shape) } : null;
}

const startsText = (key: string) => [...key].length === 1 || key === "Dead" || key === "Process";

/** Typing replaces what the cell had; among options it chooses. Escape still brings the old back. */
function overwrite(grid: Grid, shape: Shape): Grid {
  const editing = edit(grid, shape);
  return shape.choosing.includes(nameOf(grid, shape)) ? editing : put(editing, null, shape);
}

/** After the last cell comes a new row, unless the last one is still empty: then the table is left. */
function tab(grid: Grid, by: number, shape: Shape): Step | null {
  const next = grid.row * shape.columns.length + grid.column + by;
  if (next >= grid.rows.length * shape.columns.length) {
    return shape.open && !isBlank(grid.rows.at(-1)) ? { grid: add(grid, shape) } : null;
  }
  if (next < 0) return null;
  return { grid: at(grid, Math.floor(next / shape.columns.length), next % shape.columns.length, shape) };
}

function asAbove(grid: Grid, shape: Shape): Grid {
  const above = grid.rows[grid.row - 1];
  if (!above || grid.column < shape.given) return grid;
  return put(grid, above[nameOf(grid, shape)], shape);
}

const nameOf = (grid: Grid, shape: Shape): string => shape.columns[grid.column] ?? "";

/** The rows without the blank ones at the end: what is kept. */
export function kept(rows: Row[]): Row[] {
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows.slice(0, last + 1);
}
