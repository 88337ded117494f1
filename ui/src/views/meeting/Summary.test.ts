import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Meeting, MeetingView, Verdict } from "../../core/bindings";
import { speak } from "../../text/text.svelte";
import { answer, asked } from "../testing/desk";
import { emptyVerdict } from "./steps";
import Summary from "./Summary.svelte";

const show = (verdict: Partial<Verdict>, ended: string | null = null, under_order = false) => {
  speak("fi");
  answer({ save_minutes: () => ({ path: "muistio.pdf" }) });
  const onend = vi.fn(async () => {});
  const held = {
    id: "m",
    ended,
    reopened: null,
    points: { p: { ...emptyVerdict(), ...verdict } },
  } as unknown as Meeting;
  const view = {
    points: [{ id: "p", title: "Tuki" }],
    offers: [],
    draft: true,
    under_order,
  } as unknown as MeetingView;
  const onreopen = vi.fn(async () => {});
  render(Summary, { plan: "a", view, held, before: async () => true, onend, onreopen, ontaken: () => {} });
  return { onend, onreopen };
};
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a meeting of which nothing was recorded is ended only when that is meant", async () => {
  const { onend } = show({});
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
    const { onend } = show(verdict);
    await press("Päätä palaveri");
    await waitFor(() => expect(onend).toHaveBeenCalledOnce());
  },
);

test("a meeting that was ended is opened again only when that is meant", async () => {
  const { onreopen } = show({ outcome: "agreed" }, "2026-11-22T10:30:00+02:00");
  expect(screen.queryByRole("button", { name: "Päätä palaveri" })).toBeNull();
  await press("Avaa uudelleen…");
  screen.getByText(/Tapahtumiin jää, kuka avasi ja milloin/);
  await press("Älä avaa");
  expect(onreopen).not.toHaveBeenCalled();
  await press("Avaa uudelleen…");
  await press("Avaa uudelleen");
  await waitFor(() => expect(onreopen).toHaveBeenCalledOnce());
});

test("under an order of non-disclosure it is said what minutes tell before they are made, and not before", async () => {
  show({ outcome: "agreed" }, "2026-11-22T10:30:00+02:00", true);
  asked.length = 0;
  // The screen is seen by all who are there.
  expect(screen.queryByText(/Turvakielto/)).toBeNull();
  await press("Tallenna muistio…");
  screen.getByText("Turvakielto on voimassa");
  expect(asked).toEqual([]);
  await press("Jatka");
  await waitFor(() => expect(asked.map(([name]) => name)).toEqual(["save_minutes"]));
});
