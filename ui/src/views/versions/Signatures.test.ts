import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { CopySignatures, SignatureView, SignerView } from "../../core/bindings";
import { answer, asked } from "../testing/desk";
import Signatures from "./Signatures.svelte";

const signature = (name: string, more: Partial<SignatureView> = {}): SignatureView => ({
  name,
  organisation: "",
  issuer: "",
  form: "pades",
  stamped: false,
  claimed_time: "2026-11-23T15:44:00",
  fingerprint: name,
  key: "AAAA-BBBB",
  words: [],
  intact: true,
  own: false,
  known: false,
  since: null,
  first: null,
  last: null,
  doubts: [],
  ...more,
});
const places = [
  { field: "Laatija2", label: "Paikka: Huoltaja" },
  { field: "Laatija3", label: "Paikka: Rehtori" },
];
const once: CopySignatures = {
  signatures: [signature("Riitta Sarapuu", { own: true })],
  places,
  certified: true,
};
const twice: CopySignatures = {
  signatures: [...once.signatures, signature("Rauno Rehtori", { issuer: "Myöntäjä" })],
  places: places.slice(0, 1),
  certified: true,
};
const own: SignerView = {
  kind: "own",
  identity: {
    name: "Riitta Sarapuu",
    organisation: "",
    issuer: "",
    until: "2036-01-01T00:00:00Z",
    key: "AAAA-BBBB",
    fingerprint: "x",
  },
  file: null,
  asks_itself: false,
};
const onsigned = vi.fn();
const refuse =
  (code: string, details = {}) =>
  () =>
    Promise.reject({ code, details });

beforeEach(() => {
  onsigned.mockReset();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const open = () => render(Signatures, { plan: "p", number: 2, onclose: vi.fn(), onsigned });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));

test("what is to be told of a certificate stands beside its signer, and beside no other", async () => {
  const doubt = "Varmenne ei ollut enää voimassa tiedoston väittämänä aikana.";
  const elsewhere = signature("Rauno Rehtori", { issuer: "Myöntäjä", doubts: [doubt] });
  answer({ copy_signatures: () => ({ ...twice, signatures: [...once.signatures, elsewhere] }) });
  render(Signatures, { plan: "p", number: 1, onclose: vi.fn(), onsigned });
  const told = await screen.findByText(doubt);
  expect(told.closest("li")?.textContent).toContain("Rauno Rehtori");
  expect(screen.getByText("Riitta Sarapuu").closest("li")?.textContent).not.toContain("Varmenne");
});

test("another signs in a place that waits, after a wrong passphrase", async () => {
  answer({
    copy_signatures: () => once,
    choose_own_key: () => own,
    sign_again: refuse("wrong-passphrase"),
  });
  open();
  expect(await screen.findByText(/Oma avain: sama allekirjoittaja kuin ennen/)).toBeTruthy();
  expect(screen.getByText(/voi allekirjoittaa vain tyhjään paikkaan/)).toBeTruthy();
  await press("Allekirjoita: Paikka: Rehtori");
  const sign = async (secret: string) => {
    await fireEvent.input(await screen.findByLabelText("Laatijan salasana"), { target: { value: secret } });
    await press("Allekirjoita");
  };
  await sign("väärä");
  expect((await screen.findByRole("alert")).textContent).toContain("Salasana ei avaa tätä tiedostoa.");
  answer({ copy_signatures: () => once, choose_own_key: () => own, sign_again: () => twice });
  await sign("oikea");
  expect(await screen.findByText("Rauno Rehtori")).toBeTruthy();
  expect(asked).toContainEqual(["sign_again", { plan: "p", number: 2, field: "Laatija3", secret: "oikea" }]);
  expect(screen.getByRole("status").textContent).toContain("Allekirjoitus on tallessa.");
  expect(onsigned).toHaveBeenCalledOnce();
});

test("what comes back from another program is taken, or refused with what differs", async () => {
  answer({
    copy_signatures: () => ({ signatures: [], places: [], certified: false }),
    bring_back: refuse("more-than-signed", { change: "page-changed" }),
  });
  open();
  expect(await screen.findByText("Kopiossa ei ole sähköistä allekirjoitusta.")).toBeTruthy();
  await press(/Tuo allekirjoitettuna takaisin/);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Sivun sisältöä on muutettu.");
  expect(alert.textContent).toContain("Mitään ei tallennettu.");
  answer({ copy_signatures: () => once, bring_back: () => twice });
  await press(/Tuo allekirjoitettuna takaisin/);
  expect(await screen.findByText("Rauno Rehtori")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(onsigned).toHaveBeenCalledOnce();
});
