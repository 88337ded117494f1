// What is said of a goal in few words.
import type { GivenEffect, GivenWay, GoalView, SupportView, VersionDay } from "../../core/bindings";
import { shortDay } from "../../text/dates";
import { current, t } from "../../text/text.svelte";
import { counted } from "./chart";

/** Weeks without an entry that are worth a word. */
export const longWeeks = 4;

/** What is counted: the teacher's words, or the scale. */
export const measureOf = (goal: GoalView): string =>
  goal.line.measure || t("follow-y", { most: goal.line.most });

const trends = { up: "follow-last-up", level: "follow-last-level", down: "follow-last-down" } as const;

/** How the goal stands: its kind, and the words. */
export function standing(goal: GoalView): { kind: "quiet" | "done" | "look"; words: string } {
  const last = counted(goal).at(-1);
  if (!goal.place) return { kind: "quiet", words: t("follow-ended") };
  if (goal.reached)
    return { kind: "done", words: t("follow-reached", { day: shortDay(goal.reached, current()) }) };
  if (!last) return { kind: "quiet", words: t("follow-no-entries") };
  if ((goal.weeks ?? 0) >= longWeeks)
    return { kind: "look", words: t("follow-weeks", { count: goal.weeks! }) };
  const key = goal.trend ? trends[goal.trend] : "follow-last";
  return { kind: "quiet", words: t(key, { score: last.score, most: goal.line.most }) };
}

/** How it stands with noting how the support was given. */
export function standingOfSupport(support: SupportView): { kind: "quiet" | "look"; words: string } {
  const last = support.entries.findLast(({ struck }) => struck === null);
  if (!support.place) return { kind: "quiet", words: t("follow-ended") };
  if (!last) return { kind: "quiet", words: t("follow-no-entries") };
  if ((support.weeks ?? 0) >= longWeeks)
    return { kind: "look", words: t("follow-weeks", { count: support.weeks! }) };
  const words = { day: shortDay(last.day, current()), way: wayWords(last.way) };
  return { kind: "quiet", words: t("follow-given-last", words) };
}

/** Everything that the chart shows, in words. */
export function chartWords(goal: GoalView, versions: VersionDay[]): { title: string; text: string } {
  const entries = counted(goal);
  const day = (iso: string) => shortDay(iso, current());
  const { baseline, target, most } = goal.line;
  const list = entries.map((entry) =>
    t("follow-chart-entry", { day: day(entry.day), score: entry.score, most }),
  );
  const marks = versions.filter((version) => entries[0] && version.day >= entries[0].day);
  const parts = [
    baseline === null ? "" : t("follow-chart-baseline", { baseline }),
    target === null ? "" : t("follow-chart-target", { target }),
    t("follow-chart-entries", { list: list.join(", ") }),
    ...marks.map(({ number, day: on }) => `${t("follow-chart-version", { day: day(on), number })}.`),
  ];
  const [first, last] = [entries[0]?.day ?? "", entries.at(-1)?.day ?? ""];
  return {
    title: t("follow-chart-title", { measure: measureOf(goal), first: day(first), last: day(last) }),
    text: parts.filter(Boolean).join(" "),
  };
}

/** What every entry of a log has. */
export type Written = {
  number: number;
  day: string;
  note: string;
  author: string;
  /** Of today: it can be taken back whole. */
  fresh: boolean;
  /** Why it was struck. */
  struck: string | null;
};

/** Whether a support was given, in the order of their keys. */
export const ways: GivenWay[] = ["planned", "partly", "not"];
/** How it worked, in the order of their keys; nothing when that cannot be said yet. */
export const effects: (GivenEffect | null)[] = ["helped", "somewhat", "not", null];

export const wayWords = (way: GivenWay): string => t(`follow-given-way-${way}`);
export const effectWords = (effect: GivenEffect | null): string =>
  t(`follow-given-effect-${effect ?? "unknown"}`);
