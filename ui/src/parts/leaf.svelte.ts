// Which page of a finished file is shown, and which have been seen.
import { SvelteSet } from "svelte/reactivity";

/** Pages that are leafed through one at a time. */
export type Leaf = ReturnType<typeof leaf>;

/** The pages of a file, the first one shown, none seen. */
export function leaf(pages: number) {
  let page = $state(1);
  const seen = new SvelteSet<number>();
  return {
    pages,
    get page() {
      return page;
    },
    /** The pages that have not been on the screen yet. */
    get unseen(): number[] {
      return Array.from({ length: pages }, (_, index) => index + 1).filter((number) => !seen.has(number));
    },
    seen: (number: number) => seen.has(number),
    /** The page has been on the screen, drawn. */
    see(number: number) {
      if (number >= 1 && number <= pages) seen.add(number);
    },
    /** Shows a page; says whether there is one of that number. */
    show(number: number): boolean {
      const exists = number >= 1 && number <= pages;
      if (exists) page = number;
      return exists;
    },
  };
}
