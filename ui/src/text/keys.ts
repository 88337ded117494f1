// Generated from assets/text/fi; `make bindings` writes it anew. Do not edit.
/** A key of assets/text. */
export type Key =
  | "common-step-issue"
  | "common-step-review"
  | "common-step-versions"
  | "common-step-write";
