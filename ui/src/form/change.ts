// Where in a field something changed, when only the field is known: an undo leads to the very cell and
// characters.
import type { Place, Range } from "../core/bindings";
import { asText, type Row } from "./answer";

/** The place of the change from one answer to another, as exactly as it can be told. */
export function placeOfChange(place: Place, before: unknown, after: unknown): Place {
  if (place.row !== null || place.range !== null) return place;
  if (Array.isArray(before) || Array.isArray(after)) return rowOf(place, asArray(before), asArray(after));
  if (typeof before === "string" || typeof after === "string") {
    return { ...place, range: rangeOf(asText(before), asText(after)) };
  }
  return place;
}

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function rowOf(place: Place, before: unknown[], after: unknown[]): Place {
  const rows = Math.max(before.length, after.length);
  for (let row = 0; row < rows; row += 1) {
    if (same(before[row], after[row])) continue;
    const [old, now] = [before[row] ?? {}, after[row] ?? {}] as [Row, Row];
    if (typeof old === "string" || typeof now === "string")
      return { ...place, row, range: rangeOf(asText(old), asText(now)) };
    const column = Object.keys({ ...old, ...now }).find((column) => !same(old[column], now[column]));
    return { ...place, row, column: column ?? null };
  }
  return place;
}

/** Whether two values are the same, in whatever order their parts were written. */
const same = (left: unknown, right: unknown) => inOrder(left) === inOrder(right);

const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

/** After what was put back; where something was taken away, where it was. */
function rangeOf(before: string, after: string): Range {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = after.length;
  for (
    let from = before.length;
    end > start && from > start && before[from - 1] === after[end - 1];
    from -= 1
  )
    end -= 1;
  return { start: end, end };
}
