// Starting the page anew after a lock, so that nothing it showed stays in memory; and what it goes on with then,
// which is nothing of a plan.
import { startAnew as end } from "./call";

/**
 * How long the page waits for its end before it goes on, in milliseconds: longer than a slow computer takes to load the
 * next one, which would take away what is typed into this one meanwhile.
 */
const patience = 20_000;

const given = new URLSearchParams(location.search);

/** How large everything is shown; 1 is the true size. */
export const shown = { size: Number(given.get("size") ?? 1) };

/** Starts the page anew at this view: what called this is no more. Comes back only where that cannot be done. */
export async function startAnew(view: "unlock" | "restore" = "unlock"): Promise<void> {
  try {
    await end(new URLSearchParams({ view, size: String(shown.size) }).toString());
    await new Promise((resolve) => setTimeout(resolve, patience));
  } catch {
    // The page stays, locked.
  }
}

/** The view at which the page was started anew; null when it was not. */
export const startedAt = (): string | null => given.get("view");
