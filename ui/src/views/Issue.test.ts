import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import type { FindingView, IdentityView, SignerView } from "../core/bindings";
import { type Answers, answer, asked, finding, plan } from "./testing/desk";
import Issue from "./Issue.svelte";

const prepared = { number: 1, day: "2026-11-23", pages: 2, size: 2000, id: "AAAA" };
const identity = (name: string, issuer = ""): IdentityView => ({
  name,
  organisation: "",
  issuer,
  until: "2030-05-01T12:00:00Z",
  key: "AAAA-BBBB",
  fingerprint: name,
});
const own: SignerView = { kind: "own", identity: identity("S"), file: null, asks_itself: false };
const file = (identity: IdentityView | null): SignerView => ({
  ...own,
  kind: "file",
  identity,
  file: "r.p12",
});
const card = (name: string): SignerView => ({ ...own, kind: "card", identity: identity(name, "Myöntäjä") });
const issued = {
  number: 1,
  issued: "2026-11-23T15:44:00",
  issuer: "S",
  reason: "A",
  id: "AAAA",
  pages: 2,
  signed: true,
  issued_signed: true,
  given: [],
};
const reviewed = (findings: FindingView[], reason: string | null) => ({
  at: "15.38",
  findings,
  dismissed: [],
  met: [],
  reason,
});
const clean: Answers = {
  review: () => reviewed([finding("look1", "look")], "a"),
  prepare_copy: () => prepared,
  chosen_key: () => own,
  prepared_page: () => btoa("page"),
  revision_page: () => btoa("page"),
  issue: () => issued,
};
const go = vi.fn();
const onissued = vi.fn();
const refuse = (code: string) => () => Promise.reject({ code, details: {} });
const sign = () => screen.getByRole("button", { name: /Vahvista ja allekirjoita/ });
const commands = () => asked.map(([command]) => command).filter((command) => !command.endsWith("_page"));

beforeEach(() => {
  go.mockReset();
  onissued.mockReset();
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  // The test's page has no layout and no pictures: every element is 100 wide, every picture decodes.
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 100 });
  HTMLCanvasElement.prototype.getContext = () => null;
  vi.stubGlobal("createImageBitmap", async () => ({ width: 1, height: 1, close() {} }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private then: (entries: unknown[]) => void) {}
      observe(target: Element) {
        this.then([{ target }]);
      }
      unobserve() {}
      disconnect() {}
    },
  );
  answer(clean);
});

const open = () => render(Issue, { plan, go, onissued });

async function seeAllAndType(passphrase: string): Promise<void> {
  await screen.findByText("1 / 2 sivua katsottu");
  await fireEvent.keyDown(window, { key: "PageDown" });
  await screen.findByText("2 / 2 sivua katsottu");
  await fireEvent.input(screen.getByLabelText("Laatijan salasana"), { target: { value: passphrase } });
}

test("what stops issuing is shown in the place of the file, which is not even made", async () => {
  answer({
    ...clean,
    review: () => reviewed([finding("b", "blocks")], null),
  });
  open();
  expect(
    await screen.findByRole("heading", { level: 1, name: "Yksi asia estää vahvistamisen" }),
  ).toBeTruthy();
  expect(commands()).toEqual(["review"]);
  await fireEvent.click(screen.getByRole("button", { name: "Siirry kohtaan: where b" }));
  expect(go).toHaveBeenCalledWith("write", finding("b", "blocks").place);
});

test("nothing is signed before every page has been seen and the passphrase typed", async () => {
  open();
  await screen.findByText("1 / 2 sivua katsottu");
  expect(sign().getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText("Katso vielä sivu 2.")).toBeTruthy();
  await fireEvent.input(screen.getByLabelText("Laatijan salasana"), { target: { value: "sana" } });
  await fireEvent.click(sign());
  await fireEvent.keyDown(window, { key: "PageDown" });
  await screen.findByText("2 / 2 sivua katsottu");
  await fireEvent.input(screen.getByLabelText("Laatijan salasana"), { target: { value: "" } });
  expect(screen.getByText("Kirjoita salasana.")).toBeTruthy();
  await fireEvent.click(sign());
  expect(commands()).toEqual(["review", "prepare_copy", "chosen_key", "issue_doubts"]);
});

test("what is still to be looked at is told before signing, with the way there", async () => {
  open();
  await screen.findByText("Yksi kohta odottaa vielä katsomista");
  await fireEvent.click(screen.getByRole("link", { name: "Avaa Tarkista" }));
  expect(go).toHaveBeenCalledWith("review");
});

test("a signed version is shown from its stored file", async () => {
  open();
  await seeAllAndType("oikea");
  expect(sign().getAttribute("aria-disabled")).toBe("false");
  await fireEvent.click(sign());
  expect((await screen.findByRole("heading", { level: 1 })).textContent?.trim()).toBe(
    "Versio 1 on vahvistettu",
  );
  expect(asked).toContainEqual(["issue", { secret: "oikea" }]);
  expect(onissued).toHaveBeenCalledOnce();
  await waitFor(() => expect(asked.at(-1)?.[0]).toBe("revision_page"));
});

test("a wrong passphrase is said beside its field, and the pages stay seen", async () => {
  answer({ ...clean, issue: refuse("wrong-passphrase") });
  open();
  await seeAllAndType("väärä");
  await fireEvent.click(sign());
  expect((await screen.findByRole("alert")).textContent).toContain("Salasana ei avaa tätä tiedostoa.");
  expect(screen.getByText("2 / 2 sivua katsottu")).toBeTruthy();
  expect(onissued).not.toHaveBeenCalled();
});

test("a copy that is no longer the draft's is made again, and its pages must be seen again", async () => {
  answer({ ...clean, issue: refuse("copy-outdated") });
  open();
  await seeAllAndType("oikea");
  await fireEvent.click(sign());
  expect(
    await screen.findByText("Luonnos muuttui. Sivut on muodostettu uudelleen. Katso ne vielä."),
  ).toBeTruthy();
  expect(await screen.findByText("1 / 2 sivua katsottu")).toBeTruthy();
  expect(commands()).toEqual([
    "review",
    "prepare_copy",
    "chosen_key",
    "issue_doubts",
    "issue",
    "prepare_copy",
    "chosen_key",
    "issue_doubts",
  ]);
});

test("the reason is asked when none is chosen for this version", async () => {
  answer({ ...clean, review: () => reviewed([], null) });
  open();
  await screen.findByRole("heading", { level: 1, name: "Miksi suunnitelma vahvistetaan?" });
  expect(commands()).toEqual(["review"]);
});

test("another reason makes another file", async () => {
  open();
  await screen.findByText("1 / 2 sivua katsottu");
  await fireEvent.change(screen.getByLabelText("Vahvistamisen syy"), { target: { value: "b" } });
  await waitFor(() => expect(asked).toContainEqual(["prepare_copy", { plan: "p", reason: "b" }]));
});

const change = async () => fireEvent.click(await screen.findByRole("button", { name: "Vaihda…" }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

test("a certificate file is opened by its password, which is typed once, before it signs", async () => {
  answer({
    ...clean,
    choose_certificate_file: () => file(null),
    open_certificate_file: refuse("wrong-file-password"),
  });
  open();
  await seeAllAndType("laatijan salasana");
  await change();
  await fireEvent.click(screen.getByRole("button", { name: /^Varmennetiedosto/ }));
  expect(await screen.findByText("r.p12")).toBeTruthy();
  expect(screen.getByText("Kirjoita varmennetiedoston salasana.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Vahvista ja allekirjoita/ })).toBeNull();
  await type("Varmennetiedoston salasana", "väärä");
  await fireEvent.click(screen.getByRole("button", { name: "Avaa varmenne" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Salasana ei avaa varmennetiedostoa.");
  answer({ ...clean, open_certificate_file: () => file(identity("Rauno Rehtori", "Myöntäjä")) });
  await type("Varmennetiedoston salasana", "oikea");
  await fireEvent.click(screen.getByRole("button", { name: "Avaa varmenne" }));
  expect(await screen.findByText("Rauno Rehtori")).toBeTruthy();
  expect(screen.getByText(/Varmenteen mukaan myöntäjä on Myöntäjä. Voimassa 1.5.2030 asti./)).toBeTruthy();
  await fireEvent.click(sign());
  await waitFor(() => expect(asked).toContainEqual(["issue", { secret: "oikea" }]));
});

test("a card's trouble is told where it can be mended, and a wrong PIN beside its field", async () => {
  answer({ ...clean, find_cards: refuse("card-missing") });
  open();
  await seeAllAndType("laatijan salasana");
  await change();
  await fireEvent.click(screen.getByRole("button", { name: /^Toimikortti/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("Lukijassa ei ole korttia.");
  answer({
    ...clean,
    find_cards: () => [{ identity: identity("Rauno Rehtori", "Myöntäjä"), label: "Kortti" }],
    choose_card: () => card("Rauno Rehtori"),
    issue: () => Promise.reject({ code: "wrong-pin", details: { tries: "last" } }),
  });
  await fireEvent.click(screen.getByRole("button", { name: "Etsi korttia uudelleen" }));
  expect(await screen.findByText("Rauno Rehtori")).toBeTruthy();
  expect(screen.getByText("Kirjoita PIN-koodi.")).toBeTruthy();
  await type("Allekirjoituksen PIN-koodi", "9999");
  await fireEvent.click(sign());
  expect((await screen.findByRole("alert")).textContent).toContain("Jäljellä on yksi yritys");
  expect(onissued).not.toHaveBeenCalled();
});

test("several certificates on cards are chosen from", async () => {
  const found = ["Rauno Rehtori", "Vesa Vararehtori"];
  answer({
    ...clean,
    find_cards: () => found.map((name) => ({ identity: identity(name, "Myöntäjä"), label: "Kortti" })),
    choose_card: () => card("Vesa Vararehtori"),
  });
  open();
  await seeAllAndType("");
  await change();
  await fireEvent.click(screen.getByRole("button", { name: /^Toimikortti/ }));
  await fireEvent.click(await screen.findByRole("button", { name: /^Vesa Vararehtori/ }));
  expect(asked).toContainEqual(["choose_card", { fingerprint: "Vesa Vararehtori" }]);
  expect(await screen.findByText(/Toimikortti · avaimen tunnus/)).toBeTruthy();
});

test("a card that asks for its PIN itself is not asked for here", async () => {
  answer({ ...clean, chosen_key: () => ({ ...card("Rauno Rehtori"), asks_itself: true }) });
  open();
  await screen.findByText("1 / 2 sivua katsottu");
  await fireEvent.keyDown(window, { key: "PageDown" });
  expect(screen.queryByLabelText("Allekirjoituksen PIN-koodi")).toBeNull();
  await waitFor(() => expect(sign().getAttribute("aria-disabled")).toBe("false"));
  await fireEvent.click(sign());
  await waitFor(() => expect(asked).toContainEqual(["issue", { secret: "" }]));
});

test("a version can be issued without an electronic signature, and says so", async () => {
  answer({
    ...clean,
    choose_no_key: () => ({ ...own, kind: "none", identity: null }),
    issue: () => ({ ...issued, signed: false }),
  });
  open();
  await seeAllAndType("");
  await change();
  await fireEvent.click(screen.getByRole("button", { name: /^Ei sähköistä allekirjoitusta/ }));
  await type("Laatijan salasana", "oikea");
  await fireEvent.click(await screen.findByRole("button", { name: "Vahvista ilman allekirjoitusta" }));
  expect(await screen.findByText(/Tiedosto on tallessa ilman sähköistä allekirjoitusta/)).toBeTruthy();
});

test("what is to be told of the key is told before it signs, and stops nothing", async () => {
  const doubt = "Allekirjoittaja on Rauno Rehtori, mutta paikassa ei lue sitä nimeä.";
  answer({ ...clean, issue_doubts: () => [doubt] });
  render(Issue, { plan, go, onissued });
  expect(await screen.findByText(doubt)).toBeTruthy();
  expect(sign()).toBeTruthy();
});

test("what is issued already is said, and a copy of it can be given there", async () => {
  answer({
    copies_of: () => {
      throw { code: "cancelled", details: {} };
    },
  });
  render(Issue, { plan: { ...plan, draft: false, version: 1 }, go: () => {}, onissued: () => {} });
  screen.getByRole("heading", { name: "Versio 1 on vahvistettu" });
  await fireEvent.click(screen.getByRole("button", { name: "Anna kopio…" }));
  await waitFor(() => expect(asked).toEqual([["copies_of", { plan: "p", number: 1 }]]));
});
