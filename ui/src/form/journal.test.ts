import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnswerChange, Code, PlanState, Saved } from "../core/bindings";
import { AGAIN, LONGEST, openJournal, REST, SLOW, type Saving } from "./journal";

/** A core that answers when it is told to, and remembers what it was asked. */
function desk() {
  const writes: { changes: AnswerChange[]; done: () => void; fail: (code: Code) => void }[] = [];
  const told: Saving[] = [];
  const journal = openJournal({
    write: (changes) =>
      new Promise<Saved>((resolve, reject) =>
        writes.push({
          changes,
          done: () => resolve({ at: `15.${30 + writes.length}`, state: {} as PlanState }),
          fail: (code) => reject({ code, details: {} }),
        }),
      ),
    saved: () => undefined,
    told: (saving) => told.push(saving),
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    journal,
    told,
    writes,
    kinds: () => told.map((saving) => saving.kind),
    last: () =>
      writes
        .at(-1)!
        .changes.map(({ field, value }) => `${field}=${String(value)}`)
        .join(" "),
    done: async () => (writes.at(-1)!.done(), settle()),
    fail: async (code: Code) => (writes.at(-1)!.fail(code), settle()),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("when it writes", () => {
  test("after a rest, the newest value of each field", async () => {
    const { journal, writes, last } = desk();
    journal.note("a", "v");
    journal.note("a", "ve");
    journal.note("b", "x");
    await pass(REST - 1);
    expect(writes).toHaveLength(0);
    await pass(1);
    expect(last()).toBe("a=ve b=x");
  });
  test("also while the typing goes on", async () => {
    const { journal, writes } = desk();
    for (let passed = 0; passed < LONGEST; passed += 100) {
      journal.note("a", String(passed));
      await pass(100);
    }
    expect(writes).toHaveLength(1);
  });
  test("at once when asked", () => {
    const { journal, writes } = desk();
    journal.note("a", "v");
    void journal.flush();
    expect(writes).toHaveLength(1);
  });
  test("not at all when there is nothing, but a new place is written", async () => {
    const { journal, writes, last } = desk();
    expect(await journal.flush()).toBe(true);
    expect(writes).toHaveLength(0);
    journal.moved();
    await pass(REST);
    expect(last()).toBe("");
  });
});

describe("one write at a time", () => {
  test("what is typed meanwhile waits for its own rest", async () => {
    const { journal, writes, done, last } = desk();
    journal.note("a", "1");
    await pass(REST);
    journal.note("a", "2");
    await pass(50);
    await done();
    expect(writes).toHaveLength(1);
    await pass(REST);
    expect([writes.length, last()]).toEqual([2, "a=2"]);
  });
  test("a rest that ends meanwhile writes as soon as the first is done", async () => {
    const { journal, writes, done, last } = desk();
    journal.note("a", "1");
    await pass(REST);
    journal.note("a", "2");
    await pass(REST);
    expect(writes).toHaveLength(1);
    await done();
    expect([writes.length, last()]).toEqual([2, "a=2"]);
  });
  test("asking meanwhile waits until everything is written", async () => {
    const { journal, writes, done } = desk();
    journal.note("a", "1");
    await pass(REST);
    journal.note("b", "2");
    let all: boolean | null = null;
    void journal.flush().then((whole) => (all = whole));
    await done();
    expect([writes.length, all, journal.holds("b")]).toEqual([2, null, true]);
    await done();
    expect([all, journal.holds("b")]).toEqual([true, false]);
  });
  test("asking in the very moment in which a write ends waits for what is new", async () => {
    for (let later = 0; later < 12; later++) {
      const { journal, writes, done } = desk();
      journal.note("a", "1");
      void journal.flush();
      writes[0]!.done();
      for (let turn = 0; turn < later; turn++) await null;
      journal.note("b", "2");
      let all: boolean | null = null;
      void journal.flush().then((whole) => (all = whole));
      await pass(0);
      expect([later, writes.length, all]).toEqual([later, 2, null]);
      await done();
      expect([all, journal.holds("b")]).toEqual([true, false]);
    }
  });
});

describe("when a write fails", () => {
  test("the text is kept, newer over older, and tried again, each time later", async () => {
    const { journal, writes, fail, done, last, kinds } = desk();
    journal.note("a", "old");
    journal.note("b", "x");
    await pass(REST);
    journal.note("a", "new");
    await fail("disk-error");
    expect(journal.holds("b")).toBe(true);
    await pass(REST);
    expect(last()).toBe("a=new b=x");
    await fail("disk-error");
    await pass(AGAIN[1]! - 1);
    expect(writes).toHaveLength(2);
    await pass(1);
    expect(writes).toHaveLength(3);
    await done();
    expect(kinds()).toEqual(["typing", "waiting", "waiting", "kept"]);
  });
  test.each<[Code, Saving["kind"], boolean]>([
    ["disk-error", "waiting", true],
    ["disk-full", "full", true],
    ["stale", "failed", false],
    ["locked", "failed", false],
  ])("%s is told as %s", async (code, kind, again) => {
    const { journal, writes, fail, kinds } = desk();
    journal.note("a", "1");
    const whole = journal.flush();
    await fail(code);
    expect(await whole).toBe(false);
    expect(kinds()).toEqual(["typing", kind]);
    await pass(60_000);
    expect(writes.length > 1).toBe(again);
  });
  test("one word more tries again", async () => {
    const { journal, writes, fail } = desk();
    journal.note("a", "1");
    await pass(REST);
    await fail("stale");
    journal.note("a", "12");
    await pass(REST);
    expect(writes).toHaveLength(2);
  });
});

describe("what it tells", () => {
  test("saved only after the answer, saving only when it takes long", async () => {
    const { journal, done, told } = desk();
    journal.note("a", "1");
    await pass(REST + SLOW - 1);
    expect(told).toEqual([{ kind: "typing", at: null }]);
    await pass(1);
    expect(told.at(-1)).toEqual({ kind: "saving" });
    await done();
    expect(told.at(-1)).toEqual({ kind: "kept", at: "15.31" });
  });
  test("not saved while there are newer keys", async () => {
    const { journal, done, told } = desk();
    journal.note("a", "1");
    await pass(REST);
    journal.note("a", "12");
    await done();
    expect(told.at(-1)).toEqual({ kind: "typing", at: "15.31" });
    await pass(REST);
    await done();
    expect(told.at(-1)).toEqual({ kind: "kept", at: "15.32" });
  });
  test("already saved, when there was nothing to save", async () => {
    const { journal, done, told } = desk();
    journal.note("a", "1");
    void journal.now();
    await done();
    expect(told.at(-1)).toEqual({ kind: "kept", at: "15.31" });
    await journal.now();
    expect(told.at(-1)).toEqual({ kind: "already", at: "15.31" });
  });
  test("what is left when it is closed, at once and once", async () => {
    const { journal, writes, done, last } = desk();
    journal.note("a", "1");
    journal.close();
    expect(last()).toBe("a=1");
    await done();
    await pass(60_000);
    expect(writes).toHaveLength(1);
  });
  test("before a view is left, also what is typed while it writes", async () => {
    const { journal, done, last } = desk();
    journal.note("a", "1");
    const flushed = journal.flush();
    journal.note("a", "2");
    await done();
    expect(last()).toBe("a=2");
    await done();
    expect(await flushed).toBe(true);
  });
  test("what is not written is told for a file elsewhere, newest first", async () => {
    const { journal, fail } = desk();
    journal.note("a", "1");
    journal.note("b", "x");
    await pass(REST);
    journal.note("a", "2");
    await fail("disk-full");
    expect(journal.unwritten()).toEqual([
      { field: "a", value: "2" },
      { field: "b", value: "x" },
    ]);
  });
});
