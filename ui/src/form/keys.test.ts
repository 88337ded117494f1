import { expect, test } from "vitest";
import { act, type Act, type Pressed } from "./keys";

function key(text: string): Pressed {
  const parts = text.split("+");
  return {
    key: parts.at(-1)!,
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Cmd"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
  };
}

test.each<[string, Act | null]>([
  ["Ctrl+z", "undo"],
  ["Cmd+z", "undo"],
  ["Ctrl+Shift+Z", "redo"],
  ["Ctrl+y", "redo"],
  ["Ctrl+s", "save"],
  ["Ctrl+f", "find"],
  ["Ctrl+j", "phrases"],
  ["Ctrl+Enter", "next-field"],
  ["Alt+ArrowUp", "previous-section"],
  ["Alt+ArrowDown", "next-section"],
  ["F1", "law"],
  ["F2", null],
  ["Shift+F3", "desk"],
  ["F3", "earlier"],
  ["F4", "next-carried"],
  ["Shift+F4", "keep-carried"],
  ["F6", "next-pane"],
  ["Shift+F6", "previous-pane"],
  ["F7", "preview"],
  ["F8", "next-finding"],
  ["Shift+F8", "previous-finding"],
  ["z", null],
  ["Enter", null],
  ["Ctrl+Alt+z", null],
  ["Ctrl+k", null],
])("%s does %s", (text, expected) => expect(act(key(text))).toBe(expected));
