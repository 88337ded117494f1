import { expect, test } from "vitest";
import type { Range } from "../core/bindings";
import { markAt, moved, pieces } from "./pieces";

const range = (start: number, end: number): Range => ({ start, end });

test.each<[string, Range | null, Range[], string]>([
  ["abc def", null, [], "abc def"],
  ["abc def", null, [range(4, 7)], "abc |~def"],
  ["abc def ghi", null, [range(0, 3), range(8, 11)], "~abc| def |~ghi"],
  ["abc def", range(0, 3), [range(4, 7)], "=abc| |~def"],
  ["abc def", range(2, 5), [range(4, 7)], "ab|=c |=~d|~ef"],
  ["abc", null, [range(1, 9)], "a|~bc"],
])("%j is cut where its marks begin and end (%#)", (text, found, wrong, expected) => {
  const told = pieces(text, found, wrong).map(
    (piece) => (piece.found ? "=" : "") + (piece.wrong ? "~" : "") + piece.text,
  );
  expect(told.join("|")).toBe(expected);
});

test.each<[string, string, Range[], Range[]]>([
  ["ok vrong end", "ok vrong end.", [range(3, 8)], [range(3, 8)]],
  ["vrong end", "So vrong end", [range(0, 5)], []],
  ["a vrong end", "So a vrong end", [range(2, 7)], [range(5, 10)]],
  ["a vrong b", "a vronga b", [range(2, 7)], []],
  ["a vrong b", "a vrng b", [range(2, 7)], []],
  ["xx a xx b xx", "xx a y xx b xx", [range(0, 2), range(5, 7), range(10, 12)], [range(0, 2), range(12, 14)]],
  ["vrong", "", [range(0, 5)], []],
])("%j to %j", (before, now, marks, expected) => {
  expect(moved(before, marks, now)).toEqual(expected);
});

test("the cursor is in a mark from before its first character to after its last", () => {
  const marks = [range(2, 5)];
  expect([1, 2, 5, 6, null].map((cursor) => markAt(marks, cursor))).toEqual([
    null,
    marks[0],
    marks[0],
    null,
    null,
  ]);
});
