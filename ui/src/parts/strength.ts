// The levels that strength is told in.

/** A level that has words. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The level of a score: whatever comes, one that has words. */
export function level(score: number): Level {
  if (!Number.isFinite(score)) return 0;
  return Math.min(4, Math.max(0, Math.floor(score))) as Level;
}
