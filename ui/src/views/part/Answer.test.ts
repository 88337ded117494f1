import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { AnswerView, ConflictView, Take } from "../../core/bindings";
import { desk, hush, understood } from "../../core/desk.svelte";
import { answer, asked } from "../testing/desk";
import Answer from "./Answer.svelte";

const conflict = (more: Partial<ConflictView> = {}): ConflictView => ({
  section: "Tavoitteet",
  title: "Erityistarpeet",
  row: false,
  before: "2 tuntia",
  mine: "3 tuntia",
  theirs: "4 tuntia",
  choices: ["both", "mine", "theirs"],
  ...more,
});
const view = (more: Partial<AnswerView> = {}): AnswerView => ({
  plan: "p",
  pupil: "Aino",
  class: "4B",
  title: "HOJKS",
  author: "Petri Lahti",
  asked_of: null,
  asked: "2026-11-20T10:00:00+02:00",
  made: "2026-11-21T10:00:00+02:00",
  changes: [],
  conflicts: [],
  taken: null,
  overtaken: false,
  issued: null,
  draft: true,
  ...more,
});
const press = () => fireEvent.click(screen.getByRole("button", { name: "Yhdistä suunnitelmaan" }));
const choose = (name: string, nth = 0) => fireEvent.click(screen.getAllByRole("radio", { name })[nth]!);

beforeEach(() => {
  hush();
  understood();
  answer({ take_part: () => ({ plan: "p", place: null, fields: 2 }) });
});

test("nothing is merged until every conflict is chosen, and the choices go in their order", async () => {
  render(Answer, { answer: view({ conflicts: [conflict(), conflict({ title: "Tuki" })] }) });
  expect(screen.getAllByText("3 tuntia")).toHaveLength(2);
  expect(screen.getAllByText("4 tuntia")).toHaveLength(2);
  await press();
  await choose("Ota kollegan teksti", 1);
  await press();
  expect(asked).toEqual([]);
  await choose("Pidä molemmat ja muokkaa");
  await press();
  expect(asked).toEqual([["take_part", { choices: ["both", "theirs"] satisfies Take[] }]]);
  await vi.waitFor(() => expect(desk.where).toMatchObject({ view: "plan", plan: "p", step: "write" }));
});

test("where both cannot stand, both is not offered, and a removed row says so", () => {
  render(Answer, {
    answer: view({ conflicts: [conflict({ row: true, theirs: "", choices: ["mine", "theirs"] })] }),
  });
  expect(screen.getAllByRole("radio")).toHaveLength(2);
  expect(screen.getByText("Rivi on poistettu")).toBeTruthy();
});

test.each<[string, Partial<AnswerView>, string]>([
  ["nothing new", {}, "Osuudessa ei ole mitään, mitä suunnitelmassa ei jo ole."],
  ["taken before", { taken: "2026-11-22T10:00:00+02:00" }, "Tämä osuus on jo yhdistetty 22.11.2026"],
  ["an older one", { overtaken: true }, "Uudempi osuus on jo yhdistetty"],
  ["issued, a draft there", { issued: 2 }, "Vahvistettu versio ei muutu. Osuus yhdistetään luonnokseen."],
  [
    "issued, no draft",
    { issued: 2, draft: false },
    "Vahvistettu versio ei muutu. Yhdistäminen aloittaa siitä uuden luonnoksen.",
  ],
  [
    "someone else wrote it",
    { asked_of: "Anna Aalto" },
    "Osuus pyydettiin henkilöltä Anna Aalto, mutta sen on palauttanut Petri Lahti.",
  ],
])("what is to be known is said: %s", (_, more, words) => {
  render(Answer, { answer: view(more) });
  expect(screen.getByText(words)).toBeTruthy();
});

test("a draft that was changed meanwhile is told, and nothing is left", async () => {
  answer({ take_part: () => Promise.reject({ code: "stale", details: {} }) });
  render(Answer, { answer: view({ conflicts: [conflict()] }) });
  await choose("Pidä oma");
  await press();
  await vi.waitFor(() => expect(desk.failure?.code).toBe("stale"));
});
