import { expect, test } from "vitest";
import type { GoalView, ObservationView } from "../../core/bindings";
import { chartOf, monthsBetween, room, sparkOf } from "./chart";

const entry = (day: string, score: number, struck: string | null = null): ObservationView => ({
  number: 1,
  day,
  score,
  most: 5,
  note: "",
  author: "",
  fresh: false,
  struck,
});
const goal = (observations: ObservationView[]) =>
  ({ observations, line: { measure: "", most: 5, baseline: 1, target: 4, times: 1 } }) as unknown as GoalView;
const versions = (...days: string[]) => days.map((day, at) => ({ number: at + 1, day }));
const draw = (entries: ObservationView[], days: string[] = []) =>
  chartOf(goal(entries), versions(...days), "2026-11-27", "fi", 800, 232);

test("there is nothing to draw before the first entry that counts", () => {
  expect(draw([])).toBeNull();
  expect(draw([entry("2026-10-01", 3, "väärä")])).toBeNull();
});

test("entries stand by their day and score, within the room for them", () => {
  const chart = draw([entry("2026-08-19", 0), entry("2026-10-08", 5), entry("2026-11-27", 4)])!;
  const [first, middle, last] = chart.spots;
  expect([first!.x, first!.y]).toEqual([room.left, chart.low]);
  expect(middle!.y).toBe(chart.high);
  expect(middle!.x).toBeCloseTo((first!.x + last!.x) / 2);
  expect(last!.x).toBeLessThanOrEqual(chart.right);
  expect(last!.y).toBe(chart.target);
  expect(chart.line).toMatch(/^M.+L.+L/);
  expect(chart.baseline).toBe(chart.grid[1]!.y);
});

test("a struck entry is not drawn, and a few days are no cliff", () => {
  const chart = draw([entry("2026-11-24", 1), entry("2026-11-25", 5, "väärä"), entry("2026-11-27", 2)])!;
  expect(chart.spots.map(({ score }) => score)).toEqual([1, 2]);
  expect(chart.spots[1]!.x - chart.spots[0]!.x).toBeLessThan(100);
});

test("versions of the time are marked, and names that would lie on one another are left out", () => {
  const days = ["2026-08-01", "2026-09-25", "2026-09-28", "2026-11-20"];
  const chart = draw([entry("2026-08-19", 1), entry("2026-11-27", 2)], days)!;
  expect(chart.versions.map(({ number, named }) => [number, named])).toEqual([
    [2, true],
    [3, false],
    [4, true],
  ]);
});

test("months are named at their first day, and fewer of them where there are many", () => {
  expect(monthsBetween("2026-08-19", "2026-11-27")).toEqual(["2026-09-01", "2026-10-01", "2026-11-01"]);
  expect(monthsBetween("2026-12-31", "2027-01-01")).toEqual(["2027-01-01"]);
  const autumn = draw([entry("2026-08-19", 1), entry("2026-11-27", 2)])!;
  expect(autumn.months.map(({ name }) => name)).toEqual(["syyskuu", "lokakuu", "marraskuu"]);
  expect(draw([entry("2024-08-19", 1)])!.months.length).toBeLessThan(10);
});

test("the small line needs two days", () => {
  expect(sparkOf(goal([entry("2026-11-27", 1), entry("2026-11-27", 5)]))).toBeNull();
  expect(sparkOf(goal([entry("2026-11-20", 0), entry("2026-11-27", 5)]))).toBe("M2 24L198 2");
});
