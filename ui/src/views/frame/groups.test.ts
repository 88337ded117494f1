import { describe, expect, test } from "vitest";
import { foreignLetter, groupCount, grouped, wholeKey } from "./groups";

const key = "7QHX M4TC 9RVA DKP2 JX6E TTQ5 W6NR 3KDM QZ2A";

describe("the typed recovery key", () => {
  test.each([
    ["7qhx", "7QHX"],
    ["7qhxm", "7QHX M"],
    ["7QHX ", "7QHX "],
    ["7qhx-m4tc", "7QHX M4TC"],
    ["7QHX  M4TC", "7QHX M4TC"],
    [key.toLowerCase().replaceAll(" ", ""), key],
    [`${key} 9999`, key],
    ["", ""],
  ])("%j becomes %j", (typed, expected) => {
    expect(grouped(typed)).toBe(expected);
  });

  test.each<[string, ReturnType<typeof foreignLetter>]>([
    ["", null],
    [key, null],
    // Read as 0 and 1.
    ["oOiI lL01", null],
    ["7QHX M4TU", { letter: "U", number: 2 }],
    ["7QHX-M4TC-9Rä", { letter: "Ä", number: 3 }],
  ])("%j has the foreign letter %j", (typed, foreign) => {
    expect(foreignLetter(typed)).toEqual(foreign);
    expect(foreignLetter(grouped(typed))).toEqual(foreign);
  });

  test.each([
    ["", 0, false],
    ["7QHX M4T", 1, false],
    [key, 9, true],
    [key.slice(0, -1), 8, false],
  ])("%j has %d whole groups", (typed, count, whole) => {
    expect(groupCount(typed)).toBe(count);
    expect(wholeKey(typed)).toBe(whole);
  });
});
