import { expect, test } from "vitest";
import type { EventView } from "../../core/bindings";
import { byDay } from "./events";

const event = (number: number, moment: string): EventView => ({
  number,
  moment,
  by: "",
  act: "changed",
  version: null,
  what: null,
});

test("events are put together by day in their own order", () => {
  const days = byDay(
    [
      event(5, "2026-11-27T12:00:00+02:00"),
      event(4, "2026-11-27T09:00:00+02:00"),
      event(3, "2026-11-26T09:00:00+02:00"),
      event(2, "2026-11-27T08:00:00+02:00"),
      event(1, ""),
    ],
    "fi",
  );
  expect(days.map(({ title, events }) => [title, events.map(({ number }) => number)])).toEqual([
    ["Perjantai 27. marraskuuta 2026", [5, 4]],
    ["Torstai 26. marraskuuta 2026", [3]],
    // A clock that was set back puts a day before itself: the order of the chain stays.
    ["Perjantai 27. marraskuuta 2026", [2]],
    ["", [1]],
  ]);
  expect(new Set(days.map(({ day }) => day)).size).toBe(4);
});
