import { describe, expect, test } from "vitest";
import type { PlanRow } from "../../core/bindings";
import { matches, ofState } from "./filter";
import { typing } from "./keys";
import { drawn } from "./window";

const plan = { pupil: "Maximilian Kuvitteellinen-Esimerkkilä", class: "7A", title: "HOJKS" };

describe("the table of plans", () => {
  test.each([
    ["", true],
    ["  ", true],
    ["max", true],
    ["esim", true],
    ["7a max", true],
    ["MAX 7A", true],
    ["hojks", true],
    ["ESIMERKKILÄ", true],
    ["ilian", false],
    ["7b", false],
    ["max oona", false],
  ])("narrowed by %j: %s", (words, expected) => {
    expect(matches(plan, words)).toBe(expected);
  });

  test.each([
    [true, 0, "draft", true],
    [true, 2, "draft", true],
    [true, 2, "issued", true],
    [false, 2, "draft", false],
    [true, 1, "issued", true],
    [true, 0, "issued", false],
    [false, 0, "all", true],
  ] as const)("draft %s, version %d is shown among %s: %s", (draft, version, state, expected) => {
    expect(ofState({ draft, version, waits: null, closed: null } as PlanRow, state)).toBe(expected);
  });

  test("a plan that was put aside is on that shelf alone", () => {
    const closed = { reason: "ended", day: "2026-11-27" } as const;
    const plan = { draft: false, version: 1, waits: "copy", closed } as PlanRow;
    const states = ["all", "draft", "issued", "waiting", "closed"] as const;
    expect(states.filter((state) => ofState(plan, state))).toEqual(["closed"]);
    expect(ofState({ ...plan, closed: null }, "closed")).toBe(false);
  });

  const heights = Array.from({ length: 1000 }, () => 40);

  test.each([
    ["at the top", 0, 800, { first: 0, last: 32, above: 0 }],
    ["in the middle", 20000, 20800, { first: 488, last: 532, above: 19520 }],
    ["at the end", 39200, 40000, { first: 968, last: 1000, above: 38720 }],
    ["past the end", 50000, 50800, { first: 988, last: 1000, above: 39520 }],
    ["before the table", -900, -100, { first: 0, last: 12, above: 0 }],
  ])("rows drawn %s", (_, top, bottom, expected) => {
    expect(drawn(heights, top, bottom)).toMatchObject(expected);
  });

  test("the room above, the rows and the room below are the whole table, also with uneven rows", () => {
    const uneven = heights.map((height, index) => height + (index % 7) * 5);
    const all = uneven.reduce((sum, height) => sum + height, 0);
    for (const top of [0, 1234, 9999, 30000, all]) {
      const part = drawn(uneven, top, top + 700);
      const rows = uneven.slice(part.first, part.last).reduce((sum, height) => sum + height, 0);
      expect(part.above + rows + part.below).toBe(all);
    }
  });

  test("an empty table draws nothing", () => {
    expect(drawn([], 0, 800)).toEqual({ first: 0, last: 0, above: 0, below: 0 });
  });
});

test("a page that is slow to answer a letter does not begin the name anew", () => {
  const letters = typing();
  letters.add("o", 0);
  letters.answered(2000);
  expect(letters.add("o", 2800)).toBe("oo");
  expect(letters.add("n", 3800)).toBe("n");
});
