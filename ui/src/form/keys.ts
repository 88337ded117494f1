// The keys of the drafting step.

/** What a key does. */
export type Act =
  | "undo"
  | "redo"
  | "save"
  | "find"
  | "preview"
  | "law"
  | "next-finding"
  | "previous-finding"
  | "next-section"
  | "previous-section"
  | "next-field"
  | "next-carried"
  | "keep-carried"
  | "earlier"
  | "desk"
  | "phrases"
  | "next-pane"
  | "previous-pane";

/** The part of a key's event that tells what it does. */
export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const withCtrl: Record<string, Act> = {
  z: "undo",
  "shift+z": "redo",
  y: "redo",
  s: "save",
  f: "find",
  j: "phrases",
  enter: "next-field",
};
const withAlt: Record<string, Act> = {
  arrowup: "previous-section",
  arrowdown: "next-section",
};
const plain: Record<string, Act> = {
  f1: "law",
  f3: "earlier",
  "shift+f3": "desk",
  f4: "next-carried",
  "shift+f4": "keep-carried",
  f6: "next-pane",
  "shift+f6": "previous-pane",
  f7: "preview",
  f8: "next-finding",
  "shift+f8": "previous-finding",
};

/** What the key does in the drafting step; null when nothing. */
export function act(event: Pressed): Act | null {
  const ctrl = event.ctrlKey || event.metaKey;
  const name = (event.shiftKey ? "shift+" : "") + event.key.toLowerCase();
  if (ctrl && event.altKey) return null;
  return (ctrl ? withCtrl[name] : event.altKey ? withAlt[name] : plain[name]) ?? null;
}

/** Whether the key goes to the next word that no dictionary knows. */
export const toUnknown = (event: Pressed): boolean =>
  event.key === "F7" && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/** Undo is the plan's, not the box's. */
export function refuseNative(event: InputEvent): void {
  if (event.inputType === "historyUndo" || event.inputType === "historyRedo") event.preventDefault();
}
