// Days as people type them, and as the program says them. A day is kept as ISO 8601.
import type { Language } from "../core/bindings";

/** A day, ISO 8601. */
export type Day = string;

const MS = 86_400_000;

/** Words for a day, counted from today. */
const near: Record<string, number> = {
  tänään: 0,
  huomenna: 1,
  ylihuomenna: 2,
  eilen: -1,
  idag: 0,
  "i dag": 0,
  imorgon: 1,
  "i morgon": 1,
  "i övermorgon": 2,
  igår: -1,
  "i går": -1,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
};

/** Beginnings of the names of weekdays, Sunday first, as `Date` counts. */
const weekdays: RegExp[] = [
  /^(su|sunnuntai|sö|sön|söndag|sun|sunday)$/,
  /^(ma|maanantai|må|mån|måndag|mo|mon|monday)$/,
  /^(ti|tiistai|tis|tisdag|tu|tue|tuesday)$/,
  /^(ke|keskiviikko|on|ons|onsdag|we|wed|wednesday)$/,
  /^(to|torstai|tor|tors|torsdag|th|thu|thursday)$/,
  /^(pe|perjantai|fr|fre|fredag|fri|friday)$/,
  /^(la|lauantai|lö|lör|lördag|sa|sat|saturday)$/,
];

type Unit = "day" | "week" | "month" | "year";

/** Units of a distance from today, by the letters they begin with; `v` is a year in Finnish, a week in Swedish. */
function unitOf(word: string, language: Language): Unit | null {
  if (word === "v") return language === "sv" ? "week" : "year";
  if (/^(pv|pvä|päivä|päivää|d|dag|dagar|day|days)$/.test(word)) return "day";
  if (/^(vk|viikko|viikkoa|vecka|veckor|w|wk|week|weeks)$/.test(word)) return "week";
  if (/^(kk|kuukausi|kuukautta|mån|månad|månader|m|mo|month|months)$/.test(word)) return "month";
  if (/^(vuosi|vuotta|år|y|yr|year|years)$/.test(word)) return "year";
  return null;
}

const stamp = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day of these numbers, if the calendar has it. */
function calendar(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date.getTime()) : null;
}

/** The day so many months later; the last day of the month when that month is shorter. */
function monthsLater(from: Day, months: number): Day {
  const date = new Date(stamp(from));
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * MS);
}

function distance(text: string, today: Day, language: Language): Day | null {
  const parts = /^([+\-−])\s*(\d{1,4})\s*([a-zåäö]+)\.?$/.exec(text);
  if (!parts) return null;
  const count = Number(parts[2]) * (parts[1] === "+" ? 1 : -1);
  const unit = unitOf(parts[3]!, language);
  if (unit === "day") return iso(stamp(today) + count * MS);
  if (unit === "week") return iso(stamp(today) + count * 7 * MS);
  if (unit === "month") return monthsLater(today, count);
  return unit === "year" ? monthsLater(today, count * 12) : null;
}

function weekday(text: string, today: Day): Day | null {
  const wanted = weekdays.findIndex((names) => names.test(text.replace(/\.$/, "")));
  if (wanted < 0) return null;
  const ahead = (wanted - new Date(stamp(today)).getUTCDay() + 7) % 7;
  return iso(stamp(today) + (ahead || 7) * MS);
}

/** Without a year, the nearest such day: last autumn's meeting as well as next spring's. */
function nearest(month: number, day: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((year) => calendar(year, month, day))
    .filter((day) => day !== null);
  const far = (day: Day) => Math.abs(stamp(day) - stamp(today));
  return days.reduce<Day | null>((best, day) => (best === null || far(day) < far(best) ? day : best), null);
}

function written(text: string, today: Day): Day | null {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (plain) return calendar(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const parts = /^(\d{1,2})\s*[./]\s*(\d{1,2})(?:\s*[./]\s*(\d{4}|\d{2})?)?$/.exec(text);
  if (!parts) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (!parts[3]) return nearest(month, day, today);
  return calendar(parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]), month, day);
}

/** The day that the text means: `14.5.`, `14.5.2027`, `+6kk`, `ma`, `tänään`; null when it means none. */
export function readDay(text: string, today: Day, language: Language): Day | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  const ahead = near[plain];
  if (ahead !== undefined) return iso(stamp(today) + ahead * MS);
  return written(plain, today) ?? distance(plain, today, language) ?? weekday(plain, today);
}

/** The day of a birth that the text means: written out with its year; null when it means none. */
export function readBirth(text: string, today: Day): Day | null {
  const plain = text.trim();
  return /^\d{4}-|[./]\s*\d{1,2}\s*[./]\s*(\d{4}|\d{2})$/.test(plain) ? written(plain, today) : null;
}

/** Words after which, or before which, a period goes on for the time being. */
const open = /^(toistaiseksi|tills vidare|until further notice)$/;
const onwards =
  /^(?:(.*\S) (?:alkaen|lähtien|onwards|och framåt)|(?:fr\.?o\.?m\.?|från och med|från|from) (.*))$/;

/** A period written in one go: `1.8.2026–31.7.2027`, `1.8.2026-`, `1.8.2026 alkaen`; null when it is one day. */
export function splitPeriod(
  text: string,
  today: Day,
  language: Language,
): { start: string; end: string } | null {
  const plain = text.trim().replace(/\s+/g, " ");
  const from = onwards.exec(plain.toLowerCase());
  if (from) return { start: (from[1] ?? from[2])!.trim(), end: "" };
  const parts = apart(plain, today, language);
  return parts && { start: parts.start, end: open.test(parts.end.toLowerCase()) ? "" : parts.end };
}

/** The two texts of a period: a long dash parts them anywhere, a hyphen after what is a day. */
function apart(text: string, today: Day, language: Language): { start: string; end: string } | null {
  const day = (part: string) => readDay(part, today, language) !== null;
  const words = / (toistaiseksi|tills vidare|until further notice)$/i.exec(text);
  const bare = words ? text.slice(0, words.index) : "";
  if (words && day(bare)) return { start: bare, end: "" };
  if (day(text)) return null;
  for (const mark of text.matchAll(/[-–—−]/g)) {
    const start = text.slice(0, mark.index).trim();
    const spaced = text[mark.index - 1] === " " || /[–—]/.test(mark[0]);
    if (start !== "" && (spaced || day(start))) return { start, end: text.slice(mark.index + 1).trim() };
  }
  return null;
}

/** The day as it is written: `14.5.2027`, in English `14/5/2027`. */
export function tellDay(day: Day, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  const mark = language === "en" ? "/" : ".";
  return `${date}${mark}${month}${mark}${year}`;
}

/** The name of the day's weekday. */
export function tellWeekday(day: Day, language: Language): string {
  const locale = language === "en" ? "en-GB" : `${language}-FI`;
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(stamp(day));
}

/** The day of this moment where the person is. */
export function dayOf(moment: Date): Day {
  return iso(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
}
