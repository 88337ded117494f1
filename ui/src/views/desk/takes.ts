// Into which kinds of fields text can be put: as the core has it, so that no button is offered in vain.
import type { KindView } from "../../core/bindings";

/** Whether text can be put into a field of this kind. */
export function takesText(kind: KindView): boolean {
  switch (kind.kind) {
    case "short_text":
    case "list":
    case "yes_no_details":
      return true;
    case "long_text":
      return kind.fixed_text === null;
    case "table":
      return (
        kind.fixed_rows === null &&
        kind.columns.some(({ kind }) => kind.kind === "long_text" || kind.kind === "short_text")
      );
    default:
      return false;
  }
}
