// Which rows of a long table are drawn: those in sight and some around, with room left for the rest.

/** The rows to draw, `first` to before `last`, and the room above and below them in pixels. */
export type Drawn = { first: number; last: number; above: number; below: number };

const around = 12;

/** The rows of `heights` that are in sight between `top` and `bottom`, counted from the first row's edge. */
export function drawn(heights: number[], top: number, bottom: number): Drawn {
  let first = heights.length;
  let last = 0;
  let edge = 0;
  heights.forEach((height, index) => {
    if (edge + height > top && first === heights.length) first = index;
    if (edge < bottom) last = index + 1;
    edge += height;
  });
  first = Math.max(0, Math.min(first, last) - around);
  last = Math.min(heights.length, Math.max(last, first) + around);
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((all, height) => all + height, 0);
  return { first, last, above: sum(0, first), below: sum(last, heights.length) };
}
