import { expect, test } from "vitest";
import { runs } from "./runs";

test.each<[number[], string]>([
  [[], ""],
  [[7], "7"],
  [[2, 3], "2, 3"],
  [[2, 3, 4], "2–4"],
  [[1, 3, 4, 5, 9, 12], "1, 3–5, 9, 12"],
])("the pages %j are said as %s", (pages, said) => {
  expect(runs(pages)).toBe(said);
});
