import { beforeEach, expect, test, vi } from "vitest";

const { core, listening } = vi.hoisted(() => ({
  core: { stop_copying: vi.fn(), copying: vi.fn() },
  listening: new Set<() => void>(),
}));
vi.mock("./bindings", () => core);
vi.mock("./call", () => ({
  onSignal: (_: string, then: () => void) => {
    listening.add(then);
    return () => listening.delete(then);
  },
}));
import { finishCopies } from "./leaving";

const signal = () => listening.forEach((then) => then());
const running = { total: 3, done: 1, now: "", stopping: true, ended: false, folder: null, outcomes: [] };
const questions = () => core.copying.mock.calls.length;

beforeEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
  core.stop_copying.mockResolvedValue(null);
});

test("without copies nothing is waited for", async () => {
  core.copying.mockResolvedValue(null);
  await finishCopies();
  expect(questions()).toBe(1);
});

test("copies in hand are finished first", async () => {
  let told = running;
  let left = false;
  core.copying.mockImplementation(() => Promise.resolve(told));
  const leaving = finishCopies().then(() => (left = true));
  await vi.waitFor(() => expect(questions()).toBe(1));
  signal();
  await vi.waitFor(() => expect(questions()).toBe(2));
  expect(left).toBe(false);
  told = { ...running, ended: true };
  signal();
  await leaving;
  expect(core.stop_copying).toHaveBeenCalledOnce();
  expect(listening.size).toBe(0);
});

test("a printer that hangs keeps nobody", async () => {
  vi.useFakeTimers();
  core.copying.mockResolvedValue(running);
  const leaving = finishCopies();
  await vi.advanceTimersByTimeAsync(10_000);
  await leaving;
});

test("behind a lock nothing is in hand", async () => {
  core.stop_copying.mockRejectedValue({ code: "locked", details: {} });
  await finishCopies();
  expect(questions()).toBe(0);
});
