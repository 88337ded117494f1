import { expect, test } from "vitest";
import { PAUSE, typeAhead, type Ahead, type Chosen } from "./ahead";

const options = ["A1-kieli", "Matematiikka", "Maantieto", "Musiikki", "Äidinkieli", "Ei tietoa", "Ei"].map(
  (label) => ({ value: label, label }),
);

/** Types letters one after another; `|` is a pause. */
function typed(text: string, before = "Musiikki"): Chosen {
  let now = 0;
  let last: Chosen = { ahead: null as unknown as Ahead, value: before, fits: true };
  for (const letter of text) {
    now += letter === "|" ? PAUSE : 100;
    if (letter === "|") continue;
    const key = letter === "\b" ? "Backspace" : letter;
    last = typeAhead(last.ahead, key, last.value, now, options, "fi");
  }
  return last;
}

test.each<[string, string, boolean]>([
  ["Matematiikka", "Matematiikka", true],
  ["m", "Matematiikka", true],
  ["maa", "Maantieto", true],
  ["äiti", "Musiikki", false],
  ["äidi", "Äidinkieli", true],
  ["a", "A1-kieli", true],
  ["aid", "Musiikki", false],
  ["ei t", "Ei tietoa", true],
  ["Matx", "Musiikki", false],
  ["Matx<", "Matematiikka", true],
  ["mm", "Musiikki", false],
  ["ä|m", "Matematiikka", true],
  ["maa|x", "Maantieto", false],
  ["ma<<", "Musiikki", true],
])("typing %s chooses %s", (text, value, fits) =>
  expect([typed(text.replaceAll("<", "\b")).value, typed(text.replaceAll("<", "\b")).fits]).toEqual([
    value,
    fits,
  ]),
);
