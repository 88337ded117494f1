import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Kept, Settings } from "../../core/bindings";
import { t } from "../../text/text.svelte";
import { answer } from "../testing/desk";
import Keeping from "./Keeping.svelte";

const twelve: Kept = { years: 12, from: "newest_version" };
const changed = vi.fn();

/** The card with this time for one document type, and a time of a type that is not offered now. */
async function keeping(kept: Kept | null): Promise<{ years: HTMLInputElement; from: HTMLSelectElement }> {
  changed.mockClear();
  answer({ keeping_rules: () => [{ template: "h", title: "HOJKS", kept }] });
  const settings = { kept: { ...(kept && { h: kept }), former: twelve } } as unknown as Settings;
  render(Keeping, { settings, change: changed });
  return {
    years: await screen.findByLabelText(t("trail-keeping-years", { title: "HOJKS" })),
    from: screen.getByLabelText(t("trail-keeping-from", { title: "HOJKS" })),
  };
}

async function set(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  await fireEvent.input(field, { target: { value } });
  await fireEvent.change(field, { target: { value } });
}

test("a number that is none of years is not kept, and that is said where it stands", async () => {
  const { years } = await keeping(twelve);
  for (const bad of ["200", "0", "1.5"]) {
    await set(years, bad);
    screen.getByText(t("trail-keeping-wrong-held"));
    expect(years.getAttribute("aria-invalid")).toBe("true");
  }
  expect(changed).not.toHaveBeenCalled();
  await set(years, "15");
  expect(screen.queryByText(t("trail-keeping-wrong-held"))).toBeNull();
  expect(changed).toHaveBeenCalledExactlyOnceWith({
    kept: { former: twelve, h: { years: 15, from: "newest_version" } },
  });
});

test("half a time is said, and that the one before it holds", async () => {
  const { years } = await keeping(twelve);
  await set(years, "");
  screen.getByText(t("trail-keeping-half-held", { years: 12 }));
  expect(changed).not.toHaveBeenCalled();
});

test("a time is kept when both are set, and gone when both are cleared", async () => {
  const { years, from } = await keeping(null);
  await set(years, "10");
  screen.getByText(t("trail-keeping-half"));
  expect(changed).not.toHaveBeenCalled();
  await set(from, "compulsory_education");
  const kept = { years: 10, from: "compulsory_education" };
  expect(changed).toHaveBeenLastCalledWith({ kept: { former: twelve, h: kept } });
  await set(years, "");
  await set(from, "");
  expect(changed).toHaveBeenLastCalledWith({ kept: { former: twelve } });
});
