import { expect, test } from "vitest";
import type { HalfWritten, Rest } from "./bindings";
import { halfOf, keepHalf, takeBack, withHalf } from "./half";

const half = (goal: string): HalfWritten => ({
  field: "goals",
  goal,
  day: "27.11.2026",
  score: null,
  note: "Sujui",
});
const rest = (plan: string): Rest => ({
  plan,
  step: "follow",
  place: { section: "", field: "", row: null, column: null, range: null },
  scroll: 0,
  preview: true,
});

test("what was begun for one goal is not lost by another", () => {
  keepHalf("a", "goals", "Lukee", half("Lukee"));
  keepHalf("a", "goals", "Laskee", null);
  expect(halfOf("a", "goals", "Lukee")).toEqual(half("Lukee"));
  expect(halfOf("a", "goals", "Laskee")).toBeNull();
  expect(halfOf("b", "goals", "Lukee")).toBeNull();
});

test("a lock puts it away with the plan, and it comes back", () => {
  keepHalf("c", "goals", "Lukee", half("Lukee"));
  const put = withHalf(rest("c"));
  expect(put?.entries).toEqual([half("Lukee")]);
  keepHalf("c", "goals", "Lukee", null);
  expect(withHalf(rest("c"))).toEqual(rest("c"));
  expect(withHalf(null)).toBeNull();
  takeBack(put);
  expect(halfOf("c", "goals", "Lukee")).toEqual(half("Lukee"));
});
