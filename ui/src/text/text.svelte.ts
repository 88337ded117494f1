// The words of the program, from assets/text, in the language chosen at run time.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Failure, Language } from "../core/bindings";
import type { Key } from "./keys";

// But for what only the terminal and the copy say.
const sources = import.meta.glob<string>(["$assets/text/*/*.ftl", "!$assets/text/*/{cli,copy}.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The languages of the program. */
export const languages: Language[] = ["fi", "sv", "en"];

// Read when a language is first spoken: the window's first picture does not wait for the others.
const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/text/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  bundles.set(language, bundle);
  return bundle;
}

let language = $state<Language>("fi");

/** The language of the program now. */
export const current = () => language;

/** Changes the language of every text on the screen. */
export function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next;
}

/** The text of this key; `key.attribute` names an attribute. */
export function t(key: Key, values: Record<string, FluentVariable> = {}): string {
  const [id, attribute] = key.split(".") as [string, string?];
  const bundle = bundleOf(language);
  const message = bundle.getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return pattern ? bundle.formatPattern(pattern, values) : `⟦${key}⟧`;
}

/** What happened, and what to do. */
export function explain(failure: Failure): { what: string; todo: string } {
  const id = `failure-${failure.code}` as const;
  return { what: t(id, failure.details), todo: t(`${id}.todo`, failure.details) };
}
