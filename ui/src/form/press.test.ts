import { expect, it, vi } from "vitest";
import { whenReleased } from "./press";

it("nothing moves under the pointer before its click is done", () => {
  vi.useFakeTimers();
  const [moves, done] = [whenReleased(), [] as string[]];
  moves.later(() => done.push("by key"));
  dispatchEvent(new Event("pointerdown"));
  moves.later(() => done.push("lost"));
  moves.later(() => done.push("by mouse"));
  dispatchEvent(new Event("pointerup"));
  done.push("click");
  vi.runAllTimers();
  expect(done).toEqual(["by key", "click", "by mouse"]);

  dispatchEvent(new Event("pointerdown"));
  moves.later(() => done.push("before what was chosen"));
  dispatchEvent(new Event("pointercancel"));
  moves.now();
  vi.runAllTimers();
  expect(done).toHaveLength(4);
  moves.stop();
  vi.useRealTimers();
});
