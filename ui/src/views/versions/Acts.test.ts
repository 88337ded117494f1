import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer, asked } from "../testing/desk";
import Acts from "./Acts.svelte";

const show = (number: number) => {
  answer({ save_change_letter: () => ({ path: "muutoskirje.pdf" }), print_change_letter: () => null });
  const rest = {
    newest: true,
    draft: false,
    beside: false,
    signed: true,
    oncorrect: () => {},
    onsigned: () => {},
  };
  return render(Acts, { plan: "a", number, ...rest });
};
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a letter of changes is saved and printed with every version but the first", async () => {
  show(2);
  await press("Tallenna muutoskirje…");
  await screen.findByText("Muutoskirje on tallennettu: muutoskirje.pdf");
  await press("Tulosta muutoskirje");
  await screen.findByText("Muutoskirje on lähetetty tulostimelle.");
  expect(asked).toEqual([
    ["save_change_letter", { plan: "a", number: 2 }],
    ["print_change_letter", { plan: "a", number: 2 }],
  ]);
});

test("the first version has no letter of changes", () => {
  show(1);
  expect(screen.queryByRole("button", { name: /muutoskirje/i })).toBeNull();
});

test("in the list of versions a copy is given first of all", () => {
  const onread = (): void => {};
  answer({});
  const rest = {
    newest: true,
    draft: false,
    beside: false,
    signed: true,
    oncorrect: onread,
    onsigned: onread,
  };
  render(Acts, { plan: "a", number: 1, ...rest, onread });
  const [first, second] = screen.getAllByRole("button");
  expect([first?.textContent.trim(), second?.textContent.trim()]).toEqual(["Anna kopio…", "Lue"]);
});
