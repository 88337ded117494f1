import { expect, test } from "vitest";
import type { RetypingItem } from "../../core/bindings";
import { done, filled, isOver, next, previous } from "./order";

const items = (...states: RetypingItem["state"][]): RetypingItem[] =>
  states.map((state, at) => ({
    name: `${at}`,
    short: `${at}`,
    step: null,
    note: null,
    limit: 3,
    length: at,
    parts: [],
    warnings: [],
    state,
  }));

test("what waits comes next, from the beginning again", () => {
  const form = items("open", "copied", "empty", "open", "skipped");
  expect([next(form, 0), next(form, 3), next(form, 4)]).toEqual([3, 0, 0]);
  expect(next(items("copied", "empty"), 0)).toBe(0);
});

test("a field without a text is neither gone back to nor counted", () => {
  const form = items("open", "empty", "copied", "skipped");
  expect([previous(form, 2), previous(form, 0), previous(form, 3)]).toEqual([0, 0, 2]);
  expect([done(form), filled(form).length]).toEqual([2, 3]);
});

test("a text is over only beyond the limit", () => {
  const [, , , at, over] = items("open", "open", "open", "open", "open");
  expect([isOver(at!), isOver(over!), isOver({ ...over!, limit: null })]).toEqual([false, true, false]);
});
