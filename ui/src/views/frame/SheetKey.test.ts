import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { t } from "../../text/text.svelte";
import { answer, asked } from "../testing/desk";
import SheetKey from "./SheetKey.svelte";

const letters = (letter: string) => letter.repeat(36);
const inGroups = (letter: string) => Array(9).fill(letter.repeat(4)).join(" ");

test("one part of three asks for another, and both are handed over in groups", async () => {
  answer({ check_recovery_key: ({ key }) => (String(key).length > 50 ? "parts" : "part") });
  render(SheetKey, { key: "", busy: false, ontype: () => {} });
  const first = screen.getByLabelText<HTMLInputElement>(t("start-recover-key"));
  await fireEvent.input(first, { target: { value: letters("a") } });
  expect(first.value).toBe(inGroups("A"));
  const second = await screen.findByLabelText<HTMLInputElement>(t("start-parts-other"));
  await fireEvent.input(second, { target: { value: letters("b") } });
  expect([first.value, second.value]).toEqual([inGroups("A"), inGroups("B")]);
  await waitFor(() => expect(asked.at(-1)![1]).toEqual({ key: `${inGroups("A")} ${inGroups("B")}` }));
  // Inside the text nothing jumps: it is grouped only at its end.
  second.value = `B${second.value}`;
  second.setSelectionRange(1, 1);
  await fireEvent.input(second);
  expect([second.value, second.selectionStart]).toEqual([`B${inGroups("B")}`, 1]);
});
