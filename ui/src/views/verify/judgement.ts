// What may be said of a signer: never more than the signature itself bears out.
import type { SignatureView, Verified } from "../../core/bindings";
import { shortDay, timeOfDay } from "../../text/dates";
import { current, t } from "../../text/text.svelte";

/** The signature that the verdicts are about. */
export function lastSignature(verified: Verified): SignatureView | null {
  return verified.signatures.at(-1) ?? null;
}

/**
 * A signature that does not fit its bytes, or that cannot be judged, says nothing of who signed,
 * whatever certificate lies beside it: it could have been copied from another file.
 */
export function signerVerdict(verified: Verified): "own" | "known" | "unknown" | "unproven" {
  const { integrity, signer } = verified;
  const bears = integrity !== "unknown" && lastSignature(verified)?.intact;
  if (!bears || signer === "none") return "unproven";
  // Nobody is asked to vouch by telephone for a file that was changed.
  return signer === "unknown" && integrity === "changed" ? "unproven" : signer;
}

/** The name that the certificate claims, with its organisation; empty when it claims none. */
export function whoOf({ name, organisation }: SignatureView): string {
  return name && organisation ? t("verify-who", { name, organisation }) : name || organisation;
}

/** When the file says it was signed. */
export function saidTime(verified: Verified): string | null {
  const claimed = lastSignature(verified)?.claimed_time;
  if (!claimed) return null;
  return t("verify-said-time", {
    day: shortDay(claimed, current()),
    time: timeOfDay(claimed, current()),
  });
}

/** Hexadecimal digits in groups of four, so that people can compare them. */
export function grouped(fingerprint: string): string {
  return fingerprint
    .replace(/[^0-9a-f]/gi, "")
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, "$1 ");
}
