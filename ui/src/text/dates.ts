// Dates and times as they are said in each language: 23.11.2026, maanantai 23. marraskuuta, 15.32.
import type { Language } from "../core/bindings";

const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** A day or a moment in ISO 8601, on the clock of this computer; a day has no time zone. */
export function asDate(iso: string): Date {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(iso);
}

/** The day of a date, ISO 8601. */
export function isoDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whole days from one day to another; negative when it is past. */
export function daysBetween(from: string, to: string): number {
  // Rounded, because the days when the clocks change are not 24 hours long.
  return Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000);
}

/** Maanantai 23. marraskuuta. */
export function longDay(iso: string, language: Language): string {
  const form = new Intl.DateTimeFormat(locales[language], { weekday: "long", day: "numeric", month: "long" });
  const text = form.format(asDate(iso)).replace(/,/, "");
  return text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1);
}

/** 23.11.2026; in English 23 Nov 2026. */
export function shortDay(iso: string, language: Language): string {
  const date = asDate(iso);
  if (language !== "en") return `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()}`;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" }).format(date);
}

/** 23.11.; in Swedish 23.11; in English 23 Nov. */
export function dayAndMonth(iso: string, language: Language): string {
  const date = asDate(iso);
  if (language === "en")
    return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(date);
  return `${date.getDate()}.${date.getMonth() + 1}${language === "fi" ? "." : ""}`;
}

/** 15.32; in English 15:32. */
export function timeOfDay(iso: string, language: Language): string {
  const date = asDate(iso);
  return `${date.getHours()}${language === "en" ? ":" : "."}${String(date.getMinutes()).padStart(2, "0")}`;
}
