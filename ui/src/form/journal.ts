// The keystrokes that the core has not acknowledged: newest value by field. Written after a rest, never
// two writes at once; what could not be written stays here and is tried again.
import type { AnswerChange, Failure, Saved } from "../core/bindings";
import { asFailure } from "../core/call";

/** Milliseconds without a key after which is written. */
export const REST = 400;
/** Milliseconds after which is written although the typing goes on. */
export const LONGEST = 800;
/** Milliseconds after which a write is said to be going on. */
export const SLOW = 400;
/** Milliseconds before a failed write is tried again, each time longer. */
export const AGAIN = [1_000, 2_000, 5_000, 15_000];

/** What is true of the text on the screen. */
export type Saving =
  | { kind: "kept"; at: string | null }
  | { kind: "already"; at: string | null }
  /** There are keys that are not written yet; `at` is when was written last. */
  | { kind: "typing"; at: string | null }
  | { kind: "saving" }
  | { kind: "waiting" }
  | { kind: "full" }
  | { kind: "failed"; failure: Failure };

/** What the journal needs from outside. */
export interface Outlet<Done extends { at: string } = Saved> {
  /** Writes; settles when the commit that survives a power cut is done. */
  write(changes: AnswerChange[]): Promise<Done>;
  /** A write is done. */
  saved(saved: Done): void;
  /** What is true now. */
  told(saving: Saving): void;
}

/** A journal of what is not yet written. */
export interface Journal {
  /** A field has this value now; null empties it. */
  note(field: string, value: unknown): void;
  /** The person is elsewhere: to be written with the next write, or after a rest. */
  moved(): void;
  /** Writes what there is; false when it could not. */
  flush(): Promise<boolean>;
  /** Writes at once and says so, also when there is nothing to write. */
  now(): Promise<void>;
  /** Whether the field has a value that is not written. */
  holds(field: string): boolean;
  /** What is not written, newest values. */
  unwritten(): AnswerChange[];
  /** Writes what is left, and stops the clocks. */
  close(): void;
}

/** Opens a journal. */
export function openJournal<Done extends { at: string } = Saved>(outlet: Outlet<Done>): Journal {
  let pending = new Map<string, unknown>();
  let flying = new Map<string, unknown>();
  let elsewhere = false;
  let flight: Promise<boolean> = Promise.resolve(true);
  let isFlying = false;
  let more = false;
  let all = false;
  let failures = 0;
  let last: string | null = null;
  const clocks = { rest: 0, longest: 0, slow: 0, again: 0 } as Record<
    string,
    ReturnType<typeof setTimeout> | 0
  >;

  const stop = (...names: string[]) => {
    for (const name of names) {
      clearTimeout(clocks[name] || undefined);
      clocks[name] = 0;
    }
  };
  const start = (name: string, after: number, run: () => void) => {
    stop(name);
    clocks[name] = setTimeout(() => ((clocks[name] = 0), run()), after);
  };
  const soon = () => {
    start("rest", REST, () => void soonest());
    if (!clocks.longest) start("longest", LONGEST, () => void soonest());
  };
  const left = () => pending.size > 0 || elsewhere;

  /** One write. False when it failed: then everything is pending again, newer values first. */
  async function write(): Promise<boolean> {
    flying = pending;
    pending = new Map();
    const wasElsewhere = elsewhere;
    elsewhere = false;
    start("slow", SLOW, () => outlet.told({ kind: "saving" }));
    try {
      const saved = await outlet.write([...flying].map(([field, value]) => ({ field, value })));
      flying = new Map();
      failures = 0;
      last = saved.at;
      outlet.saved(saved);
      outlet.told({ kind: pending.size > 0 ? "typing" : "kept", at: last });
      return true;
    } catch (error) {
      pending = new Map([...flying, ...pending]);
      flying = new Map();
      elsewhere ||= wasElsewhere;
      failed(asFailure(error));
      return false;
    } finally {
      stop("slow");
    }
  }

  function failed(failure: Failure): void {
    const wait = AGAIN[Math.min(failures, AGAIN.length - 1)]!;
    failures += 1;
    if (failure.code === "disk-full") outlet.told({ kind: "full" });
    else if (failure.code === "disk-error") outlet.told({ kind: "waiting" });
    else {
      outlet.told({ kind: "failed", failure });
      // A folder may be given back, a file moved back; what is wrong with the text itself stays so.
      if (failure.code !== "read-only" && failure.code !== "vault-moved") return;
    }
    start("again", wait, () => void soonest());
  }

  async function writeAll(): Promise<boolean> {
    isFlying = true;
    try {
      do {
        more = false;
        stop("rest", "longest", "again");
        if (left() && !(await write())) return false;
      } while (more || (all && left()));
      return true;
    } finally {
      // In the same turn as the last look: who asks after it must get a flight of its own.
      isFlying = false;
      all = false;
    }
  }

  /** Writes what there is now; what is typed meanwhile waits for its own rest. */
  function soonest(): Promise<boolean> {
    more = true;
    if (!isFlying) flight = writeAll();
    return flight;
  }

  /** Writes until nothing is left: what is typed meanwhile too. */
  function flush(): Promise<boolean> {
    all = true;
    return soonest();
  }

  return {
    note(field, value) {
      // Not in the place of a warning: that stays until it is true no more.
      if (pending.size === 0 && failures === 0 && !clocks.slow) outlet.told({ kind: "typing", at: last });
      pending.set(field, value);
      soon();
    },
    moved() {
      elsewhere = true;
      start("rest", REST, () => void soonest());
    },
    flush,
    async now() {
      const idle = pending.size === 0 && flying.size === 0;
      if ((await flush()) && idle) outlet.told({ kind: "already", at: last });
    },
    holds: (field) => pending.has(field) || flying.has(field),
    unwritten: () => [...new Map([...flying, ...pending])].map(([field, value]) => ({ field, value })),
    close() {
      if (left()) void flush();
      stop("rest", "longest", "slow", "again");
    },
  };
}
