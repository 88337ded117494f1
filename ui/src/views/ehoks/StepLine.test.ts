import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { EhoksFinding, EhoksStep, EhoksWeight } from "../../core/bindings";
import StepLine from "./StepLine.svelte";

function found(weight: EhoksWeight, number: number): EhoksFinding {
  return {
    id: `${number}`,
    rule: "W-NIMI",
    weight,
    what: "Sana voi olla jonkun nimi.",
    remedy: "Katso se.",
    where_: `rivi ${number}`,
    place: null,
    pointer: `/${number}`,
    key: null,
  };
}

function show(state: EhoksStep["state"], weights: EhoksWeight[]): void {
  const step = { number: "8", title: "Koulutuksen osat", state, count: "", findings: weights.map(found) };
  render(StepLine, { step, tuva: true, onjump: () => {}, onleave: null });
}

test.each([
  ["look", ["ask", "warning"], "1 tarkistettava"],
  ["look", ["warning", "warning"], "2 huomiota"],
  ["broken", ["error", "ask", "loss", "warning"], "2 virhettä"],
] as const)("a step that is %s with %j says how many: %s", (state, weights, said) => {
  show(state, [...weights]);
  expect(screen.getByText(said)).toBeTruthy();
  expect(document.querySelector("li")!.classList.contains("asks")).toBe(weights[0] === "ask");
});
