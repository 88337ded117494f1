import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeAll, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { YearOffer } from "../../core/bindings";
import { speak } from "../../text/text.svelte";
import { answer, asked } from "../testing/desk";
import NewYears from "./NewYears.svelte";

beforeAll(() => {
  speak("fi");
});

const offer = (unfinished: string | null): YearOffer => ({
  plan: "a",
  pupil: "Aino",
  class: "4B",
  title: "Tuen suunnitelma",
  year: "2027–2028",
  unfinished,
  changes: [],
  carried: 3,
  emptied: 1,
});
const show = async (unfinished: string | null) => {
  answer({ new_years: () => [offer(unfinished)], start_draft: () => null });
  const onbegun = vi.fn();
  render(NewYears, { plans: ["a"], onbegun, onclose: () => {} });
  await screen.findByText(/siirtyy/);
  return onbegun;
};

test("while the school year goes on, it is said so and the plan of now can be changed instead", async () => {
  const onbegun = await show("2026–2027");
  screen.getByText(/^Lukuvuosi 2026–2027 on vielä kesken\./);
  await fireEvent.click(screen.getByRole("button", { name: "Muuta nykyistä suunnitelmaa" }));
  await waitFor(() => expect(onbegun).toHaveBeenCalledWith("a"));
  expect(asked.map(([command]) => command)).toEqual(["new_years", "start_draft"]);
});

test("when the new school year has begun there is nothing to ask", async () => {
  await show(null);
  expect(screen.queryByText(/vielä kesken/)).toBeNull();
});
