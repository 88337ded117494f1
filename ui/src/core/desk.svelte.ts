// Where the person is in the window, and how to get elsewhere. Nothing of the vault's content is kept
// here: every view asks the core for what it shows.
import { startAnew, startedAt } from "./anew";
import { asFailure, given, stay } from "./call";
import { forgetBegun, takeBegun, writeBegun } from "./begun.svelte";
import * as core from "./bindings";
import type { Failure, Opened, Place, Rest, Start } from "./bindings";
import { speak, t } from "../text/text.svelte";
import { scrollBack, scrolledTo } from "./scroll";
import { wear, write } from "./theme";
import { turns } from "./turn";

/** The steps of a plan. */
export type Step = "write" | "review" | "issue" | "versions" | "follow" | "export";

/** The place in the window. */
export type Where =
  | {
      view:
        | "starting"
        | "passphrase"
        | "unlock"
        | "recover"
        | "restore"
        | "rescue"
        | "home"
        | "year"
        | "settings";
    }
  /** A packet is to be chosen at once, or an answer that is kept is to be shown. */
  | { view: "verify"; packet?: "choose" | { answer: string } }
  | { view: "sheet"; renewed?: boolean; again?: boolean; rekeyed?: boolean }
  /** One pupil's meeting: the one named, or that of today. */
  | { view: "meeting"; plan: string; meeting?: string }
  | { view: "plan"; plan: string; step: Step; place: Place | null; reading?: boolean };

/** A word in passing, with at most one thing to do about it. */
export type Toast = { text: string; act?: { label: string; run: () => void } };

/** What a view does before it is left: it saves what is not yet saved and says where the person was. */
export type Seal = () => Promise<Rest | null>;

/** Begins a search in the open plan with these words. */
export type Search = (words: string) => void;

let where = $state.raw<Where>({ view: "starting" });
let started = $state.raw<Start | null>(null);
let toast = $state.raw<Toast | null>(null);
let failure = $state.raw<Failure | null>(null);
let covered = $state(false);
let held = $state.raw<Failure | null>(null);
let again: ReturnType<typeof setTimeout> | undefined;
/** Whether it is being locked because nobody is there. */
let unattended = false;
/** The dialog of the frame that is open. */
let above = $state<"seek" | "help" | null>(null);
let seal: Seal | null = null;
let search = $state.raw<Search | null>(null);

/** Milliseconds until a lock that failed while nobody was there is tried again. */
export const AGAIN = 3_000;

/** Ways through the window: whoever goes last arrives. */
const setOut = turns();

/** What the frame shows now. */
export const desk = {
  get where() {
    return where;
  },
  get started() {
    return started;
  },
  get toast() {
    return toast;
  },
  get failure() {
    return failure;
  },
  /** Whether the dialog for going to anything is open. */
  get seeking() {
    return above === "seek";
  },
  /** Whether the help is open. */
  get helping() {
    return above === "help";
  },
  /** Looks for words in the open plan; null where there is none to look in. */
  get search() {
    return search;
  },
  /** Whether the view is hidden because it is being locked. */
  get covered() {
    return covered;
  },
  /** Why the view could not be put away while nobody was there; it stays covered. */
  get held() {
    return held;
  },
};

/** Says something in passing. */
export function say(text: string, act?: Toast["act"]): void {
  toast = act ? { text, act } : { text };
}

/** Takes the passing word away. */
export function hush(): void {
  toast = null;
}

/** Shows what went wrong, until the person puts it away. A lock is no failure: the lock screen says it. */
export function fail(error: unknown): void {
  const next = asFailure(error);
  if (next.code === "cancelled") return;
  if (next.code === "locked") void arrive();
  else failure = next;
}

/** Puts the notice of a failure away. */
export function understood(): void {
  failure = null;
}

/** Registers what the open view does before it is left; the answer takes it back. */
export function onSeal(act: Seal): () => void {
  seal = act;
  return () => {
    if (seal === act) seal = null;
  };
}

/** Registers how words are looked for in the open view; the answer takes it back. */
export function onSearch(act: Search): () => void {
  search = act;
  return () => {
    if (search === act) search = null;
  };
}

/** Opens the dialog for going to anything; a lock screen has nowhere to go, and a meeting shows no other names. */
export function seek(): void {
  const alone = where.view === "sheet" || where.view === "meeting";
  above = started?.state === "open" && !covered && !alone ? "seek" : null;
}

/** Opens the help. */
export function help(): void {
  above = covered ? null : "help";
}

/** Closes either. */
export function sought(): void {
  above = null;
}

/** Lets the open view save what is not yet saved. */
export async function settle(): Promise<void> {
  await seal?.();
}

/** Goes to a place in the window, after the open view has saved; stays when it could not. */
export async function go(next: Where): Promise<void> {
  const isLast = setOut();
  if (isHere(next)) return;
  try {
    await settle();
    if (isLast()) where = next;
  } catch (error) {
    fail(error);
  }
}

/** Whether it is the step that is open already, and no particular place in it. */
function isHere(next: Where): boolean {
  return (
    next.view === "plan" &&
    where.view === "plan" &&
    next.place === null &&
    next.plan === where.plan &&
    next.step === where.step
  );
}

/** Asks the core for the state of the vault and dresses the window accordingly. */
export async function refresh(): Promise<Start> {
  return dress(await core.start());
}

/** Takes over what the core says of language, theme and lock. */
export function dress(next: Start): Start {
  // A passing word in the language of before says nothing any more.
  if (started && started.language !== next.language) toast = null;
  started = next;
  speak(next.language);
  wear(next.theme);
  write(next.text_size);
  return next;
}

/** The first place in the window. */
export async function begin(): Promise<void> {
  const first = given();
  if (first) where = placeFor(dress(first));
  else await arrive();
  if (startedAt() === "restore" && where.view === "unlock") where = { view: "restore" };
}

/** Goes where the state of the vault leads. What was typed goes along only as long as the same vault is open. */
export async function arrive(opened?: Opened): Promise<void> {
  const isLast = setOut();
  try {
    const now = await refresh();
    const kept = opened ? takeBegun(opened.begun) : false;
    if (!opened && now.state !== "open") forgetBegun();
    if (isLast()) {
      where = placeFor(now, opened);
      // The form knows its own way back.
      if (opened?.rest && !(where.view === "plan" && where.step === "write")) scrollBack(opened.rest.scroll);
    }
    if (kept) say(t("start-begun-kept"));
    if (opened?.keys_mended) say(t("start-keys-mended"));
  } catch (error) {
    fail(error);
  }
}

function placeFor({ state, sheet_read }: Start, opened?: Opened): Where {
  const rest = opened?.rest;
  if (state === "none") return { view: "passphrase" };
  if (state === "locked") return { view: "unlock" };
  // Unlocked, but not confirmed: the sheet of an earlier time was never read back. One before it may have been.
  if (state === "unconfirmed") return { view: "sheet", renewed: sheet_read, again: opened !== undefined };
  if (!rest) return { view: "home" };
  if (rest.step === MEETING)
    return { view: "meeting", plan: rest.plan, meeting: rest.place.section || undefined };
  return { view: "plan", plan: rest.plan, step: asStep(rest.step), place: rest.place };
}

/** A step by its name; the drafting step when there is none of that name. */
export function asStep(name: string): Step {
  const others = ["review", "issue", "versions", "follow", "export"] as const;
  return others.find((step) => step === name) ?? "write";
}

/** How a meeting is called among the steps; the one that was named stands in the place of the section. */
const MEETING = "meeting";

/** Where the person is, for a view that registers no seal of its own or names no place. */
function restHere(): Rest | null {
  const nowhere = { section: "", field: "", row: null, column: null, range: null };
  const at = { scroll: scrolledTo(), preview: true, desk: false, earlier: null };
  if (where.view === "meeting")
    return { plan: where.plan, step: MEETING, place: { ...nowhere, section: where.meeting ?? "" }, ...at };
  if (where.view !== "plan") return null;
  return { plan: where.plan, step: where.step, place: where.place ?? nowhere, ...at };
}

/**
 * Locks: the view is covered at once, then saved, then closed. When saving fails the view comes back to who is there
 * with the failure, because its text exists nowhere else. The throw-away vault has nothing to hide.
 */
export async function lockNow(): Promise<void> {
  if (!started?.practice) await putAway(startAnew);
}

/**
 * Locks because nobody is there: what cannot be saved stays in the page, covered. It is locked as soon as it can be
 * saved; the passphrase uncovers it before.
 */
export async function lockUnattended(): Promise<void> {
  if (!isOpen() || started?.practice) return;
  unattended = true;
  await (held ? stay() : lockNow());
}

/** Covers a view that could not be put away, says so to the shell, and tries again. */
async function hold(error: unknown): Promise<void> {
  held = asFailure(error);
  toast = failure = null;
  clearTimeout(again);
  again = setTimeout(() => void lockNow(), AGAIN);
  await stay();
}

function uncover(): void {
  clearTimeout(again);
  held = null;
  covered = unattended = false;
}

/** Shows again what was held, to who knows the passphrase; throws when it is another one. */
export async function showHeld(passphrase: string): Promise<void> {
  await core.confirm_passphrase(passphrase);
  const why = held;
  // A lock that was tried again meanwhile has succeeded.
  if (!why) return;
  uncover();
  fail(why);
}

/** Saves and locks, then does what is to come before the lock screen; tells whether everything is on the disk. */
export async function putAway(then?: () => Promise<void>): Promise<boolean> {
  if (covered && !held) return false;
  if (!isOpen()) return true;
  const here = restHere();
  const sealing = seal?.();
  covered = true;
  above = null;
  setOut();
  try {
    const rest = (await sealing) ?? here;
    await writeBegun();
    await core.lock(rest);
    forgetBegun();
    toast = failure = null;
    await then?.();
    const now = await refresh();
    // In the same breath as it is uncovered, below: a lock screen that is covered could take no focus.
    where = placeFor(now);
    uncover();
    return true;
  } catch (error) {
    if (unattended && asFailure(error).code !== "locked") {
      await hold(error);
    } else {
      uncover();
      fail(error);
    }
    return false;
  }
}

/** Locks what is open, then goes where a backup is brought back. */
export async function toRestoring(): Promise<void> {
  understood();
  if (await putAway(() => startAnew("restore"))) where = { view: "restore" };
}

/** Locks what is open, then goes where it is looked at what can be rescued. */
export async function toRescuing(): Promise<void> {
  understood();
  if (await putAway()) where = { view: "rescue" };
}

/** Whether there is something to lock. */
function isOpen(): boolean {
  return started?.state === "open" || started?.state === "unconfirmed";
}
