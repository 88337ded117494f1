// Answers in the JSON form of their kinds, read for the controls and told in words for what is only
// shown. What cannot be read as a day, a number or a period stays as `{unread}`, word for word.
import type { KindView, Language, OptionView } from "../core/bindings";
import { readDay, splitPeriod, tellDay, type Day } from "./day";
import { readNumber, tellNumber } from "./number";

/** A row of a table: cells by column id; an empty cell is not there. */
export type Row = Readonly<Record<string, unknown>>;

/** A person named in the plan. */
export type Person = { name: string; role: string; phone: string; email: string };

/** A period as its two texts. */
export type PeriodText = { start: string; end: string };

const object = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** The text of an answer that is one. */
export const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** The items of a list or of several choices. */
export const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(asText) : []);

/** The rows of a table. */
export const asRows = (value: unknown): Row[] => (Array.isArray(value) ? value.map(object) : []);

/** The person, with empty texts for what is not known. */
export function asPerson(value: unknown): Person {
  const { name, role, phone, email } = object(value);
  return { name: asText(name), role: asText(role), phone: asText(phone), email: asText(email) };
}

/** The yes or no, and the details. */
export function asYesNo(value: unknown): { value: string | null; details: string } {
  const answer = object(value);
  return { value: asText(answer.value) || null, details: asText(answer.details) };
}

/** What was written where something else is asked; null when it could be read. */
export function unread(value: unknown): string | null {
  const text = object(value).unread;
  return typeof text === "string" ? text : null;
}

/** Whether there is nothing to show. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === "object" && Object.values(value).every(isBlank);
}

/** The answer of a text: nothing when it is empty. */
export const textAnswer = (text: string): unknown => (text === "" ? null : text);

/** The answer of a date's text. */
export function dayAnswer(text: string, today: Day, language: Language): unknown {
  if (text.trim() === "") return null;
  return readDay(text, today, language) ?? { unread: text };
}

/** The answer of a number's text. */
export function numberAnswer(text: string): unknown {
  if (text.trim() === "") return null;
  return readNumber(text) ?? { unread: text };
}

/** What stands between the two texts of a period that cannot be read. */
const TO = " – ";

/** The answer of a period's two texts; an open end is absent. */
export function periodAnswer({ start, end }: PeriodText, today: Day, language: Language): unknown {
  const days = [start, end].map((text) => (text.trim() === "" ? "" : readDay(text, today, language)));
  if (days.includes(null)) return { unread: end.trim() === "" ? start : start + TO + end };
  if (!days[0] && !days[1]) return null;
  return { ...(days[0] && { start: days[0] }), ...(days[1] && { end: days[1] }) };
}

/** The two texts of a period. */
export function asPeriod(value: unknown, language: Language): PeriodText {
  const text = unread(value);
  if (text !== null) {
    const [start = "", ...end] = text.split("–");
    return { start: start.trim(), end: end.join("–").trim() };
  }
  const { start, end } = object(value);
  return { start: tellDate(start, language), end: tellDate(end, language) };
}

/** A date's text: the day as it is written, or what was typed. */
export function tellDate(value: unknown, language: Language): string {
  const text = asText(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? tellDay(text, language) : (unread(value) ?? text);
}

/** A number's text: the number as it is written, or what was typed. */
export function tellNumeral(value: unknown, language: Language): string {
  return typeof value === "number" ? tellNumber(value, language) : (unread(value) ?? asText(value));
}

/** The name of an option; its value when the template has none of that name. */
export const labelOf = (options: OptionView[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** Whether the text is the digest of a file, which the program alone writes. */
export const isDigest = (kind: KindView): boolean =>
  kind.kind === "short_text" && kind.shape === "file_digest";

/** The beginning of a digest in groups of four, as it stands on the copy. */
const shortDigest = (text: string): string => (text.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");

/** The answer in words, on one or more lines. Tables are not told but drawn. */
export function tell(kind: KindView, value: unknown, language: Language): string {
  switch (kind.kind) {
    case "choice":
      return labelOf(kind.options, asText(value));
    case "multi_choice":
      return asList(value)
        .map((item) => labelOf(kind.options, item))
        .join("\n");
    case "list":
      return asList(value).join("\n");
    case "date":
      return tellDate(value, language);
    case "number":
      return tellNumeral(value, language);
    case "period": {
      const { start, end } = asPeriod(value, language);
      return start || end ? (start + TO + end).trim() : "";
    }
    case "person": {
      const { name, role, phone, email } = asPerson(value);
      return [name, labelOf(kind.roles, role), phone, email].filter(Boolean).join("\n");
    }
    default:
      return isDigest(kind) ? shortDigest(asText(value)) : asText(value);
  }
}

/** The answer of a pasted or typed text in this kind of cell; `undefined` when it does not fit. */
export function readCell(kind: KindView, text: string, today: Day, language: Language): unknown {
  switch (kind.kind) {
    case "date":
      return dayAnswer(text, today, language);
    case "number":
      return numberAnswer(text);
    case "period": {
      const texts = splitPeriod(text, today, language) ?? { start: text, end: "" };
      return periodAnswer(texts, today, language);
    }
    case "choice": {
      const plain = text.trim().toLocaleLowerCase(language);
      if (plain === "") return null;
      return kind.options.find(({ label, value }) =>
        [label.toLocaleLowerCase(language), value.toLocaleLowerCase(language)].includes(plain),
      )?.value;
    }
    default:
      return textAnswer(text);
  }
}
