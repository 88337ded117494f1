import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeAll, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer, asked } from "../testing/desk";
import Acts from "./Acts.svelte";

const show = (number: number, before_order: string[] = []) => {
  answer({
    save_change_letter: () => ({ path: "muutoskirje.pdf" }),
    print_change_letter: () => null,
    print_copy: () => null,
    ledger: () => ({ before_order }),
  });
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
/** What was done; what is asked before it is not of it. */
const done = () => asked.filter(([command]) => command !== "ledger");
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a letter of changes is saved and printed with every version but the first", async () => {
  show(2);
  await press("Tallenna muutoskirje…");
  await screen.findByText("Muutoskirje on tallennettu: muutoskirje.pdf");
  await press("Tulosta muutoskirje");
  await screen.findByText("Muutoskirje on lähetetty tulostimelle.");
  expect(done()).toEqual([
    ["save_change_letter", { plan: "a", number: 2 }],
    ["print_change_letter", { plan: "a", number: 2 }],
  ]);
});

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function () {
    this.open = false;
  };
});

test("a version from before an order of non-disclosure is printed only by somebody who says so", async () => {
  show(1, ["Huoltajat (Elina)"]);
  await press("Tulosta");
  await screen.findByText(/vahvistettu ennen sitä. Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
  await press("Jatka");
  expect(screen.getByRole("alert").textContent).toContain("yhteystietoineen");
  expect(done()).toEqual([]);
  await fireEvent.click(screen.getByLabelText(/Annan version yhteystietoineen/));
  await press("Jatka");
  await vi.waitFor(() => expect(done()).toEqual([["print_copy", { plan: "a", number: 1 }]]));
  // The tick is for this once.
  await press("Tulosta");
  expect((await screen.findByLabelText<HTMLInputElement>(/Annan version/)).checked).toBe(false);
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
