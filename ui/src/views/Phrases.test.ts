import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import type { PhraseList, PhraseRow } from "../core/bindings";
import type { Spot } from "../form/phrase";
import Phrases from "../form/Phrases.svelte";
import { speak, t } from "../text/text.svelte";
import { answer, asked } from "./testing/desk";

speak("fi");
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
Element.prototype.scrollIntoView = () => undefined;

const row = (id: string, here = false): PhraseRow => ({
  id,
  text: `Lause ${id}`,
  about: "Vahvuudet",
  here,
  language: "fi",
  times: 0,
});
const list: PhraseList = {
  texts: [row("near", true), row("far")],
  rows: [row("goal")],
  goals: true,
  more: 0,
  total: 3,
};
const place = { section: "s", field: "goals", row: 0, column: "goal", range: { start: 0, end: 0 } };
const spot: Spot = { place, text: "Aatos lukee", row: true };

function show(answers: Parameters<typeof answer>[0] = {}) {
  answer({ phrases: () => list, ...answers });
  const said = { onwrite: vi.fn(), onclose: vi.fn() };
  render(Phrases, { plan: "p", spot, ...said });
  return said;
}
const names = () => screen.getAllByRole("option").map((option) => option.textContent.trim());
const shown = () => vi.waitFor(() => expect(names()).toHaveLength(3));
const key = (element: Element, name: string, ctrl = false) =>
  fireEvent.keyDown(element, { key: name, ctrlKey: ctrl });

test("those of the place come first, then goals, then the rest; Enter writes the one that is chosen", async () => {
  const filled = { text: "Venla lukee", look: [], called: true, cells: {} };
  const { onwrite } = show({ use_phrase: () => filled });
  await shown();
  expect(names().map((name) => name.split(/\s{2,}/)[0])).toEqual([
    "Lause near",
    "Lause goal Vahvuudet",
    "Lause far Vahvuudet",
  ]);
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual([
    t("phrase-of-here"),
    t("phrase-goals"),
    t("phrase-others"),
  ]);
  const box = screen.getByRole("combobox");
  await key(box, "ArrowUp");
  expect(screen.getByRole("option", { selected: true }).textContent).toContain("far");
  await fireEvent.submit(box.closest("form")!);
  await vi.waitFor(() => expect(onwrite).toHaveBeenCalledWith(filled));
  expect(asked.at(-1)).toEqual(["use_phrase", { plan: "p", place, phrase: "far" }]);
});

test("an answer that comes late does not replace a later one", async () => {
  const waiting: ((list: PhraseList) => void)[] = [];
  show({ phrases: () => new Promise((told) => waiting.push(told)) });
  const box = screen.getByRole("combobox");
  await fireEvent.input(box, { target: { value: "l" } });
  waiting[1]!({ ...list, texts: [row("later")], rows: [] });
  await vi.waitFor(() => expect(names()).toHaveLength(1));
  waiting[0]!(list);
  // Everything that waits for the answer has run.
  await new Promise((done) => setTimeout(done));
  expect(names()).toHaveLength(1);
});

test("what is removed can be taken back at once", async () => {
  let there = list;
  show({
    phrases: () => there,
    forget_phrase: () => void (there = { ...list, texts: [row("far")] }),
    remember_phrase: () => void (there = list),
  });
  await shown();
  await key(screen.getByRole("combobox"), "Delete", true);
  await vi.waitFor(() => expect(names()).toHaveLength(2));
  expect(screen.getByRole("status").textContent).toContain(t("phrase-forgotten"));
  await fireEvent.click(screen.getByRole("button", { name: t("write-undo") }));
  await shown();
});

test("what comes to light at the last moment is shown before anything is kept", async () => {
  const offer = { text: "{nimi} lukee", cells: [], names: 1, doubts: [] };
  const doubts = [{ words: "Venla", title: "Henkilön nimi", remedy: "Poista nimi." }];
  const kept = vi.fn(() => "id");
  const { onclose } = show({ offer_phrase: () => offer, doubt_phrase: () => doubts, keep_phrase: kept });
  await shown();
  await key(screen.getByRole("combobox"), "Enter", true);
  await vi.waitFor(() => screen.getByRole("textbox", { name: t("phrase-text") }));
  expect(asked.at(-1)).toEqual(["offer_phrase", { plan: "p", place, text: "Aatos lukee" }]);
  const box = screen.getByRole("textbox", { name: t("phrase-text") });
  await fireEvent.input(box, { target: { value: "{nimi} lukee, Venla kuuntelee" } });
  await key(box, "Enter", true);
  await vi.waitFor(() => expect(screen.getByText(t("phrase-doubts"))).toBeTruthy());
  expect(kept).not.toHaveBeenCalled();
  await key(box, "Enter", true);
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(kept).toHaveBeenCalledWith({
    plan: "p",
    place,
    wish: { text: "{nimi} lukee, Venla kuuntelee", cells: {} },
    phrase: null,
    ends: { plan: "p", place: expect.stringContaining("phrase ") },
  });
});

test("of a goal only what is chosen is kept", async () => {
  const cell = (column: string, chosen: boolean) => ({
    column,
    label: column,
    value: `${column} sanoin`,
    words: `${column} sanoin`,
    open: true,
    chosen,
  });
  const offer = { text: "", cells: [cell("tavoite", true), cell("vastuu", false)], names: 0, doubts: [] };
  const kept = vi.fn(() => "id");
  show({ offer_row: () => offer, doubt_phrase: () => [], keep_phrase: kept });
  await shown();
  await fireEvent.click(screen.getByRole("button", { name: t("phrase-keep-goal") }));
  const box = await vi.waitFor(() => screen.getByRole("textbox", { name: "tavoite" }));
  expect(screen.queryByRole("textbox", { name: "vastuu" })).toBeNull();
  await fireEvent.submit(box.closest("form")!);
  await vi.waitFor(() => expect(kept).toHaveBeenCalled());
  expect(kept).toHaveBeenCalledWith(
    expect.objectContaining({ wish: { text: "", cells: { tavoite: "tavoite sanoin" } } }),
  );
});
