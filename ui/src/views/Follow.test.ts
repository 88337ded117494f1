import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import type { FollowUp, GoalView } from "../core/bindings";
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
const told = (more: Partial<FollowUp> = {}): FollowUp => ({
  goals: [goal("Laskee"), goal("Lukee", { goal: { key: 8, field: "f", goal: "Lukee" } })],
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
