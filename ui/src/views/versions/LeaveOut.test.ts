import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer } from "../testing/desk";
import LeaveOut from "./LeaveOut.svelte";

// "waiting" is shown only because of "transport".
const fields = { care: ["transport", "waiting"], goals: ["strengths"] };
const parts = ({ without }: Record<string, unknown>) => {
  const chosen = without as string[];
  const out = (id: string) => chosen.includes(id) || (id === "waiting" && chosen.includes("transport"));
  return Object.entries(fields).map(([id, own]) => ({
    id,
    title: id,
    fields: own.map((id) => ({ id, label: `label ${id}`, out: out(id) })),
  }));
};

beforeEach(() => answer({ edition_parts: parts }));

const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });

/** Shows the list; gives what was chosen last. */
function show(without: string[]) {
  const chosen = vi.fn<(without: string[]) => void>();
  const { rerender } = render(LeaveOut, { plan: "p", number: 1, without, onchoose: chosen });
  return { chosen, choose: (next: string[]) => rerender({ without: next }) };
}

test("a section is left out whole, and taken in again", async () => {
  const { chosen, choose } = show([]);
  await screen.findByText("care");
  await fireEvent.click(box("care"));
  expect(chosen).toHaveBeenLastCalledWith(["transport", "waiting"]);
  await choose(["transport", "waiting"]);
  await screen.findByText("2 kohtaa jää pois.");
  await fireEvent.click(box("care"));
  expect(chosen).toHaveBeenLastCalledWith([]);
});

test("a field that hangs on another goes with it and cannot be kept alone", async () => {
  const { chosen, choose } = show([]);
  await screen.findByText("care");
  await fireEvent.click(screen.getByRole("button", { name: "Valitse kohdat: care" }));
  await fireEvent.click(box("label transport"));
  expect(chosen).toHaveBeenLastCalledWith(["transport"]);
  await choose(["transport"]);
  await screen.findByText("2 kohtaa jää pois.");
  expect(box("label waiting")).toMatchObject({ checked: true, disabled: true });
  expect(box("label transport")).toMatchObject({ checked: true, disabled: false });
  expect(box("care").checked).toBe(true);
});

test("a section of which a part is left out is neither in nor out", async () => {
  show(["waiting"]);
  await screen.findByText("Yksi kohta jää pois.");
  expect(box("care")).toMatchObject({ checked: false, indeterminate: true });
});
