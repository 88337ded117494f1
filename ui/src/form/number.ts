// Decimal numbers as people type them, with a comma, and as the program says them.
import type { Language } from "../core/bindings";

/** The number that the text means; null when it means none. A space may part the thousands. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/^[−–]/, "-");
  if (!/^[-+]?(\d+|\d{1,3}([ \u00a0\u2009\u202f]\d{3})+)?([.,]\d+)?$/.test(plain) || !/\d/.test(plain))
    return null;
  const number = Number(plain.replace(/[ \u00a0\u2009\u202f]/g, "").replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

/** The number as it is written: with a decimal comma, in English with a point. */
export function tellNumber(number: number, language: Language): string {
  const text = String(Math.round(number * 1e6) / 1e6);
  return language === "en" ? text : text.replace(".", ",");
}

/** The sum, without the dust of binary fractions. */
export function sum(numbers: number[]): number {
  return Math.round(numbers.reduce((total, number) => total + number, 0) * 1e6) / 1e6;
}
