import { expect, test } from "vitest";
import type { Place } from "../../core/bindings";
import { excerpt } from "./excerpt";

const text = "Alkusyksy oli raskas, koska lääkitys vaihtui syksyllä.";
const place = (more: Partial<Place>): Place => ({
  section: "s",
  field: "f",
  row: null,
  column: null,
  range: null,
  ...more,
});
const words = { start: 28, end: 36 };

const cases: [string, unknown, Partial<Place>, string | null][] = [
  ["a text", text, { range: words }, "Alkusyksy oli raskas, koska |lääkitys| vaihtui syksyllä."],
  [
    "a cell",
    [{}, { c: text }],
    { row: 1, column: "c", range: words },
    "Alkusyksy oli raskas, koska |lääkitys| vaihtui syksyllä.",
  ],
  ["an item of a list", ["yksi", "kaksi"], { row: 1, range: { start: 0, end: 5 } }, "|kaksi|"],
  ["a whole field", text, {}, null],
  ["a range past the end", "lyhyt", { range: words }, null],
  ["an empty field", undefined, { range: words }, null],
  ["a row that is gone", [{ c: text }], { row: 4, column: "c", range: words }, null],
];

test.each(cases)("%s", (_, answer, more, expected) => {
  const found = excerpt({ f: answer }, place(more));
  expect(found && `${found.before}|${found.words}|${found.after}`).toBe(expected);
});

test("long texts are cut between words", () => {
  const found = excerpt({ f: text }, place({ range: words }), 14);
  expect(found).toEqual({ before: "…koska ", words: "lääkitys", after: " vaihtui…" });
});
