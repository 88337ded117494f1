import { expect, test, vi } from "vitest";
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

const isThere = (key: Key): boolean => !t(key).startsWith("⟦");

test.each(languages)("every text that the page says in full is there in %s", (language) => {
  expect(said.length).toBeGreaterThan(200);
  speak(language);
  expect(said.filter((key) => !isThere(key))).toEqual([]);
});

test("a text that names one of a file not yet read is said whole", async () => {
  vi.resetModules();
  const fresh = await import("./text.svelte");
  const said = fresh.explain({ code: "more-than-signed", details: { change: "page-changed" } });
  expect(said.what).toContain(fresh.t("verify-change-page-changed"));
});
