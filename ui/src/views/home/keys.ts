// The keys of the table: to which row they lead, and which rows they choose.
import type { PlanRow } from "../../core/bindings";

const page = 10;

/** The row that a key leads to from this one, of so many; nothing when it is no such key. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const row = to[key as keyof typeof to];
  return row === undefined ? null : Math.max(0, Math.min(count - 1, row));
}

/** All from one row to another, whichever stands first. */
export const between = (plans: PlanRow[], from: number, to: number): string[] =>
  plans.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);

const begins = (plan: PlanRow, letters: string) =>
  plan.pupil
    .toLocaleLowerCase("fi")
    .split(/[\s-]+/)
    .some((_, index, words) => words.slice(index).join(" ").startsWith(letters));

/** The row whose pupil's name begins with the letters: this one or the next, around the end; nothing when none does. */
export function rowNamed(plans: PlanRow[], letters: string, at: number): number | null {
  const wanted = letters.toLocaleLowerCase("fi");
  // One letter again and again goes from name to name.
  const first = wanted.length === 1 ? at + 1 : at;
  for (let step = 0; step < plans.length; step += 1) {
    const row = (first + step) % plans.length;
    if (begins(plans[row]!, wanted)) return row;
  }
  return null;
}

const pause = 900;

/** Letters typed one after another; after a pause they begin anew. A slow page is no pause: it is counted from `answered`. */
export function typing() {
  let letters = "";
  let before = -Infinity;
  const goesOn = (now: number) => letters !== "" && now - before <= pause;
  return {
    /** Whether a name is being typed, so that a space belongs to it. */
    goesOn,
    /** The letters so far, with this one. */
    add(letter: string, now: number): string {
      letters = goesOn(now) ? letters + letter : letter;
      before = now;
      return letters;
    },
    /** The page has answered the last letter. */
    answered(now: number): void {
      before = now;
    },
  };
}
