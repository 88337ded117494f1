import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import { answer, asked, unmarked } from "../testing/desk";
import Acts from "./Acts.svelte";

const show = (number: number, ...fields: string[]) => {
  answer({
    save_change_letter: () => ({ path: "muutoskirje.pdf" }),
    print_change_letter: () => null,
    print_copy: () => null,
    contacts_in: () => unmarked(...fields),
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
const done = () => asked.filter(([command]) => command !== "contacts_in");
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

test("a version from before an order of non-disclosure is printed only by somebody who says so", async () => {
  show(1, "Huoltajat (Elina)");
  await press("Tulosta");
  await screen.findByText(/sitä ei ole merkitty. Siinä on yhteystietoja: .*Huoltajat \(Elina\)/);
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

test("what may be contact data under an order is told before a copy is saved or printed", async () => {
  show(2);
  answer({
    print_copy: () => null,
    contacts_in: () => ({ ...unmarked("Oppimisvalmiudet"), unmarked: false }),
  });
  await press("Tulosta");
  await screen.findByText(/näissä kohdissa voi olla puhelinnumero.*Oppimisvalmiudet/);
  expect(screen.queryByLabelText(/Annan version/)).toBeNull();
  await press("Peruuta");
  expect(done()).toEqual([]);
  await press("Tulosta");
  await fireEvent.click(await screen.findByRole("button", { name: "Jatka" }));
  await vi.waitFor(() => expect(done()).toEqual([["print_copy", { plan: "a", number: 2 }]]));
});

test("a tick that was cancelled counts for nothing, neither for the same act nor for another", async () => {
  show(2, "Huoltajat (Elina)");
  await press("Tulosta");
  await fireEvent.click(await screen.findByLabelText(/Annan version yhteystietoineen/));
  await press("Peruuta");
  for (const act of ["Tulosta", "Tallenna muutoskirje…"]) {
    await press(act);
    expect((await screen.findByLabelText<HTMLInputElement>(/Annan version/)).checked).toBe(false);
    await press("Peruuta");
  }
  expect(done()).toEqual([]);
  const asked_of = asked.map(([, { going }]) => (going as { letter: boolean }).letter);
  expect(asked_of).toEqual([false, false, true]);
});

test("what goes out is not done when it cannot be told", async () => {
  show(1);
  answer({
    contacts_in: () => {
      throw { code: "disk-full", details: {} };
    },
  });
  await press("Tulosta");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(done()).toEqual([]);
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
