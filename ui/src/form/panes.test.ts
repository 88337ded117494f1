import { expect, test } from "vitest";
import { squeezes } from "./panes";

const sources = import.meta.glob<string>("../views/Write.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});

test.each([
  [1366, true, false],
  [1101, true, false],
  [1100, true, true],
  [1100, false, false],
  [760, true, false],
])("in a window of %i pixels, with the copy: %s, the sections fold: %s", (width, copy, folds) => {
  expect(squeezes(width, copy)).toBe(folds);
});

test("the sections do not fold by themselves from section to section", () => {
  const [view] = Object.values(sources);
  const small = /const small = \$derived\((.*)\);/.exec(view ?? "")?.[1];
  expect(small).toBe("narrow || desked || squeezes(width, preview)");
});
