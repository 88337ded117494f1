// The files of a draft as the page shows them now: what is written in the list is newer than what the core told.
import type { AttachmentView } from "../../core/bindings";

type Row = { file?: unknown; title?: unknown };

/** The files that the list has now, in its order and by the names it gives them. */
export function inOrder(files: AttachmentView[], value: unknown): AttachmentView[] {
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  return rows.flatMap(({ file, title }) => {
    const known = files.find((one) => one.file === file);
    return known ? [{ ...known, name: typeof title === "string" ? title.trim() : "" }] : [];
  });
}
