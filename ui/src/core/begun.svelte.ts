// What was typed into a dialog or a pane and not recorded there yet: kept by the core with every rest of the keys,
// so that neither a lock nor a kill takes it, and there again when the same place is opened. It ends when the
// dialog is cancelled or done. Passphrases and PINs never come here.
import { untrack } from "svelte";
import { keep_begun } from "./bindings";
import type { Begun, BegunPlace } from "./bindings";
import { asFailure } from "./call";

/** Milliseconds after a key until it is written, whether or not the typing goes on. */
export const REST = 400;
/** Milliseconds before a failed write is tried again. */
export const AGAIN = 2_000;
/** Before words of which the person was told that they are kept. */
const TOLD = "told ";
/** A plan that is about to be begun. */
export const NEW_PLAN = "new plan";

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

/**
 * Records what was begun in a place: the core forgets it in the same commit. What throws, or tells `false`, has not
 * recorded it: then it stays.
 */
export async function recordBegun<Answer>(
  ends: BegunPlace,
  ask: (ends: BegunPlace) => Promise<Answer>,
): Promise<Answer> {
  // Nothing of it may be on its way while it is recorded, or it would come after that.
  await writeBegun().catch(() => {});
  const key = keyOf(ends.plan, ends.place);
  const before = kept.get(key);
  let done = false;
  try {
    const answer = await ask(ends);
    done = answer !== false;
    return answer;
  } finally {
    const now = kept.get(key);
    if (!done && now) {
      unwritten.set(key, now);
      soon(REST);
    } else if (done && now === before && !unwritten.has(key)) kept.delete(key);
    else if (done) keepBegun(ends.plan, ends.place, null);
  }
}

/**
 * Takes over what the core kept. Tells whether there are words among it of which the person was not told before; that
 * they are told of now is kept with them.
 */
export function takeBegun(all: Begun[]): boolean {
  forgetBegun();
  for (const { plan, place, words: written } of all) {
    const key = keyOf(plan, place);
    const told = written?.startsWith(TOLD);
    const words = told ? written!.slice(TOLD.length) : written;
    kept.set(key, { plan, place, words });
    if (!told) unwritten.set(key, { plan, place, words: `${TOLD}${words}` });
  }
  if (unwritten.size === 0) return false;
  soon(REST);
  return true;
}

/**
 * These plans were erased, and of what was begun the vault has this still. What it found to say anything of them is gone
 * here too: else the next key would write it anew.
 */
export function forgetErased(plans: string[], left: Begun[]): void {
  const there = new Set(left.map(({ plan, place }) => keyOf(plan, place)));
  const isGone = ({ plan }: Begun) => plan === null || plans.includes(plan);
  for (const map of [kept, unwritten])
    for (const [key, begun] of map) if (!there.has(key) && isGone(begun)) map.delete(key);
}

/** Nothing of it stays in the page. */
export function forgetBegun(): void {
  if (clock !== null) clearTimeout(clock);
  clock = null;
  kept.clear();
  unwritten.clear();
}

/** The words of a place as they are typed. */
export type Typed<Words> = {
  /** The words now: those that were begun, or the fresh ones. */
  words: Words;
  /** Cancelled: nothing of it is kept. */
  forget: () => void;
  /** Records it by a command that is given the place; see `recordBegun`. */
  record: <Answer>(ask: (ends: BegunPlace) => Promise<Answer>) => Promise<Answer>;
};

/** What was kept, as words; nothing where it cannot be read, so that its dialog opens all the same. */
function wordsOf<Words extends object>(kept: string | null): Partial<Words> {
  try {
    return kept === null ? {} : (JSON.parse(kept) as Partial<Words>);
  } catch {
    return {};
  }
}

/**
 * Words that are typed in a place and kept while they are: as long as they are others than the fresh ones and `worth`
 * it. Called where a component is made; the place may become another, once the words of the one before are forgotten.
 */
export function begin<Words extends object>(
  plan: string | null,
  place: string | (() => string),
  fresh: () => Words,
  worth: (words: Words) => boolean = () => true,
): Typed<Words> {
  const here = typeof place === "string" ? () => place : place;
  const before = begunIn(plan, untrack(here));
  const words = $state({ ...untrack(fresh), ...wordsOf<Words>(before) });
  $effect(() => {
    const now = JSON.stringify(words);
    const begun = now !== JSON.stringify(fresh()) && worth(words);
    keepBegun(plan, here(), begun ? now : null);
  });
  return {
    words,
    forget: () => keepBegun(plan, untrack(here), null),
    record: (ask) => recordBegun({ plan, place: untrack(here) }, ask),
  };
}
