// The keys of the whole window, and those whose meaning in a web view is switched off.

/** What a key asks of the frame. */
export type Wish =
  | { act: "lock" | "seek" | "help" | "none" }
  | { act: "step"; number: number }
  | { act: "zoom"; by: -1 | 0 | 1 }
  | { act: "pane"; by: -1 | 1 };

type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Keys that would print, reload, search or go back in a web view. They mean something here or nothing. */
const unwanted = ["p", "r", "u", "g", "s", "f", "j", "o", "d", "+", "-"];

/** What the key asks for; nothing when it is the business of the focused control. */
export function wish(keys: Keys): Wish | null {
  const key = keys.key.toLowerCase();
  if (key === "f6") return { act: "pane", by: keys.shiftKey ? -1 : 1 };
  if (key === "f1") return { act: "help" };
  if (key === "f5" || key === "f3" || key === "f7") return { act: "none" };
  if (keys.altKey && !keys.ctrlKey && (key === "arrowleft" || key === "arrowright")) return { act: "none" };
  if (!(keys.ctrlKey || keys.metaKey) || keys.altKey) return null;
  if (key === "l") return { act: "lock" };
  if (key === "k") return { act: "seek" };
  const zoom = zoomBy(keys);
  if (zoom !== null) return { act: "zoom", by: zoom };
  const digit = /^Digit([1-6])$/.exec(keys.code);
  if (digit && !keys.shiftKey) return { act: "step", number: Number(digit[1]) };
  return unwanted.includes(key) ? { act: "none" } : null;
}

function zoomBy({ key, code }: Keys): -1 | 0 | 1 | null {
  if (key === "+" || code === "NumpadAdd") return 1;
  if (key === "-" || code === "NumpadSubtract") return -1;
  return key === "0" || code === "Numpad0" ? 0 : null;
}

const sizes = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The size of everything after a step up or down; 0 goes back to the true size. */
export function nextZoom(now: number, by: -1 | 0 | 1): number {
  if (by === 0) return 1;
  const at = sizes.indexOf(now);
  return sizes[Math.min(sizes.length - 1, Math.max(0, at + by))] ?? 1;
}
