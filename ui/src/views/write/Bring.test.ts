import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { fromStore, writable } from "svelte/store";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Bringable, PlanState, PlanView } from "../../core/bindings";
import type { Writing } from "../../form/writing.svelte";
import { speak } from "../../text/text.svelte";
import { answer, asked, plan } from "../testing/desk";
import Bring from "./Bring.svelte";

const hearing: Bringable = {
  plan: "h",
  title: "Kuuleminen",
  pupil: "Veikko Esimerkki",
  class: "6C",
  version: 1,
  written: "2026-11-12T10:00:00+02:00",
  fills: 2,
};
const show = (found: Bringable[], said: object = { state: {} }) => {
  speak("fi");
  answer({ to_bring: () => found });
  const bring = vi.fn(async (): Promise<unknown> => ({ section: "s" }));
  const onbrought = vi.fn();
  const writing = Object.assign(said, { bring }) as unknown as Writing;
  render(Bring, { plan: plan as unknown as PlanView, writing, onbrought });
  return { bring, onbrought };
};

test("a hearing that was recorded is offered, and what it brings lies beside the form", async () => {
  const { bring, onbrought } = show([hearing]);
  await screen.findByText("Kuuleminen on kirjattu oppilaasta Veikko Esimerkki (6C)");
  screen.getByText(/Versio 1, vahvistettu/);
  screen.getByText(/Mitään, mitä olet kirjoittanut, ei muuteta\./);
  await fireEvent.click(screen.getByRole("button", { name: "Tuo sen tiedot tähän" }));
  expect(bring).toHaveBeenCalledWith("h");
  await waitFor(() => expect(onbrought).toHaveBeenCalledOnce());
});

test("where nothing is to be brought nothing is said", async () => {
  show([]);
  await Promise.resolve();
  expect(screen.queryByRole("button")).toBeNull();
});

test("what does not fit any more is told, and looked up anew", async () => {
  const { bring, onbrought } = show([hearing]);
  const act = await screen.findByRole("button", { name: "Tuo sen tiedot tähän" });
  answer({ to_bring: () => [] });
  bring.mockRejectedValue({ code: "nothing-to-bring", details: {} });
  await fireEvent.click(act);
  await waitFor(() => expect(screen.queryByRole("button")).toBeNull());
  expect(onbrought).not.toHaveBeenCalled();
});

test("another day of birth looks it up anew", async () => {
  const said = writable<Partial<PlanState>>({ born: null });
  const state = fromStore(said);
  show([], {
    get state() {
      return state.current;
    },
  });
  await waitFor(() => expect(asked).toHaveLength(1));
  answer({ to_bring: () => [hearing] });
  said.set({ born: null });
  await tick();
  expect(asked, "nothing else was said").toHaveLength(0);
  said.set({ born: "2013-09-30" });
  await screen.findByText("Kuuleminen on kirjattu oppilaasta Veikko Esimerkki (6C)");
});
