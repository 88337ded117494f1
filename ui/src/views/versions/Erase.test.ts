import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Code } from "../../core/bindings";
import { begunIn, keepBegun } from "../../core/begun.svelte";
import { desk } from "../../core/desk.svelte";
import { t } from "../../text/text.svelte";
import { answer } from "../testing/desk";
import Erase from "./Erase.svelte";

const pupil = "Aino Esimerkki";
const remains = { backups: ["2026-11-24", "2026-11-20"], former: ["2026-11-20"], older: [] };
const asked = {
  pupil,
  plans: [{ plan: "a", title: "HOJKS", class: "5B", versions: 1, keep: null }],
  remains,
};

test("which backups only the former key opens is said before anything is erased", async () => {
  answer({ erasure: () => asked });
  const { container } = render(Erase, { plan: "a", onclose: vi.fn(), onerased: vi.fn() });
  await screen.findByText(/ovat yhä: 24.11.2026, 20.11.2026/);
  expect(container.textContent).toContain("ennen avaimen vaihtoa: 20.11.2026.");
});

test.each<[Code, boolean]>([
  ["erased-unproved", true],
  ["not-erased", true],
  ["disk-full", false],
])("what fails with %s leaves the plan's views only when the plan is gone", async (code, gone) => {
  const refuse = () => {
    throw { code, details: { copies: "–", where: "x" } };
  };
  answer({ erasure: () => asked, erase: refuse });
  keepBegun("a", "call ", "{}");
  const [onclose, onerased] = [vi.fn(), vi.fn()];
  render(Erase, { plan: "a", onclose, onerased });
  await screen.findByText(/ovat yhä/);
  const name = screen.getByLabelText(t("trail-erase-name", { pupil }));
  await fireEvent.input(name, { target: { value: pupil } });
  await fireEvent.click(screen.getByRole("button", { name: t("trail-erase-do"), hidden: true }));
  await vi.waitFor(() => expect(desk.failure?.code).toBe(code));
  expect([onerased.mock.calls.length, onclose.mock.calls.length]).toEqual(gone ? [1, 0] : [0, 1]);
  expect(begunIn("a", "call ") === null).toBe(gone);
});
