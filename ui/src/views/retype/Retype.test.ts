// Copying a form field by field: the key, the pieces of a text that is too long, and a key that is held down.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { RetypingItem, RetypingView } from "../../core/bindings";
import { answer, asked, plan, signal, unmarked } from "../testing/desk";
import Retype from "./Retype.svelte";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

const item = (name: string, parts: string[], limit: number | null = null): RetypingItem => ({
  name,
  short: name,
  step: null,
  note: null,
  limit,
  length: parts.join(" ").length,
  parts,
  warnings: [],
  state: parts.length > 0 ? "open" : "empty",
});

/** A core that ticks what was copied to its last piece. */
function form(...items: RetypingItem[]): void {
  let now = items;
  const view = (): RetypingView =>
    ({ mapping: { name: "Form" }, version: 2, issued: "2026-09-25", items: now }) as RetypingView;
  answer({
    retyping: view,
    clear_clipboard: () => null,
    contacts_in: () => unmarked("Huoltajat (Elina)"),
    copy_item: ({ item, part }) => {
      const last = (one: RetypingItem) => one.parts.length === (part as number) + 1;
      now = now.map((one) => (one.name === item && last(one) ? { ...one, state: "copied" } : one));
      return view();
    },
  });
}

const copied = () =>
  asked.filter(([command]) => command === "copy_item").map(([, given]) => [given.item, given.part]);
const press = (more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(window, { key: "C", ctrlKey: true, shiftKey: true, ...more });

async function show() {
  const shown = render(Retype, { plan: { ...plan, version: 2 }, mapping: "m", onback: () => undefined });
  await screen.findByRole("heading", { level: 1, name: "first" });
  return shown;
}

test("each press copies the next field that waits, piece by piece, past those without a text", async () => {
  form(item("first", ["a"]), item("none", []), item("long", ["b", "c"], 1));
  await show();
  await press();
  await screen.findByRole("heading", { level: 1, name: "long" });
  await press();
  await screen.findByText(/1 \/ 2 kohtaa/);
  await press();
  await screen.findByText(/2 \/ 2 kohtaa/);
  expect(copied()).toEqual([
    ["first", 0],
    ["long", 0],
    ["long", 1],
  ]);
});

test("what may hold contact data under an order of non-disclosure is told where it is typed", async () => {
  form(item("first", ["a"]));
  await show();
  expect((await screen.findByRole("note")).textContent).toContain("Huoltajat (Elina)");
});

test("a key that is held down copies once", async () => {
  form(item("first", ["a"]), item("second", ["b"]));
  await show();
  await press();
  await press({ repeat: true });
  await screen.findByRole("heading", { level: 1, name: "second" });
  expect(copied()).toEqual([["first", 0]]);
});

test("what is too long is told in the list before it is met", async () => {
  form(item("first", ["a"]), item("long", ["bb", "cc"], 2));
  await show();
  expect(screen.getByText("Yksi teksti on kenttäänsä pidempi.")).toBeTruthy();
  expect(screen.getByRole("button", { name: /^long\s*, viemättä, liian pitkä\s*5$/ })).toBeTruthy();
});

test("leaving the form takes what was copied off the clipboard", async () => {
  form(item("first", ["a"]), item("second", ["b"]));
  const { unmount } = await show();
  unmount();
  expect(asked.at(-1)?.[0]).toBe("clear_clipboard");
});

test("what must not go into eHOKS is told before it is copied, and stops nothing", async () => {
  const warning = "Tekstissä on henkilön nimi. Poista nimi.";
  form({ ...item("first", ["a"]), warnings: [warning] }, item("second", ["b"]));
  await show();
  expect(screen.getByText(warning)).toBeTruthy();
  await press();
  await screen.findByRole("heading", { level: 1, name: "second" });
  expect(copied()).toEqual([["first", 0]]);
  expect(screen.queryByText(warning)).toBeNull();
});

test("a print that is dropped on the window is compared, and only while the form is open", async () => {
  form(item("first", ["a"]), item("second", ["b"]));
  const { unmount } = await show();
  answer({
    check_retyped_dropped: () => ({
      file: "lomake.pdf",
      fields: [
        { name: "first", found: "same", pieces: [] },
        { name: "second", found: "missing", pieces: [] },
      ],
    }),
  });
  signal("dropped");
  await screen.findByRole("heading", { level: 1, name: /1 \/ 2 kohtaa löytyi/ });
  expect(asked).toEqual([["check_retyped_dropped", { plan: "p", mapping: "m" }]]);
  unmount();
  asked.length = 0;
  signal("dropped");
  expect(asked.some(([command]) => command === "check_retyped_dropped")).toBe(false);
});
