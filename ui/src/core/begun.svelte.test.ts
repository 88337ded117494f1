import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import {
  AGAIN,
  begin,
  begunIn,
  forgetBegun,
  forgetErased,
  keepBegun,
  NEW_PLAN,
  recordBegun,
  REST,
  takeBegun,
  writeBegun,
} from "./begun.svelte";
import { keep_begun, type Begun } from "./bindings";

vi.mock("./bindings", () => ({ keep_begun: vi.fn() }));
const write = vi.mocked(keep_begun);
const begun = (words: string | null): Begun => ({ plan: "a", place: "delivery", words });

beforeEach(async () => {
  write.mockReset().mockResolvedValue();
  await writeBegun();
  forgetBegun();
  vi.useFakeTimers();
});

test("the newest words are written after a rest, also while the typing goes on", async () => {
  keepBegun("a", "delivery", "Ä");
  await vi.advanceTimersByTimeAsync(REST / 2);
  keepBegun("a", "delivery", "Äi");
  await vi.advanceTimersByTimeAsync(REST / 2);
  expect(write.mock.calls).toEqual([[[begun("Äi")]]]);
  keepBegun("a", "delivery", "Äi");
  await vi.advanceTimersByTimeAsync(REST);
  expect(write).toHaveBeenCalledTimes(1);
});

test("before a lock everything is written, and it is told when that fails", async () => {
  write.mockRejectedValueOnce({ code: "disk-full", details: {} });
  keepBegun("a", "delivery", "Äidille");
  await expect(writeBegun()).rejects.toMatchObject({ code: "disk-full" });
  await writeBegun();
  expect(write).toHaveBeenLastCalledWith([begun("Äidille")]);
  keepBegun("a", "delivery", null);
  await writeBegun();
  expect(write).toHaveBeenLastCalledWith([begun(null)]);
});

test("what is typed while it is written is written too", async () => {
  let done = () => {};
  write.mockImplementationOnce(() => new Promise<void>((resolve) => (done = resolve)));
  keepBegun("a", "delivery", "Ä");
  const all = writeBegun();
  keepBegun("a", "delivery", "Äi");
  done();
  await all;
  expect(write.mock.calls).toEqual([[[begun("Ä")]], [[begun("Äi")]]]);
});

test("words that were begun are there again, until they are cancelled or done", () => {
  takeBegun([{ plan: null, place: "new", words: '{"pupil":"Oona"}' }]);
  const made = (place: string) => {
    let typed!: ReturnType<typeof begin<{ pupil: string; group: string }>>;
    const stop = $effect.root(() => {
      typed = begin(null, place, () => ({ pupil: "", group: "5B" }));
    });
    flushSync();
    return { ...typed, stop };
  };
  const again = made("new");
  expect(again.words).toEqual({ pupil: "Oona", group: "5B" });
  again.words.pupil = "Oona Lehto";
  flushSync();
  expect(begunIn(null, "new")).toBe('{"pupil":"Oona Lehto","group":"5B"}');
  again.forget();
  again.stop();
  expect(begunIn(null, "new")).toBeNull();
  // What stands as it came was not begun.
  made("other").stop();
  expect(begunIn(null, "other")).toBeNull();
  forgetBegun();
});

test("that words are kept is told once, and that it was told is kept with them", async () => {
  expect(takeBegun([])).toBe(false);
  expect(takeBegun([begun("Äidille")])).toBe(true);
  expect(begunIn("a", "delivery")).toBe("Äidille");
  await vi.advanceTimersByTimeAsync(REST);
  expect(write.mock.calls).toEqual([[[begun("told Äidille")]]]);
  expect(takeBegun([begun("told Äidille")])).toBe(false);
  expect(begunIn("a", "delivery")).toBe("Äidille");
  await vi.advanceTimersByTimeAsync(REST);
  expect(write).toHaveBeenCalledTimes(1);
});

const delivery = { plan: "a", place: "delivery" };

test("what is recorded is written before and never after", async () => {
  keepBegun("a", "delivery", "Äidille");
  const record = vi.fn(async () => "recorded");
  await expect(recordBegun(delivery, record)).resolves.toBe("recorded");
  expect(record).toHaveBeenCalledWith(delivery);
  expect(write.mock.calls).toEqual([[[begun("Äidille")]]]);
  expect(write.mock.invocationCallOrder[0]).toBeLessThan(record.mock.invocationCallOrder[0]!);
  expect(begunIn("a", "delivery")).toBeNull();
  await vi.advanceTimersByTimeAsync(REST + AGAIN);
  expect(write).toHaveBeenCalledTimes(1);
});

test("what could not be recorded stays and is written again", async () => {
  for (const refuse of [() => Promise.reject(new Error("x")), async () => false]) {
    keepBegun("a", "delivery", "Äidille");
    await recordBegun(delivery, refuse).catch(() => {});
    expect(begunIn("a", "delivery")).toBe("Äidille");
    await vi.advanceTimersByTimeAsync(REST);
    expect(write).toHaveBeenLastCalledWith([begun("Äidille")]);
    keepBegun("a", "delivery", null);
    await writeBegun();
    write.mockClear();
  }
});

test("what was typed on while it was recorded is not offered again", async () => {
  keepBegun("a", "delivery", "Äidille");
  await recordBegun(delivery, async () => {
    keepBegun("a", "delivery", "Äidille ja");
    await writeBegun();
  });
  expect(begunIn("a", "delivery")).toBeNull();
  await vi.advanceTimersByTimeAsync(REST);
  expect(write).toHaveBeenLastCalledWith([begun(null)]);
});

test("what could not be written is tried again by itself, but not behind a lock", async () => {
  write.mockRejectedValueOnce({ code: "disk-full", details: {} });
  keepBegun("a", "delivery", "Ä");
  await vi.advanceTimersByTimeAsync(REST + AGAIN);
  expect(write.mock.calls).toEqual([[[begun("Ä")]], [[begun("Ä")]]]);
  write.mockRejectedValueOnce({ code: "locked", details: {} });
  keepBegun("a", "delivery", "Äi");
  await vi.advanceTimersByTimeAsync(REST + 2 * AGAIN);
  expect(write).toHaveBeenCalledTimes(3);
});

test("of the erased nothing stays, and of others everything", () => {
  keepBegun("a", "delivery", "Äidille");
  keepBegun("b", "delivery", "Oonan isälle");
  keepBegun(null, NEW_PLAN, "Kuka vain");
  keepBegun(null, "phrase", "Oona laskee");
  keepBegun(null, "writer", "Riitta");
  // What the vault has still, by its place: it found the pupil in the other words of no plan.
  const left = [
    { ...begun("Oonan isälle"), plan: "b" },
    { plan: null, place: "writer", words: "Riitta" },
  ];
  forgetErased(["a"], left);
  const there = (plan: string | null, place: string) => begunIn(plan, place);
  expect([there("a", "delivery"), there(null, NEW_PLAN), there(null, "phrase")]).toEqual([null, null, null]);
  expect([there("b", "delivery"), there(null, "writer")]).toEqual(["Oonan isälle", "Riitta"]);
  keepBegun(null, "writer", "Riitta R");
  forgetErased([], left);
  expect(there(null, "writer")).toBe("Riitta R");
  forgetBegun();
});

test("after a lock nothing of it is written any more", async () => {
  keepBegun("a", "delivery", "Äidille");
  forgetBegun();
  await vi.advanceTimersByTimeAsync(REST + AGAIN);
  expect(write).not.toHaveBeenCalled();
});

test("words that cannot be read leave their dialog as it is fresh", () => {
  keepBegun("a", "delivery", '{"to": "Äid');
  const end = $effect.root(() => {
    expect(begin("a", "delivery", () => ({ to: "" })).words).toEqual({ to: "" });
  });
  end();
  forgetBegun();
});
