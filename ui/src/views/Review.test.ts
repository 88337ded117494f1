import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import { answer, asked, finding, plan } from "./testing/desk";
import type { PlanView, UnchangedView } from "../core/bindings";
import Review from "./Review.svelte";

const left = [finding("look1", "look"), finding("block1", "blocks"), finding("look2", "look")];
const reviewed = (findings = left) => ({
  at: "15.38",
  findings,
  dismissed: [],
  unchanged: [],
  met: [],
  reason: null,
});
const go = vi.fn();
const selected = () => document.querySelector("[aria-current=true] .title")?.textContent?.trim();

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  go.mockReset();
  answer({
    review: () => reviewed(),
    dismiss_finding: ({ finding }) => reviewed(left.filter(({ id }) => id !== finding)),
  });
});

async function open(): Promise<void> {
  render(Review, { plan, go });
  await screen.findByRole("heading", { level: 1, name: /./ });
}

test("the title counts in words, and nothing can be issued while something stops it", async () => {
  await open();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Kolme asiaa ennen vahvistamista");
  expect(screen.queryByRole("button", { name: "Vahvista" })).toBeNull();
});

test("without findings the way to issuing is open", async () => {
  answer({ review: () => reviewed([]) });
  await open();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ei huomioita. Voit vahvistaa.");
  await fireEvent.click(screen.getByRole("button", { name: "Vahvista" }));
  expect(go).toHaveBeenCalledWith("issue");
});

test("what is only for information stops nothing, and is not called nothing", async () => {
  answer({ review: () => reviewed([finding("info1", "info"), finding("info2", "info")]) });
  await open();
  const title = screen.getByRole("heading", { level: 1 }).textContent;
  expect(title).toContain("Mikään ei estä vahvistamista. 2 asiaa tiedoksi.");
  expect(screen.getByRole("button", { name: "Vahvista" })).toBeTruthy();
});

test("F8 goes down the screen and round, Enter jumps to the very place", async () => {
  await open();
  const seen = [selected()];
  for (const shiftKey of [false, false, false, true]) {
    await fireEvent.keyDown(window, { key: "F8", shiftKey });
    seen.push(selected());
  }
  expect(seen).toEqual(["title block1", "title look1", "title look2", "title block1", "title look2"]);
  await fireEvent.keyDown(document.activeElement!, { key: "Enter" });
  expect(go).toHaveBeenCalledWith("write", left[2]!.place);
});

test("a finding is left as it is only for a reason", async () => {
  await open();
  await fireEvent.click(screen.getByRole("button", { name: "Jätä näin: title look1" }));
  const save = screen.getByRole("button", { name: "Jätä näin" });
  await fireEvent.click(save);
  expect(asked.map(([command]) => command)).toEqual(["review"]);
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "  Sovittu huoltajan kanssa " } });
  await fireEvent.click(save);
  const left = { finding: "look1", reason: "Sovittu huoltajan kanssa" };
  const ends = { plan: "p", place: "leave look1" };
  await waitFor(() => expect(asked.at(-1)).toEqual(["dismiss_finding", { plan: "p", ...left, ends }]));
  expect(await screen.findByText("Kaksi asiaa ennen vahvistamista")).toBeTruthy();
});

test("what stops issuing cannot be left as it is", async () => {
  await open();
  expect(screen.queryByRole("button", { name: "Jätä näin: title block1" })).toBeNull();
});

const unchanged = (...fields: string[]): UnchangedView[] =>
  fields.map((field) => ({
    where_: `section of ${field}`,
    label: `label of ${field}`,
    place: { section: "s", field, row: null, column: null, range: null },
  }));
const renewed = (renewed: boolean): PlanView => ({ ...plan, carry: { title: "HOJKS", renewed } }) as PlanView;

/** The review of a plan of which these fields are as they were, until they are kept so. */
function carried(...fields: string[]): void {
  let left = fields;
  answer({
    review: () => ({ ...reviewed([]), unchanged: unchanged(...left) }),
    keep_carried: ({ fields: kept }) =>
      void (left = left.filter((field) => !(kept as string[]).includes(field))),
  });
}

test("what is as it was last year is told, is gone to, and is kept one by one or all at once", async () => {
  carried("strengths", "goals", "support");
  render(Review, { plan: renewed(true), go });
  const group = await screen.findByRole("region", { name: /Ennallaan viime vuodesta/ });
  expect([...group.querySelectorAll("li b")].map((label) => label.textContent)).toEqual([
    "label of strengths",
    "label of goals",
    "label of support",
  ]);
  expect(group.querySelector(".count")?.textContent).toBe("3");
  await fireEvent.click(screen.getByRole("button", { name: "Siirry kohtaan: label of goals" }));
  expect(go).toHaveBeenCalledWith("write", unchanged("goals")[0]!.place);

  await fireEvent.click(screen.getByRole("button", { name: "Pidä näin: label of strengths" }));
  expect(asked).toContainEqual(["keep_carried", { plan: "p", fields: ["strengths"], kept: true }]);
  await waitFor(() => expect(screen.queryByText("label of strengths")).toBeNull());
  await fireEvent.click(screen.getByRole("button", { name: "Pidä kaikki näin" }));
  expect(asked).toContainEqual(["keep_carried", { plan: "p", fields: ["goals", "support"], kept: true }]);
  await waitFor(() => expect(screen.queryByRole("region", { name: /Ennallaan/ })).toBeNull());
});

test("of what came from another document its name is told", async () => {
  carried("strengths");
  render(Review, { plan: renewed(false), go });
  expect(await screen.findByRole("region", { name: /Ennallaan asiakirjasta HOJKS/ })).toBeTruthy();
});
