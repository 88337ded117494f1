// Where the focus goes when the view changes.
import { tick } from "svelte";

/** The main part of the view, with the name that the skip link goes by. */
export function mainOf(page: ParentNode): HTMLElement | null {
  const main = page.querySelector<HTMLElement>("main");
  if (main && !main.id) main.id = "main";
  return main;
}

/** Focuses the main part of the view, unless the view has put the focus somewhere itself. */
export function focusMain(): void {
  void tick().then(() => {
    const main = mainOf(document);
    const active = document.activeElement;
    if (active && active !== document.body && active.closest("main, dialog")) return;
    main?.focus({ preventScroll: true });
  });
}

/** Moves the focus to the next (1) or previous (-1) pane of the window: bar, lists, main, side, status. */
export function nextPane(by: 1 | -1): void {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      ".app header, .app nav.side, .app nav.sections, .app nav.goals, .app main, .app aside",
    ),
  ];
  const panes = all.filter(
    (pane) => pane.offsetParent !== null && !pane.parentElement?.closest("main, aside"),
  );
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + by + panes.length) % panes.length];
  if (!next) return;
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus();
}

/** Takes the focus when it comes to be: what stood there before had it. */
export const takeFocus = (element: HTMLElement): void => element.focus();
