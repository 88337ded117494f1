import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { begunIn, forgetBegun } from "../../core/begun.svelte";
import type { TransferOffer } from "../../core/bindings";
import { t } from "../../text/text.svelte";
import { answer, asked, noContacts, unmarked } from "../testing/desk";
import Transfer from "./Transfer.svelte";

const petri = { name: "Petri Lahti", address: "age1petri", words: ["kivi", "saari"] };
const offer: TransferOffer = {
  number: 2,
  issued: "2026-11-20T10:00:00+02:00",
  level: "basic",
  attachments: [],
  colleagues: [petri],
  passphrase: "kuokka pilvi tähti",
};
const wish = () => asked.findLast(([name]) => name === "save_transfer")?.[1]["wish"];
const save = () => fireEvent.click(screen.getByRole("button", { name: t("transfer-do") }));
const recipient = (value: string) =>
  fireEvent.input(screen.getByLabelText(t("transfer-recipient")), { target: { value } });
const byLaw = () => fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("transfer-law")) }));

let saving: () => unknown = () => ({ path: "/x" });
const closed = vi.fn();
beforeEach(async () => {
  forgetBegun();
  closed.mockClear();
  saving = () => ({ path: "/x" });
  answer({
    transfer_offer: () => offer,
    permissions_of: () => [],
    edition_parts: () => [],
    save_transfer: () => saving(),
  });
  render(Transfer, { plan: "p", number: 2, onclose: closed });
  await screen.findByRole("radio", { name: new RegExp(t("transfer-law")) });
});

test("without a school and a ground nothing goes, and each is said", async () => {
  await save();
  screen.getByText(t("transfer-recipient-none"));
  screen.getByText(t("transfer-grounds-none"));
  expect(wish()).toBeUndefined();
});

test("who it is for and whose key opens it are two things", async () => {
  await recipient(" Koivulan koulu ");
  await byLaw();
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("part-ask-by-address")) }));
  await fireEvent.change(screen.getByLabelText(t("part-ask-known")), { target: { value: petri.address } });
  await save();
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(wish()).toEqual({
    recipient: "Koivulan koulu",
    basis: { basis: "reason", text: t("transfer-law-basis") },
    without: [],
    attachments: false,
    knowing: false,
    lock: { by: "address", address: petri.address },
  });
  expect(begunIn("p", "transfer 2")).toBeNull();
});

test("a permission that does not hold is said at the grounds, and what was typed stays", async () => {
  saving = () => {
    throw { code: "permission-for-other", details: { to: "Koivulan koulu", name: "Mäntylän koulu" } };
  };
  await recipient("Mäntylän koulu");
  await byLaw();
  await save();
  expect((await screen.findByRole("alert")).textContent).toContain("Koivulan koulu");
  expect(closed).not.toHaveBeenCalled();
  expect(begunIn("p", "transfer 2")).toContain("Mäntylän koulu");
});

test("what was found out of an order only now is told first, and the package goes when that is known", async () => {
  let now = noContacts;
  const others = { transfer_offer: () => offer, permissions_of: () => [], edition_parts: () => [] };
  answer({ ...others, contacts_in: () => now, save_transfer: () => saving() });
  await recipient("Koivulan koulu");
  await byLaw();
  now = unmarked("Huoltajat (Elina)");
  await save();
  const knows = await screen.findByLabelText(new RegExp(t("handing-unmarked-knowing")));
  expect(wish()).toBeUndefined();
  await fireEvent.click(knows);
  await save();
  await waitFor(() => expect(wish()).toMatchObject({ knowing: true }));
});
