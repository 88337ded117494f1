import { fireEvent, render, screen } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { expect, test } from "vitest";
import type { ColumnView, KindView } from "../core/bindings";
import { desk, hush, onSeal } from "../core/desk.svelte";
import { speak } from "../text/text.svelte";
import Grid from "./Grid.svelte";

speak("fi");

const text: KindView = { kind: "short_text", shape: null };
const subjects = ["A1-kieli", "Matematiikka", "Äidinkieli"].map((label) => ({ value: label, label }));
const columns: ColumnView[] = [
  { id: "who", label: "Kuka", kind: text },
  { id: "what", label: "Aine", kind: { kind: "choice", options: subjects } },
  { id: "when", label: "Voimassa", kind: { kind: "period" } },
];

/** Shows a table whose answer is kept as it changes; gives the answers said. */
function table(value: unknown, only = columns): unknown[] {
  const said: unknown[] = [];
  const onchange = (next: unknown): void => {
    said.push(next);
    void rerender({ value: next });
  };
  const { rerender } = render(Grid, { id: "f-x", columns: only, value, onchange, add: "Lisää rivi" });
  return said;
}

const cell = (row: number, column: string) =>
  document.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)!;

/** Presses keys where the focus is, as a keyboard does. */
async function keys(...names: string[]): Promise<boolean> {
  let taken = false;
  for (const name of names) {
    const key = name.replace("Shift+", "");
    const shift = { key, code: key, shiftKey: name !== key };
    taken = !(await fireEvent.keyDown(document.activeElement!, shift));
    flushSync();
  }
  return taken;
}

test.each<[string, string, unknown, string]>([
  ["the whole of a name", "Matematiikka", "Matematiikka", ""],
  ["another first letter", "äid", "Äidinkieli", ""],
  [
    "what no option begins with",
    "äiti",
    "A1-kieli",
    "Mikään vaihtoehto ei ala näin: ”äiti”. Valinta on ennallaan.",
  ],
])("typed over a choice: %s", async (_, letters, expected, says) => {
  const said = table([{ what: "A1-kieli" }]);
  cell(0, "what").focus();
  await keys(...letters);
  expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe(expected);
  expect(said.at(-1) ?? [{ what: "A1-kieli" }]).toEqual([{ what: expected }]);
  expect(
    screen
      .getByRole("status")
      .textContent.replace(/[\u2068\u2069]/g, "")
      .trim(),
  ).toBe(says);
  expect(cell(0, "what").contains(document.activeElement)).toBe(true);
});

test("a letter that opened a choice does not open the next", async () => {
  const said = table([{ what: "A1-kieli" }, { what: "A1-kieli" }]);
  cell(0, "what").focus();
  await keys("m", "Enter");
  await fireEvent.click(cell(1, "what"));
  expect(said.at(-1)).toEqual([{ what: "Matematiikka" }, { what: "A1-kieli" }]);
});

test("Tab goes from the first day of a period to the last, then to a new row", async () => {
  const said = table([{ who: "a" }]);
  cell(0, "when").focus();
  await keys("F2", "Tab");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("a, Voimassa, Päättyy");
  await keys("Shift+Tab");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("a, Voimassa, Alkaa");
  await keys("Tab", "Tab");
  expect(document.activeElement).toBe(cell(1, "who"));
  expect(said).toEqual([[{ who: "a" }]]);
});

test.each<[string, unknown]>([
  ["3.9.2025 - 3.9.2027", { start: "2025-09-03", end: "2027-09-03" }],
  ["3.9.2025 alkaen", { start: "2025-09-03" }],
  ["syksy", { unread: "syksy" }],
])("the first box of a period takes %s", async (text, when) => {
  const said = table([{ who: "a" }]);
  cell(0, "when").focus();
  await keys("F2");
  const box = document.activeElement as HTMLInputElement;
  for (let length = 1; length <= text.length; length += 1) {
    await fireEvent.input(box, { target: { value: text.slice(0, length) } });
    expect(box.value).toBe(text.slice(0, length));
  }
  expect(said.at(-1)).toEqual([{ who: "a", when }]);
});

test("a table of Word keeps its cells, and what has no place is counted", async () => {
  const said = table([{ who: "a" }]);
  cell(0, "who").focus();
  const html =
    "<table><tr><td><p>Aino</p><p>Oona</p></td><td>Matematiikka</td><td></td><td>liikaa</td></tr>" +
    "<tr><td colspan=2>yhdessä</td><td>eilen illalla</td></tr></table>";
  const plain = "Aino\nOona\tMatematiikka\t\tliikaa\nyhdessä\teilen illalla";
  const getData = (kind: string) => (kind === "text/html" ? html : plain);
  await fireEvent.paste(cell(0, "who"), { clipboardData: { getData } });
  flushSync();
  expect(said.at(-1)).toMatchObject([{ who: "Aino\nOona", what: "Matematiikka" }, { who: "yhdessä" }]);
  expect(said.at(-1)).toHaveLength(2);
  const told = screen.getByText("Yksi liitetty solu ei sopinut taulukkoon.").closest(".notice")!;
  expect(told.textContent).toContain("Taulukon ulkopuolella: ”liikaa”");
});

test("what a column of options does not take stays in sight with its column, until it is put away", async () => {
  table([{ who: "a" }]);
  cell(0, "who").focus();
  const getData = (kind: string) => (kind === "text/plain" ? "Aino\tOpetus pienryhmässä\nOona\tmuu" : "");
  await fireEvent.paste(cell(0, "who"), { clipboardData: { getData } });
  flushSync();
  const told = screen.getByText(/2 liitettyä solua ei sopinut/).closest<HTMLElement>(".notice")!;
  const lines = [...told.querySelectorAll("li")].map((line) => line.textContent);
  expect(lines).toEqual(["Aine: ”Opetus pienryhmässä”", "Aine: ”muu”"]);
  expect(told.textContent).toContain("Sarakkeessa on valmiit vaihtoehdot.");
  await fireEvent.click(screen.getByRole("button", { name: "Sulje" }));
  expect(screen.queryByText(/ei sopinut/)).toBeNull();
});

test("cells that quote their line ends are read without HTML too", async () => {
  const said = table([{ who: "a" }]);
  cell(0, "who").focus();
  const getData = (kind: string) =>
    kind === "text/plain" ? '"Aino\nOona"\tMatematiikka\r\nb\täidinkieli' : "";
  await fireEvent.paste(cell(0, "who"), { clipboardData: { getData } });
  flushSync();
  expect(said.at(-1)).toMatchObject([
    { who: "Aino\nOona", what: "Matematiikka" },
    { who: "b", what: "Äidinkieli" },
  ]);
});

test("Escape says what it takes away, saves it first and gives it back", async () => {
  const said = table([{ who: "Aino" }]);
  const saved: unknown[] = [];
  const off = onSeal(async () => {
    saved.push(said.at(-1));
    return null;
  });
  cell(0, "who").focus();
  await keys("F2");
  await fireEvent.input(document.activeElement!, { target: { value: "Eino" } });
  await keys("Escape");
  expect(said.at(-1)).toEqual([{ who: "Aino" }]);
  expect(saved).toEqual([[{ who: "Eino" }]]);
  expect(desk.toast?.text).toBe("Solussa on taas se, mitä siinä oli.");
  desk.toast?.act?.run();
  expect(said.at(-1)).toEqual([{ who: "Eino" }]);
  hush();
  off();
  // What was only looked at takes nothing away.
  await keys("F2", "Escape");
  expect(desk.toast).toBeNull();
});
