// Notices when neither keys nor pointer have been used for a while. It compares times of day instead of
// waiting for one long timer, so that the sleep of the computer counts too.

/** The clock, and how often it is looked at. */
export type Watch = { now: () => number; every: number };

const events = ["keydown", "input", "pointerdown", "pointermove", "wheel"] as const;

/** Calls back once whenever `minutes()` have passed without a touch; the answer stops the watch. */
export function watchIdle(
  minutes: () => number,
  then: () => void,
  watch: Watch = { now: Date.now, every: 5000 },
) {
  let touched = watch.now();
  let told = false;

  function touch(): void {
    // What arrives after the time was up, as on waking, must not undo it.
    if (!told && isDue()) tell();
    touched = watch.now();
    told = false;
  }
  const isDue = () => {
    // A clock that was set back would keep the time from ever being up.
    touched = Math.min(touched, watch.now());
    return watch.now() - touched >= minutes() * 60_000;
  };
  function tell(): void {
    told = true;
    then();
  }
  const look = () => {
    if (!told && isDue()) tell();
  };

  for (const event of events) window.addEventListener(event, touch, { capture: true, passive: true });
  const timer = setInterval(look, watch.every);
  return () => {
    clearInterval(timer);
    for (const event of events) window.removeEventListener(event, touch, { capture: true });
  };
}
