import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { Choice, ColumnView, FieldView, KindView } from "../core/bindings";
import { speak } from "../text/text.svelte";
import { narrowed, withChoice } from "./choosing";
import Choosing from "./testing/Choosing.svelte";

/** The core as far as choosing goes: what was asked, and what it proposes. */
const core = vi.hoisted(() => ({
  asked: [] as unknown[],
  found: [] as unknown[],
  hold: null as Promise<void> | null,
  wrong: null as string | null,
}));
vi.mock("../core/call", async (original) => ({
  ...(await original<object>()),
  call: (command: string, given: { typed: string; text: string }) => {
    core.asked.push(command === "choices" ? given.typed : given.text);
    if (command === "choices")
      return Promise.resolve(core.hold).then(() => ({ found: core.found, more: false }));
    return Promise.resolve(command === "judge_identifier" ? core.wrong : null);
  },
}));

speak("fi");
Element.prototype.scrollIntoView = () => {};

const choice = (text: string, fills: Record<string, unknown>): Choice => ({
  text,
  about: "",
  late: "",
  fills,
});
beforeEach(() => {
  core.asked.length = 0;
  core.found = [
    choice("Kinosten raivaaminen", { code: "t_1", points: null }),
    choice("Kinosten luominen", {}),
  ];
});

const text: KindView = { kind: "short_text", shape: null };
const column = (id: string, chosen?: "units"): ColumnView => ({
  id,
  label: id,
  kind: text,
  ...(chosen && { chosen }),
});
const field = (kind: KindView, chosen?: "qualifications"): FieldView => ({
  id: "x",
  label: "Kohta",
  short: "Kohta",
  help: "",
  need: "if_needed",
  privacy: null,
  unprinted: false,
  law: [],
  rules: [],
  example: null,
  kind,
  ...(chosen && { chosen }),
});
const table = (count: number): KindView => ({
  kind: "table",
  columns: [
    column("unit", "units"),
    ...["code", "points", "a", "b", "c", "d"].slice(0, count).map((id) => column(id)),
  ],
  fixed_rows: null,
});

function shown(kind: KindView, begun: unknown, chosen?: "qualifications") {
  const onanswer = vi.fn();
  render(Choosing, { field: field(kind, chosen), begun, onanswer });
  return onanswer;
}
const options = () => screen.findAllByRole("option", { hidden: true });
const type = (box: HTMLElement, value: string) => fireEvent.input(box, { target: { value } });

test("a choice is made by keys and fills other fields; what is typed is never taken away", async () => {
  core.found = [choice("Lumityön perustutkinto", { order: "OPH-1" })];
  const onanswer = shown(text, null, "qualifications");
  const box = screen.getByRole("combobox", { name: "Kohta" });
  await type(box, "lum");
  expect(onanswer).toHaveBeenLastCalledWith("x", "lum");
  await options();
  expect(box.getAttribute("aria-expanded")).toBe("true");
  await fireEvent.keyDown(box, { key: "Enter" });
  expect(onanswer, "Enter chooses nothing that was not gone to").toHaveBeenLastCalledWith("x", "lum");
  await fireEvent.keyDown(box, { key: "ArrowDown" });
  const [first] = await options();
  expect(box.getAttribute("aria-activedescendant")).toBe(first!.id);
  expect(first!.getAttribute("aria-selected")).toBe("true");
  await fireEvent.keyDown(box, { key: "Enter" });
  expect(onanswer.mock.calls.slice(-2)).toEqual([
    ["x", "Lumityön perustutkinto"],
    ["order", "OPH-1"],
  ]);
  expect(box.getAttribute("aria-expanded")).toBe("false");
});

test.each([
  ["in a card", 6],
  ["in a cell of a grid", 2],
])("a choice fills its own row, %s", async (_, count) => {
  const onanswer = shown(table(count), [{ unit: "vanha", code: "v", points: "5", c: "jää" }]);
  if (count === 2) await fireEvent.click(screen.getByRole("gridcell", { name: /vanha/ }));
  const box = screen.getByRole("combobox");
  await type(box, "kin");
  await options();
  await fireEvent.keyDown(box, { key: "ArrowDown" });
  await fireEvent.keyDown(box, { key: "Enter" });
  expect(onanswer).toHaveBeenLastCalledWith("x", [{ unit: "Kinosten raivaaminen", code: "t_1", c: "jää" }]);
});

test("an answer that comes late takes nothing away that was gone to", async () => {
  shown(text, null, "qualifications");
  const box = screen.getByRole("combobox");
  await type(box, "kin");
  await options();
  let release = () => {};
  core.hold = new Promise((resolve) => (release = resolve));
  await type(box, "kino");
  await fireEvent.keyDown(box, { key: "ArrowDown" });
  expect(box.getAttribute("aria-activedescendant")).toContain("-0");
  core.found = [...core.found].reverse();
  core.hold = null;
  release();
  await vi.waitFor(() => expect(box.getAttribute("aria-activedescendant")).toContain("-1"));
});

test("Escape closes the list and goes no further; with the list closed it goes on", async () => {
  shown(text, null, "qualifications");
  const box = screen.getByRole("combobox");
  const beyond = vi.fn();
  document.addEventListener("keydown", beyond);
  await type(box, "kin");
  await options();
  await fireEvent.keyDown(box, { key: "Escape" });
  expect([box.getAttribute("aria-expanded"), beyond.mock.calls.length]).toEqual(["false", 0]);
  await fireEvent.keyDown(box, { key: "Escape" });
  expect(beyond).toHaveBeenCalledTimes(1);
  document.removeEventListener("keydown", beyond);
});

test("what is written already does not hide the others when the list is opened", async () => {
  core.found = [choice("Kinosten luominen", {})];
  shown(text, "Kinosten luominen", "qualifications");
  await fireEvent.keyDown(screen.getByRole("combobox"), { key: "ArrowDown" });
  await options();
  expect(core.asked).toEqual(["Kinosten luominen", ""]);
});

test("an identifier says beside the box what is wrong with it, and nothing once it is right", async () => {
  core.wrong = "Tarkistusnumero ei täsmää.";
  shown({ kind: "short_text", shape: "business_id" }, "1234567-0");
  const box = screen.getByRole("textbox", { name: "Kohta" });
  expect(await screen.findByText("Tarkistusnumero ei täsmää.")).toBeTruthy();
  expect(box.getAttribute("aria-describedby")).toContain("flaw");
  core.wrong = null;
  await type(box, "1234567-1");
  await vi.waitFor(() => expect(screen.queryByText("Tarkistusnumero ei täsmää.")).toBeNull());
});

test("a row takes what a choice fills and loses what it empties", () => {
  const row = { unit: "a", code: "b", other: "c" };
  expect(withChoice(row, "unit", "x", { code: null, points: 5 })).toEqual({
    unit: "x",
    other: "c",
    points: 5,
  });
});

test("another cell narrows the options; what is chosen already stays", () => {
  const all = ["m", "f", "k"].map((value) => ({ value, label: value }));
  const by = { by: "unit", to: { u1: ["m"] } };
  const left = (row: Record<string, unknown>, value: unknown) =>
    narrowed(all, by, row, value).map((one) => one.value);
  expect(left({ unit: "u1" }, null)).toEqual(["m"]);
  expect(left({ unit: "u1" }, "k")).toEqual(["m", "k"]);
  expect(left({ unit: "u9" }, null)).toEqual(["m", "f", "k"]);
  expect(left({}, null)).toEqual(["m", "f", "k"]);
});
