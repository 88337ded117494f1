import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AnswerChange, PreviewPage } from "../core/bindings";
import { openCopy, SOON } from "./copy.svelte";

const asked: { what: string; answer: () => void; refuse: () => void }[] = [];
vi.mock("../core/bindings", () => ({
  preview: (_: string, changes: AnswerChange[], field: string | null, page: number | null) =>
    new Promise<PreviewPage>((resolve, reject) => {
      const what = `${changes.map(({ value }) => String(value)).join(" ")} at ${field ?? page}`;
      asked.push({ what, answer: () => resolve({ pages: asked.length } as PreviewPage), refuse: reject });
    }),
}));

/** A copy of a plan whose unsaved text is what `type` typed. */
function desk() {
  let text = "";
  const copy = openCopy("p", () => [{ field: "a", value: text }]);
  const type = (letter: string) => ((text += letter), copy.followSoon(() => "a"));
  return { copy, type };
}

beforeEach(() => void (vi.useFakeTimers(), (asked.length = 0)));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const whats = () => asked.map(({ what }) => what);

test("a key is followed soon, with what is not saved, and once for several keys", async () => {
  const { type } = desk();
  type("v");
  await pass(SOON - 1);
  type("e");
  expect(whats()).toEqual([]);
  await pass(1);
  expect(whats()).toEqual(["ve at a"]);
});

test("typing on neither puts it off nor asks for two at once; the newest text wins", async () => {
  const { copy, type } = desk();
  for (let typed = 0; typed < 15; typed += 1) {
    type("x");
    await pass(SOON / 3);
  }
  expect(whats()).toEqual(["xxx at a"]);
  asked[0]!.answer();
  await pass(0);
  expect(whats()).toEqual(["xxx at a", "xxxxxxxxxxxxxxx at a"]);
  asked[1]!.answer();
  await pass(10 * SOON);
  expect(whats()).toHaveLength(2);
  expect(copy.page?.pages).toBe(2);
});

test("a page that could not be drawn leaves the last one, and says so until the next", async () => {
  const { copy, type } = desk();
  void copy.turn(2);
  asked[0]!.answer();
  await pass(0);
  type("x");
  await pass(SOON);
  asked[1]!.refuse();
  await pass(0);
  expect([copy.page?.pages, copy.failed]).toEqual([1, true]);
  type("x");
  await pass(SOON);
  asked[2]!.answer();
  await pass(0);
  expect([copy.page?.pages, copy.failed]).toEqual([3, false]);
});

test("a copy that is closed asks no more", async () => {
  const { copy, type } = desk();
  type("x");
  copy.close();
  await pass(SOON);
  expect(whats()).toEqual([]);
});
