import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer, asked, unmarked } from "../testing/desk";
import OtherEdition from "./OtherEdition.svelte";

const show = (signed: boolean, ...fields: string[]) => {
  answer({ save_edition: () => ({ path: "kopio.pdf" }), contacts_in: () => unmarked(...fields) });
  return render(OtherEdition, { plan: "a", number: 1, signed, onclose: () => {} });
};
const type = () =>
  fireEvent.input(screen.getByLabelText("Laatijan salasana"), { target: { value: "oikea" } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const asks = () => asked.find(([command]) => command === "save_edition")?.[1];

test("another copy of a signed version says which key signs it", async () => {
  show(true);
  expect(screen.getByText(/allekirjoitetaan omalla avaimellasi/)).toBeTruthy();
  expect(screen.queryByRole("checkbox")).toBeNull();
  await press("Allekirjoita ja tallenna…");
  expect((await screen.findByRole("alert")).textContent).toContain("Kirjoita salasana.");
  expect(asks()).toBeUndefined();
  await type();
  await press("Allekirjoita ja tallenna…");
  await vi.waitFor(() => expect(asks()).toMatchObject({ sign: false }));
});

test("another copy of a version that was issued unsigned is signed only when that is asked", async () => {
  show(false);
  expect(screen.queryByRole("button", { name: /Allekirjoita/ })).toBeNull();
  await type();
  await press("Tallenna…");
  await vi.waitFor(() => expect(asks()).toMatchObject({ sign: false }));
  asked.length = 0;
  await fireEvent.click(screen.getByRole("checkbox", { name: /Allekirjoita omalla avaimellani/ }));
  await press("Allekirjoita ja tallenna…");
  await vi.waitFor(() => expect(asks()).toMatchObject({ sign: true }));
});

test("another copy of a version from before an order of non-disclosure is made only knowingly", async () => {
  show(true, "Huoltajat (Elina)");
  await screen.findByText(/Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
  await type();
  await press("Allekirjoita ja tallenna…");
  expect(asks()).toBeUndefined();
  await fireEvent.click(screen.getByLabelText(/Annan version yhteystietoineen/));
  await press("Allekirjoita ja tallenna…");
  await vi.waitFor(() => expect(asks()).toBeDefined());
});

test("another copy is not made before it is told what it says, nor when that cannot be told", async () => {
  show(true);
  let tell: (told: unknown) => void = () => {};
  answer({
    contacts_in: () => new Promise((resolve) => (tell = resolve)),
    save_edition: () => ({ path: "kopio.pdf" }),
  });
  await type();
  await press("Allekirjoita ja tallenna…");
  expect(asks()).toBeUndefined();
  tell(unmarked("Huoltajat (Elina)"));
  await screen.findByText(/Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
  expect(asks()).toBeUndefined();
  answer({
    contacts_in: () => {
      throw { code: "disk-full", details: {} };
    },
  });
  await press("Allekirjoita ja tallenna…");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asks()).toBeUndefined();
});
