import { describe, expect, test } from "vitest";
import { angleOf, arc, dots, months, pointAt, schoolYear } from "./clock";

const start = schoolYear("2026-11-23");

describe("the year clock", () => {
  test.each([
    ["2026-11-23", 2026],
    ["2026-08-01", 2026],
    ["2027-07-31", 2026],
    ["2027-08-01", 2027],
  ])("%s is in the school year that begins in %d", (day, year) => {
    expect(schoolYear(day)).toEqual(new Date(year, 7, 1));
  });

  test.each([
    ["2026-08-01", 0],
    ["2026-11-01", 90],
    ["2027-02-01", 180],
    ["2027-05-01", 270],
    ["2026-11-16", 105],
    ["2026-07-31", null],
    ["2027-08-01", null],
  ])("%s stands at %s degrees", (day, angle) => {
    expect(angleOf(day, start)).toEqual(angle);
  });

  test.each([
    [0, { x: 120, y: 36 }],
    [90, { x: 204, y: 120 }],
    [180, { x: 120, y: 204 }],
    [270, { x: 36, y: 120 }],
  ])("%d degrees clockwise from the top", (angle, point) => {
    expect(pointAt(angle)).toEqual(point);
  });

  test("the numerals are the months of the dates beside the dial, August first", () => {
    expect(months.map((month) => month.number)).toEqual([8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("an arc of more than half a turn goes the long way", () => {
    expect(arc(0, 90)).toBe("M120 36A84 84 0 0 1 204 120");
    expect(arc(0, 270)).toBe("M120 36A84 84 0 1 1 36 120");
  });

  test("days that would touch are one mark with their number; others stay apart", () => {
    const marks = dots(["2027-05-14", "2026-12-04", "2026-12-18", "2027-05-20", "2028-01-01"], start);
    expect(marks.map((mark) => mark.count)).toEqual([1, 1, 2]);
    expect(marks.map((mark) => Math.round(mark.angle))).toEqual([123, 136, 283]);
  });
});
