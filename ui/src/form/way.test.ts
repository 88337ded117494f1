import { describe, expect, test } from "vitest";
import type { FieldView, Place, PlanState, PlanView, SectionView } from "../core/bindings";
import { atEnd, carriedAfter, fieldAfter, findingAfter, sectionAfter, shownSections, startOf } from "./way";

const field = (id: string, columns: string[] = []): FieldView =>
  ({
    id,
    kind: columns.length ? { kind: "table", columns: columns.map((id) => ({ id })) } : { kind: "date" },
  }) as FieldView;
const place = (spot: string): Place => {
  const [at = "", row, column, start] = spot.split("/");
  const section = at[0]!.toUpperCase();
  const range = start ? { start: Number(start), end: Number(start) } : null;
  return { section, field: at, row: row ? Number(row) : null, column: column || null, range };
};
const tell = (at: Place | null) =>
  at && [at.field, at.row ?? "", at.column ?? "", at.range?.start ?? ""].join("/").replace(/\/+$/, "");

const state = {
  shown: ["a1", "a3", "b1", "b2", "d1"],
  sections: ["A", "B", "C", "D"].map((id) => ({ id, shown: id !== "C", filled: 0, total: 1 })),
  // As they come: those that stop issuing first.
  places: ["b1/1/x", "b2///4", "a3", "b1/0/y", "b1/0/y"].map(place),
} as PlanState;
const plan = {
  form: {
    sections: [
      { id: "A", title: "", fields: [field("a1"), field("a2"), field("a3")] },
      { id: "B", title: "", fields: [field("b1", ["x", "y"]), field("b2")] },
      { id: "C", title: "", fields: [field("c1")] },
      { id: "D", title: "", fields: [field("d1")] },
    ],
  },
  rest: null,
  state,
} as unknown as PlanView;
const shown = shownSections(plan, state);

test("only shown sections are on the way", () => expect(shown.map(({ id }) => id)).toEqual(["A", "B", "D"]));

describe("where to begin", () => {
  const rest = (spot: string) => ({ ...plan, rest: { place: place(spot) } }) as PlanView;
  test.each<[string, PlanView, string | null, string]>([
    ["at the first field", plan, null, "a1"],
    ["where the person was", rest("b2///4"), null, "b2///4"],
    ["at the place asked for", rest("b2"), "b1/0/y", "b1/0/y"],
    ["not at what is hidden now", rest("a2"), "c1", "a1"],
  ])("%s", (_, plan, asked, expected) =>
    expect(tell(startOf(plan, asked === null ? null : place(asked)))).toBe(expected),
  );
});

test.each([
  ["a1", "a3"],
  ["a3", "b1"],
  ["b2", "d1"],
  ["d1", null],
])("the field after %s is %s", (from, expected) =>
  expect(tell(fieldAfter(shown, state, place(from)))).toBe(expected),
);

test.each([
  ["A", 1, "b1"],
  ["D", -1, "b1"],
  ["B", 1, "d1"],
  ["A", -1, null],
  ["D", 1, null],
])("from section %s by %i", (from, by, expected) =>
  expect(tell(sectionAfter(shown, state, from, by))).toBe(expected),
);

test.each<[string, 1 | -1, string]>([
  ["a1", 1, "a3"],
  ["a3///7", 1, "b1/0/y"],
  ["b1/0/x", 1, "b1/0/y"],
  ["b1/0/y", 1, "b1/1/x"],
  ["b1/1/y", 1, "b2///4"],
  ["b2///4", 1, "a3"],
  ["b2///4", -1, "b1/1/x"],
  ["b1/1/x", -1, "b1/0/y"],
  ["a3///7", -1, "b2///4"],
  ["a1", -1, "b2///4"],
])("the finding from %s by %i is %s", (from, by, expected) =>
  expect(tell(findingAfter(state, plan, place(from), by))).toBe(expected),
);

test.each<[string[], 1 | -1]>([
  [["a1", "a1", "a3/0", "a3/0/n", "a3/0/m", "b2", "c1"], 1],
  [["d1", "b2", "b1", "a3"], -1],
])("one key goes through every finding %j and comes back to the first", (spots, by) => {
  const every = { ...state, places: [...spots].reverse().map(place) } as PlanState;
  const count = new Set(spots).size;
  const seen = new Set<string | null>();
  let last: Place | null = null;
  for (let step = 0; step < count; step += 1) {
    last = findingAfter(every, plan, place("a1"), by, last);
    seen.add(tell(last));
  }
  expect(seen).toEqual(new Set(spots));
});

describe("what was carried over and not looked at", () => {
  const left = (...fields: string[]) =>
    ({ ...state, carried: fields.map((field) => ({ field, proposed: false })) }) as PlanState;
  test.each<[string, string[], string, string | null]>([
    ["the next in the form", ["b2", "a3"], "a1", "a3"],
    ["beyond sections", ["d1"], "a3", "d1"],
    ["beyond the last, the first", ["a1", "a3"], "d1", "a1"],
    ["the one in hand when it is the only one", ["a3"], "a3", "a3"],
    ["not one in a section that is not shown", ["c1"], "a1", null],
    ["nothing left", [], "a1", null],
  ])("%s", (_, fields, from, expected) =>
    expect(tell(carriedAfter(shown, left(...fields), place(from)))).toBe(expected),
  );
});

describe("the caret behind what is written", () => {
  const sections = [
    {
      fields: [
        { id: "a", kind: { kind: "long_text" } },
        { id: "b", kind: { kind: "choice" } },
      ],
    },
  ] as unknown as SectionView[];
  test.each<[string, unknown, string | null]>([
    ["a", "sana", "a///4"],
    ["a", null, "a"],
    ["b", "option", "b"],
  ])("of %s, with %j", (spot, answer, expected) =>
    expect(tell(atEnd(sections, place(spot), () => answer))).toBe(expected),
  );
  test("nowhere is nowhere", () => expect(atEnd(sections, null, () => "")).toBeNull());
});
