import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { forgetBegun } from "../../core/begun.svelte";
import type { CopyOffer, Copying, Edition, PermissionView } from "../../core/bindings";
import { answer, asked, signal, type Answers, noContacts, unmarked } from "../testing/desk";
import Copies from "./Copies.svelte";

const offer = (plan: string, names: [name: string, waiting: boolean][]): CopyOffer => ({
  plan,
  level: "basic",
  number: 1,
  pupil: `Oppilas ${plan}`,
  class: "7C",
  recipients: names.map(([name, waiting]) => ({ name, waiting, form: usual })),
  issued_signed: true,
  extracts: [],
  contacts: noContacts,
});
const usual: Edition = { print: "normal", second: null, without: [], extract: null };
const teacher = { id: "teacher", label: "Ote opettajalle", reader: "Opettajat", purpose: "Opetus." };
const named = (name: string) => ({ name, extract: null, basis: { basis: "named" } });
const permission = (to: string, more: Partial<PermissionView> = {}): PermissionView => ({
  plan: "lupa",
  number: 1,
  row: 0,
  document: "Tiedonsiirtolupa",
  to,
  what: "suunnitelma",
  purpose: "kuntoutus",
  until: "2027-05-31",
  state: "in_force",
  paper: null,
  ...more,
});
const one = offer("a", [
  ["Elina", true],
  ["Mikael", false],
]);
const two = offer("b", [["Oona", true]]);
const running: Copying = {
  total: 2,
  done: 1,
  now: "Oppilas a",
  stopping: false,
  ended: false,
  folder: null,
  outcomes: [],
};
const outcome = (recipient: string, more: object) => ({
  plan: "a",
  pupil: "Oppilas a",
  class: "7C",
  recipient,
  number: null,
  signed: true,
  file: null,
  failure: null,
  ...more,
});

const show = (offers: CopyOffer[], answers: Answers = {}, onclose = () => {}) => {
  answer(answers);
  return render(Copies, { offers, title: "Kopiot", onclose });
};
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const passphrase = () => screen.getByLabelText<HTMLInputElement>("Laatijan salasana");
const make = async (name: string) => {
  await fireEvent.input(passphrase(), { target: { value: "oikea" } });
  await press(name);
};
const wished = () => asked.find(([command]) => command === "make_copies")?.[1];

afterEach(forgetBegun);
beforeEach(() => answer({}));

test("those who wait are chosen, and another may be named", async () => {
  show([one], { make_copies: () => null, copying: () => null });
  expect([box(/Elina/).checked, box(/Mikael/).checked]).toEqual([true, false]);
  await fireEvent.input(screen.getByLabelText("Muu vastaanottaja"), { target: { value: " Aino Opettaja " } });
  await fireEvent.click(screen.getByLabelText(/Koulun työntekijä/));
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toBeDefined());
  expect(wished()).toMatchObject({
    passphrase: "oikea",
    wish: {
      of: [
        {
          plan: "a",
          number: 1,
          recipients: [named("Elina"), { ...named("Aino Opettaja"), basis: { basis: "staff" } }],
        },
      ],
      outlet: "printer",
      covers: false,
      list: false,
    },
  });
});

test("the letter of changes is offered with a version that has one before it", async () => {
  const { unmount } = show([one]);
  expect(screen.queryByLabelText(/muutoskirje/)).toBeNull();
  unmount();
  show([{ ...one, number: 2 }], { make_copies: () => null, copying: () => null });
  expect(box(/muutoskirje/).checked).toBe(false);
  await fireEvent.click(box(/muutoskirje/));
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toMatchObject({ wish: { letters: true } }));
});

test("many plans are chosen whole, and a plan without anybody is left out", async () => {
  show([one, two], { make_copies: () => null, copying: () => null });
  expect(screen.queryByLabelText("Muu vastaanottaja")).toBeNull();
  await fireEvent.click(box(/Oppilas a/));
  await fireEvent.click(screen.getByLabelText("Tallenna tiedostoiksi"));
  await make("Allekirjoita ja tallenna…");
  await vi.waitFor(() => expect(wished()).toBeDefined());
  expect(wished()).toMatchObject({
    wish: { of: [{ plan: "b", number: 1, recipients: [named("Oona")] }], outlet: "file" },
  });
});

test("nobody chosen asks for nothing", async () => {
  show([two]);
  await fireEvent.click(box(/Oona/));
  await make("Allekirjoita ja tulosta");
  expect((await screen.findByRole("alert")).textContent).toContain("Valitse vähintään yksi");
  expect(wished()).toBeUndefined();
});

test("a wrong passphrase is said at its field", async () => {
  show([one], { make_copies: () => Promise.reject({ code: "wrong-passphrase", details: {} }) });
  await make("Allekirjoita ja tulosta");
  expect((await screen.findByRole("alert")).textContent).toContain("Salasana ei avaa tätä tiedostoa.");
  await vi.waitFor(() => expect(document.activeElement).toBe(passphrase()));
});

test("a passphrase that is missing is named, and the focus goes there", async () => {
  show([one]);
  expect(screen.queryByText("Kirjoita salasana.")).toBeNull();
  await press("Allekirjoita ja tulosta");
  expect((await screen.findByRole("alert")).textContent).toContain("Kirjoita salasana.");
  expect(document.activeElement).toBe(passphrase());
  expect(wished()).toBeUndefined();
});

test("one bar and one sentence, a stop, and a list of what is done and what is not", async () => {
  let finish = () => {};
  let told: Copying = running;
  show([one, two], {
    make_copies: () => new Promise<void>((done) => (finish = done)),
    copying: () => told,
    stop_copying: () => ((told = { ...running, stopping: true }), null),
  });
  await make("Allekirjoita ja tulosta");
  signal("copied");
  expect((await screen.findByText("1 / 2 · nyt: Oppilas a")).getAttribute("role")).toBe("status");
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("1");
  await press("Keskeytä tämän jälkeen");
  await screen.findByText("Keskeytetään tekeillä olevan jälkeen…");
  const failure = { code: "read-only" as const, details: {} };
  told = {
    ...running,
    done: 2,
    ended: true,
    outcomes: [outcome("Elina", { number: 1 }), outcome("Oona", { failure }), outcome("Aada", {})],
  };
  finish();
  await screen.findByText("Tehty 1 / 2");
  expect(screen.getByText(/Kansioon ei voi kirjoittaa/)).toBeTruthy();
  expect(screen.getByText("Keskeytettiin ennen tätä.")).toBeTruthy();
  expect(screen.getByText("Elina, kopio 1")).toBeTruthy();
});

test("copies of a version that was issued unsigned are signed only when that is asked", async () => {
  show([{ ...one, issued_signed: false }], { make_copies: () => null, copying: () => null });
  expect(screen.queryByRole("button", { name: /Allekirjoita/ })).toBeNull();
  await make("Tulosta");
  await vi.waitFor(() => expect(wished()).toMatchObject({ wish: { sign: false } }));
  answer({ make_copies: () => null, copying: () => null });
  await fireEvent.click(box(/Allekirjoita omalla avaimellani/));
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toMatchObject({ wish: { sign: true } }));
});

/** A recipient from outside of the school, with these permissions of the pupil. */
async function outside(permissions: PermissionView[], of = one): Promise<void> {
  const permissions_fit = ({ to, name }: Record<string, unknown>) =>
    (to as string[]).map((one) => name !== "" && one.startsWith(name as string));
  const answers = { permissions_fit, make_copies: () => null, copying: () => null };
  show([of], { permissions_of: () => permissions, ...answers });
  await fireEvent.input(screen.getByLabelText("Muu vastaanottaja"), { target: { value: "Toimintaterapia" } });
  await fireEvent.click(screen.getByLabelText(/Joku muu/));
  await screen.findByText("Millä perusteella");
}

test("a permission in force carries a copy to somebody outside", async () => {
  const given = permission("Toimintaterapia Oy", { paper: "2026-10-03T09:00:00+03:00" });
  await outside([given, permission("Iltapäivätoiminta", { row: 1 })]);
  await screen.findByText(/allekirjoitettu paperi liitetty 3\.10\./);
  await screen.findByLabelText(/Lupa: Toimintaterapia Oy/);
  expect(screen.queryByLabelText(/Lupa: Iltapäivätoiminta/)).toBeNull();
  await make("Allekirjoita ja tulosta");
  expect(screen.getByRole("alert").textContent).toContain("millä perusteella");
  expect(wished()).toBeUndefined();
  await fireEvent.click(screen.getByLabelText(/Lupa: Toimintaterapia Oy/));
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toBeDefined());
  const basis = { basis: "permission", plan: "lupa", number: 1, row: 0 };
  const of = [{ recipients: [named("Elina"), { ...named("Toimintaterapia"), basis }] }];
  expect(wished()).toMatchObject({ wish: { of } });
});

test("a permission for somebody else, and one without an answer, are said at once and cannot be chosen", async () => {
  await outside([permission("Seurakunta"), permission("Toimintaterapia", { row: 1, state: "awaited" })]);
  const said = () =>
    screen
      .getAllByRole("status")
      .map(({ textContent }) => textContent)
      .join(" ");
  await vi.waitFor(() => expect(said()).toContain("on muulle saajalle: Seurakunta"));
  expect(said()).toContain("(Toimintaterapia, suunnitelma) odottaa huoltajan vastausta");
  expect(screen.queryByLabelText(/^Lupa:/)).toBeNull();
  // With the right name it is there, and with another it is no ground any more.
  const name = screen.getByLabelText("Muu vastaanottaja");
  await fireEvent.input(name, { target: { value: "Seurakunta" } });
  await fireEvent.click(await screen.findByLabelText(/Lupa: Seurakunta/));
  await fireEvent.input(name, { target: { value: "Naapuri" } });
  await vi.waitFor(() => expect(screen.queryByLabelText(/^Lupa:/)).toBeNull());
  await make("Allekirjoita ja tulosta");
  expect(wished()).toBeUndefined();
});

test("a permission that is over is said with its day, and a reason in words is asked", async () => {
  const withdrawn = permission("Seurakunta", { row: 1, state: "withdrawn" });
  await outside([permission("Toimintaterapia", { state: "over", until: "2026-05-31" }), withdrawn]);
  const said = screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");
  expect(said).toContain("ei ole voimassa olevaa lupaa");
  expect(said).toMatch(/Toimintaterapia, suunnitelma\) päättyi 31\.5\.2026\./);
  expect(said).toContain("(Seurakunta, suunnitelma) on peruttu");
  expect(screen.queryByLabelText(/^Lupa:/)).toBeNull();
  await fireEvent.click(screen.getByLabelText(/Muu peruste/));
  await make("Allekirjoita ja tulosta");
  expect(wished()).toBeUndefined();
  await fireEvent.input(screen.getByLabelText("Peruste"), { target: { value: "Tuomioistuimen pyyntö" } });
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toBeDefined());
  const basis = { basis: "reason", text: "Tuomioistuimen pyyntö" };
  expect(wished()).toMatchObject({ wish: { of: [{ recipients: [named("Elina"), { basis }] }] } });
});

test("of a student the permission is asked for on the institution's own form, and that somebody moves is no ground", async () => {
  await outside([], { ...one, level: "vocational" });
  const said = screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");
  expect(said).toContain("Opiskelijalla ei ole voimassa olevaa lupaa");
  expect(said).toContain("oppilaitoksen omalla lomakkeella");
  expect(said).not.toContain("Tiedonsiirtolupa");
  const grounds = screen.getByRole("group", { name: "Millä perusteella" });
  expect([...grounds.querySelectorAll("input[type=radio]")].length).toBe(1);
});

test("all papers of a version are chosen at once, each in its form", async () => {
  const swedish = { ...usual, second: "sv" as const };
  const later = { ...one, number: 2, extracts: [teacher] };
  later.recipients = [{ name: "Elina", waiting: true, form: swedish }];
  show([later], { make_copies: () => null, copying: () => null });
  expect(screen.getByText(/vakiotekstit myös/)).toBeTruthy();
  await press("Valitse kaikki paperit");
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toBeDefined());
  const read = { name: "Opettajat", extract: "teacher", basis: { basis: "staff" } };
  const of = [{ recipients: [named("Elina"), read] }];
  expect(wished()).toMatchObject({ wish: { of, letters: true, covers: true, fitting: true } });
});

test.each([true, false])("an order of non-disclosure is told before a copy is given: %s", (order) => {
  show([{ ...offer("a", [["Elina", true]]), contacts: { ...noContacts, under_order: order } }]);
  expect(screen.queryByText(/^Turvakielto on merkitty/) !== null).toBe(order);
});

test("what may hold contact data under non-disclosure is told before a copy is given, and keeps nothing back", () => {
  show([
    {
      ...offer("a", [["Elina", true]]),
      contacts: { ...unmarked("Yhteistyö kodin kanssa"), unmarked: false },
    },
  ]);
  screen.getByText(/Yhteistyö kodin kanssa/);
});

test("a version from before an order of non-disclosure is given only by somebody who says so", async () => {
  const old = {
    ...offer("a", [["Elina", true]]),
    contacts: unmarked("Huoltajat (Elina)"),
  };
  show([old], { make_copies: () => null, copying: () => null, contacts_in: () => old.contacts });
  screen.getByText(/sitä ei ole merkitty. Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
  expect(screen.queryByText(/^Turvakielto on merkitty/)).toBeNull();
  await make("Allekirjoita ja tulosta");
  expect(screen.getByRole("alert").textContent).toContain("yhteystietoineen");
  expect(wished()).toBeUndefined();
  await fireEvent.click(screen.getByLabelText(/Annan version yhteystietoineen/));
  await make("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toMatchObject({ wish: { knowing: true } }));
});

test("among several a version from before an order is told to be left out", () => {
  const old = {
    ...offer("a", [["Elina", true]]),
    contacts: unmarked("Huoltajat"),
  };
  show([old, offer("b", [["Mikael", true]])]);
  expect(screen.getByRole("note").textContent).toContain("ei anneta muiden mukana");
  expect(screen.queryByLabelText(/Annan version/)).toBeNull();
});

test("what was found out of an order only now is told first, and the copies go when that is known", async () => {
  let now = noContacts;
  const contacts_in = () => now;
  show([one], { contacts_in, make_copies: () => null, copying: () => null });
  await vi.waitFor(() => expect(asked.some(([command]) => command === "contacts_in")).toBe(true));
  now = unmarked("Huoltajat (Elina)");
  await make("Allekirjoita ja tulosta");
  await fireEvent.click(await screen.findByLabelText(/Annan version yhteystietoineen/));
  expect(wished()).toBeUndefined();
  await press("Allekirjoita ja tulosta");
  await vi.waitFor(() => expect(wished()).toMatchObject({ wish: { knowing: true } }));
});
