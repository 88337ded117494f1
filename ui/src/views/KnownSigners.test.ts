import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import type { KnownSignerView } from "../core/bindings";
import { desk } from "../core/desk.svelte";
import KnownSigners from "./settings/KnownSigners.svelte";
import { answer, asked } from "./testing/desk";

const signer = (name: string): KnownSignerView => ({
  name,
  key: "0123-4567",
  words: ["haapa", "limppu", "soutu", "nelonen", "kaakao", "viitta"],
  since: "2026-11-23T15:44:00+02:00",
  fingerprint: name,
});

test("a signer is forgotten at once, and taken back from the word in passing", async () => {
  answer({
    known_signers: () => [signer("Liisa"), signer("Rauno")],
    forget_signer: () => [signer("Rauno")],
    remember_signer: () => [signer("Liisa"), signer("Rauno")],
  });
  render(KnownSigners);
  const button = await screen.findByRole("button", { name: "Unohda Liisa" });
  expect(screen.getAllByText(/23\.11\.2026/)).toHaveLength(2);
  await fireEvent.click(button);
  await waitFor(() => expect(screen.queryByText("Liisa")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("heading"));
  desk.toast?.act?.run();
  await screen.findByText("Liisa");
  expect(asked.filter(([command]) => command.endsWith("_signer"))).toEqual([
    ["forget_signer", { fingerprint: "Liisa" }],
    ["remember_signer", { fingerprint: "Liisa" }],
  ]);
});

test("where nobody is known, it is said how one comes to be", async () => {
  answer({ known_signers: () => [] });
  render(KnownSigners);
  await screen.findByText(/Ketään ei vielä tunneta/);
});
