import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import { answer, plan, noContacts } from "./testing/desk";
import Plan from "./Plan.svelte";

vi.stubGlobal(
  "ResizeObserver",
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

const opened = { ...plan, state: { pupil: "Aatos", class: "5B", filled: 0, total: 1 } };

test("of two steps asked one after the other the later is shown, whichever answer comes first", async () => {
  const opening: (() => void)[] = [];
  answer({
    open_plan: () => new Promise((done) => opening.push(() => done(opened))),
    review: () => ({ at: "15.38", findings: [], dismissed: [], unchanged: [], met: [], reason: null }),
    revisions: () => [],
  });
  const { rerender } = render(Plan, { id: "p", step: "review", place: null });
  await vi.waitFor(() => expect(opening).toHaveLength(1));
  await rerender({ id: "p", step: "versions", place: null });
  await vi.waitFor(() => expect(opening).toHaveLength(2));
  opening[1]!();
  await screen.findByRole("heading", { level: 1, name: "Versioita ei vielä ole" });
  opening[0]!();
  await tick();
  await tick();
  expect(screen.queryByRole("heading", { level: 1, name: "Versioita ei vielä ole" })).not.toBeNull();
});

test("the tab of the versions, chosen while one is read, shows them all", async () => {
  const issued = "2026-11-20T10:00:00+02:00";
  const version = { number: 1, issued, pages: 1, reason: "a", issuer: "A", given: [] };
  answer({
    open_plan: () => ({ ...opened, version: 1 }),
    copy_signatures: () => ({ signatures: [], places: [], certified: false }),
    revisions: () => [version],
    left_in_revision: () => [],
    ledger: () => ({ recipients: [], papers: [], struck: [], contacts: noContacts }),
  });
  const { container } = render(Plan, { id: "p", step: "versions", place: null });
  const lists = () => container.querySelector(".work.versions");
  await vi.waitFor(() => expect(lists()).not.toBeNull());
  await vi.waitFor(() => screen.getAllByRole("button", { name: /Lue/ }));
  await fireEvent.click(screen.getAllByRole("button", { name: /Lue/ })[0]!);
  await vi.waitFor(() => expect(lists()).toBeNull());
  await fireEvent.click(screen.getByRole("link", { name: "Versiot" }));
  await vi.waitFor(() => expect(lists()).not.toBeNull());
});

test("only a document with goals has the step of following them", async () => {
  for (const followed of [true, false]) {
    answer({
      open_plan: () => ({ ...opened, form: { ...opened.form, followed } }),
      review: () => ({ at: "15.38", findings: [], dismissed: [], unchanged: [], met: [], reason: null }),
    });
    const { unmount } = render(Plan, { id: "p", step: "review", place: null });
    await screen.findByRole("heading", { level: 1, name: /./ });
    expect(screen.queryByRole("link", { name: "Seuranta" }) !== null).toBe(followed);
    expect(screen.queryByRole("link", { name: "Versiot" })).not.toBeNull();
    unmount();
  }
});
