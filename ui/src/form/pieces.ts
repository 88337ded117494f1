// Marks in a text: which characters they cover, where they are when the text has changed around them, and the
// text cut where they begin and end.
import type { Range } from "../core/bindings";

/** A piece of a text, with what is marked in it. */
export type Piece = { start: number; text: string; found: boolean; wrong: boolean };

/** The text in pieces: what was found, and what is spelled wrongly. */
export function pieces(text: string, found: Range | null, wrong: Range[]): Piece[] {
  const ranges = found ? [found, ...wrong] : wrong;
  const cuts = [0, ...ranges.flatMap(({ start, end }) => [start, end]), text.length];
  const sorted = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  const covers = (range: Range | null, at: number) => range !== null && range.start <= at && at < range.end;
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index]!;
    const within = wrong.some((range) => covers(range, start));
    return { start, text: text.slice(start, end), found: covers(found, start), wrong: within };
  });
}

/** Where the marks of an earlier text are in the present one; those in what was changed, or beside it, are gone. */
export function moved(before: string, marks: Range[], now: string): Range[] {
  if (before === now || marks.length === 0) return marks;
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const by = now.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end < head) return [mark];
    if (mark.start > before.length - tail) return [{ start: mark.start + by, end: mark.end + by }];
    return [];
  });
}

/** The mark that the cursor is in, or at the edge of. */
export function markAt(marks: Range[], cursor: number | null): Range | null {
  if (cursor === null) return null;
  return marks.find(({ start, end }) => start <= cursor && cursor <= end) ?? null;
}
