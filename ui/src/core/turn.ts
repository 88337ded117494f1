// Which of several questions asked one after another is the last: an earlier one's answer that comes
// late is not shown.

/** Takes a turn; what it gives tells, later, whether no other turn was taken since. */
export type Turns = () => () => boolean;

/** Turns that overtake one another. */
export function turns(): Turns {
  let last = 0;
  return () => {
    const mine = (last += 1);
    return () => mine === last;
  };
}
