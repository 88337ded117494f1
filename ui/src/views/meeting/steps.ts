// The course of a meeting: who is there, the points of the plan, the next time, the summary.
import type { Language, Meeting, MeetingView, Verdict } from "../../core/bindings";
import { shortDay } from "../../text/dates";
import { t } from "../../text/text.svelte";

/** A step of a meeting. */
export type MeetingStep = {
  id: string;
  kind: "people" | "point" | "next" | "summary";
  title: string;
  done: boolean;
};

/** A point of which nothing was said yet. */
export const emptyVerdict = (): Verdict => ({
  outcome: null,
  guardian: "",
  guardians: {},
  pupil: "",
  who: "",
  words: "",
});

/** The steps in their order. */
export function stepsOf({ points }: MeetingView, held: Meeting): MeetingStep[] {
  const present = held.people.filter((one) => one.present).length;
  const count = { present, all: held.people.length };
  return [
    {
      id: "",
      kind: "people",
      title: present ? t("meeting-attendance-count", count) : t("meeting-attendance"),
      done: present > 0,
    },
    ...points.map(({ id, title }): MeetingStep => {
      return { id, kind: "point", title, done: (held.points[id]?.outcome ?? null) !== null };
    }),
    { id: "", kind: "next", title: t("meeting-next"), done: held.next !== "" },
    { id: "", kind: "summary", title: t("meeting-summary"), done: held.ended !== null },
  ];
}

/** When the meeting is. */
export function whenOf({ day, time }: Meeting, language: Language): string {
  const told = shortDay(day, language);
  return time.trim() ? t("meeting-when", { day: told, time: time.trim() }) : told;
}
