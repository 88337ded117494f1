import { describe, expect, test } from "vitest";
import type { KindView } from "../core/bindings";
import { asPeriod, dayAnswer, isBlank, numberAnswer, periodAnswer, readCell, tell } from "./answer";

const TODAY = "2026-11-22";
const choice: KindView = { kind: "choice", options: [{ value: "yes", label: "Kyllä" }] };

test.each([
  ["14.5.2027", "2027-05-14"],
  ["syksyllä", { unread: "syksyllä" }],
  ["  ", null],
])("the answer of the date %s", (text, expected) => expect(dayAnswer(text, TODAY, "fi")).toEqual(expected));

test.each([
  ["2,5", 2.5],
  ["noin 3", { unread: "noin 3" }],
  ["", null],
])("the answer of the number %s", (text, expected) => expect(numberAnswer(text)).toEqual(expected));

describe("a period", () => {
  test.each([
    ["1.8.2026", "31.7.2027", { start: "2026-08-01", end: "2027-07-31" }],
    ["1.8.2026", "", { start: "2026-08-01" }],
    ["", "31.7.2027", { end: "2027-07-31" }],
    ["", " ", null],
    ["syksyllä", "", { unread: "syksyllä" }],
    ["syksyllä", "31.7.2027", { unread: "syksyllä – 31.7.2027" }],
  ])("from %s to %s", (start, end, expected) => {
    const answer = periodAnswer({ start, end }, TODAY, "fi");
    expect(answer).toEqual(expected);
    if (expected) expect(asPeriod(answer, "fi")).toEqual({ start, end: end.trim() });
  });
});

test.each<[KindView, unknown, string]>([
  [choice, "yes", "Kyllä"],
  [choice, "gone", "gone"],
  [{ kind: "multi_choice", options: choice.options, alone: null }, ["yes", "x"], "Kyllä\nx"],
  [{ kind: "date" }, "2027-05-14", "14.5.2027"],
  [{ kind: "date" }, { unread: "syksyllä" }, "syksyllä"],
  [{ kind: "number" }, 2.5, "2,5"],
  [{ kind: "period" }, { start: "2026-08-01" }, "1.8.2026 –"],
  [{ kind: "person", roles: [{ value: "t", label: "Opettaja" }] }, { name: "S", role: "t" }, "S\nOpettaja"],
  [{ kind: "short_text", shape: null }, null, ""],
])("an answer is told in words", (kind, value, expected) => expect(tell(kind, value, "fi")).toBe(expected));

test.each<[KindView, string, unknown]>([
  [choice, " kyllä", "yes"],
  [choice, "YES", "yes"],
  [choice, "ehkä", undefined],
  [choice, "", null],
  [{ kind: "date" }, "14.5.2027", "2027-05-14"],
  [{ kind: "period" }, "1.8.2026 – 31.7.2027", { start: "2026-08-01", end: "2027-07-31" }],
  [{ kind: "number" }, "n. 3", { unread: "n. 3" }],
  [{ kind: "short_text", shape: null }, "teksti", "teksti"],
])("a pasted text becomes a cell", (kind, text, expected) =>
  expect(readCell(kind, text, TODAY, "fi")).toEqual(expected),
);

test.each([
  [null, true],
  [undefined, true],
  [" \n", true],
  [[], true],
  [[{}, { a: "" }], true],
  [{ value: null, details: "" }, true],
  [0, false],
  ["x", false],
  [[{ a: "x" }], false],
])("whether there is nothing in %j", (value, expected) => expect(isBlank(value)).toBe(expected));
