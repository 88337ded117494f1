// Starting the page anew after a lock, so that nothing it showed stays in memory; and what it goes on with then,
// which is nothing of a plan.
import { startAnew as end } from "./call";

/** How long the page waits for its end before it goes on, in milliseconds. */
const patience = 2_000;

/** Starts the page anew at this view: what called this is no more. Comes back only where that cannot be done. */
export async function startAnew(view: "unlock" | "restore" = "unlock"): Promise<void> {
  sessionStorage.setItem("view", view);
  try {
    await end();
    await new Promise((resolve) => setTimeout(resolve, patience));
  } catch {
    // The page stays, locked.
  }
}

/** The view at which the page was started anew, once. */
export function startedAt(): string | null {
  const view = sessionStorage.getItem("view");
  sessionStorage.removeItem("view");
  return view;
}

/** How large everything is shown, as it was before the page was started anew. */
export const shownSize = (): number => Number(sessionStorage.getItem("size") ?? 1);

/** Keeps how large everything is shown. */
export const keepSize = (size: number): void => sessionStorage.setItem("size", String(size));
