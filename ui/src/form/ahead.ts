// Choosing among options by typing the beginning of one: every letter counts, and a beginning that no
// option has chooses none. Knows nothing of elements.
import type { Language, OptionView } from "../core/bindings";

/** So long a pause, in milliseconds, begins a new word. */
export const PAUSE = 1500;

/** What was typed, when, and what was chosen before it. */
export interface Ahead {
  word: string;
  at: number;
  before: string;
}

/** The word so far, what is chosen by it, and whether an option begins with it. */
export interface Chosen {
  ahead: Ahead;
  value: string;
  fits: boolean;
}

/** Whether a word is still being typed at this moment. */
export const going = (ahead: Ahead | null, now: number): ahead is Ahead =>
  ahead !== null && ahead.word !== "" && now - ahead.at < PAUSE;

/** The choice after a letter; `Backspace` takes the last one back. Without a fitting option the old choice stays. */
export function typeAhead(
  ahead: Ahead | null,
  letter: string,
  chosen: string,
  now: number,
  options: OptionView[],
  language: Language,
): Chosen {
  const old = going(ahead, now) ? ahead : { word: "", before: chosen };
  const word = letter === "Backspace" ? [...old.word].slice(0, -1).join("") : old.word + letter;
  const plain = (text: string) => text.normalize("NFC").toLocaleLowerCase(language);
  const option = word === "" ? null : options.find(({ label }) => plain(label).startsWith(plain(word)));
  return {
    ahead: { word, at: now, before: old.before },
    value: option?.value ?? old.before,
    fits: word === "" || option !== undefined,
  };
}
