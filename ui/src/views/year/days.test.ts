import { describe, expect, test } from "vitest";
import type { ClockDate } from "../../core/bindings";
import { byMonth, chosen, classesOf } from "./days";

const day = (date: string, group: string) => ({ date, class: group }) as ClockDate;
const dates = [
  day("2026-09-01", "7C"),
  day("2026-11-23", "3A"),
  day("2026-12-04", "7C"),
  day("2026-12-18", ""),
  day("2027-12-04", "10A"),
];

describe("the days of the year", () => {
  test.each([
    ["coming", "", 4],
    ["past", "", 1],
    ["all", "", 5],
    ["coming", "7C", 1],
    ["all", "7C", 2],
    ["past", "3A", 0],
  ] as const)("%s of class %j: %d", (which, group, count) => {
    expect(chosen(dates, which, group, "2026-11-23")).toHaveLength(count);
  });

  test("a meeting that was held is over, whatever its day was", () => {
    const held = { ...day("2026-12-04", "7C"), held: true };
    const count = (which: "coming" | "past" | "all") => chosen([held], which, "", "2026-11-23").length;
    expect([count("coming"), count("past"), count("all")]).toEqual([0, 1, 1]);
  });

  test("a month of another year is another month", () => {
    const months = byMonth(dates).map(({ month, dates }) => [month, dates.length]);
    expect(months).toEqual([
      ["2026-09-01", 1],
      ["2026-11-01", 1],
      ["2026-12-01", 2],
      ["2027-12-01", 1],
    ]);
  });

  test("the classes are those that have a name", () => {
    expect(classesOf(dates)).toEqual(["10A", "3A", "7C"]);
  });
});
