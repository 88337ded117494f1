import { render } from "@testing-library/svelte";
import { expect, test } from "vitest";
import Misplaced from "./Misplaced.svelte";

test.each([
  ["folder-synchronised", { carrier: "OneDrive" }, "OneDrive"],
  ["folder-on-network", {}, "verkkolevyllä"],
] as const)("home says why the folder is no place for the plans: %s", (code, details, words) => {
  const { container } = render(Misplaced, { misplaced: { code, details }, copies: [] });
  expect(container.textContent).toContain(words);
});
