import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchIdle } from "./idle";

const minute = 60_000;

describe("the idle watch", () => {
  let stop: () => void;
  let locked: number;

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    locked = 0;
    stop = watchIdle(
      () => 10,
      () => (locked += 1),
    );
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const press = () => window.dispatchEvent(new Event("keydown"));

  test("tells once when the time is up, and again after the next pause", () => {
    vi.advanceTimersByTime(9.9 * minute);
    expect(locked).toBe(0);
    vi.advanceTimersByTime(5 * minute);
    expect(locked).toBe(1);
    press();
    vi.advanceTimersByTime(11 * minute);
    expect(locked).toBe(2);
  });

  test.each(["keydown", "input", "pointerdown", "pointermove", "wheel"])(
    "%s counts as being there",
    (event) => {
      vi.advanceTimersByTime(9 * minute);
      window.dispatchEvent(new Event(event));
      vi.advanceTimersByTime(9 * minute);
      expect(locked).toBe(0);
    },
  );

  test("the sleep of the computer counts: the first key after it locks, and is no rescue", () => {
    // No timer runs in sleep; only the time of day goes on.
    vi.setSystemTime(30 * minute);
    press();
    expect(locked).toBe(1);
  });

  test("a clock that was set back does not keep it from telling", () => {
    vi.setSystemTime(30 * minute);
    press();
    press();
    const before = locked;
    vi.setSystemTime(-300 * minute);
    vi.advanceTimersByTime(11 * minute);
    expect(locked).toBe(before + 1);
  });

  test("stops when it is told to", () => {
    stop();
    vi.advanceTimersByTime(30 * minute);
    press();
    expect(locked).toBe(0);
  });
});
