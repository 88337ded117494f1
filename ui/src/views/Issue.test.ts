import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import { type Answers, answer, asked, finding, plan } from "./testing/desk";
import Issue from "./Issue.svelte";

const prepared = { number: 1, day: "2026-11-23", pages: 2, size: 2000, id: "AAAA", signer: "S", key: "K" };
const issued = {
  number: 1,
  issued: "2026-11-23T15:44:00",
  issuer: "S",
  reason: "A",
  id: "AAAA",
  pages: 2,
  signed: true,
};
const clean: Answers = {
  review: () => ({ at: "15.38", findings: [finding("look1", "look")], dismissed: [], met: [] }),
  prepare_copy: () => prepared,
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
    review: () => ({ at: "", findings: [finding("b", "blocks")], dismissed: [], met: [] }),
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
  expect(commands()).toEqual(["review", "prepare_copy"]);
});

test("a signed version is shown from its stored file", async () => {
  open();
  await seeAllAndType("oikea");
  expect(sign().getAttribute("aria-disabled")).toBe("false");
  await fireEvent.click(sign());
  expect((await screen.findByRole("heading", { level: 1 })).textContent?.trim()).toBe(
    "Versio 1 on vahvistettu",
  );
  expect(asked).toContainEqual(["issue", { passphrase: "oikea" }]);
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
    await screen.findByText("Luonnos muuttui. Sivut on ladottu uudelleen. Katso ne vielä."),
  ).toBeTruthy();
  expect(await screen.findByText("1 / 2 sivua katsottu")).toBeTruthy();
  expect(commands()).toEqual(["review", "prepare_copy", "issue", "prepare_copy"]);
});

test.each<[string, string, boolean]>([
  ["is asked anew", "A", false],
  ["was changed since, and is taken", "B", true],
])("the reason of the version before %s", async (_, before, taken) => {
  answer({ ...clean, revisions: () => [{ ...issued, reason: before }] });
  render(Issue, { plan: { ...plan, version: 1, next_version: 2 }, go, onissued });
  if (taken) await screen.findByText("1 / 2 sivua katsottu");
  else await screen.findByRole("heading", { level: 1, name: "Miksi suunnitelma vahvistetaan?" });
  expect(commands().includes("prepare_copy")).toBe(taken);
});

test("another reason makes another file", async () => {
  open();
  await screen.findByText("1 / 2 sivua katsottu");
  await fireEvent.change(screen.getByLabelText("Vahvistamisen syy"), { target: { value: "b" } });
  await waitFor(() => expect(asked).toContainEqual(["prepare_copy", { plan: "p", reason: "b" }]));
});
