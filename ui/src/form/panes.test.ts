import { expect, test } from "vitest";
import { squeezes } from "./panes";

test.each([
  [1366, true, false],
  [1101, true, false],
  [1100, true, true],
  [1100, false, false],
  [760, true, false],
])("in a window of %i pixels, with the copy: %s, the sections fold: %s", (width, copy, folds) => {
  expect(squeezes(width, copy)).toBe(folds);
});
