// A HOKS on its way to eHOKS: what only the service can check, what was not checked and what stays is listed.
import { render, screen, within } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import type { EhoksView } from "../../core/bindings";
import { answer, plan } from "../testing/desk";
import Ehoks from "./Ehoks.svelte";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);

const fine: EhoksView = {
  method: "post",
  methods: ["post"],
  version: 1,
  steps: [],
  errors: 0,
  losses: 0,
  asked: 0,
  body: "{}",
  online: ["opiskeluoikeudella ei ole vielä HOKSia", "opiskeluoikeus on voimassa"],
  untold: ["jakso alkaa aikaisintaan opiskeluoikeuden alkaessa"],
  stays: ["Erityinen tuki"],
  current: false,
  numbered: false,
  exported: null,
  brought: null,
  stale: false,
};

async function show(view: Partial<EhoksView>): Promise<void> {
  answer({ ehoks: () => ({ ...fine, ...view }) });
  const ways = createRawSnippet(() => ({ render: () => "<p></p>" }));
  render(Ehoks, { plan, go: () => undefined, ways });
  await screen.findByRole("heading", { level: 1 });
}

/** What is listed under a heading or in the part that opens from it. */
function listed(title: string): string[] {
  const heading = screen.getByText(title);
  const place = heading.closest("details") ?? heading.nextElementSibling;
  return within(place as HTMLElement)
    .getAllByRole("listitem", { hidden: true })
    .map((one) => one.textContent.trim());
}

test.each([
  ["in order", {}],
  ["with an error", { errors: 1 }],
] as const)("of a file %s it is told what only eHOKS can check", async (_, view) => {
  await show(view);
  expect(listed("Vain eHOKS itse voi tarkistaa")).toEqual(fine.online);
});

test("what could not be checked, and what goes nowhere, is told where there is any", async () => {
  await show({});
  expect(listed("Näitä ei tarkistettu, koska tieto puuttuu")).toEqual(fine.untold);
  expect(listed("Nämä jäävät vain suunnitelmaan")).toEqual(fine.stays);
});

test("nothing is said to be unchecked or left where all was checked and goes", async () => {
  await show({ untold: [], stays: [] });
  expect(screen.queryByText("Näitä ei tarkistettu, koska tieto puuttuu")).toBeNull();
  expect(screen.queryByText("Nämä jäävät vain suunnitelmaan")).toBeNull();
});
