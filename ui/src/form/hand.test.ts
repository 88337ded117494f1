import { expect, test } from "vitest";
import { across } from "./hand";

test.each([
  ["in sight", 120, 180, 0],
  ["beyond the right edge", 250, 330, 30],
  ["under the column that stays", 60, 140, -40],
  ["wider than the room, to the right", 200, 500, 100],
  ["wider than the room, under the column", 50, 500, -50],
  ["at the very edges", 100, 300, 0],
])("a cell %s", (_, left, right, expected) => {
  expect(across({ left: 100, right: 300 }, { left, right })).toBe(expected);
});
