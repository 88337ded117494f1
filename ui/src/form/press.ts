// Nothing may move while a button of the mouse is down: what is clicked would slip away from under the pointer,
// and the click would be lost.

/** Puts off what moves the form until the button is up again, and its click has been done. */
export function whenReleased() {
  let down = false;
  let waiting: (() => void) | null = null;

  const now = (): void => {
    const run = waiting;
    waiting = null;
    run?.();
  };
  const press = (): void => {
    down = true;
  };
  const release = (): void => {
    down = false;
    // The click is told in the same turn as the release.
    setTimeout(now);
  };
  const events = [
    ["pointerdown", press],
    ["pointerup", release],
    ["pointercancel", release],
  ] as const;
  for (const [kind, listen] of events) addEventListener(kind, listen, true);

  return {
    /** Does it at once, or when the button is up; the last one counts. */
    later(run: () => void): void {
      waiting = run;
      if (!down) now();
    },
    /** Does at once what still waits. */
    now,
    /** Listens no more. */
    stop(): void {
      for (const [kind, listen] of events) removeEventListener(kind, listen, true);
    },
  };
}
