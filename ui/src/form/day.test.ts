import { describe, expect, test } from "vitest";
import type { Language } from "../core/bindings";
import { dayOf, readDay, splitPeriod, tellDay, tellWeekday } from "./day";

/** Sunday. */
const TODAY = "2026-11-22";

const check = (text: string, expected: string | null, language: Language = "fi", today = TODAY) =>
  expect(readDay(text, today, language)).toBe(expected);

describe("a day is read from", () => {
  test.each([
    ["14.5.2027", "2027-05-14"],
    [" 14.05.2027 ", "2027-05-14"],
    ["14. 5. 2027", "2027-05-14"],
    ["14.5.27", "2027-05-14"],
    ["14/5/2027", "2027-05-14"],
    ["2027-05-14", "2027-05-14"],
    ["29.2.2028", "2028-02-29"],
    ["1.1.1900", "1900-01-01"],
  ])("a whole date %s", (text, expected) => check(text, expected));

  test.each([
    ["14.5.", "2027-05-14"],
    ["14.5", "2027-05-14"],
    ["17.9.", "2026-09-17"],
    ["22.11.", "2026-11-22"],
    ["1.1.", "2027-01-01"],
    ["31.12.", "2026-12-31"],
    ["29.2.", null],
  ])("a date without a year %s, the nearest", (text, expected) => check(text, expected));

  test.each<[string, string, Language]>([
    ["+6kk", "2027-05-22", "fi"],
    ["+ 6 kk", "2027-05-22", "fi"],
    ["+2vk", "2026-12-06", "fi"],
    ["+10pv", "2026-12-02", "fi"],
    ["-1kk", "2026-10-22", "fi"],
    ["+1v", "2027-11-22", "fi"],
    ["+1v", "2026-11-29", "sv"],
    ["+6mån", "2027-05-22", "sv"],
    ["+1år", "2027-11-22", "sv"],
    ["+6m", "2027-05-22", "en"],
    ["+2w", "2026-12-06", "en"],
    ["+1 year", "2027-11-22", "en"],
  ])("a distance %s", (text, expected, language) => check(text, expected, language));

  test.each([
    ["2026-08-31", "+6kk", "2027-02-28"],
    ["2027-08-31", "+6kk", "2028-02-29"],
    ["2028-02-29", "+1v", "2029-02-28"],
    ["2026-11-22", "+14kk", "2028-01-22"],
  ])("from %s, %s stays within its month", (today, text, expected) => check(text, expected, "fi", today));

  test.each<[string, string, Language]>([
    ["ma", "2026-11-23", "fi"],
    ["Maanantai", "2026-11-23", "fi"],
    ["la", "2026-11-28", "fi"],
    ["su", "2026-11-29", "fi"],
    ["må", "2026-11-23", "sv"],
    ["lördag", "2026-11-28", "sv"],
    ["wed", "2026-11-25", "en"],
    ["tänään", "2026-11-22", "fi"],
    ["huomenna", "2026-11-23", "fi"],
    ["eilen", "2026-11-21", "fi"],
    ["i dag", "2026-11-22", "sv"],
    ["idag", "2026-11-22", "sv"],
    ["i morgon", "2026-11-23", "sv"],
    ["tomorrow", "2026-11-23", "en"],
  ])("a word %s", (text, expected, language) => check(text, expected, language));

  test.each([
    "",
    "syksyllä",
    "31.2.2027",
    "32.1.",
    "14.13.",
    "14.5.2",
    "14.5.202",
    "1.1.1899",
    "+kk",
    "+6",
    "6kk",
    "m",
  ])("not %s", (text) => check(text, null));
});

test.each<[string, Language, string, string]>([
  ["2027-05-14", "fi", "14.5.2027", "perjantai"],
  ["2027-05-14", "sv", "14.5.2027", "fredag"],
  ["2027-05-14", "en", "14/5/2027", "Friday"],
])("the day %s is told in %s", (day, language, written, weekday) => {
  expect(tellDay(day, language)).toBe(written);
  expect(tellWeekday(day, language)).toBe(weekday);
  expect(readDay(written, TODAY, language)).toBe(day);
});

test("the day is that of the person's clock", () => {
  expect(dayOf(new Date(2026, 10, 22, 0, 5))).toBe("2026-11-22");
  expect(dayOf(new Date(2026, 10, 22, 23, 55))).toBe("2026-11-22");
});

describe("a period in one go", () => {
  test.each<[string, string | null, string, Language?]>([
    ["3.9.2025 - 3.9.2027", "3.9.2025", "3.9.2027"],
    ["3.9.2025–3.9.2027", "3.9.2025", "3.9.2027"],
    ["3.9.2025 – 3.9.2027", "3.9.2025", "3.9.2027"],
    ["3.9.2025-3.9.2027", "3.9.2025", "3.9.2027"],
    ["3.9.-1.2.", "3.9.", "1.2."],
    ["3.9.2025-", "3.9.2025", ""],
    ["3.9.2025 –", "3.9.2025", ""],
    ["3.9.2025-3", "3.9.2025", "3"],
    ["3.9.2025 alkaen", "3.9.2025", ""],
    ["3.9.2025 lähtien", "3.9.2025", ""],
    ["3.9.2025 toistaiseksi", "3.9.2025", ""],
    ["3.9.2025 - toistaiseksi", "3.9.2025", ""],
    ["2025-09-03-2027-09-03", "2025-09-03", "2027-09-03"],
    ["syksy - kevät", "syksy", "kevät"],
    ["fr.o.m. 3.9.2025", "3.9.2025", "", "sv"],
    ["from 3/9/2025", "3/9/2025", "", "en"],
    ["3.9.2025", null, ""],
    ["2025-09-03", null, ""],
    ["-1kk", null, ""],
    ["toistaiseksi", null, ""],
    ["syys-lokakuu", null, ""],
  ])("%s", (text, start, end, language = "fi") =>
    expect(splitPeriod(text, TODAY, language)).toEqual(start === null ? null : { start, end }),
  );
});
