import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer, asked, noContacts, unmarked } from "../testing/desk";
import Export from "./Export.svelte";
import type { Source } from "./forms";
import type { Contacts } from "../../core/bindings";

const changes = [{ field: "strengths", value: "Kello" }];
const show = (source: Partial<Source>, contacts: Contacts = noContacts) => {
  const saved = () => ({ path: "/kansio/tiedosto" });
  const told = { contacts_in: () => contacts };
  answer({ save_loose: saved, export_plan: saved, save_archive: saved, ...told });
  const onclose = vi.fn();
  render(Export, { source: { plan: "a", number: 2, now: true, issued: 2, changes: [], ...source }, onclose });
  return onclose;
};
/** What was saved; what the dialog asks first is not of it. */
const savings = () => asked.filter(([command]) => command !== "contacts_in");
const names = () => screen.getAllByRole("radio").map((one) => (one as HTMLInputElement).value);
const choose = (name: RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const save = () => fireEvent.click(screen.getByRole("button", { name: "Tallenna…" }));

test.each<[RegExp, [string, object]]>([
  [/^Word/, ["save_loose", { plan: "a", number: 2, form: "docx", changes: [] }]],
  [/^OpenDocument/, ["save_loose", { plan: "a", number: 2, form: "odt", changes: [] }]],
  [/^Pelkkä teksti/, ["save_loose", { plan: "a", number: 2, form: "text", changes: [] }]],
  [/^Suunnitelmatiedosto/, ["export_plan", { plan: "a", changes: [] }]],
  [/^Arkistopaketti/, ["save_archive", { plan: "a" }]],
])("%s of a version is saved by its own command", async (name, call) => {
  const onclose = show({});
  await choose(name);
  await save();
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(savings()).toEqual([call]);
});

test("what the vault has not taken of a draft goes along, and a draft is nothing for the archive", async () => {
  show({ number: 0, issued: 0, changes });
  expect(names()).toEqual(["docx", "odt", "text", "plan"]);
  await save();
  await vi.waitFor(() =>
    expect(savings()).toEqual([["save_loose", { plan: "a", number: 0, form: "docx", changes }]]),
  );
});

test("an earlier version has no plan file, which is of what the plan says now", () => {
  show({ now: false });
  expect(names()).toEqual(["docx", "odt", "text", "transfer", "archive"]);
});

test("a failure leaves the choice open", async () => {
  const onclose = show({});
  answer({
    save_loose: () => {
      throw { code: "disk-full", details: {} };
    },
  });
  await save();
  await vi.waitFor(() => expect(savings().length).toBe(1));
  expect(onclose).not.toHaveBeenCalled();
  expect(screen.getByRole("radio", { name: /^Word/ })).toBeTruthy();
});

test("under non-disclosure the parts that may hold contact data are told, in every form", async () => {
  show({ number: 0, changes }, { ...unmarked("Vahvuudet", "Huoltajat"), unmarked: false });
  const note = await screen.findByRole("note");
  expect(note.textContent).toContain("Vahvuudet, Huoltajat");
  expect(asked[0]).toEqual(["contacts_in", { plan: "a", going: { what: "now", changes } }]);
  await choose(/^Suunnitelmatiedosto/);
  expect(screen.getByRole("note")).toBe(note);
});

test("a package for the archive is not told to be deleted", async () => {
  show({});
  expect(screen.getByText(/poista tiedosto, kun et enää/)).toBeTruthy();
  await choose(/^Arkistopaketti/);
  expect(screen.queryByText(/poista tiedosto/)).toBeNull();
  expect(screen.getByText(/siirrä paketti järjestäjän arkistoon/)).toBeTruthy();
  expect(screen.queryByRole("note")).toBeNull();
});

test("the package for the next school asks in a dialog of its own, also beside a draft of an issued plan", async () => {
  show({ number: 0, issued: 2, changes });
  answer({ transfer_offer: () => new Promise(() => {}) });
  expect(names()).toContain("transfer");
  await choose(/^Siirtopaketti/);
  expect(screen.queryByText(/jää salaamatta/)).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Jatka…" }));
  await vi.waitFor(() => expect(asked.at(-1)).toEqual(["transfer_offer", { plan: "a", number: 2 }]));
  expect(screen.getByRole("heading", { name: "Siirtopaketti seuraavaan kouluun" })).toBeTruthy();
});

test("a version from before an order of non-disclosure is exported only knowingly", async () => {
  show({}, unmarked("Huoltajat (Elina)"));
  await screen.findByText(/Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
  await save();
  await screen.findByRole("alert");
  expect(savings()).toEqual([]);
  await fireEvent.click(screen.getByLabelText(/Annan version yhteystietoineen/));
  await save();
  await vi.waitFor(() => expect(savings()).toHaveLength(1));
});

test("nothing is exported before it is told what it says, nor when that cannot be told", async () => {
  show({});
  let tell: (told: Contacts) => void = () => {};
  answer({
    contacts_in: () => new Promise((resolve) => (tell = resolve)),
    save_loose: () => ({ path: "/x" }),
  });
  await save();
  expect(savings()).toEqual([]);
  tell({ ...unmarked("Vahvuudet"), unmarked: false });
  expect((await screen.findByRole("note")).textContent).toContain("Vahvuudet");
  expect(savings()).toEqual([]);
  answer({
    contacts_in: () => {
      throw { code: "disk-full", details: {} };
    },
  });
  await save();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(savings()).toEqual([]);
});

test("of a package for the archive it is asked over all versions, and what was ticked of one counts for nothing", async () => {
  show({}, unmarked("Huoltajat (Elina)"));
  await fireEvent.click(await screen.findByLabelText(/Annan version yhteystietoineen/));
  answer({
    contacts_in: () => unmarked("Huoltajat (Elina)", "Vahvuudet"),
    save_archive: () => ({ path: "/x" }),
  });
  await choose(/^Arkistopaketti/);
  await screen.findByText(/Vahvuudet/);
  expect(asked).toEqual([["contacts_in", { plan: "a", going: { what: "all" } }]]);
  await save();
  await vi.waitFor(() => expect(screen.getByRole("alert")).toBeTruthy());
  expect(savings()).toEqual([]);
});
