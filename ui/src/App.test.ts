import { render } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("./core/call", async () => (await import("./views/testing/desk")).call);
import App from "./App.svelte";
import { answer, call, signal } from "./views/testing/desk";

test("a page that is asked for a sign of life gives it", async () => {
  answer({
    start: () => ({ language: "fi", theme: "light", state: "locked", folder: "/v", practice: false }),
  });
  render(App);
  expect(call.here).not.toHaveBeenCalled();
  signal("there");
  expect(call.here).toHaveBeenCalledOnce();
});
