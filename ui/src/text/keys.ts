// Generated from assets/text/fi; `make bindings` writes it anew. Do not edit.
/** A key of assets/text. */
export type Key =;
