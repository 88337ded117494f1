import { expect, test } from "vitest";
import { leaf } from "./leaf.svelte";

test("every page must have been drawn once, in any order", () => {
  const file = leaf(3);
  const steps: [number, number[]][] = [
    [3, [1, 2]],
    [3, [1, 2]],
    [1, [2]],
    [0, [2]],
    [4, [2]],
    [2, []],
  ];
  for (const [page, unseen] of steps) {
    file.see(page);
    expect(file.unseen).toEqual(unseen);
  }
});

test("leafing ends at the first and the last page", () => {
  const file = leaf(2);
  expect(file.show(0)).toBe(false);
  expect(file.show(2)).toBe(true);
  expect(file.show(3)).toBe(false);
  expect(file.page).toBe(2);
});
