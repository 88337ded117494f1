// The printed recovery key as it is typed: nine groups of four. What they mean is the core's to say.

const size = 4;
const count = 9;

const letters = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

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

/** Whether all groups are there. */
export function wholeKey(text: string): boolean {
  return letters(text).length === size * count;
}
