// The place that was just gone to, or that a search stands on: texts and cells mark it where it is.
import { getContext, setContext } from "svelte";
import type { Place, Range } from "../core/bindings";
import { placeOf } from "./place";

const key = Symbol("found");

/** Tells the form's parts which place is marked. */
export const tellFound = (place: () => Place | null) => setContext(key, place);

/** The place that is marked; null when none is. */
export const found = (): (() => Place | null) =>
  getContext<(() => Place | null) | undefined>(key) ?? (() => null);

/** The characters that are marked in a box of text; null when none are. */
export function foundIn(): (box: Element | undefined) => Range | null {
  const place = found();
  return (box) => {
    const at = place();
    const here = at?.range && box ? placeOf(box) : null;
    const same = here && here.field === at?.field && here.row === at.row && here.column === at.column;
    return same ? at.range : null;
  };
}
