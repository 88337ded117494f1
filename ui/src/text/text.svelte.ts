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

/** What of a language has been read, and its files that have not. */
type Book = { bundle: FluentBundle; unread: string[] };
const books = new Map<Language, Book>();

function bookOf(language: Language): Book {
  const known = books.get(language);
  if (known) return known;
  const unread = Object.keys(sources).filter((path) => path.includes(`/text/${language}/`));
  const book = { bundle: new FluentBundle(language, { useIsolating: false }), unread };
  books.set(language, book);
  return book;
}

function readFile({ bundle, unread }: Book, at: number): void {
  const [path] = unread.splice(at, 1);
  bundle.addResource(new FluentResource(sources[path!]!));
}

/** A file is read when a text is first looked for that it may hold: the first picture waits for one or two. */
function messageOf(id: string) {
  const book = bookOf(language);
  const { bundle, unread } = book;
  for (let message = bundle.getMessage(id); ; message = bundle.getMessage(id)) {
    if (message || unread.length === 0) return { book, message };
    // Most keys begin with the name of their file.
    const named = unread.findIndex((path) => path.endsWith(`/${id.split("-")[0]}.ftl`));
    readFile(book, Math.max(named, 0));
  }
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
  const { book, message } = messageOf(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!pattern) return `⟦${key}⟧`;
  const errors: Error[] = [];
  const text = book.bundle.formatPattern(pattern, values, errors);
  if (errors.length === 0 || book.unread.length === 0) return text;
  // What the text names may stand in a file that has not been read.
  while (book.unread.length > 0) readFile(book, 0);
  return book.bundle.formatPattern(pattern, values, []);
}

/** What happened, and what to do. */
export function explain(failure: Failure): { what: string; todo: string } {
  const id = `failure-${failure.code}` as const;
  return { what: t(id, failure.details), todo: t(`${id}.todo`, failure.details) };
}
