// The chart of a goal: where each thing is drawn, at the true width of the page.
import type { GoalView, Language, VersionDay } from "../../core/bindings";
import { asDate, daysBetween, isoDay } from "../../text/dates";

/** The room around the lines: for the numbers, for what is counted, for the months. */
export const room = { left: 56, right: 24, top: 26, bottom: 42 };

/** The least number of days that the chart spans: a week of entries is no cliff. */
const leastDays = 28;
/** Labels of versions that stand nearer to each other would lie on one another. */
const labelWidth = 110;
/** A month narrower than this has no room for its name. */
const monthWidth = 74;

export type Spot = { x: number; y: number; day: string; score: number };

export type Chart = {
  /** The bottom and the top of the lines. */
  low: number;
  high: number;
  left: number;
  right: number;
  /** The scores and their heights. */
  grid: { score: number; y: number }[];
  spots: Spot[];
  /** The line through the spots. */
  line: string;
  baseline: number | null;
  target: number | null;
  months: { x: number; name: string }[];
  versions: { x: number; number: number; day: string; named: boolean }[];
};

/** The entries that count. */
export const counted = (goal: GoalView) => goal.observations.filter(({ struck }) => struck === null);

/** The first days of the months between two days, without the first day itself. */
export function monthsBetween(from: string, to: string): string[] {
  const found: string[] = [];
  const start = asDate(from);
  for (let month = 1; ; month += 1) {
    const day = isoDay(new Date(start.getFullYear(), start.getMonth() + month, 1));
    if (day > to) return found;
    found.push(day);
  }
}

/** The chart of a goal; nothing before its first entry. */
export function chartOf(
  goal: GoalView,
  versions: VersionDay[],
  today: string,
  language: Language,
  width: number,
  height: number,
): Chart | null {
  const entries = counted(goal);
  const first = entries[0]?.day;
  const last = entries.at(-1)?.day;
  if (!first || !last || width < room.left + room.right + 40) return null;
  const end = last > today ? last : today;
  const days = Math.max(daysBetween(first, end), leastDays);
  const [low, high] = [height - room.bottom, room.top];
  const [left, right] = [room.left, width - room.right];
  const x = (day: string) => left + ((right - left - 24) * daysBetween(first, day)) / days;
  const y = (score: number) => low - ((low - high) * score) / goal.line.most;
  const spots = entries.map(({ day, score }) => ({ x: x(day), y: y(score), day, score }));
  const { baseline, target, most } = goal.line;
  return {
    low,
    high,
    left,
    right,
    grid: Array.from({ length: most + 1 }, (_, score) => ({ score, y: y(score) })),
    spots,
    line: spots.map((spot, at) => `${at === 0 ? "M" : "L"}${round(spot.x)} ${round(spot.y)}`).join(" "),
    baseline: baseline === null ? null : y(baseline),
    target: target === null ? null : y(target),
    months: monthMarks(first, end, x, language),
    versions: marksOf(versions, first, end, x),
  };
}

function monthMarks(first: string, end: string, x: (day: string) => number, language: Language) {
  const form = new Intl.DateTimeFormat(language, { month: "long" });
  const days = monthsBetween(first, end);
  const apart = days.length > 1 ? x(days[1]!) - x(days[0]!) : monthWidth;
  const every = Math.max(1, Math.ceil(monthWidth / apart));
  return days
    .map((day, at) => ({ x: x(day), name: at % every === 0 ? form.format(asDate(day)) : "" }))
    .filter(({ name }) => name !== "");
}

function marksOf(versions: VersionDay[], first: string, end: string, x: (day: string) => number) {
  let before = -Infinity;
  return versions
    .filter(({ day }) => day >= first && day <= end)
    .map(({ number, day }) => {
      const at = x(day);
      const named = at - before > labelWidth;
      if (named) before = at;
      return { x: at, number, day, named };
    });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The small line beside the name of a goal, in a box of 200 by 26; nothing before two days. */
export function sparkOf(goal: GoalView): string | null {
  const entries = counted(goal);
  if (entries.length < 2) return null;
  const first = entries[0]!.day;
  const days = daysBetween(first, entries.at(-1)!.day);
  if (days === 0) return null;
  const spot = ({ day, score }: { day: string; score: number }) =>
    `${round(2 + (196 * daysBetween(first, day)) / days)} ${round(24 - (22 * score) / goal.line.most)}`;
  return `M${entries.map(spot).join("L")}`;
}
