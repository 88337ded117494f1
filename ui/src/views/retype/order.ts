// Where typing a version into a form stands.
import type { RetypingItem } from "../../core/bindings";
import { t } from "../../text/text.svelte";

/** The fields that have a text to type. */
export const filled = (items: RetypingItem[]): RetypingItem[] =>
  items.filter(({ state }) => state !== "empty");

/** How many of them are typed or passed over. */
export const done = (items: RetypingItem[]): number =>
  filled(items).filter(({ state }) => state !== "open").length;

/** Whether a text is longer than its field holds. */
export const isOver = ({ length, limit }: RetypingItem): boolean => limit !== null && length > limit;

/** The next field that waits after this one, from the beginning again; the field itself when none does. */
export function next(items: RetypingItem[], at: number): number {
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  return order.find((index) => items[index]?.state === "open") ?? at;
}

/** The field before this one that has a text; the field itself when none has. */
export function previous(items: RetypingItem[], at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) if (items[index]?.state !== "empty") return index;
  return at;
}

/** Where the arranging of a form is kept while it is begun. */
export const placeOf = (mapping: string): string => `form ${mapping}`;

/** A name for the teacher's own form made from one of this name: none that another form has. */
export function ownName(name: string, names: string[]): string {
  for (let number = 1; ; number += 1) {
    const own = t("retyping-edit-own", { name, number });
    if (!names.includes(own)) return own;
  }
}
