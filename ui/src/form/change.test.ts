import { expect, test } from "vitest";
import type { Place } from "../core/bindings";
import { placeOfChange } from "./change";

const whole: Place = { section: "s", field: "f", row: null, column: null, range: null };
const at = (caret: number) => ({ range: { start: caret, end: caret } });

test.each<[unknown, unknown, Partial<Place>]>([
  ["yksi kaksi", "yksi", at(4)],
  ["yksi", "yksi kaksi", at(10)],
  ["yksi nolla", "yksi kaksi nolla", at(11)],
  ["yksi xx kolme", "yksi kaksi kolme", at(10)],
  ["aaa", "aa", at(2)],
  [null, "yksi", at(4)],
  ["yksi", null, at(0)],
  ["14.5.", { start: "2027-05-14" }, at(0)],
  [{ name: "A" }, { name: "B" }, {}],
  [2, 3, {}],
  [[{ a: "1", b: "2" }, { a: "3" }], [{ a: "1", b: "2" }, { a: "4" }], { row: 1, column: "a" }],
  [[{ a: "1" }], [{ a: "1" }, { b: "2" }], { row: 1, column: "b" }],
  [[{ a: "1", b: { c: 1, d: 2 } }], [{ b: { d: 2, c: 1 }, a: "1" }], {}],
  [["yksi", "kaksi"], ["yksi", "kakxsi"], { row: 1, ...at(4) }],
  [null, [{ a: "1" }], { row: 0, column: "a" }],
])("from %j to %j", (before, after, expected) =>
  expect(placeOfChange(whole, before, after)).toEqual({ ...whole, ...expected }),
);

test("a place that is exact already stays", () => {
  const exact = { ...whole, row: 2, column: "c" };
  expect(placeOfChange(exact, [{ a: "1" }], [])).toBe(exact);
});
