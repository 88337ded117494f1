// Which of the recorded deliveries a table of the form does not list yet.

/** A row of a table: its cells by column. */
export type Cells = Record<string, unknown>;

/** The rows that none of those there says already: all that a delivery tells, whatever else the row has. */
export function missing(rows: Cells[], there: Cells[]): Cells[] {
  const says = (row: Cells, cells: Cells) =>
    Object.entries(cells).every(([column, cell]) => row[column] === cell);
  const left = [...there];
  return rows.filter((cells) => {
    // Two deliveries that are alike in all are two rows.
    const at = left.findIndex((row) => says(row, cells));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
