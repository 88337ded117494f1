// Events by the day on which they were.
import type { EventView, Language } from "../../core/bindings";
import { asDate, isoDay, longDay } from "../../text/dates";

/** The events of one day. */
export type Day = {
  /** ISO 8601, and how often the day came before: a clock may have been set back. */
  day: string;
  /** Perjantai 27. marraskuuta 2026; nothing when the time is not known. */
  title: string;
  events: EventView[];
};

/** The events in their order, put together by day. */
export function byDay(events: EventView[], language: Language): Day[] {
  const days: (Day & { iso: string })[] = [];
  for (const event of events) {
    const iso = event.moment ? isoDay(asDate(event.moment)) : "";
    const last = days.at(-1);
    if (last?.iso === iso) last.events.push(event);
    else {
      const before = days.filter((one) => one.iso === iso).length;
      const title = iso ? `${longDay(iso, language)} ${iso.slice(0, 4)}` : "";
      days.push({ iso, day: `${iso}-${before}`, title, events: [event] });
    }
  }
  return days.map(({ day, title, events }) => ({ day, title, events }));
}
