import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import { desk, hush } from "../core/desk.svelte";
import { type Answers, answer, asked } from "./testing/desk";
import Restore from "./Restore.svelte";

const opened = { rest: null, keys_mended: false, begun: [] };
const restored = { plans: 3, revisions: 2, aside: null, opened, trouble: null };
const started = { language: "fi", theme: "light", state: "open", folder: "/v", practice: false };
const row = { class: "7C", title: "HOJKS", draft: false, version: 2, filled: 9, total: 9 };
const inside = {
  pupils: 2,
  revisions: 2,
  newest: "2026-11-20T15:32:00",
  plans: [
    { ...row, id: "a", pupil: "Oona Mallikas" },
    { ...row, id: "b", pupil: "Eetu Esimerkki", draft: true },
  ],
};
/** Opens the chosen backup and waits for what is in it. */
async function look(): Promise<void> {
  await press("Avaa ja katso");
  await screen.findByText("Oona Mallikas");
}
const folder = "/v/siirretty-2026-11-22";
const key = "0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ 0000";
const answers = (aside: string | null, more: Answers = {}): Answers => ({
  start: () => started,
  choose_backup: () => ({ name: "kopio.laatijakopio", aside }),
  look_into_chosen: () => inside,
  look_into_chosen_by_sheet: () => inside,
  restore_chosen: () => ({ ...restored, aside }),
  restore_chosen_by_sheet: () => ({ ...restored, aside }),
  judge_passphrase: () => ({ score: 4, accepted: true }),
  ...more,
});
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const commands = () => asked.map(([command]) => command);

beforeEach(() => {
  hush();
  answer(answers(null));
});

test.each([
  [null, "Palauta ja avaa"],
  [folder, "Siirrä nykyinen ja palauta"],
])("what becomes of the vault that is there is said first: %s", async (aside, act) => {
  answer(answers(aside));
  render(Restore);
  expect(screen.queryByLabelText("Varmuuskopion salasana")).toBeNull();
  await press("Valitse varmuuskopio…");
  await screen.findByText("kopio.laatijakopio");
  await press("Avaa ja katso");
  expect(commands()).not.toContain("look_into_chosen");
  await type("Varmuuskopion salasana", "oikea");
  await look();
  expect(commands()).not.toContain("restore_chosen");
  expect(screen.getByText(/2 henkilöä, 2 suunnitelmaa, 2 vahvistettua versiota/)).toBeTruthy();
  expect(screen.getByText(/Viimeksi kirjoitettu 20.11.2026 klo 15.32/)).toBeTruthy();
  expect(screen.queryByText(folder) !== null).toBe(aside !== null);
  await press(act);
  await vi.waitFor(() => expect(desk.toast?.text).toContain("Suunnitelmia 3, versioita 2."));
  expect(desk.where.view).toBe("home");
  expect(asked).toContainEqual(["restore_chosen", { passphrase: "oikea" }]);
  expect(desk.toast?.text.includes(folder)).toBe(aside !== null);
});

test("a wrong passphrase is said at its field, and nothing else happens", async () => {
  const refuse = () => Promise.reject({ code: "wrong-passphrase", details: {} });
  answer(answers(null, { look_into_chosen: refuse }));
  render(Restore);
  await press("Valitse varmuuskopio…");
  await screen.findByText("kopio.laatijakopio");
  await type("Varmuuskopion salasana", "väärä");
  await press("Avaa ja katso");
  expect((await screen.findByRole("alert")).textContent).toContain("Salasana ei avaa tätä tiedostoa.");
  expect(commands()).not.toContain("start");
});

test("the recovery sheet opens a backup under a new passphrase", async () => {
  render(Restore);
  await press("Valitse varmuuskopio…");
  await screen.findByText("kopio.laatijakopio");
  await fireEvent.click(screen.getByText("Salasana unohtui: käytä palautusarkkia"));
  await type("Palautusarkin ryhmät", key);
  await look();
  await type("Uusi salasana", "uusi pitkä salasana tähän");
  await type("Sama salasana uudelleen", "uusi pitkä salasana tähän");
  await vi.waitFor(() =>
    expect(screen.getByRole("button", { name: "Palauta ja avaa" }).getAttribute("aria-disabled")).toBeNull(),
  );
  await press("Palauta ja avaa");
  await vi.waitFor(() => expect(commands()).toContain("restore_chosen_by_sheet"));
});

test("a vault that is restored and could not be opened is told with the place of the old one", async () => {
  const trouble = { code: "disk-full", details: {} };
  answer(answers(folder, { restore_chosen: () => ({ ...restored, aside: folder, opened: null, trouble }) }));
  render(Restore);
  await press("Valitse varmuuskopio…");
  await screen.findByText("kopio.laatijakopio");
  await type("Varmuuskopion salasana", "oikea");
  await look();
  await press("Siirrä nykyinen ja palauta");
  const said = (await screen.findByRole("alert")).textContent;
  expect(said).toContain("Varmuuskopio on palautettu, mutta sitä ei voitu vielä avata");
  expect(said).toContain(folder);
});

test("where the person was and what was mended comes along from a restored vault", async () => {
  answer(
    answers(null, {
      restore_chosen: () => ({ ...restored, opened: { rest: null, keys_mended: true, begun: [] } }),
    }),
  );
  render(Restore);
  await press("Valitse varmuuskopio…");
  await screen.findByText("kopio.laatijakopio");
  await type("Varmuuskopion salasana", "oikea");
  await look();
  await press("Palauta ja avaa");
  await vi.waitFor(() => expect(desk.toast?.text).toContain("Avaintiedosto ei ollut"));
  expect(desk.toast?.text).toContain("Suunnitelmia 3");
});

test("closing the dialog without choosing leaves everything as it is", async () => {
  answer(answers(null, { choose_backup: () => Promise.reject({ code: "cancelled", details: {} }) }));
  render(Restore);
  await press("Valitse varmuuskopio…");
  expect(desk.failure).toBeNull();
  expect(screen.queryByLabelText("Varmuuskopion salasana")).toBeNull();
});

test("what was shown is shown no more when another secret is typed", async () => {
  render(Restore);
  await press("Valitse varmuuskopio…");
  await screen.findByText("kopio.laatijakopio");
  await type("Varmuuskopion salasana", "oikea");
  await look();
  await type("Varmuuskopion salasana", "oikeax");
  await vi.waitFor(() => expect(screen.queryByText("Oona Mallikas")).toBeNull());
  expect(screen.queryByRole("button", { name: "Palauta ja avaa" })).toBeNull();
});
