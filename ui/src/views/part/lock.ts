// How a file for somebody else is locked: to the address of a Laatija, or by words that are told.
import type { PartLock } from "../../core/bindings";

/** How it is to be locked, as far as it is chosen: a known colleague's address, or one that is typed. */
export type Locking = { by: PartLock["by"]; address: string; known: string };

/** The lock itself; the words are never among what is kept. */
export const lockOf = ({ by, address, known }: Locking, passphrase: string): PartLock =>
  by === "address" ? { by, address: known || address } : { by, passphrase };
