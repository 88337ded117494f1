import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { PlanRow } from "../../core/bindings";
import { answer, asked, noContacts, type Answers } from "../testing/desk";
import Close from "./Close.svelte";
import { kept } from "./narrow";
import Plans from "./Plans.svelte";

const row = (number: number, more: Partial<PlanRow> = {}): PlanRow => ({
  id: `plan-${number}`,
  pupil: `Oppilas ${String.fromCharCode(65 + (number % 26))}${number}`,
  class: `${(number % 9) + 1}A`,
  title: number % 2 ? "HOJKS" : "Tuen suunnitelma",
  draft: number % 3 === 0,
  filled: 1,
  total: 9,
  version: number % 3 === 0 ? 0 : 1,
  waits: number % 3 === 1 ? "copy" : null,
  received: false,
  asker: null,
  renewable: false,
  begun_from: null,
  due: null,
  closed: null,
  beside: false,
  may_close: null,
  written: `2026-11-${String((number % 28) + 1).padStart(2, "0")}`,
  ...more,
});
const many = Array.from({ length: 24 }, (_, number) => row(number));

const show = (plans: PlanRow[], answers: Answers = {}) => {
  answer(answers);
  const nothing = () => {};
  return render(Plans, {
    plans,
    today: "2026-11-27",
    waiting: false,
    onnew: nothing,
    oncopies: nothing,
    onpart: nothing,
    onchanged: nothing,
  });
};
const boxes = () => screen.queryAllByRole<HTMLInputElement>("checkbox", { name: /^many-choose |^Valitse: / });
const names = () => [...document.querySelectorAll(".name a")].map((link) => link.textContent);
const link = (at: number) => document.querySelectorAll<HTMLElement>(".name a")[at]!;
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement!, { key, ...more }).then(() => tick());
const chosen = () => boxes().flatMap((box, at) => (box.checked ? [at] : []));
const pick = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });

beforeEach(() => {
  kept.order = "class";
});

test("a few plans are a calm table: nothing to narrow, order or choose", () => {
  show(many.slice(0, 5));
  expect(names()).toHaveLength(5);
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.queryByText(/Odottavat/)).toBeNull();
});

test("a click anywhere in a row opens it, but on what acts by itself", async () => {
  show(many);
  const opened = vi.fn();
  link(1).addEventListener("click", (event) => (event.preventDefault(), event.stopPropagation(), opened()));
  const cells = document.querySelectorAll("tr[data-plan]")[1]!.querySelectorAll("td");
  await fireEvent.click(cells[3]!);
  expect(opened).toHaveBeenCalledOnce();
  await fireEvent.click(boxes()[1]!);
  await fireEvent.click(cells[0]!.querySelector("label")!);
  expect(opened).toHaveBeenCalledOnce();
});

test("Space does nothing where there is nothing to choose", async () => {
  show(many.slice(0, 5));
  link(1).focus();
  await press(" ");
  await press("ArrowDown", { shiftKey: true });
  expect(document.activeElement).toBe(link(2));
  expect(screen.queryByRole("group", { name: "Valittujen teot" })).toBeNull();
});

test("many plans are narrowed by class, document, state and what is due", async () => {
  show([
    ...many,
    row(30, { due: "2026-11-01" }),
    row(31, { due: "2026-12-20" }),
    row(32, { due: "2027-03-01" }),
  ]);
  await pick("Luokka", "3A");
  expect(names().length).toBeGreaterThan(1);
  expect([...document.querySelectorAll(".class-mark")].every((mark) => mark.textContent === "3A")).toBe(true);
  await pick("Luokka", "");
  await pick("Asiakirja", "HOJKS");
  expect(names()).toHaveLength(13);
  await pick("Asiakirja", "");
  await pick("Määräpäivä", "late");
  expect(names()).toEqual(["Oppilas E30"]);
  await pick("Määräpäivä", "soon");
  expect(names()).toEqual(["Oppilas E30", "Oppilas F31"]);
  await pick("Määräpäivä", "all");
  await fireEvent.click(screen.getByRole("button", { name: /^Odottavat/ }));
  expect(names()).toEqual(
    many
      .concat(row(31))
      .filter(({ waits }) => waits)
      .map(({ pupil }) => pupil),
  );
});

test.each([
  ["name", "Oppilas A0"],
  ["due", "Oppilas H33"],
  ["written", "Oppilas I34"],
])("in the order %s the first is %s, and the order is kept in the session", async (order, first) => {
  const plans = [...many.toReversed(), row(33, { due: "2026-12-01" }), row(34, { written: "2026-12-31" })];
  const { unmount } = show(plans);
  await pick("Järjestys", order);
  expect(names()[0]).toBe(first);
  unmount();
  show(plans);
  expect(names()[0]).toBe(first);
});

test("arrows, letters, Home and End go from row to row", async () => {
  show(many);
  link(0).focus();
  await press("ArrowDown");
  expect(document.activeElement).toBe(link(1));
  await press("End");
  expect(document.activeElement).toBe(link(23));
  await press("ArrowDown");
  expect(document.activeElement).toBe(link(23));
  await press("Home");
  expect(document.activeElement).toBe(link(0));
  // The second word of the name counts too.
  await press("e");
  expect(document.activeElement).toBe(link(4));
  await press("4");
  expect(document.activeElement).toBe(link(4));
  expect(chosen()).toEqual([]);
});

test("a space within a name that is being typed belongs to it and chooses nothing", async () => {
  show([...many, row(24, { pupil: "Aapo Mallikas" }), row(25, { pupil: "Oona Mallikas" })]);
  link(0).focus();
  for (const key of "oona ma") await press(key);
  expect(document.activeElement).toBe(link(25));
  expect(chosen()).toEqual([]);
});

test("Space chooses, Shift chooses all between, Escape leaves all out", async () => {
  show(many);
  link(2).focus();
  await press(" ");
  expect(chosen()).toEqual([2]);
  await press("ArrowDown", { shiftKey: true });
  await press("ArrowDown", { shiftKey: true });
  expect(chosen()).toEqual([2, 3, 4]);
  await press(" ");
  expect(chosen()).toEqual([2, 3]);
  await fireEvent.click(boxes()[8]!);
  await fireEvent.click(boxes()[10]!, { shiftKey: true });
  expect(chosen()).toEqual([2, 3, 8, 9, 10]);
  await fireEvent.click(boxes()[9]!, { shiftKey: true });
  expect(chosen()).toEqual([2, 3, 8, 9, 10]);
  await press("Escape");
  expect(chosen()).toEqual([]);
  await press("a", { ctrlKey: true });
  expect(chosen()).toHaveLength(24);
});

test("what is narrowed away is not acted on", async () => {
  show(many, { export_plans: () => ({ folder: "/kansio", count: 1 }) });
  for (const at of [0, 1, 2]) await fireEvent.click(boxes()[at]!);
  await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "B1" } });
  expect(chosen()).toEqual([0]);
  await fireEvent.click(screen.getByRole("button", { name: /^Suunnitelmatiedostot/ }));
  await fireEvent.click(screen.getByRole("button", { name: /^Valitse kansio/ }));
  expect(asked).toEqual([["export_plans", { plans: ["plan-1"] }]]);
});

test("copies of the chosen are offered, and how many are left out is told", async () => {
  const offer = {
    plan: "plan-1",
    level: "basic",
    number: 1,
    pupil: "B",
    class: "2A",
    issued_signed: true,
    contacts: noContacts,
  };
  const form = { print: "normal", second: null, without: [], extract: null };
  const has = {
    ...offer,
    plan: "plan-2",
    extracts: [],
    recipients: [{ name: "Oona", waiting: false, form }],
  };
  const waits = { ...offer, extracts: [], recipients: [{ name: "Elina", waiting: true, form }] };
  show(many, { copies_of_plans: () => [waits, has] });
  for (const at of [0, 1, 2]) await fireEvent.click(boxes()[at]!);
  await fireEvent.click(screen.getByRole("button", { name: /^Valittujen kopiot/ }));
  await screen.findByText(/Yksi valituista jäi pois/);
  expect(asked).toEqual([["copies_of_plans", { plans: ["plan-0", "plan-1", "plan-2"] }]]);
  // Who has a copy gets another only when that is chosen.
  const second = screen.getByRole<HTMLInputElement>("checkbox", { name: /Oona/ });
  expect(second.checked).toBe(false);
  await fireEvent.click(second);
  expect(second.checked).toBe(true);
});

const year = {
  plan: "plan-1",
  pupil: "Oona",
  class: "7C",
  title: "HOJKS",
  year: "2027–2028",
  carried: 12,
  emptied: 3,
  changes: [{ label: "Luokka", was: "7C", is: "8C" }],
};

test("a new school year is asked about before it is begun", async () => {
  show([row(1, { renewable: true })], { new_years: () => [year], begin_year: () => null });
  await fireEvent.click(screen.getByRole("button", { name: /^Uusi lukuvuosi/ }));
  await screen.findByText("Luokka: 7C → 8C");
  expect(asked.map(([name]) => name)).toEqual(["new_years"]);
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
});

test.each([
  [true, "Luonnokseen on kirjoitettu"],
  [false, "Luonnokseen ei ole kirjoitettu"],
])("a draft of an issued plan goes after a question, written in: %s", async (touched, words) => {
  show([row(0, { draft: true, version: 2 })], { draft_touched: () => touched, drop_draft: () => null });
  await fireEvent.click(screen.getByRole("button", { name: /^Poista luonnos/ }));
  await screen.findByText(new RegExp(words));
  expect(document.activeElement?.textContent).toBe("Säilytä luonnos");
  const remove = await screen.findAllByRole("button", { name: /^Poista luonnos/ });
  await fireEvent.click(remove.at(-1)!);
  expect(asked).toEqual([
    ["draft_touched", { plan: "plan-0" }],
    ["drop_draft", { plan: "plan-0" }],
  ]);
});

test("the papers of due reviews are printed in one go, those that are chosen", async () => {
  const due = (plan: string, late: boolean, issued = true) => ({
    plan,
    issued,
    pupil: plan,
    class: "7C",
    title: "HOJKS",
    day: "2026-11-20",
    late,
  });
  const reviews = [due("plan-1", true), due("plan-4", false), due("plan-6", false, false)];
  show([row(1)], { reviews_due: () => reviews, print_review_sheets: () => 1 });
  await fireEvent.click(screen.getByRole("button", { name: "Arviointilomakkeet…" }));
  // Of the one that nobody has issued no paper is made.
  const boxes = await screen.findAllByRole("checkbox");
  expect(boxes).toHaveLength(2);
  screen.getByText(/plan-6/);
  await fireEvent.click(boxes[0]!);
  await fireEvent.click(screen.getByRole("button", { name: "Tulosta yksi" }));
  expect(asked.at(-1)).toEqual(["print_review_sheets", { plans: ["plan-4"] }]);
});

const decision = row(3, { pupil: "Veikko Malli", title: "Päätösluonnos", beside: true });
const said = (name: string | RegExp) => screen.getByRole("button", { name });

test("a draft of a decision is put aside instead of being removed, with the decision as its reason", async () => {
  show([row(0), decision], { close_plans: () => 0 });
  await fireEvent.click(said("Poista luonnos: Veikko Malli"));
  screen.getByText(/Jos päätös on jo tehty/);
  await fireEvent.click(said("Siirrä päättyneisiin…"));
  screen.getByText(/luonnos säilyy sellaisenaan/);
  const reasons = [...screen.getByRole<HTMLSelectElement>("combobox", { name: "Syy" }).options];
  expect(reasons.map(({ value }) => value)).toEqual(["decided", "ended", "transferred", "old_year"]);
  await fireEvent.click(said("Siirrä päättyneisiin"));
  expect(asked).toEqual([["close_plans", { plans: ["plan-3"], reason: "decided" }]]);
});

test("plans and drafts of decisions are put aside together for reasons of both alone", () => {
  render(Close, { plans: [row(0), decision], onclose: () => undefined, ondone: () => undefined });
  const reasons = [...screen.getByRole<HTMLSelectElement>("combobox", { name: "Syy" }).options];
  expect(reasons.map(({ value }) => value)).toEqual(["ended", "transferred", "old_year"]);
});

test("a plan is neither put aside with its draft nor said to be decided", async () => {
  show([row(0)]);
  await fireEvent.click(said(/^Poista luonnos/));
  expect(screen.queryByRole("button", { name: "Siirrä päättyneisiin…" })).toBeNull();
});

test("a draft that was put aside is taken back, not removed", async () => {
  const closed = { reason: "decided", day: "2026-11-27" } as const;
  show([{ ...decision, closed }], { reopen_plans: () => null });
  await fireEvent.click(said(/^Päättyneet/));
  screen.getByText(/Päätös on tehty/);
  expect(screen.queryByRole("button", { name: /^Poista luonnos/ })).toBeNull();
  await fireEvent.click(said(/^Ota takaisin päättyneistä/));
  expect(asked).toEqual([["reopen_plans", { plans: ["plan-3"] }]]);
});
