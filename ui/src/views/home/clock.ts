// The geometry of the year clock: August at the top right, months clockwise, one turn a school year.
import { asDate } from "../../text/dates";

/** The centre of the dial. */
export const centre = 120;
const ring = 84;

/** A point of the drawing. */
export type Point = { x: number; y: number };

/** The first day of the school year of a day. */
export function schoolYear(day: string): Date {
  const date = asDate(day);
  return new Date(date.getMonth() >= 7 ? date.getFullYear() : date.getFullYear() - 1, 7, 1);
}

/** The angle of a day in degrees clockwise from the top, a month being 30; outside the school year none. */
export function angleOf(day: string, start: Date): number | null {
  const date = asDate(day);
  const months = (date.getFullYear() - start.getFullYear()) * 12 + date.getMonth() - start.getMonth();
  if (months < 0 || months > 11) return null;
  const length = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  return (months + (date.getDate() - 1) / length) * 30;
}

/** The point at an angle. */
export function pointAt(angle: number, radius = ring): Point {
  const radians = ((angle - 90) * Math.PI) / 180;
  const round = (number: number) => Math.round(number * 10) / 10;
  return { x: round(centre + radius * Math.cos(radians)), y: round(centre + radius * Math.sin(radians)) };
}

/** The path of the ring from one angle to another. */
export function arc(from: number, to: number): string {
  const [a, b] = [pointAt(from), pointAt(to)];
  return `M${a.x} ${a.y}A${ring} ${ring} 0 ${to - from > 180 ? 1 : 0} 1 ${b.x} ${b.y}`;
}

/** The months in the order of the dial, with the angles of their arcs. */
export const months = Array.from({ length: 12 }, (_, index) => ({
  number: ((index + 7) % 12) + 1,
  from: index * 30 + 1.8,
  to: index * 30 + 28.2,
}));

/** A mark on the ring for one or more days that lie too close to be told apart. */
export type Dot = { angle: number; count: number };

/** The marks of the days: those that would touch are one with their number. */
export function dots(days: string[], start: Date): Dot[] {
  const angles = days.map((day) => angleOf(day, start)).filter((angle) => angle !== null);
  const marks: Dot[] = [];
  for (const angle of angles.sort((a, b) => a - b)) {
    const last = marks.at(-1);
    if (last && angle - last.angle < 13) last.count += 1;
    else marks.push({ angle, count: 1 });
  }
  return marks;
}
