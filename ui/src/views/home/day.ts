// A day of the year clock: what it is in words, and what it leads to.
import type { ClockDate } from "../../core/bindings";
import type { Where } from "../../core/desk.svelte";
import { t } from "../../text/text.svelte";

/** What the day is. */
export function saysWhat({ what, at_latest, time, kind }: ClockDate): string {
  if (kind === "meeting") return [what, time].filter(Boolean).join(" ");
  return at_latest ? t("year-at-latest", { what }) : what;
}

/** Where the day leads. */
export function opens({ plan, meeting }: ClockDate): Where {
  if (meeting) return { view: "meeting", plan, meeting };
  return { view: "plan", plan, step: "write", place: null };
}
