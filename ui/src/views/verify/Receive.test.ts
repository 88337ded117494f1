import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Reception, SignerVerdict } from "../../core/bindings";
import { desk, hush, understood } from "../../core/desk.svelte";
import { answer, asked } from "../testing/desk";
import Receive from "./Receive.svelte";

const reception = (more: Partial<Reception> = {}): Reception => ({
  allowed: true,
  what: "",
  todo: "",
  plan: null,
  extract: false,
  ...more,
});
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const commands = () => asked.map(([command]) => command);

beforeEach(() => {
  hush();
  understood();
  answer({ receive: () => "p" });
});

test.each<[SignerVerdict, boolean]>([
  ["known", false],
  ["own", false],
  ["unknown", true],
])("a signer that is %s: asked about: %s", async (signer, asks) => {
  render(Receive, { reception: reception(), signer });
  await press("Ota vastaan suunnitelmana");
  expect(commands()).toEqual(asks ? [] : ["receive"]);
  if (asks) await fireEvent.click(screen.getByText("Ota vastaan silti"));
  await vi.waitFor(() => expect(desk.where).toMatchObject({ view: "plan", plan: "p", step: "versions" }));
  expect(commands()).toEqual(["receive"]);
});

test("what cannot be received says why and offers nothing", () => {
  render(Receive, {
    reception: reception({ allowed: false, what: "Ei käy.", todo: "Pyydä uusi." }),
    signer: "unproven",
  });
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText("Ei käy.")).toBeTruthy();
  expect(screen.getByText("Pyydä uusi.")).toBeTruthy();
});

test("what is here already leads to its plan and is not received again", async () => {
  render(Receive, { reception: reception({ allowed: false, what: "Täällä.", plan: "q" }), signer: "known" });
  await press("Avaa suunnitelma");
  await vi.waitFor(() => expect(desk.where).toMatchObject({ view: "plan", plan: "q" }));
  expect(commands()).toEqual([]);
});

test("a refusal at the last moment is told", async () => {
  answer({ receive: () => Promise.reject({ code: "cannot-receive", details: { why: "here" } }) });
  render(Receive, { reception: reception(), signer: "known" });
  await press("Ota vastaan suunnitelmana");
  await vi.waitFor(() => expect(desk.failure?.code).toBe("cannot-receive"));
});
