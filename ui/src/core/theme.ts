// Light or dark: as the person chose, or as the system has it now.
import type { Theme } from "./bindings";

const dark = window.matchMedia?.("(prefers-color-scheme: dark)");
let chosen: Theme = "system";

function apply(): void {
  const isDark = chosen === "dark" || (chosen === "system" && dark?.matches === true);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

dark?.addEventListener("change", apply);

/** Dresses the window. */
export function wear(theme: Theme): void {
  chosen = theme;
  apply();
}
