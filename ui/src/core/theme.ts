// Light or dark, as the person chose or as the system has it now; and how large the text is that is written.
import type { TextSize, Theme } from "./bindings";

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

/** The sizes of the text that is written, in pixels at the true size of the window. */
export const textSizes: Record<TextSize, number> = { small: 15, normal: 17, large: 20, largest: 22 };

/** Sets the size of the text that is written; nothing else changes with it. */
export function write(size: TextSize): void {
  document.documentElement.style.setProperty("--t-write", `${textSizes[size] / 16}rem`);
}
