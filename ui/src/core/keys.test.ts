import { describe, expect, test } from "vitest";
import { nextZoom, wish } from "./keys";

const keys = (key: string, more: Partial<Parameters<typeof wish>[0]> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const ctrl = (key: string, code = "") => keys(key, { ctrlKey: true, code });

describe("keys of the window", () => {
  test.each([
    ["Ctrl L locks", ctrl("l"), { act: "lock" }],
    ["Ctrl L locks with Caps Lock on", ctrl("L"), { act: "lock" }],
    ["Cmd L locks", keys("l", { metaKey: true }), { act: "lock" }],
    ["Ctrl K goes to anything", ctrl("k"), { act: "seek" }],
    ["Ctrl 2 is the second step", ctrl("2", "Digit2"), { act: "step", number: 2 }],
    ["Ctrl 5 is the fifth", ctrl("5", "Digit5"), { act: "step", number: 5 }],
    ["Ctrl 4 is the fourth on a French keyboard too", ctrl("'", "Digit4"), { act: "step", number: 4 }],
    ["Ctrl + is larger", ctrl("+"), { act: "zoom", by: 1 }],
    ["Ctrl − is smaller", ctrl("-"), { act: "zoom", by: -1 }],
    ["Ctrl 0 is the true size", ctrl("0", "Digit0"), { act: "zoom", by: 0 }],
    ["F1 is the help", keys("F1"), { act: "help" }],
    ["F6 is the next pane", keys("F6"), { act: "pane", by: 1 }],
    ["Shift F6 is the previous pane", keys("F6", { shiftKey: true }), { act: "pane", by: -1 }],
    ["Ctrl R does not reload", ctrl("r"), { act: "none" }],
    ["F5 does not reload", keys("F5"), { act: "none" }],
    ["Ctrl P does not print the page", ctrl("p"), { act: "none" }],
    ["Alt Left does not go back", keys("ArrowLeft", { altKey: true }), { act: "none" }],
    ["Alt Up is the form's", keys("ArrowUp", { altKey: true }), null],
    ["Ctrl Z is the form's", ctrl("z"), null],
    ["Ctrl C is the system's", ctrl("c"), null],
    ["AltGr 2 writes @", keys("@", { ctrlKey: true, altKey: true, code: "Digit2" }), null],
    ["a letter writes itself", keys("l"), null],
  ])("%s", (_, pressed, expected) => {
    expect(wish(pressed)).toEqual(expected);
  });

  test.each([
    [1, 1, 1.1],
    [2, 1, 2],
    [0.75, -1, 0.75],
    [1.5, -1, 1.25],
    [2, 0, 1],
  ] as const)("zoom %d by %d is %d", (now, by, expected) => {
    expect(nextZoom(now, by)).toBe(expected);
  });
});
