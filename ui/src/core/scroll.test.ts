import { afterEach, expect, test, vi } from "vitest";
import { scrollBack, scrolledTo } from "./scroll";

/** A page whose main part is this much longer than the window. */
function page(more: number): HTMLElement {
  document.body.innerHTML = "<main></main>";
  const main = document.querySelector("main")!;
  Object.defineProperty(main, "scrollHeight", { get: () => more + main.childElementCount * 500 });
  return main;
}
const grow = (main: HTMLElement) => main.append(document.createElement("p"));

afterEach(() => void (document.body.innerHTML = ""));

test("comes back where it was as soon as the view is long enough, and once", async () => {
  const main = page(0);
  scrollBack(600);
  grow(main);
  await Promise.resolve();
  expect(scrolledTo()).toBe(0);
  grow(main);
  await vi.waitFor(() => expect(scrolledTo()).toBe(600));
  main.scrollTop = 10;
  grow(main);
  await Promise.resolve();
  expect(scrolledTo()).toBe(10);
});

test.each(["wheel", "keydown", "pointerdown"])(
  "whoever does something meanwhile (%s) stays there",
  async (act) => {
    const main = page(0);
    scrollBack(600);
    main.dispatchEvent(new Event(act, { bubbles: true }));
    grow(main);
    grow(main);
    await Promise.resolve();
    expect(scrolledTo()).toBe(0);
  },
);
