// The words of the program, from assets/text, in the language chosen at run time.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Failure, Language } from "../core/bindings";
import type { Key } from "./keys";

const sources = import.meta.glob<string>("$assets/text/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The languages of the program. */
export const languages: Language[] = ["fi", "sv", "en"];

function bundle(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/text/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { fi: bundle("fi"), sv: bundle("sv"), en: bundle("en") };

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
  const message = bundles[language].getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return pattern ? bundles[language].formatPattern(pattern, values) : `⟦${key}⟧`;
}

/** What happened, and what to do. */
export function explain(failure: Failure): { what: string; todo: string } {
  const id = `failure-${failure.code}` as const;
  return { what: t(id, failure.details), todo: t(`${id}.todo`, failure.details) };
}
