// A heading that names a stretch of time: `2026-W23`, `KW 23/2026`, `May 2026`, `Mai 26`, `Q3`, a date. Knows one cell at a time;
// a year that it leaves out is settled by its neighbours.

import type { DateSystem, Day } from "../../base/day";
import { dateOf, dayFromDate, dayFromSerial, dayText } from "../../base/day";
import { isoWeek } from "../../base/iso-week";
import type { CellValue } from "../../grid/sheet-content";
import { NUMBER_KIND } from "../../grid/sheet-content";
import type { DateOrder } from "../values/date-text";
import { mondayOfWeek, parseDateText } from "../values/date-text";

export type PeriodUnit = "day" | "week" | "month" | "quarter";

/** A period as its heading gives it; without a year `day` is null. */
export type PeriodHeading = {
  readonly unit: PeriodUnit;
  /** Of the week, month or quarter; of a day its date, with `month`. */
  readonly number: number;
  readonly month?: number;
  /** Its first day. */
  readonly day: Day | null;
};

/** How the headings of one row are to be understood where one of them alone leaves it open. */
export type HeadingStyle = {
  /** `23/2026` and `202623` are weeks rather than months. */
  readonly inWeeks: boolean;
  /** Plain numbers from 1 to 53 are weeks, since a word beside or above them says so. */
  readonly saysWeeks: boolean;
  readonly order: DateOrder | null;
};

const week = /^(?:(\d{4})[-/. ]?(?:W|WK|KW|CW|Week|Woche)[-. ]?(\d{1,2})|(?:W|WK|KW|CW|Week|Woche)[-. ]*(\d{1,2})(?:[-/.' ]+(\d{4}|\d{2}))?)$/i;
const weekOf = /^(?:week (?:of|commencing|beginning|starting)|w\/c|wc|wb|woche (?:ab|vom)|ab|from|vom)[:.\s]+(.+)$/i;
const quarter = /^(?:Q([1-4])(?:[-/.' ]*(\d{4}|\d{2}))?|(\d{4})[-/. ]?Q([1-4]))$/i;
const namedMonth = /^(?:(\p{L}{3,9})\.?(?:[-/.' ]+(\d{4}|\d{2}))?|(\d{4})[-/. ]+(\p{L}{3,9})\.?)$/u;
const numbered = /^(?:(\d{2})\.(\d{4})|(\d{1,2})[/-](\d{4})|(\d{4})[-/M](\d{1,2}))$/i;
const dayAndMonth = /^(\d{1,2})\.\s?(\d{1,2})\.$/;
const twoDates = /^(.+?)\s*[–—]\s*.+$|^(.+?)\s+-\s+.+$/u;

const months: ReadonlyMap<string, number> = new Map(
  [
    "jan january januar jän jänner", "feb february februar", "mar march mär märz mrz maerz", "apr april", "may mai", "jun june juni",
    "jul july juli", "aug august", "sep sept september", "oct october okt oktober", "nov november", "dec december dez dezember",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Others are no years but figures that look like them. */
const EARLIEST_YEAR = 1950;
const LATEST_YEAR = 2150;

/** The period that a heading names; null when it names none. */
export function periodHeading(value: CellValue, kind: number, system: DateSystem, style: HeadingStyle): PeriodHeading | null {
  if (typeof value === "number") return kind === NUMBER_KIND.date ? ofDay(dayFromSerial(value, system)) : ofNumber(value, style);
  if (typeof value !== "string") return null;
  return ofText(value.trim(), style);
}

/** As in every report: `2026-05-04`, `2026-W19`, `2026-05`, `2026-Q2`. */
export function periodText(unit: PeriodUnit, day: Day): string {
  const { year, month } = dateOf(day);
  switch (unit) {
    case "day":
      return dayText(day);
    case "week": {
      const iso = isoWeek(day);
      return `${String(iso.year)}-W${String(iso.week).padStart(2, "0")}`;
    }
    case "month":
      return dayText(day).slice(0, 7);
    case "quarter":
      return `${String(year)}-Q${String(Math.ceil(month / 3))}`;
  }
}

/** The first day of a period in a year; null when the year has no such day or week. */
export function dayInYear({ unit, number, month = 1 }: PeriodHeading, year: number): Day | null {
  switch (unit) {
    case "day":
      return dayFromDate(year, month, number);
    case "week":
      return mondayOfWeek(year, number);
    case "month":
      return dayFromDate(year, number, 1);
    case "quarter":
      return dayFromDate(year, 3 * number - 2, 1);
  }
}

function ofDay(day: Day): PeriodHeading {
  const { month, date } = dateOf(day);
  return { unit: "day", number: date, month, day };
}

function ofNumber(value: number, { inWeeks, saysWeeks }: HeadingStyle): PeriodHeading | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 100 * EARLIEST_YEAR && value < 100 * LATEST_YEAR + 100) return inYear(inWeeks ? "week" : "month", value % 100, Math.floor(value / 100));
  return saysWeeks && value >= 1 && value <= 53 ? { unit: "week", number: value, day: null } : null;
}

function ofText(text: string, style: HeadingStyle): PeriodHeading | null {
  const asWeek = week.exec(text);
  if (asWeek !== null) return inYear("week", Number(asWeek[2] ?? asWeek[3]), yearOf(asWeek[1] ?? asWeek[4]));
  const asQuarter = quarter.exec(text);
  if (asQuarter !== null) return inYear("quarter", Number(asQuarter[1] ?? asQuarter[4]), yearOf(asQuarter[2] ?? asQuarter[3]));
  const asMonth = namedMonth.exec(text);
  const month = months.get((asMonth?.[1] ?? asMonth?.[4] ?? "").toLowerCase());
  if (month !== undefined) return inYear("month", month, yearOf(asMonth?.[2] ?? asMonth?.[3]));
  const asNumbered = numbered.exec(text);
  if (asNumbered !== null) return inYear(style.inWeeks ? "week" : "month", Number(asNumbered[1] ?? asNumbered[3] ?? asNumbered[6]), yearOf(asNumbered[2] ?? asNumbered[4] ?? asNumbered[5]));
  if (/^\d+$/.test(text)) return ofNumber(Number(text), style);
  const yearless = dayAndMonth.exec(text);
  if (yearless !== null) return { unit: "day", number: Number(yearless[1]), month: Number(yearless[2]), day: null };
  return ofDate(text, style);
}

function ofDate(text: string, style: HeadingStyle): PeriodHeading | null {
  const prefixed = weekOf.exec(text)?.[1];
  const ranged = twoDates.exec(text);
  const first = prefixed ?? ranged?.[1] ?? ranged?.[2] ?? text;
  const day = parseDateText(first, style.order)?.day;
  if (day !== undefined) return { ...ofDay(day), ...(first === text ? {} : { unit: "week" }) };
  const yearless = first === text ? null : dayAndMonth.exec(first);
  return yearless === null ? null : { unit: "day", number: Number(yearless[1]), month: Number(yearless[2]), day: null };
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function inYear(unit: PeriodUnit, number: number, year: number | null): PeriodHeading | null {
  const limits = { day: 31, week: 53, month: 12, quarter: 4 };
  if (number < 1 || number > limits[unit] || (year !== null && (year < EARLIEST_YEAR || year > LATEST_YEAR))) return null;
  const undated: PeriodHeading = { unit, number, day: null };
  if (year === null) return undated;
  const day = dayInYear(undated, year);
  return day === null ? null : { ...undated, day };
}
