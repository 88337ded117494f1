// What was typed into a dialog or a pane and not recorded there yet: kept by the core with every rest of the keys,
// so that neither a lock nor a kill takes it, and there again when the same place is opened. It ends when the
// dialog is cancelled or done. Passphrases and PINs never come here.
import { untrack } from "svelte";
import { keep_begun } from "./bindings";
import type { Begun } from "./bindings";
import { asFailure } from "./call";

/** Milliseconds after a key until it is written, whether or not the typing goes on. */
export const REST = 400;
/** Milliseconds before a failed write is tried again. */
export const AGAIN = 2_000;

const kept = new Map<string, Begun>();
const unwritten = new Map<string, Begun>();
let clock: ReturnType<typeof setTimeout> | null = null;
let flight: Promise<void> | null = null;

const keyOf = (plan: string | null, place: string): string => JSON.stringify([plan, place]);

/** What was begun in a place of a plan, or of none; null when nothing was. */
export function begunIn(plan: string | null, place: string): string | null {
  return kept.get(keyOf(plan, place))?.words ?? null;
}

/** Keeps what was begun in a place; null when nothing is left of it. */
export function keepBegun(plan: string | null, place: string, words: string | null): void {
  if (begunIn(plan, place) === words) return;
  const begun = { plan, place, words };
  if (words === null) kept.delete(keyOf(plan, place));
  else kept.set(keyOf(plan, place), begun);
  unwritten.set(keyOf(plan, place), begun);
  soon(REST);
}

function soon(after: number): void {
  clock ??= setTimeout(() => {
    clock = null;
    // What could not be written is tried again; the one who locks is told.
    writeBegun().catch((error: unknown) => {
      if (asFailure(error).code !== "locked") soon(AGAIN);
    });
  }, after);
}

/** Writes what is not written yet, all of it; throws when that cannot be done. */
export async function writeBegun(): Promise<void> {
  while (flight || unwritten.size > 0) await (flight ??= write().finally(() => (flight = null)));
}

async function write(): Promise<void> {
  const now = [...unwritten];
  await keep_begun(now.map(([, begun]) => begun));
  for (const [key, begun] of now) if (unwritten.get(key) === begun) unwritten.delete(key);
}

/** Takes over what the core kept. */
export function takeBegun(all: Begun[]): void {
  forgetBegun();
  for (const begun of all) kept.set(keyOf(begun.plan, begun.place), begun);
}

/** Nothing of it stays in the page. */
export function forgetBegun(): void {
  kept.clear();
  unwritten.clear();
}

/** The words of a place as they are typed. */
export type Typed<Words> = {
  /** The words now: those that were begun, or the fresh ones. */
  words: Words;
  /** Cancelled or done: nothing of it is kept. */
  forget: () => void;
};

/**
 * Words that are typed in a place and kept while they are: as long as they are others than the fresh ones. Called
 * where a component is made.
 */
export function begin<Words extends object>(
  plan: string | null,
  place: string,
  fresh: () => Words,
): Typed<Words> {
  const before = begunIn(plan, place);
  const words = $state({ ...untrack(fresh), ...(before === null ? {} : (JSON.parse(before) as Words)) });
  $effect(() => {
    const now = JSON.stringify(words);
    keepBegun(plan, place, now === JSON.stringify(fresh()) ? null : now);
  });
  return { words, forget: () => keepBegun(plan, place, null) };
}
