import { expect, test } from "vitest";
import type { SectionView } from "../core/bindings";
import { between, chosen, insert, spotOf, withRow } from "./phrase";

const long = { kind: "long_text", guide_length: null, fixed_text: null };
const columns = [
  { id: "goal", label: "", kind: long },
  { id: "hours", label: "", kind: { kind: "number" } },
];
const fields = [
  { id: "strengths", kind: long },
  { id: "goals", kind: { kind: "table", columns, fixed_rows: null } },
  { id: "given", kind: { kind: "table", columns, fixed_rows: [] } },
  { id: "asked", kind: { kind: "yes_no_details" } },
  { id: "born", kind: { kind: "date" } },
];
const sections = [{ id: "s", title: "", fields }] as unknown as SectionView[];
const answers: Record<string, unknown> = {
  goals: [{ goal: "Lukee kellon", hours: 2 }],
  given: [{ goal: "Annettu" }],
  asked: { value: "yes", details: "Lisää" },
};

function spot(html: string) {
  document.body.innerHTML = html;
  const element = document.querySelector("[data-here]");
  return spotOf(element, sections, (id) => answers[id] ?? null);
}

test("a box of text is a spot, with what is selected in it", () => {
  document.body.innerHTML = `<div data-section="s" data-field="strengths"><textarea>Hyvä kaveri</textarea></div>`;
  const box = document.querySelector("textarea")!;
  box.setSelectionRange(5, 11);
  const found = spotOf(box, sections, () => null)!;
  expect([found.text, chosen(found), found.row]).toEqual(["Hyvä kaveri", "kaveri", false]);
  box.setSelectionRange(3, 3);
  expect(chosen(spotOf(box, sections, () => null)!)).toBe("Hyvä kaveri");
});

test.each([
  ["goals", `data-row="0" data-column="goal"`, { text: "Lukee kellon", row: true }],
  ["given", `data-row="0" data-column="goal"`, { text: "Annettu", row: false }],
  ["goals", `data-row="3" data-column="goal"`, { text: "", row: true }],
  ["goals", `data-row="0" data-column="hours"`, null],
  ["asked", `data-column="details"`, { text: "Lisää", row: false }],
  ["asked", "", null],
  ["born", "", null],
  ["unknown", "", null],
])("a cell of %s at %s", (field, place, wanted) => {
  const found = spot(
    `<table data-section="s" data-field="${field}"><tr><td ${place} data-here></td></tr></table>`,
  );
  if (wanted === null) expect(found).toBeNull();
  else {
    expect(found).toMatchObject(wanted);
    expect(found!.place.range.start).toBe(wanted.text.length);
  }
});

test("outside of the form there is no spot", () => expect(spot("<p data-here></p>")).toBeNull());

test.each([
  ["Hyvä.", "Osaa", "", " Osaa", 1],
  ["Hyvä. ", "Osaa", "", "Osaa", 0],
  ["", "Osaa", "lukea", "Osaa ", 0],
  ["alku\n", "{nimi} osaa", " loppu", "{nimi} osaa", 0],
  ["(", "Osaa", ")", "Osaa", 0],
  ["sana", ", ja", "", ", ja", 0],
])("%j takes %j before %j", (before, phrase, after, text, by) =>
  expect(between(before, phrase, after)).toEqual({ text, by }),
);

test("a phrase is typed in place of what is selected, and what is to be looked at is selected", () => {
  document.body.innerHTML = "<textarea>Alku xx loppu</textarea><input value='Rivi' />";
  const [box, line] = [document.querySelector("textarea")!, document.querySelector("input")!];
  const typed: string[] = [];
  document.body.addEventListener("input", (event) => typed.push((event.target as HTMLInputElement).value));
  insert(box, { start: 5, end: 7 }, "Kun Venla", { start: 4, end: 9 });
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("Venla");
  insert(line, { start: 4, end: 4 }, "yksi\nkaksi", undefined);
  expect(typed).toEqual(["Alku Kun Venla loppu", "Rivi yksi kaksi"]);
});

test("a row comes after the one in hand, or in the place of a blank one", () => {
  const [one, two, row] = [{ goal: "1" }, { goal: "2" }, { goal: "uusi" }];
  expect(withRow([one, two], 0, row)).toEqual({ rows: [one, row, two], at: 1 });
  expect(withRow([one, {}, two], 1, row)).toEqual({ rows: [one, row, two], at: 1 });
  expect(withRow([one], 7, row)).toEqual({ rows: [one, row], at: 1 });
  expect(withRow(null, 0, row)).toEqual({ rows: [row], at: 0 });
});
