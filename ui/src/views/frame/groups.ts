// The printed recovery key as it is typed: nine groups of four. What they mean is the core's to say.

const size = 4;
const count = 9;

/** A letter that no sheet has stays, so that it can be shown where it is; spaces and dashes go. */
const letters = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The letters of a sheet: those that are not mistaken for one another, and those read as one of them. */
const own = /[0-9A-TV-Z]/;

/** The letters in groups of four, a space after each whole one that is not the last. */
export function grouped(text: string): string {
  const all = letters(text).slice(0, size * count);
  const groups = all.match(/.{1,4}/g) ?? [];
  const open = groups.length < count && groups.at(-1)?.length === size;
  return groups.join(" ") + (open && text.endsWith(" ") ? " " : "");
}

/** How many whole groups are typed. */
export function groupCount(text: string): number {
  return Math.min(count, Math.floor(letters(text).length / size));
}

/** Whether all groups are there: those of a sheet, or of two of its parts. */
export function wholeKey(text: string): boolean {
  return [size * count, 2 * size * count].includes(letters(text).length);
}

/** The first letter that no sheet has, and the group that it is in. */
export function foreignLetter(text: string): { letter: string; number: number } | null {
  const all = [...letters(text)];
  const at = all.findIndex((letter) => !own.test(letter));
  return at < 0 ? null : { letter: all[at]!, number: Math.floor(at / size) + 1 };
}
