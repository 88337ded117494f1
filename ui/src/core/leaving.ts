// What is still to be done before the window closes.
import { copying, stop_copying } from "./bindings";
import { onSignal } from "./call";

/** How long copies in hand are waited for, in milliseconds: a printer that hangs keeps nobody. */
const patience = 10_000;

/**
 * Begins no more copies and lets those in hand be finished: what comes out of the printer is recorded only
 * while the vault is open.
 */
export async function finishCopies(): Promise<void> {
  try {
    await stop_copying();
    await ended();
  } catch {
    // Locked already: nothing is in hand.
  }
}

async function ended(): Promise<void> {
  let next = () => {};
  let late = false;
  const stop = onSignal("copied", () => next());
  const timer = setTimeout(() => {
    late = true;
    next();
  }, patience);
  try {
    while (!late) {
      // Asked for before the question: what happens meanwhile is not missed.
      const told = new Promise<void>((resolve) => (next = resolve));
      const now = await copying();
      if (!now || now.ended) return;
      await told;
    }
  } finally {
    clearTimeout(timer);
    stop();
  }
}
