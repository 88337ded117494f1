import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import type { FollowUp, GoalView, SupportView } from "../core/bindings";
import { desk } from "../core/desk.svelte";
import { answer, asked, plan } from "./testing/desk";
import Follow from "./Follow.svelte";

const place = { section: "s", field: "f", row: 0, column: "goal", range: null };
const goal = (words: string, more: Partial<GoalView> = {}): GoalView => ({
  goal: { key: 7, field: "f", goal: words },
  table: "",
  place,
  evidence: "",
  line: { measure: "", most: 5, baseline: null, target: null, times: 1 },
  observations: [],
  trend: null,
  reached: null,
  weeks: null,
  sentence: "Lause.",
  carried: false,
  ...more,
});
const support = (name: string, more: Partial<SupportView> = {}): SupportView => ({
  support: { field: "t", support: name },
  name,
  table: "",
  place,
  entries: [],
  weeks: null,
  sentence: null,
  ...more,
});
const given = {
  number: 3,
  way: "planned" as const,
  effect: "helped" as const,
  note: "",
  author: "",
  fresh: false,
  struck: null,
};
const told = (more: Partial<FollowUp> = {}): FollowUp => ({
  goals: [goal("Laskee"), goal("Lukee", { goal: { key: 8, field: "f", goal: "Lukee" } })],
  supports: [],
  versions: [],
  today: "2026-11-27",
  draft: true,
  version: 1,
  evaluation: { label: "Eteneminen", place },
  self_assessment: null,
  support: [],
  written: null,
  ...more,
});
const go = vi.fn();
const commands = () => asked.map(([command]) => command);
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

async function open(now = told()): Promise<void> {
  answer({
    follow_up: () => now,
    observe: () => ({ ...now, written: 12 }),
    strike_observation: () => now,
    note_support: () => ({ ...now, written: 12 }),
    strike_support: () => now,
    carry_support: () => now,
    carry_sentence: () => now,
    join_goals: () => now,
    self_assessment: () => ({ language: "fi", title: "", how: "", faces: [], goals: [], last: "" }),
  });
  render(Follow, { plan, go });
  await screen.findByRole("heading", { level: 1, name: /./ });
}

beforeEach(() => go.mockReset());

test("goal by number, result, Enter: an entry in three keys, and the next goal in reach", async () => {
  await open();
  await waitFor(() => expect(document.activeElement?.id).toBe("goal-0"));
  await press("2");
  await waitFor(() => expect(document.activeElement).toHaveProperty("type", "radio"));
  await press("9");
  await press("4");
  await press("Enter");
  await waitFor(() => expect(commands()).toContain("observe"));
  expect(asked.find(([command]) => command === "observe")![1]).toEqual({
    plan: "p",
    goal: { key: 8, field: "f", goal: "Lukee" },
    observation: { day: "2026-11-27", score: 4, note: "" },
    ends: { plan: "p", place: "entry f Lukee" },
  });
  await waitFor(() => expect(document.activeElement?.id).toBe("goal-1"));
  desk.toast!.act!.run();
  await waitFor(() => expect(commands()).toContain("strike_observation"));
  expect(asked.at(-1)![1]).toEqual({ plan: "p", number: 12, reason: null, ends: null });
});

test("nothing is recorded without a result or on a day that is yet to come", async () => {
  await open();
  await fireEvent.click(screen.getByRole("button", { name: /^Kirjaa/ }));
  expect(screen.getByText("Valitse tulos ensin.")).toBeTruthy();
  await fireEvent.click(screen.getByRole("radio", { name: "3" }));
  await fireEvent.input(screen.getByLabelText("Päivä"), { target: { value: "28.11.2026" } });
  expect(screen.getByText("Päivä on vasta tulossa.")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: /^Kirjaa/ }));
  expect(commands()).not.toContain("observe");
});

test("one key carries the sentence, once, and begins a draft where there is none", async () => {
  await open(told({ draft: false }));
  await press("Enter", { ctrlKey: true });
  await waitFor(() => expect(commands()).toContain("carry_sentence"));
  expect(commands().indexOf("start_draft")).toBeLessThan(commands().indexOf("carry_sentence"));
  expect(commands()).toContain("start_draft");
});

test("a sentence that is in the plan is not carried again", async () => {
  await open(told({ goals: [goal("Laskee", { carried: true })] }));
  await press("Enter", { ctrlKey: true });
  expect(commands()).toEqual(["follow_up"]);
  expect(screen.getByText("Lause on kohdassa Eteneminen.")).toBeTruthy();
});

test("the key carries nothing while the pupil answers", async () => {
  await open(told({ self_assessment: { label: "Itsearviointi", place } }));
  await fireEvent.click(screen.getByRole("button", { name: "Itsearviointi…" }));
  await screen.findByRole("heading", { level: 1, name: "Itsearviointi" });
  await press("Enter", { ctrlKey: true });
  expect(commands()).not.toContain("carry_sentence");
});

test("a goal that the plan has no more takes no entry, and may go on as another", async () => {
  const ended = goal("Entinen", { place: null, goal: { key: 9, field: "f", goal: "Entinen" } });
  await open(told({ goals: [goal("Laskee"), ended] }));
  await fireEvent.click(screen.getByRole("button", { name: /Entinen/ }));
  expect(screen.queryByRole("button", { name: /^Kirjaa/ })).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Yhdistä" }));
  await waitFor(() => expect(commands()).toContain("join_goals"));
  expect(asked.at(-1)![1]).toMatchObject({ from: 9, into: { goal: "Laskee" } });
});

test("support is counted on after the goals: number, given, effect, Enter", async () => {
  await open(told({ supports: [support("Avustaja"), support("Apuväline")] }));
  await waitFor(() => expect(document.activeElement?.id).toBe("goal-0"));
  await press("4");
  await screen.findByRole("heading", { level: 1, name: "Apuväline" });
  await press("2");
  const effects = screen.getByRole("group", { name: /^Vaikutus/ });
  await waitFor(() => expect(effects.contains(document.activeElement)).toBe(true));
  await press("1");
  await press("Enter");
  await waitFor(() => expect(commands()).toContain("note_support"));
  expect(asked.find(([command]) => command === "note_support")![1]).toEqual({
    plan: "p",
    support: { field: "t", support: "Apuväline" },
    given: { day: "2026-11-27", way: "partly", effect: "helped", note: "" },
    ends: { plan: "p", place: "given t Apuväline" },
  });
  await waitFor(() => expect(document.activeElement?.id).toBe("goal-3"));
  desk.toast!.act!.run();
  await waitFor(() => expect(commands()).toContain("strike_support"));
  expect(asked.at(-1)![1]).toEqual({ plan: "p", number: 12, reason: null, ends: null });
});

test("what was not given keeps no effect that was chosen before", async () => {
  await open(told({ goals: [], supports: [support("Avustaja")] }));
  await fireEvent.click(screen.getByRole("radio", { name: "Suunnitellusti" }));
  await fireEvent.click(screen.getByRole("radio", { name: "Auttoi" }));
  await fireEvent.click(screen.getByRole("radio", { name: "Ei" }));
  expect(screen.getByRole("radio", { name: "Auttoi" })).toHaveProperty("checked", false);
  expect(screen.getByRole("group", { name: /^Vaikutus/ })).toHaveProperty("disabled", true);
  await fireEvent.click(screen.getByRole("button", { name: /^Kirjaa/ }));
  await waitFor(() => expect(commands()).toContain("note_support"));
  const wish = { day: "2026-11-27", way: "not", effect: null, note: "" };
  expect(asked.find(([command]) => command === "note_support")![1]).toMatchObject({ given: wish });
});

test("an entry of support of an earlier day is struck for a reason, and the rows are carried at a key", async () => {
  const entries = [{ ...given, day: "2026-11-02" }];
  const lacking = { target: { label: "Arviointi", place }, rows: 1 };
  const supports = [support("Avustaja", { entries, sentence: "Tuki toteutui." })];
  await open(told({ goals: [], supports, support: [lacking], draft: false }));
  expect(screen.getByText("Tuki toteutui.")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "Yliviivaa merkintä 2.11.2026…" }));
  await fireEvent.input(screen.getByLabelText("Miksi merkintä on väärä"), {
    target: { value: "Väärä päivä" },
  });
  await fireEvent.click(screen.getByRole("button", { name: "Yliviivaa" }));
  await waitFor(() => expect(commands()).toContain("strike_support"));
  const ends = { plan: "p", place: "strike given 3" };
  expect(asked.find(([command]) => command === "strike_support")![1]).toEqual({
    plan: "p",
    number: 3,
    reason: "Väärä päivä",
    ends,
  });
  await waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
  await press("Enter", { ctrlKey: true });
  await waitFor(() => expect(commands()).toContain("carry_support"));
  expect(commands().indexOf("start_draft")).toBeLessThan(commands().indexOf("carry_support"));
  expect(commands()).toContain("start_draft");
});

test("the chart says in words what it shows", async () => {
  const entry = { number: 1, score: 3, most: 5, note: "", author: "", fresh: true, struck: null };
  const followed = goal("Laskee", {
    line: { measure: "Oikein viidestä", most: 5, baseline: 1, target: 4, times: 1 },
    observations: [{ ...entry, day: "2026-10-01" }],
  });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly seen: (entries: object[]) => void) {}
      observe(target: Element) {
        this.seen([{ target }]);
      }
      unobserve() {}
      disconnect() {}
    },
  );
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 800 });
  await open(told({ goals: [followed], versions: [{ number: 2, day: "2026-10-05" }] }));
  await waitFor(() => expect(document.querySelector("svg desc")).toBeTruthy());
  expect(document.querySelector("svg desc")!.textContent).toBe(
    "Lähtötaso 1. Tavoite 4. Merkinnät: 1.10.2026 3 / 5. 5.10.2026 versio 2.",
  );
  await fireEvent.click(screen.getByRole("button", { name: "Taulukko" }));
  expect(screen.getAllByRole("row")).toHaveLength(2);
});
