import { describe, expect, test } from "vitest";
import { asDate, dayAndMonth, daysBetween, isoDay, longDay, shortDay, timeOfDay } from "./dates";

describe("date words", () => {
  test.each([
    ["fi", "Maanantai 23. marraskuuta", "23.11.2026", "23.11.", "9.05"],
    ["sv", "Måndag 23 november", "23.11.2026", "23.11", "9.05"],
    ["en", "Monday 23 November", "23 Nov 2026", "23 Nov", "9:05"],
  ] as const)("%s", (language, long, short, day, time) => {
    expect(longDay("2026-11-23", language)).toBe(long);
    expect(shortDay("2026-11-23", language)).toBe(short);
    expect(dayAndMonth("2026-11-23", language)).toBe(day);
    expect(timeOfDay("2026-11-23T09:05:00", language)).toBe(time);
  });

  test.each([
    ["2026-11-23", "2026-11-23", 0],
    ["2026-11-23", "2026-12-04", 11],
    ["2026-11-23", "2026-11-22", -1],
    // The nights when the clocks change are 23 and 25 hours long.
    ["2026-03-28", "2026-03-30", 2],
    ["2026-10-24", "2026-10-26", 2],
    ["2026-12-31", "2027-01-01", 1],
  ])("from %s to %s are %d days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test("a day is the same day wherever the computer is", () => {
    expect(isoDay(asDate("2026-11-01"))).toBe("2026-11-01");
  });
});
