import { expect, test } from "vitest";
import { languages, speak, t } from "./text.svelte";
import type { Key } from "./keys";

const sources = import.meta.glob<string>(["../**/*.{svelte,ts}", "!../**/*.test.ts", "!./keys.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The keys that stand in the sources in full. */
const said = Object.values(sources).flatMap((source) =>
  [...source.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key]) => key as Key),
);

/** A text that takes values is there too: without them it cannot be told. */
function isThere(key: Key): boolean {
  try {
    return !t(key).startsWith("⟦");
  } catch {
    return true;
  }
}

test.each(languages)("every text that the page says in full is there in %s", (language) => {
  expect(said.length).toBeGreaterThan(200);
  speak(language);
  expect(said.filter((key) => !isThere(key))).toEqual([]);
});
