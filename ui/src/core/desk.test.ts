import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { begunIn, keepBegun, writeBegun } from "./begun.svelte";
import type { Begun, Rest, Start } from "./bindings";

const started: Start = {
  language: "fi",
  theme: "light",
  state: "open",
  folder: "",
  practice: false,
  sheet_read: false,
  sheet_unread: false,
  idle_minutes: 10,
  text_size: "normal",
  locked_at: null,
  kept: "all",
  version: "0",
};
const rest: Rest = {
  plan: "p",
  step: "write",
  place: { section: "s", field: "f", row: null, column: null, range: { start: 3, end: 3 } },
  scroll: 40,
  preview: true,
  desk: false,
  earlier: null,
};

let calls: string[];
let state: Start["state"];
let practice: boolean;
let read = false;
let written: Begun[] = [];
let lock: (kept: Rest | null) => void = () => {};

vi.mock("./bindings", () => ({
  start: async () => {
    calls.push("start");
    return { ...started, state, practice, sheet_read: read };
  },
  lock: async (kept: Rest | null) => {
    lock(kept);
    calls.push(`lock ${kept?.step ?? "nowhere"} ${kept?.scroll ?? ""}`.trim());
    state = "locked";
  },
  confirm_passphrase: async (given: string) => {
    if (given !== "right") throw { code: "wrong-passphrase", details: {} };
  },
  keep_begun: async (begun: Begun[]) => void written.push(...begun),
}));

vi.mock("./call", async (real) => ({
  ...(await real<typeof import("./call")>()),
  stay: async () => void calls.push("stay"),
}));

// A shell that cannot start the page anew: it goes on.
let startedAt: string | null = null;
vi.mock("./anew", () => ({
  startedAt: () => startedAt,
  startAnew: async (view?: string) => void calls.push(`anew ${view ?? "unlock"}, covered ${desk.covered}`),
}));

const {
  AGAIN,
  arrive,
  asStep,
  begin,
  desk,
  dress,
  fail,
  go,
  hush,
  lockNow,
  lockUnattended,
  onSeal,
  putAway,
  say,
  showHeld,
  toRestoring,
  understood,
} = await import("./desk.svelte");

const inPlan = { view: "plan", plan: "p", step: "write", place: null } as const;

describe("the desk", () => {
  beforeEach(async () => {
    state = "open";
    practice = false;
    calls = [];
    understood();
    onSeal(async () => null)();
    await arrive();
    calls = [];
  });

  test.each([false, true])(
    "a renewal that was cut short is taken up again; one to go back to: %s",
    async (older) => {
      [state, read] = ["unconfirmed", older];
      await arrive({ rest: null, keys_mended: false, begun: [] });
      expect(desk.where).toEqual({ view: "sheet", renewed: older, again: true });
      read = false;
    },
  );

  test.each([
    ["none", "passphrase"],
    ["locked", "unlock"],
    ["unconfirmed", "sheet"],
    ["open", "home"],
  ] as const)("a vault that is %s leads to %s", async (next, view) => {
    state = next;
    await arrive();
    expect(desk.where.view).toBe(view);
  });

  test.each([
    ["navigate", "unlock", []],
    ["reload", "home", ["start"]],
  ] as const)("what the shell put into the page counts in one loaded by %s: %s", async (type, view, asks) => {
    vi.stubGlobal("laatija", { ...started, state: "locked" });
    performance.getEntriesByType = () => [{ type } as unknown as PerformanceEntry];
    await begin();
    expect(desk.where.view).toBe(view);
    expect(calls).toEqual(asks);
  });

  test("a step without a seal of its own comes back scrolled as far down as it was", async () => {
    document.body.innerHTML = "<main></main>";
    const main = document.querySelector("main")!;
    Object.defineProperty(main, "scrollHeight", { value: 900 });
    await go({ ...inPlan, step: "review" });
    main.scrollTop = 340;
    await lockNow();
    expect(calls).toContain("lock review 340");
    main.scrollTop = 0;
    state = "open";
    const opened = { keys_mended: false, begun: [] };
    await arrive({ ...opened, rest: { ...rest, step: "review", scroll: 340 } });
    main.append("Havainto");
    await vi.waitFor(() => expect(main.scrollTop).toBe(340));
    // The form goes back by its place.
    main.scrollTop = 0;
    await arrive({ ...opened, rest });
    main.append("Kohta");
    await Promise.resolve();
    expect(main.scrollTop).toBe(0);
    document.body.innerHTML = "";
  });

  test("says that a copy of the keys was mended, and only then", async () => {
    await arrive({ rest: null, keys_mended: false, begun: [] });
    expect(desk.toast).toBeNull();
    await arrive({ rest: null, keys_mended: true, begun: [] });
    expect(desk.toast?.text).toContain("Avaintiedosto");
    hush();
  });
  test("that words are kept is told once, and again when there are others", async () => {
    const begun = (place: string, words: string): Begun => ({ plan: "p", place, words });
    const opening = async (all: Begun[]) => {
      hush();
      written = [];
      await arrive({ rest: null, keys_mended: false, begun: all });
      await writeBegun();
      return desk.toast?.text;
    };
    expect(await opening([begun("call", '{"a":"1"}'), begun("ask", '{"b":"2"}')])).toContain("Kesken");
    const told = written;
    expect(told).toHaveLength(2);
    expect(await opening(told)).toBeUndefined();
    expect(written).toEqual([]);
    expect(begunIn("p", "ask")).toBe('{"b":"2"}');
    keepBegun("p", "ask", '{"b":"3"}');
    await writeBegun();
    expect(await opening([told[0]!, ...written])).toContain("Kesken");
    expect(written.map(({ place }) => place)).toEqual(["ask"]);
    hush();
  });
  test("where a lock came from elsewhere nothing that was typed stays in the page", async () => {
    keepBegun(null, "new plan", '{"pupil":"Oona"}');
    state = "locked";
    fail({ code: "locked", details: {} });
    await vi.waitFor(() => expect(desk.where.view).toBe("unlock"));
    expect(begunIn(null, "new plan")).toBeNull();
  });
  test.each([
    ["none", null],
    ["unconfirmed", null],
    ["open", '{"pupil":"Oona"}'],
  ] as const)("what was typed elsewhere does not come into a vault that is %s", async (next, left) => {
    keepBegun(null, "new plan", '{"pupil":"Oona"}');
    state = next;
    await arrive();
    expect(begunIn(null, "new plan")).toBe(left);
  });
  test("opening leads back to where the person was", async () => {
    await arrive({ rest, keys_mended: false, begun: [] });
    expect(desk.where).toEqual({ view: "plan", plan: "p", step: "write", place: rest.place });
  });

  test.each([undefined, "m1"])("a lock in a meeting leads back to it: %s", async (meeting) => {
    await go({ view: "meeting", plan: "p", meeting });
    let left: Rest | null = null;
    lock = (kept) => (left = kept);
    await lockNow();
    await arrive({ rest: left, keys_mended: false, begun: [] });
    expect(desk.where).toEqual({ view: "unlock" });
    state = "open";
    await arrive({ rest: left, keys_mended: false, begun: [] });
    expect(desk.where).toEqual({ view: "meeting", plan: "p", meeting });
  });

  test.each([
    ["review", "review"],
    ["versions", "versions"],
    ["elsewhere", "write"],
  ])("the step %s is %s", (name, step) => {
    expect(asStep(name)).toBe(step);
  });

  test("a view is left only after it has saved", async () => {
    await go(inPlan);
    onSeal(async () => {
      calls.push(`saved in ${desk.where.view}`);
      return rest;
    });
    await go({ view: "home" });
    expect(calls).toEqual(["saved in plan"]);
    expect(desk.where.view).toBe("home");
  });

  test("a view that could not save stays, and says why", async () => {
    await go(inPlan);
    onSeal(() => Promise.reject({ code: "disk-full", details: {} }));
    await go({ view: "home" });
    expect(desk.where.view).toBe("plan");
    expect(desk.failure?.code).toBe("disk-full");
  });

  test("whoever goes last arrives, however long the saving before it takes", async () => {
    await go(inPlan);
    const saved: ((rest: Rest) => void)[] = [];
    onSeal(() => new Promise((done) => saved.push(done)));
    const first = go({ ...inPlan, step: "review" });
    const second = go({ ...inPlan, step: "issue" });
    for (const answer of saved.reverse()) answer(rest);
    await Promise.all([first, second]);
    expect(desk.where).toMatchObject({ step: "issue" });
  });

  test("going back to the open step while another is on its way stays there", async () => {
    await go(inPlan);
    onSeal(async () => rest);
    await Promise.all([go({ ...inPlan, step: "review" }), go(inPlan)]);
    expect(desk.where).toMatchObject({ step: "write" });
  });

  describe("where nobody is there and it cannot be saved", () => {
    const full = { code: "disk-full", details: {} };
    let isFull = true;
    beforeEach(async () => {
      vi.useFakeTimers();
      isFull = true;
      await go(inPlan);
      onSeal(() => (isFull ? Promise.reject(full) : Promise.resolve(rest)));
      calls = [];
    });
    afterEach(() => vi.useRealTimers());

    test("the view stays covered, the shell is told, and it locks as soon as it can", async () => {
      say("Vihje");
      await lockUnattended();
      expect([desk.covered, desk.held?.code, desk.failure, desk.toast]).toEqual([
        true,
        "disk-full",
        null,
        null,
      ]);
      expect(calls).toEqual(["stay"]);
      await vi.advanceTimersByTimeAsync(2 * AGAIN);
      expect([desk.covered, desk.where.view]).toEqual([true, "plan"]);
      isFull = false;
      await vi.advanceTimersByTimeAsync(AGAIN);
      expect([desk.covered, desk.held, desk.where.view]).toEqual([false, null, "unlock"]);
      expect(calls).toContain("lock write 40");
    });

    test("only the passphrase shows it again, with why; then nothing locks it but the next absence", async () => {
      await lockUnattended();
      await expect(showHeld("wrong")).rejects.toMatchObject({ code: "wrong-passphrase" });
      expect(desk.covered).toBe(true);
      await showHeld("right");
      expect([desk.covered, desk.held, desk.failure?.code]).toEqual([false, null, "disk-full"]);
      isFull = false;
      await vi.advanceTimersByTimeAsync(10 * AGAIN);
      expect(desk.where.view).toBe("plan");
      isFull = true;
      await lockNow();
      expect([desk.covered, desk.failure?.code]).toEqual([false, "disk-full"]);
    });

    test("one who leaves while a lock is under way finds it covered too", async () => {
      const locking = lockNow();
      await lockUnattended();
      await locking;
      expect([desk.covered, desk.held?.code]).toEqual([true, "disk-full"]);
      await showHeld("right");
    });
  });

  test("a way that was under way when it locked leads nowhere", async () => {
    await go(inPlan);
    let saved: (rest: Rest) => void = () => {};
    onSeal(() => new Promise((done) => (saved = done)));
    const going = go({ ...inPlan, step: "review" });
    onSeal(async () => rest);
    await lockNow();
    saved(rest);
    await going;
    expect(desk.where.view).toBe("unlock");
  });

  test("locking covers the view at once, saves, then locks with the place", async () => {
    await go(inPlan);
    onSeal(async () => {
      calls.push("saved");
      return rest;
    });
    const locking = lockNow();
    expect(desk.covered).toBe(true);
    await locking;
    expect(calls).toEqual(["saved", "lock write 40", "anew unlock, covered true", "start"]);
    expect(desk.where.view).toBe("unlock");
    expect(desk.covered).toBe(false);
  });

  test("the lock screen comes uncovered, so that its field can take the focus", async () => {
    await go(inPlan);
    void lockNow();
    for (let turn = 0; turn < 100 && desk.where.view !== "unlock"; turn += 1) await Promise.resolve();
    expect(desk.where.view).toBe("unlock");
    expect(desk.covered).toBe(false);
  });

  test.each([
    ["locked", "restore"],
    ["open", "home"],
  ] as const)(
    "a page that was started anew to bring a backup back and is %s begins at %s",
    async (now, view) => {
      performance.getEntriesByType = () => [{ type: "reload" } as unknown as PerformanceEntry];
      await go(inPlan);
      await toRestoring();
      expect(calls).toContain("anew restore, covered true");
      expect(desk.where.view).toBe("restore");
      startedAt = "restore";
      state = now;
      await begin();
      startedAt = null;
      expect(desk.where.view).toBe(view);
    },
  );

  test("when saving fails, nothing is locked and the view comes back with its text", async () => {
    await go(inPlan);
    onSeal(() => Promise.reject({ code: "disk-full", details: {} }));
    expect(await putAway()).toBe(false);
    expect(calls).toEqual([]);
    expect(desk.where.view).toBe("plan");
    expect(desk.covered).toBe(false);
    expect(desk.failure?.code).toBe("disk-full");
  });

  test("a step without a seal of its own is returned to as well", async () => {
    await go({ ...inPlan, step: "review" });
    await lockNow();
    expect(calls).toContain("lock review 0");
  });

  test("the throw-away vault has nothing to hide, but closing closes it", async () => {
    practice = true;
    await arrive();
    calls = [];
    await lockNow();
    expect(calls).toEqual([]);
    expect(await putAway()).toBe(true);
    expect(calls).toContain("lock nowhere");
  });

  test("a locked vault leads to the lock screen, not to a notice; a cancelled dialog to nothing", async () => {
    state = "locked";
    fail({ code: "locked", details: {} });
    await vi.waitFor(() => expect(desk.where.view).toBe("unlock"));
    fail({ code: "cancelled", details: {} });
    expect(desk.failure).toBeNull();
  });

  test("what was said in another language is not left on the screen", () => {
    say("Sana");
    dress(started);
    expect(desk.toast?.text).toBe("Sana");
    dress({ ...started, language: "sv" });
    expect(desk.toast).toBeNull();
    dress(started);
  });

  test("the text that is written is as large as was chosen", () => {
    dress({ ...started, text_size: "largest" });
    expect(document.documentElement.style.getPropertyValue("--t-write")).toBe("1.375rem");
    dress(started);
    expect(document.documentElement.style.getPropertyValue("--t-write")).toBe("1.0625rem");
  });

  test("whatever is thrown has a text", () => {
    fail(new Error("boom"));
    expect(desk.failure).toEqual({ code: "defect", details: { detail: "Error: boom" } });
  });
});
