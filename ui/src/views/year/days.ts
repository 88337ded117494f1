// The days of the year that are shown, and by month.
import type { ClockDate } from "../../core/bindings";

/** Which days are shown. */
export type Which = "coming" | "past" | "all";

/** The classes that have days, in the order of their first. */
export const classesOf = (dates: ClockDate[]): string[] =>
  [...new Set(dates.map((entry) => entry.class))].filter(Boolean).sort((a, b) => a.localeCompare(b, "fi"));

/** The days of these times and this class; an empty class is all. */
export function chosen(dates: ClockDate[], which: Which, group: string, today: string): ClockDate[] {
  // A meeting that was held is over, whatever its day was.
  const coming = ({ date, held }: ClockDate) => date >= today && !held;
  const inTime = (entry: ClockDate) => which === "all" || (which === "coming") === coming(entry);
  return dates.filter((entry) => inTime(entry) && (group === "" || entry.class === group));
}

/** The days by month, each month by its first day. */
export function byMonth(dates: ClockDate[]): { month: string; dates: ClockDate[] }[] {
  const months: { month: string; dates: ClockDate[] }[] = [];
  for (const entry of dates) {
    const month = `${entry.date.slice(0, 7)}-01`;
    const last = months.at(-1);
    if (last?.month === month) last.dates.push(entry);
    else months.push({ month, dates: [entry] });
  }
  return months;
}
