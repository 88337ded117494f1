// What was copied elsewhere as the cells of a table: Word gives them as HTML, and its plain text cannot tell a line
// end inside a cell from the end of a row.

/** Elements that begin a line of their own. */
const LINES = "p, div, li, h1, h2, h3, h4, h5, h6";
/** No table of a form is wider; a broken file must not fill the memory. */
const WIDEST = 100;

/** The cells of the first table of an HTML text; null when there is none that has more than one cell. */
export function cellsOfHtml(html: string): string[][] | null {
  if (!/<t[dh][\s>]/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table || table.querySelectorAll("td, th").length < 2) return null;
  const cells: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, down) => {
    let across = 0;
    for (const cell of row.cells) {
      while (cells[down]![across] !== undefined) across += 1;
      // A merged cell says its text once; what it covers is empty.
      const [wide, high] = [Math.min(cell.colSpan, WIDEST), cell.rowSpan];
      for (let below = down; below < Math.min(down + high, cells.length); below += 1)
        for (let beside = across; beside < across + wide; beside += 1) cells[below]![beside] = "";
      cells[down]![across] = textOf(cell);
      across += wide;
    }
  });
  return cells.map((row) => Array.from(row, (cell) => cell ?? ""));
}

/** The text of a cell: spaces as they are read, lines as they are written. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll("style, script, table")) gone.remove();
  const LINE = "\u0000";
  for (const end of copy.querySelectorAll("br")) end.replaceWith(LINE);
  for (const line of copy.querySelectorAll(LINES)) line.before(LINE);
  const lines = (copy.textContent ?? "").split(LINE).map((line) => line.replace(/[ \t\r\n]+/g, " ").trim());
  return lines.filter(Boolean).join("\n");
}
