import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { FieldView, KindView, Place } from "../core/bindings";
import { desk } from "../core/desk.svelte";
import { speak } from "../text/text.svelte";
import { REST } from "./spelling.svelte";
import Spelled from "./testing/Spelled.svelte";

/** The core as far as spelling goes: words with an x are unknown, unless they were kept or skipped. */
const core = vi.hoisted(() => ({ known: new Set<string>(), asked: [] as string[][] }));
vi.mock("../core/call", async (original) => ({
  ...(await original<object>()),
  call: (command: string, given: { texts: string[]; word: string }) => {
    if (command === "keep_word" || command === "skip_word") core.known.add(given.word);
    if (command === "spelling_guesses") return Promise.resolve(["oikein", "oikeasti"]);
    if (command !== "spell") return Promise.resolve(null);
    core.asked.push(given.texts);
    const marks = (text: string) =>
      [...text.matchAll(/\S*x\S*/g)]
        .filter(([word]) => !core.known.has(word))
        .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    return Promise.resolve(given.texts.map(marks));
  },
}));

speak("fi");
beforeEach(() => {
  core.known.clear();
  core.asked.length = 0;
  vi.useFakeTimers({ shouldAdvanceTime: true });
  return () => vi.useRealTimers();
});

const long: KindView = { kind: "long_text", guide_length: null, fixed_text: null };
const short: KindView = { kind: "short_text", shape: null };
const table = {
  kind: "table",
  columns: [{ id: "c", label: "Aine", kind: long }],
  given: null,
} as unknown as KindView;

/** Shows fields with these kinds and answers. */
function show(...given: [KindView, unknown][]) {
  const shown: Place[] = [];
  const onshow = (place: Place) => {
    shown.push(place);
    const box = document.querySelector<HTMLTextAreaElement>(
      `[data-field="${place.field}"] :is(input, textarea)`,
    );
    box?.focus();
    if (box && place.range) box.setSelectionRange(place.range.start, place.range.end);
    return Promise.resolve();
  };
  const props = (values: unknown[]) => ({
    onshow,
    fields: given.map(([kind], at) => ({
      field: {
        id: `f${at}`,
        label: `Kohta ${at}`,
        help: "",
        need: "always",
        law: [],
        rules: [],
        example: null,
        kind,
      } as unknown as FieldView,
      section: "s",
      value: values[at],
      now: false,
      notes: [],
      readonly: false,
      onchange: (next: unknown) => void view.rerender(props(values.with(at, next))),
    })),
  });
  const view = render(Spelled, props(given.map(([, value]) => value)));
  return { ...view, shown, next: () => fireEvent.keyDown(window, { key: "F7", altKey: true }) };
}

const wrong = () => [...document.querySelectorAll(".wrong")].map((mark) => mark.textContent);
const marked = (words: string[]) => waitFor(() => expect(wrong()).toEqual(words));
const box = (at = 0) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: `Kohta ${at}` });

/** Types this over the text of a box, with the cursor at its end. */
async function type(text: string): Promise<void> {
  box().focus();
  await fireEvent.input(box(), { target: { value: text } });
}
/** Opens the menu of the word at the cursor. */
async function ask(cursor: number): Promise<void> {
  box().focus();
  box().setSelectionRange(cursor, cursor);
  await fireEvent.keyDown(box(), { key: "Enter", altKey: true });
  await screen.findByRole("menu");
}
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

test("unknown words of all boxes are asked for at once, and marked", async () => {
  show([long, "hyvä vxx"], [short, "xy"], [table, [{ c: "abx" }]]);
  await marked(["vxx", "xy", "abx"]);
  expect(core.asked).toEqual([["hyvä vxx", "xy", "abx"]]);
});

test("a word is not marked while it is typed, and no key is asked about before the hands rest", async () => {
  show([long, "hyvä"]);
  await waitFor(() => expect(core.asked).toHaveLength(1));
  await type("hyvä vx");
  await type("hyvä vxx");
  await vi.advanceTimersByTimeAsync(REST - 50);
  expect(core.asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(core.asked).toEqual([["hyvä"], ["hyvä vxx"]]);
  expect(wrong()).toEqual([]);
  await fireEvent.blur(box());
  await marked(["vxx"]);
});

test("between two answers the marks move along with the text", async () => {
  show([long, "alku vxx loppu"]);
  await marked(["vxx"]);
  await type("Ja alku vxx loppu");
  expect(wrong()).toEqual(["vxx"]);
  expect(document.querySelector<HTMLElement>(".wrong")!.dataset.start).toBe("8");
});

test("a guess takes the word's place, by the keys of a menu", async () => {
  show([long, "on vxx tässä"]);
  await marked(["vxx"]);
  await ask(4);
  const items = screen.getAllByRole("menuitem").map((item) => item.textContent);
  expect(items).toEqual(["oikein", "oikeasti", "Lisää omiin sanoihin", "Ohita"]);
  expect(document.activeElement?.textContent).toBe("oikein");
  await press("ArrowDown");
  await fireEvent.click(document.activeElement!);
  expect(box().value).toBe("on oikeasti tässä");
  expect(document.activeElement).toBe(box());
  expect(box().selectionStart).toBe("on oikeasti".length);
  expect(screen.queryByRole("menu")).toBeNull();
});

test.each([["Lisää omiin sanoihin"], ["Ohita"]])("after %j the word is marked nowhere", async (name) => {
  show([long, "on vxx"], [short, "vxx xy"]);
  await marked(["vxx", "vxx", "xy"]);
  await ask(4);
  await fireEvent.click(screen.getByRole("menuitem", { name }));
  await marked(["xy"]);
  expect(screen.getByRole("status").textContent).toContain("vxx");
});

test("Esc closes the menu and nothing is changed; on a known word there is none", async () => {
  show([long, "on vxx"]);
  await marked(["vxx"]);
  await ask(4);
  await press("Escape");
  expect(screen.queryByRole("menu")).toBeNull();
  expect([document.activeElement, box().value]).toEqual([box(), "on vxx"]);
  box().setSelectionRange(1, 1);
  await fireEvent.keyDown(box(), { key: "Enter", altKey: true });
  await tick();
  expect(screen.queryByRole("menu")).toBeNull();
});

test("the next unknown word is gone to from the cursor on, around the end", async () => {
  const { next, shown } = show([long, "xa ja xb"], [short, "xc"], [table, [{ c: "xd" }]]);
  await marked(["xa", "xb", "xc", "xd"]);
  box().focus();
  box().setSelectionRange(0, 0);
  for (const expected of ["xa", "xb", "xc"]) {
    await next();
    await tick();
    const { value, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
    expect(value.slice(selectionStart!, selectionEnd!)).toBe(expected);
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain(expected));
  }
  await next();
  expect(shown.at(-1)).toMatchObject({ field: "f2", row: 0, column: "c", range: { start: 0, end: 2 } });
});

test("where no word is unknown, that is said", async () => {
  const { next } = show([long, "hyvä"]);
  await next();
  expect(desk.toast?.text).toBe("Tässä osassa ei ole tuntemattomia sanoja.");
});
