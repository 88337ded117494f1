// The place that was just gone to, or that a search stands on: texts and cells mark it where it is.
import { getContext, setContext } from "svelte";
import type { Place } from "../core/bindings";

const key = Symbol("found");

/** Tells the form's parts which place is marked. */
export const tellFound = (place: () => Place | null) => setContext(key, place);

/** The place that is marked; null when none is. */
export const found = (): (() => Place | null) =>
  getContext<(() => Place | null) | undefined>(key) ?? (() => null);
