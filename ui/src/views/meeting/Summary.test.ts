import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Meeting, MeetingView, Verdict } from "../../core/bindings";
import { speak } from "../../text/text.svelte";
import { emptyVerdict } from "./steps";
import Summary from "./Summary.svelte";

const show = (verdict: Partial<Verdict>) => {
  speak("fi");
  const onend = vi.fn(async () => {});
  const held = {
    id: "m",
    ended: null,
    points: { p: { ...emptyVerdict(), ...verdict } },
  } as unknown as Meeting;
  const view = { points: [{ id: "p", title: "Tuki" }], offers: [], draft: true } as unknown as MeetingView;
  render(Summary, { plan: "a", view, held, before: async () => true, onend, ontaken: () => {} });
  return onend;
};
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a meeting of which nothing was recorded is ended only when that is meant", async () => {
  const onend = show({});
  await press("Päätä palaveri");
  screen.getByText("Mitään ei ole kirjattu. Päätetäänkö palaveri silti?");
  await press("Jatka palaveria");
  expect(onend).not.toHaveBeenCalled();
  await press("Päätä palaveri");
  await press("Päätä silti");
  await waitFor(() => expect(onend).toHaveBeenCalledOnce());
});

test.each<Partial<Verdict>>([{ outcome: "agreed" }, { guardians: { Elina: "Sopii." } }])(
  "a meeting of which something was recorded is ended at once: %j",
  async (verdict) => {
    const onend = show(verdict);
    await press("Päätä palaveri");
    await waitFor(() => expect(onend).toHaveBeenCalledOnce());
  },
);
