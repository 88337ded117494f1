import { describe, expect, test } from "vitest";
import {
  add,
  cellsOf,
  edit,
  gridOf,
  kept,
  paste,
  press,
  remove,
  type Grid,
  type Press,
  type Shape,
} from "./grid";
import { emptied, givenRows, keptRows } from "./rows";

const shape: Shape = { columns: ["a", "b", "c"], given: 0, open: true, choosing: ["c"], lines: ["b"] };
const fixed: Shape = { ...shape, given: 1, open: false };
const rows = [{ a: "1", b: "2" }, { a: "3" }, { a: "5", b: "6" }];

/** Keys as text: `Ctrl+d`, `Alt+ArrowUp`, `Shift+Tab`. */
function key(text: string): Press {
  const parts = text.split("+");
  const has = (name: string) => parts.includes(name);
  return { key: parts.at(-1)!, ctrl: has("Ctrl"), alt: has("Alt"), shift: has("Shift") };
}

function after(start: Partial<Grid>, keys: string, as = shape): Grid {
  return keys
    .split(" ")
    .reduce<Grid>((grid, name) => press(grid, key(name), as)?.grid ?? grid, { ...gridOf(rows), ...start });
}

/** `row,column`, with `*` while editing. */
const where = ({ row, column, editing }: Grid) => `${row},${column}${editing ? "*" : ""}`;

describe("the button that adds a row", () => {
  test.each<[string, Grid["rows"], Shape, number, number]>([
    ["begins the first row of an empty table", [{}], shape, 1, 0],
    ["goes on with an empty last row", [{ a: "1" }, {}], shape, 2, 1],
    ["adds one after a filled last row", rows, shape, 4, 3],
    ["adds none where rows are given", rows, fixed, 3, 0],
  ])("%s", (_, before, as, count, row) => {
    const grid = add(gridOf(before), as);
    expect([grid.rows.length, grid.row, grid.column]).toEqual([count, row, 0]);
  });
});

describe("keys while moving", () => {
  test.each([
    ["ArrowDown ArrowRight", "1,1"],
    ["ArrowUp ArrowLeft", "0,0"],
    ["ArrowDown ArrowDown ArrowDown", "2,0"],
    ["End", "0,2"],
    ["End Home", "0,0"],
    ["Ctrl+End", "2,2"],
    ["Ctrl+End Ctrl+Home", "0,0"],
    ["Tab Tab Tab", "1,0"],
    ["Tab Tab Tab Shift+Tab", "0,2"],
    ["Enter", "0,0*"],
    ["F2", "0,0*"],
    ["F2 F2", "0,0"],
    ["x", "0,0*"],
    ["ä", "0,0*"],
    ["Dead", "0,0*"],
    ["Shift", "0,0"],
    ["F5", "0,0"],
  ])("%s leads to %s", (keys, expected) => expect(where(after({}, keys))).toBe(expected));
});

describe("keys while editing", () => {
  test.each([
    ["Enter", "1,1"],
    ["Shift+Tab", "0,0"],
    ["Tab", "0,2"],
    ["ArrowDown", "0,1*"],
    ["ArrowLeft", "0,1*"],
    ["x", "0,1*"],
    ["Escape", "0,1"],
  ])("%s leads to %s", (keys, expected) =>
    expect(where(after({ column: 1, editing: true, before: rows[0]! }, keys))).toBe(expected),
  );

  test("Enter at the end adds a row, but not after an empty one", () => {
    const grown = after({ row: 2, editing: true, before: rows[2]! }, "Enter");
    expect([grown.rows.length, where(grown)]).toEqual([4, "3,0"]);
    const still = after({ ...grown, editing: true, before: {} }, "Enter");
    expect([still.rows.length, where(still)]).toEqual([4, "3,0"]);
  });

  test("Shift Enter is a new line in a text of several, the row above elsewhere", () => {
    expect(
      press({ ...gridOf(rows), row: 1, column: 1, editing: true }, key("Shift+Enter"), shape),
    ).toBeNull();
    expect(where(after({ row: 1, editing: true, before: {} }, "Shift+Enter"))).toBe("0,0");
  });
});

describe("what keys do to the rows", () => {
  test("typing replaces the cell and Escape restores it", () => {
    const typed = after({}, "x");
    expect(typed.rows[0]).toEqual({ b: "2" });
    expect(after(typed, "Escape").rows).toEqual(rows);
  });
  test("what Escape takes away is told, where something had been typed", () => {
    const taken = (grid: Grid) => press(grid, key("Escape"), shape)?.taken;
    const typed = { ...after({}, "x"), rows: [{ a: "x", b: "2" }, ...rows.slice(1)] };
    expect(taken(typed)).toEqual({ row: { a: "x", b: "2" }, at: 0 });
    expect(taken(after({}, "x"))).toBeUndefined();
    expect(taken(after({}, "F2"))).toBeUndefined();
  });
  test("typing in a column of options keeps the option", () =>
    expect(after({ rows: [{ c: "yes" }], column: 2 }, "n").rows).toEqual([{ c: "yes" }]));
  test("Delete empties the cell", () => expect(after({}, "Delete").rows[0]).toEqual({ b: "2" }));
  test("Ctrl D takes the cell above", () => {
    expect(after({ row: 1, column: 1 }, "Ctrl+d").rows[1]).toEqual({ a: "3", b: "2" });
    expect(after({ row: 2, column: 1 }, "Ctrl+d").rows[2]).toEqual({ a: "5" });
    expect(after({}, "Ctrl+d").rows).toEqual(rows);
  });
  test("Alt with arrows moves the row, and the cell in hand with it", () => {
    const moved = after({}, "Alt+ArrowDown");
    expect([moved.rows.map((row) => row.a), where(moved)]).toEqual([["3", "1", "5"], "1,0"]);
    expect(after({}, "Alt+ArrowUp").rows).toEqual(rows);
  });
  test("Ctrl Delete removes the row and says which", () => {
    const step = press({ ...gridOf(rows), row: 2 }, key("Ctrl+Delete"), shape)!;
    expect([step.grid.rows.length, where(step.grid), step.removed]).toEqual([
      2,
      "1,0",
      { row: rows[2], at: 2 },
    ]);
  });
  test("the last row leaves an empty one; an empty row goes without a word", () => {
    const last = remove(gridOf([{ a: "1" }]), 0, shape)!;
    expect(last.grid.rows).toEqual([{}]);
    expect(remove(last.grid, 0, shape)).toEqual({ grid: last.grid });
  });
});

describe("given rows", () => {
  test.each(["Ctrl+Delete", "x", "Enter", "Delete"])("%s changes nothing in the given column", (name) =>
    expect(after({}, name, fixed)).toEqual(gridOf(rows)),
  );
  test("rows stay in their order, and Enter at the end adds none", () => {
    expect(after({ column: 1 }, "Alt+ArrowDown", fixed).rows).toEqual(rows);
    expect(after({ row: 2, column: 1, editing: true, before: {} }, "Enter", fixed).rows).toEqual(rows);
  });
  test("the given column is not edited", () => expect(edit(gridOf(rows), fixed).editing).toBe(false));
  test("every given row is there, in its order, with what is written in it", () => {
    const options = ["x", "y"].map((value) => ({ value, label: value }));
    const laid = givenRows(options, "a", [{ a: "y", b: "text" }]);
    expect(laid).toEqual([{ a: "x" }, { a: "y", b: "text" }]);
    expect(keptRows(laid, "a")).toEqual(laid);
    expect(keptRows([{ a: "x" }, { a: "y" }], "a")).toEqual([]);
  });
});

describe("cells that are not shown", () => {
  const came = { unit: "Huolto", ehoks_item: "/a/0" };
  const bare = { ehoks_item: "/a/1" };
  test("go with the last one that is", () =>
    expect(emptied([{ unit: "", ehoks_item: "/a/0" }, bare], [came, bare], ["unit"])).toEqual([{}, bare]));
  test("stay while one is left", () =>
    expect(emptied([{ ...came, unit: "x" }], [came], ["unit"])).toEqual([{ unit: "x", ehoks_item: "/a/0" }]));
});

describe("Tab at the ends of the table", () => {
  const last = (rows: Grid["rows"]) => ({ ...gridOf(rows), row: rows.length - 1, column: 2 });
  test("begins a new row after a filled one", () => {
    const { grid } = press(last(rows), key("Tab"), shape)!;
    expect([grid.rows.length, where(grid)]).toEqual([4, "3,0"]);
  });
  test.each<[string, Grid, string, Shape]>([
    ["an empty last row", last([...rows, {}]), "Tab", shape],
    ["the last of given rows", last(rows), "Tab", fixed],
    ["the first cell, backwards", gridOf(rows), "Shift+Tab", shape],
  ])("leaves the table from %s", (_, grid, name, as) => expect(press(grid, key(name), as)).toBeNull());
});

test("blank rows at the end are not kept; blank rows between are", () =>
  expect(kept([{}, { a: "1" }, { a: " " }, {}])).toEqual([{}, { a: "1" }]));

describe("a paste", () => {
  test.each([
    [
      "a\tb\nc\td\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\r\nb", [["a"], ["b"]]],
    ['"a\nb"\t"say ""hi"""', [["a\nb", 'say "hi"']]],
    ['"open\tb', [['"open', "b"]]],
    ["a\t", [["a", ""]]],
    ["", [[""]]],
  ])("has the cells of %j", (text, expected) => expect(cellsOf(text)).toEqual(expected));

  const read = (_: string, text: string) => (text === "bad" ? undefined : text);
  test("adds rows and counts what does not fit", () => {
    const start = { ...gridOf(rows), row: 2, column: 1 };
    const { grid, unfit } = paste(
      start,
      [
        ["x", "y", "over"],
        ["bad", "z"],
      ],
      shape,
      read,
    );
    expect(grid.rows.slice(2)).toEqual([{ a: "5", b: "x", c: "y" }, { c: "z" }]);
    expect(unfit).toEqual([
      { column: null, text: "over" },
      { column: "b", text: "bad" },
    ]);
  });
  test("adds no rows where they are given", () => {
    const { grid, unfit } = paste({ ...gridOf(rows), row: 2, column: 0 }, [["no", "x"], ["y"]], fixed, read);
    expect([grid.rows.length, grid.rows[2]]).toEqual([3, { a: "5", b: "x" }]);
    expect(unfit).toEqual([
      { column: "a", text: "no" },
      { column: null, text: "y" },
    ]);
  });
});
