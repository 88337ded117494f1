import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { LedgerView, PermissionView } from "../../core/bindings";
import { speak } from "../../text/text.svelte";
import { answer, asked, unmarked } from "../testing/desk";
import Deliver from "./Deliver.svelte";

beforeEach(() => {
  speak("fi");
});

const show = (under_order: boolean, fields: string[] = [], permissions: PermissionView[] = []) => {
  const contacts = { ...unmarked(...fields), under_order };
  const ledger: LedgerView = { recipients: [], papers: [], struck: [], contacts };
  answer({ record_delivery: () => ledger, permissions_of: () => permissions, permissions_fit: fit });
  render(Deliver, { plan: "a", number: 1, ledger, copy: null, onclose: () => {}, ondone: () => {} });
};
/** As the core does: whole words. */
const fit = ({ to, name }: Record<string, unknown>) =>
  (to as string[]).map((one) => one.split(" ").includes(name as string));
const recorded = () => asked.filter(([command]) => command === "record_delivery");
const save = () => fireEvent.click(screen.getByRole("button", { name: "Kirjaa", hidden: true }));

test("how a copy was given is said by the person and by nobody else", async () => {
  show(false);
  await fireEvent.input(screen.getByLabelText("Vastaanottaja"), { target: { value: "Keksitty" } });
  const way = screen.getByLabelText<HTMLSelectElement>("Tapa");
  expect(way.value).toBe("");
  await save();
  screen.getByText("Valitse, miten kopio annettiin.");
  expect(recorded()).toEqual([]);
  await fireEvent.change(way, { target: { value: "post" } });
  await save();
  await waitFor(() => expect(recorded()).toHaveLength(1));
  expect(recorded()[0]![1]).toMatchObject({ delivery: { way: "post", recipient: "Keksitty" } });
});

test.each([true, false])("an order of non-disclosure is said where a delivery is recorded: %s", (order) => {
  show(order);
  expect(screen.queryByText(/^Turvakielto on merkitty/) !== null).toBe(order);
});

test("of a version from before the order it is said where its contact data stand", () => {
  show(true, ["Huoltajat (Elina)"]);
  screen.getByText(/sitä ei ole merkitty. Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
  expect(screen.queryByText(/^Turvakielto on merkitty/)).toBeNull();
});

test("of a permission it is told only to whom the core says that it speaks of, and on what it rests", async () => {
  const therapy: PermissionView = {
    plan: "lupa",
    number: 1,
    row: 0,
    document: "Tiedonsiirtolupa",
    to: "Terapia Oy",
    what: "suunnitelma",
    purpose: "",
    until: null,
    state: "in_force",
    paper: "2026-10-03T09:00:00+03:00",
  };
  show(false, [], [therapy]);
  const name = screen.getByLabelText("Vastaanottaja");
  await fireEvent.input(name, { target: { value: "Terapia" } });
  await screen.findByText(/^Lupa: Terapia Oy\..* allekirjoitettu paperi liitetty 3\.10\./);
  await fireEvent.input(name, { target: { value: "Ter" } });
  await screen.findByText(/eikä hänelle löydy lupaa/);
  expect(screen.queryByText(/^Lupa: Terapia Oy/)).toBeNull();
});
