import { expect, test } from "vitest";
import { level } from "./strength";

test.each([
  [0, 0],
  [3, 3],
  [4, 4],
  [9, 4],
  [-1, 0],
  [2.9, 2],
  [NaN, 0],
])("a score of %d is told as level %d", (score, expected) => {
  expect(level(score)).toBe(expected);
});
