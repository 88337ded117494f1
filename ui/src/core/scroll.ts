// How far the main part of the view is scrolled, and back to there after a lock.

/** How far the main part of the view is scrolled down, in pixels. */
export const scrolledTo = (): number => Math.round(document.querySelector("main")?.scrollTop ?? 0);

/** What tells that the person is doing something meanwhile. */
const acts = ["wheel", "keydown", "pointerdown"] as const;

/**
 * Scrolls the main part of the view as far down as before, as soon as it is as long again: what it shows comes from
 * the core. Whoever does something meanwhile is left where they are.
 */
export function scrollBack(top: number): void {
  if (top <= 0) return;
  const watch = new MutationObserver(reach);
  function stop(): void {
    watch.disconnect();
    for (const act of acts) removeEventListener(act, stop, true);
  }
  function reach(): void {
    const main = document.querySelector("main");
    if (!main || main.scrollHeight - main.clientHeight < top) return;
    main.scrollTop = top;
    stop();
  }
  watch.observe(document.body, { childList: true, subtree: true });
  for (const act of acts) addEventListener(act, stop, true);
}
