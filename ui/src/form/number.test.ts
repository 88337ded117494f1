import { expect, test } from "vitest";
import { readNumber, sum, tellNumber } from "./number";

test.each([
  ["2,5", 2.5],
  ["2.5", 2.5],
  [" 20,5 ", 20.5],
  ["1 200", 1200],
  ["1\u00a0200,25", 1200.25],
  ["−3", -3],
  ["0", 0],
  [",5", 0.5],
  ["1200", 1200],
])("the number %s is read", (text, expected) => expect(readNumber(text)).toBe(expected));

test.each(["", " ", "-", ",", "2h", "noin 3", "1.200,5", "12 00", "1,2,3", "1e5", "Infinity", "0x10", "2–3"])(
  "%s is no number",
  (text) => expect(readNumber(text)).toBeNull(),
);

test.each([
  [2.5, "2,5", "2.5"],
  [30, "30", "30"],
  [0.1 + 0.2, "0,3", "0.3"],
])("the number %s is told", (number, fi, en) => {
  expect(tellNumber(number, "fi")).toBe(fi);
  expect(tellNumber(number, "sv")).toBe(fi);
  expect(tellNumber(number, "en")).toBe(en);
});

test("a sum has no dust of binary fractions", () => {
  expect(sum([0.1, 0.2, 2.5])).toBe(2.8);
  expect(sum([])).toBe(0);
});
