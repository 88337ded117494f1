// The words of a verdict on a signer. The verdict itself is the core's.
import type { SignatureView, Verified } from "../../core/bindings";
import { shortDay, timeOfDay } from "../../text/dates";
import { current, t } from "../../text/text.svelte";

/** The signature that the verdicts are about: a person's. A time stamp says when, not who. */
export function lastSignature(verified: Verified): SignatureView | null {
  return people(verified).at(-1) ?? null;
}

function people({ signatures }: Verified): SignatureView[] {
  return signatures.filter(({ form }) => form !== "time_stamp");
}

/** The signature to ask about: the first whose key is not known yet, else the last. */
export function askedSignature(verified: Verified): SignatureView | null {
  return people(verified).find((one) => !one.known) ?? lastSignature(verified);
}

/** The name that the certificate claims, with its organisation; empty when it claims none. */
export function whoOf({ name, organisation }: SignatureView): string {
  return name && organisation ? t("verify-who", { name, organisation }) : name || organisation;
}

/** What kind of key signed, as far as that can be known without a network. */
export function kindOf({ own, fingerprint, issuer }: SignatureView): string {
  if (own) return t("verify-kind-own-key");
  if (!fingerprint) return t("verify-kind-unread");
  return issuer ? t("verify-kind-issued", { issuer }) : t("verify-kind-self-made");
}

/** In what form it was signed. A time stamp is told, not judged. */
export function formOf({ form, stamped }: SignatureView): string {
  if (form === "time_stamp") return t("verify-form-time-stamp");
  if (form === "other") return t("verify-form-other");
  return t(stamped ? `verify-form-${form}-stamped` : `verify-form-${form}`);
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
