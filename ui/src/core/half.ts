// What was begun in the follow-up of a plan and not recorded: there again when its goal is looked at again, and
// after a lock.

import type { HalfWritten, Rest } from "./bindings";

/** By the id of the plan, then by goal. */
const begun = new Map<string, Map<string, HalfWritten>>();
const keyOf = (field: string, goal: string): string => `${field} ${goal}`;

/** Keeps an entry that was begun for a goal of a plan; `null` when nothing is left of it. */
export function keepHalf(plan: string, field: string, goal: string, half: HalfWritten | null): void {
  const entries = begun.get(plan) ?? new Map<string, HalfWritten>();
  if (half) entries.set(keyOf(field, goal), half);
  else entries.delete(keyOf(field, goal));
  begun.set(plan, entries);
}

/** The entry that was begun for a goal. */
export function halfOf(plan: string, field: string, goal: string): HalfWritten | null {
  return begun.get(plan)?.get(keyOf(field, goal)) ?? null;
}

/** What a lock puts away of a plan, with the entries that were begun in it. */
export function withHalf(rest: Rest | null): Rest | null {
  if (!rest) return null;
  const entries = [...(begun.get(rest.plan)?.values() ?? [])];
  return entries.length ? { ...rest, entries } : rest;
}

/** Takes back what a lock put away. */
export function takeBack(rest: Rest | null | undefined): void {
  for (const half of rest?.entries ?? []) keepHalf(rest!.plan, half.field, half.goal, half);
}
