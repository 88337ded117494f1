import { render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer } from "../testing/desk";
import Help from "./Help.svelte";

test("the help tells the keys, each once, and opens what is promised", () => {
  answer({});
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  render(Help, { onclose: () => {} });
  const keys = [...document.querySelectorAll("dt")].map((key) => key.textContent);
  expect(keys).toContain("Ctrl K");
  expect(new Set(keys).size).toBe(keys.length);
  screen.getByRole("link", { name: "Miten tekstisi on turvassa…" });
});
