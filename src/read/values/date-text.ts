// Dates typed as text: ISO, ISO weeks, German, slashes, month names. One column writes them in one order.

import type { Day } from "../../base/day";
import { dayFromDate, mondayOf } from "../../base/day";

/** Which of the first two numbers of `03/04/2026` is the day. */
export type DateOrder = "dayFirst" | "monthFirst";

export type DateText = { readonly day: Day; readonly ambiguous: boolean };

const numeric = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const isoWeek = /^(?:(\d{4})[-/ ]?(?:W|KW|CW)[- ]?(\d{1,2})|(?:W|KW|CW|Week|Woche)[- ]?(\d{1,2})[-/ ]+(\d{4}))$/i;
const named = /^(?:(\d{1,2})[.\s-]+(\p{L}{3,9})\.?|(\p{L}{3,9})\.?\s+(\d{1,2})),?[\s-]*(\d{4})$/u;
const monthOnly = /^(?:(\d{4})[-/](\d{1,2})|(\p{L}{3,9})\.?[\s-]+(\d{4}))$/u;

const monthStarts = ["jan", "feb", "mar|mär|mae", "apr", "may|mai", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec|dez"];

/** The order that a text proves, since one of its numbers is above 12; null when it leaves it open. */
export function provenOrder(text: string): DateOrder | null {
  const match = numeric.exec(text.trim());
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[2] === "." || (first > 12 && second <= 12)) return "dayFirst";
  return second > 12 && first <= 12 ? "monthFirst" : null;
}

/**
 * The day that a text means; a week means its Monday, a month its first day.
 * @param order what the column's other values prove; without it `03/04/2026` is read day first and said to be ambiguous
 * @returns null when the text is no date
 */
export function parseDateText(written: string, order: DateOrder | null): DateText | null {
  const text = written.trim();
  const match = numeric.exec(text);
  if (match !== null) {
    const own = provenOrder(text);
    const [first, second] = [Number(match[1]), Number(match[3])];
    const dayFirst = (own ?? order ?? "dayFirst") === "dayFirst";
    const year = match[4]?.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
    const day = dayFirst ? dayFromDate(year, second, first) : dayFromDate(year, first, second);
    return day === null ? null : { day, ambiguous: own === null && order === null && first !== second };
  }
  const day = isoDay(text) ?? weekDay(text) ?? namedDay(text);
  return day === null ? null : { day, ambiguous: false };
}

function isoDay(text: string): Day | null {
  const match = iso.exec(text);
  return match === null ? null : dayFromDate(Number(match[1]), Number(match[3]), Number(match[4]));
}

function weekDay(text: string): Day | null {
  const match = isoWeek.exec(text);
  return match === null ? null : mondayOfWeek(Number(match[1] ?? match[4]), Number(match[2] ?? match[3]));
}

/** The Monday of a week by ISO 8601: week 1 is the one with 4 January in it. Null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  const fourth = dayFromDate(year, 1, 4);
  const fourthNext = dayFromDate(year + 1, 1, 4);
  if (fourth === null || fourthNext === null || week < 1) return null;
  const monday = mondayOf(fourth) + 7 * (week - 1);
  return monday < mondayOf(fourthNext) ? monday : null;
}

function namedDay(text: string): Day | null {
  const full = named.exec(text);
  if (full !== null) return dayFromDate(Number(full[5]), monthOf(full[2] ?? full[3] ?? ""), Number(full[1] ?? full[4]));
  const month = monthOnly.exec(text);
  if (month === null) return null;
  return dayFromDate(Number(month[1] ?? month[4]), month[2] === undefined ? monthOf(month[3] ?? "") : Number(month[2]), 1);
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return monthStarts.findIndex((starts) => starts.split("|").some((start) => lower.startsWith(start))) + 1;
}
