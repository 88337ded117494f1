import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { FieldView, KindView, Place } from "../core/bindings";
import { speak } from "../text/text.svelte";
import Field from "./Field.svelte";
import Found from "./testing/Found.svelte";

speak("fi");

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Vaihtoehto ${at}` }));
const text: KindView = { kind: "short_text", shape: null };
const columns = [
  { id: "a", label: "Aine", kind: text },
  { id: "h", label: "Tunnit", kind: { kind: "number" } as KindView },
];
const field = (kind: KindView): FieldView => ({
  id: "x",
  label: "Kohta",
  short: "Kohta",
  help: "Ohje.",
  need: "if_needed",
  privacy: null,
  unprinted: false,
  law: ["Perusopetuslaki 17 a §"],
  rules: [],
  example: null,
  kind,
});

/** Types a text over what the control has. */
const type = (control: HTMLElement, value: string) => fireEvent.input(control, { target: { value } });
const box = (name: string) => screen.getByRole("textbox", { name });
const radio = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));

/** Shows the field with an answer, does something to it, and gives the answers that it said. */
async function said(kind: KindView, value: unknown, act: () => Promise<unknown>): Promise<unknown[]> {
  const onchange = vi.fn();
  const props = { field: field(kind), section: "s", value, now: false, notes: [], readonly: false };
  const { rerender } = render(Field, {
    ...props,
    onchange: (next: unknown) => (onchange(next), rerender({ value: next })),
  });
  await act();
  return onchange.mock.calls.map(([answer]) => answer as unknown);
}

test.each<[string, KindView, unknown, () => Promise<unknown>, unknown]>([
  ["short text", text, "", () => type(box("Kohta"), "sana"), "sana"],
  ["short text emptied", text, "sana", () => type(box("Kohta"), ""), null],
  [
    "long text",
    { kind: "long_text", guide_length: 1200, fixed_text: null },
    null,
    () => type(box("Kohta"), "a\nb"),
    "a\nb",
  ],
  ["date", { kind: "date" }, null, () => type(box("Kohta"), "14.5.2027"), "2027-05-14"],
  ["birth", { kind: "date", born: true }, null, () => type(box("Kohta"), "14.5.2016"), "2016-05-14"],
  [
    "birth without a year",
    { kind: "date", born: true },
    null,
    () => type(box("Kohta"), "14.5."),
    { unread: "14.5." },
  ],
  [
    "birth, no shortcut",
    { kind: "date", born: true },
    null,
    () => type(box("Kohta"), "ma"),
    { unread: "ma" },
  ],
  ["date unread", { kind: "date" }, null, () => type(box("Kohta"), "keväällä"), { unread: "keväällä" }],
  [
    "period",
    { kind: "period" },
    { start: "2026-08-01" },
    () => type(box("Päättyy"), "31.7.2027"),
    { start: "2026-08-01", end: "2027-07-31" },
  ],
  [
    "period for the time being",
    { kind: "period" },
    null,
    async () => {
      await type(box("Alkaa"), "1.8.2026");
      await type(box("Päättyy"), "toistaiseksi");
    },
    { start: "2026-08-01" },
  ],
  ["number", { kind: "number" }, null, () => type(box("Kohta"), "2,5"), 2.5],
  ["few options", { kind: "choice", options: options(3) }, null, () => radio("Vaihtoehto 1"), "v1"],
  [
    "few options, none",
    { kind: "choice", options: options(3) },
    "v1",
    () => fireEvent.keyDown(screen.getByRole("radio", { name: "Vaihtoehto 1" }), { key: "Delete" }),
    null,
  ],
  [
    "many options",
    { kind: "choice", options: options(6) },
    null,
    () => fireEvent.change(screen.getByRole("combobox", { name: "Kohta" }), { target: { value: "v4" } }),
    "v4",
  ],
  [
    "several",
    { kind: "multi_choice", options: options(3), alone: null },
    ["v2", "foreign"],
    () => fireEvent.click(screen.getByRole("checkbox", { name: "Vaihtoehto 0" })),
    ["v0", "v2", "foreign"],
  ],
  [
    "none of several",
    { kind: "multi_choice", options: options(3), alone: "v0" },
    ["v1", "v2", "foreign"],
    () => fireEvent.click(screen.getByRole("checkbox", { name: "Vaihtoehto 0" })),
    ["v0"],
  ],
  [
    "one after none",
    { kind: "multi_choice", options: options(3), alone: "v0" },
    ["v0"],
    () => fireEvent.click(screen.getByRole("checkbox", { name: "Vaihtoehto 2" })),
    ["v2"],
  ],
  [
    "person",
    { kind: "person", roles: options(2) },
    { name: "Sirpa" },
    () => type(box("Puhelin"), "040"),
    { name: "Sirpa", phone: "040" },
  ],
  [
    "yes with details",
    { kind: "yes_no_details" },
    null,
    async () => {
      await radio("Kyllä");
      await type(box("Tarkenna"), "taksi");
    },
    { value: "yes", details: "taksi" },
  ],
  [
    "no keeps the details",
    { kind: "yes_no_details" },
    { value: "yes", details: "taksi" },
    () => radio("Ei"),
    { value: "no", details: "taksi" },
  ],
  [
    "list",
    { kind: "list" },
    ["yksi"],
    async () => {
      await fireEvent.keyDown(box("Rivi 1"), { key: "Enter" });
      await type(box("Rivi 2"), "kaksi");
    },
    ["yksi", "kaksi"],
  ],
  [
    "list, a line less",
    { kind: "list" },
    ["yksi", ""],
    () => fireEvent.keyDown(box("Rivi 2"), { key: "Backspace" }),
    ["yksi"],
  ],
  [
    "table",
    { kind: "table", columns, fixed_rows: null },
    [{ a: "MA" }],
    async () => {
      await fireEvent.click(screen.getByRole("gridcell", { name: "" }));
      await type(box("MA, Tunnit"), "2,5");
    },
    [{ a: "MA", h: 2.5 }],
  ],
  [
    "table of given rows",
    { kind: "table", columns, fixed_rows: options(2) },
    null,
    async () => {
      await fireEvent.click(screen.getAllByRole("gridcell")[1]!);
      await type(box("v1, Tunnit"), "3");
    },
    [{ a: "v0" }, { a: "v1", h: 3 }],
  ],
  [
    "attachments",
    { kind: "attachments", columns },
    null,
    async () => {
      await fireEvent.click(screen.getAllByRole("gridcell")[0]!);
      await type(box("Rivi 1, Aine"), "liite");
    },
    [{ a: "liite" }],
  ],
  [
    "signatures",
    {
      kind: "signatures",
      columns: [{ id: "role", label: "Rooli", kind: { kind: "choice", options: options(2) } }],
      boxes: ["v0", "v1"],
    },
    null,
    () => fireEvent.click(screen.getByRole("button", { name: "Lisää tavalliset allekirjoittajat" })),
    [{ role: "v0" }, { role: "v1" }],
  ],
])("the answer of %s", async (_, kind, value, act, expected) => {
  expect((await said(kind, value, act)).at(-1)).toEqual(expected);
});

test.each<[string, number]>([
  ["few options", 3],
  ["many options", 6],
])("a choice of %s that is always needed is changed, never taken away", async (_, count) => {
  const props = { section: "s", value: "v1", now: false, notes: [], readonly: false, onchange: vi.fn() };
  const kind: KindView = { kind: "choice", options: options(count) };
  const { rerender } = render(Field, { ...props, field: { ...field(kind), need: "always" } });
  const ways = () => [
    ...screen.queryAllByRole("button", { name: "Poista valinta" }),
    ...screen.queryAllByRole("option", { name: "Valitse" }),
  ];
  expect(ways()).toEqual([]);
  const [radio] = screen.queryAllByRole("radio");
  if (radio) await fireEvent.keyDown(radio, { key: "Delete" });
  expect(props.onchange).not.toHaveBeenCalled();
  await rerender({ field: field(kind) });
  expect(ways()).toHaveLength(1);
});

test.each<[string, KindView, unknown, Partial<Place>]>([
  ["a long text", { kind: "long_text", guide_length: null, fixed_text: null }, "yksi sana", {}],
  ["a short text", text, "yksi sana", {}],
  ["a line of a list", { kind: "list" }, ["toinen", "yksi sana"], { row: 1 }],
  [
    "a part of a person",
    { kind: "person", roles: [] },
    { name: "a", phone: "yksi sana" },
    { column: "phone" },
  ],
  ["details", { kind: "yes_no_details" }, { value: "yes", details: "yksi sana" }, { column: "details" }],
  [
    "a card",
    {
      kind: "table",
      columns: Array.from({ length: 7 }, (_, at) => ({ id: `c${at}`, label: `${at}`, kind: text })),
      fixed_rows: null,
    },
    [{ c0: "a", c3: "yksi sana" }],
    { row: 0, column: "c3" },
  ],
])("what was looked for is marked in %s, there alone", async (_, kind, value, part) => {
  const range = { start: 5, end: 9 };
  const place: Place = { section: "s", field: "x", row: null, column: null, range, ...part };
  const props = { field: field(kind), section: "s", value, now: false, notes: [], readonly: false };
  render(Found, { place, field: { ...props, onchange: () => undefined } });
  await vi.waitFor(() =>
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["sana"]),
  );
});

test("a table of many columns opens as cards", async () => {
  const many = Array.from({ length: 7 }, (_, at) => ({ id: `c${at}`, label: `Sarake ${at}`, kind: text }));
  const answers = await said({ kind: "table", columns: many, fixed_rows: null }, [{ c0: "a" }], () =>
    type(box("Rivi 1, Sarake 6"), "b"),
  );
  expect(answers.at(-1)).toEqual([{ c0: "a", c6: "b" }]);
});

test("a place in a table of cards puts its card in hand, part by part", async () => {
  const many = Array.from({ length: 7 }, (_, at) => ({ id: `c${at}`, label: `Sarake ${at}`, kind: text }));
  Element.prototype.scrollIntoView = vi.fn();
  const { component } = render(Field, {
    field: field({ kind: "table", columns: many, fixed_rows: null }),
    section: "s",
    value: [{ c0: "a" }, { c0: "b", c3: "sana on" }],
    now: false,
    notes: [],
    readonly: false,
    onchange: () => undefined,
  });
  const show = (part: Partial<Place>): void =>
    component.show({ section: "s", field: "x", row: null, column: null, range: null, ...part }, true);
  const inHand = (name: string) => vi.waitFor(() => expect(document.activeElement).toBe(box(name)));
  show({});
  await inHand("Rivi 1, Sarake 0");
  show({ row: 1, column: "c3", range: { start: 0, end: 4 } });
  await inHand("Rivi 2, Sarake 3");
  const found = document.activeElement as HTMLInputElement;
  expect([found.selectionStart, found.selectionEnd]).toEqual([0, 4]);
});

test("a field for reading shows its answer without a control", () => {
  const kind: KindView = { kind: "choice", options: options(2) };
  render(Field, {
    field: field(kind),
    section: "s",
    value: "v1",
    now: false,
    notes: [],
    readonly: true,
    onchange: () => undefined,
  });
  expect(screen.getByText("Vaihtoehto 1")).toBeTruthy();
  expect(screen.queryByRole("radio")).toBeNull();
});

test("the law opens beside the field and Escape closes it", async () => {
  render(Field, {
    field: field(text),
    section: "s",
    value: "",
    now: false,
    notes: [],
    readonly: false,
    onchange: () => undefined,
  });
  await fireEvent.click(screen.getByRole("button", { name: /^17 a §/ }));
  within(screen.getByRole("region")).getByText("Perusopetuslaki 17 a §");
  // The help stands under the label: the note does not say it again.
  expect(screen.getAllByText("Ohje.")).toHaveLength(1);
  await fireEvent.keyDown(box("Kohta"), { key: "Escape" });
  expect(screen.queryByRole("region")).toBeNull();
});

test("an example is told beside the field, good and bad, and writes nothing", async () => {
  const example = { good: "Lukee tavuittain.", bad: "Luki huonosti.", why: "Ei kerro, mitä osaa." };
  const onchange = vi.fn();
  render(Field, {
    field: { ...field(text), law: [], example },
    section: "s",
    value: "",
    now: false,
    notes: [],
    readonly: false,
    onchange,
  });
  await fireEvent.click(screen.getByRole("button", { name: "Miksi tätä kysytään: Kohta" }));
  const told = within(screen.getByRole("region")).getAllByText(/./, { selector: "p, .title" });
  expect(told.map(({ textContent }) => textContent)).toEqual([
    "Esimerkki",
    example.good,
    "Älä kirjoita näin",
    example.bad,
    example.why,
  ]);
  expect(within(screen.getByRole("region")).getAllByRole("button")).toHaveLength(1);
  expect(onchange).not.toHaveBeenCalled();
});

test("what is wrong in a table is said with its row and column, and what is no day is said once", () => {
  const note = (place: Partial<Place>) =>
    ({
      id: "n",
      title: "Päivä ei kelpaa",
      remedy: "Korjaa.",
      place: { row: null, column: null, ...place },
    }) as never;
  const props = { section: "s", now: false, readonly: false, onchange: () => undefined };
  const { unmount } = render(Field, {
    ...props,
    field: field({ kind: "table", columns, fixed_rows: null }),
    value: [{ a: "x" }, { a: "y" }],
    notes: [note({ row: 1, column: "h" })],
  });
  const says = () => document.querySelector(".says")?.textContent.replace(/[\u2068\u2069]/g, "");
  expect(says()).toBe("Rivi 2, sarake Tunnit: Päivä ei kelpaa. Korjaa.");
  unmount();
  render(Field, { ...props, field: field({ kind: "date" }), value: { unread: "syksy" }, notes: [note({})] });
  expect(says()).toBe("Päivä ei kelpaa. Korjaa.");
  expect(screen.queryByText("Tätä ei voi lukea päivänä. Teksti säilyy.")).toBeNull();
});

test("details stay, folded away, while the answer is no", async () => {
  const answers = await said({ kind: "yes_no_details" }, { value: "yes", details: "taksi" }, () =>
    radio("Ei"),
  );
  expect(answers.at(-1)).toEqual({ value: "no", details: "taksi" });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText("taksi")).toBeTruthy();
});

test("a birth that is to come is told at the field", () => {
  const props = { section: "s", now: false, notes: [], readonly: false, onchange: () => undefined };
  render(Field, { ...props, field: field({ kind: "date", born: true }), value: "2199-05-14" });
  screen.getByText("Syntymäaika on tulevaisuudessa.");
  screen.getByText("Kirjoita esim. 14.3.2016.");
});
