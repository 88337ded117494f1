// The words that a finding points at, with a little of the text around them.
import type { Place } from "../../core/bindings";

/** A text in three: before, the words themselves, after. */
export type Excerpt = { before: string; words: string; after: string };

/** The words at a place, if the place is a part of a text; `around` characters on both sides. */
export function excerpt(answers: Record<string, unknown>, place: Place, around = 90): Excerpt | null {
  const text = textAt(answers[place.field], place);
  if (text === null || !place.range) return null;
  const { start, end } = place.range;
  if (start >= end || end > text.length) return null;
  return {
    before: tail(text.slice(0, start), around),
    words: text.slice(start, end),
    after: head(text.slice(end), around),
  };
}

function textAt(answer: unknown, place: Place): string | null {
  const row = Array.isArray(answer) && place.row !== null ? (answer[place.row] as unknown) : answer;
  const cell = place.column !== null && isRecord(row) ? row[place.column] : row;
  return typeof cell === "string" ? cell : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

// Both cut between words, so that no letter stands alone and no pair of code units is torn.
function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.indexOf(" ", text.length - length);
  return `…${cut < 0 ? "" : text.slice(cut + 1)}`;
}

function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(" ", length);
  return `${cut < 0 ? "" : text.slice(0, cut)}…`;
}
