// One cell read by its field's form: what it means, or why it does not. Knows units and conventions, no table.

import type { DateSystem } from "../../base/day";
import { dayFromSerial } from "../../base/day";
import type { CellRef, Issue } from "../../base/issue";
import type { CellValue } from "../../grid/sheet-content";
import { isCellError, NUMBER_KIND } from "../../grid/sheet-content";
import type { MappedColumn } from "../mapping/mapping";
import { ambiguousDate, ambiguousNumber, errorInCell, notADate, notADuration, notANumber, notATime, notAWeekday, yearMissing } from "../messages";
import { parseDateText } from "../values/date-text";
import type { YearlessDate } from "../values/yearless-date";
import { dayNear, parseYearlessDate, weekOfNumber } from "../values/yearless-date";
import { parseClockText, parseDurationText, parseWeekdayText } from "../values/duration-text";
import { idText } from "../values/id-text";
import { parseNumberText } from "../values/number-text";
import { withoutDust } from "../values/without-dust";
import { minutesPerUnit } from "../words/heading-unit";
import type { Convention } from "./column-convention";

/** A value, perhaps with a doubt to be said; or the issue that stands in its place. */
export type Outcome<T> = { readonly value: T; readonly doubt?: (at: CellRef) => Issue } | { readonly issue: (at: CellRef) => Issue };

/** Excel's dates from 1950 to 2150; other serials are quantities in a date column. */
const EARLIEST_DAY = -7305;
const LATEST_DAY = 65_745;

/**
 * @param kind a value of NUMBER_KIND: what the cell's number format says
 * @returns a number in the field's own unit: days since 1970 for dates, minutes for durations and times of day
 */
export function readValue(value: CellValue, kind: number, column: MappedColumn, convention: Convention, system: DateSystem): Outcome<number> {
  const { field } = column;
  const isRefused = field.informative !== true;
  if (isCellError(value)) return { issue: (at) => errorInCell(field.label, value.error, isRefused, at) };
  switch (field.kind) {
    case "date":
      return readDate(value, column, convention, system);
    case "duration":
    case "days":
      return readDuration(value, kind, column, convention);
    case "clock":
      return readClock(value, column);
    case "weekday":
      return readWeekday(value, convention);
    case "share":
    case "number":
    case "id":
    case "text":
    case "flag":
      return readNumber(value, kind, column, convention);
  }
}

function readNumber(value: CellValue, kind: number, column: MappedColumn, convention: Convention): Outcome<number> {
  const { field } = column;
  const isRefused = field.informative !== true;
  const bad: Outcome<number> = { issue: (at) => notANumber(field.label, idText(value), isRefused, at) };
  const plain = (number: number): number => (field.kind === "share" && convention.inPercent ? withoutDust(number / 100) : number);
  if (typeof value === "number") return kind === NUMBER_KIND.date || !Number.isFinite(value) ? bad : { value: plain(value) };
  if (typeof value !== "string") return bad;
  const parsed = parseNumberText(value, convention.mark, convention.likelyMark);
  if (parsed === null || (parsed.percent && field.kind !== "share")) return bad;
  const number = parsed.percent ? withoutDust(parsed.value / 100) : plain(parsed.value);
  return parsed.ambiguous ? { value: number, doubt: (at) => ambiguousNumber(field.label, value, number, parsed.otherwise, at) } : { value: number };
}

function readDate(value: CellValue, column: MappedColumn, convention: Convention, system: DateSystem): Outcome<number> {
  const { field } = column;
  const bad: Outcome<number> = { issue: (at) => notADate(field.label, idText(value), field.informative !== true, at) };
  if (typeof value === "number") {
    const week = convention.countsWeeks ? weekOfNumber(value) : null;
    if (week !== null) return nearDate(week, idText(value), column, convention);
    const day = dayFromSerial(value, system);
    return day < EARLIEST_DAY || day > LATEST_DAY ? bad : { value: day };
  }
  if (typeof value !== "string") return bad;
  const parsed = parseDateText(value, convention.order);
  if (parsed === null) {
    const yearless = parseYearlessDate(value) ?? (convention.countsWeeks && /^\d+$/.test(value.trim()) ? weekOfNumber(Number(value)) : null);
    return yearless === null ? bad : nearDate(yearless, value, column, convention);
  }
  return parsed.ambiguous ? { value: parsed.day, doubt: (at) => ambiguousDate(field.label, value, parsed.day, at) } : { value: parsed.day };
}

function nearDate(date: YearlessDate, text: string, { field }: MappedColumn, { near }: Convention): Outcome<number> {
  const day = typeof date === "number" ? date : near === null ? null : dayNear(date, near);
  if (day !== null) return { value: day };
  const isRefused = field.informative !== true;
  return { issue: (at) => (near === null ? yearMissing : notADate)(field.label, text, isRefused, at) };
}

/** Minutes, or whole days for lead times. A plain number counts the heading's unit; Excel times bring their own. */
function readDuration(value: CellValue, kind: number, column: MappedColumn, convention: Convention): Outcome<number> {
  const { field } = column;
  const inDays = field.kind === "days";
  const stated = column.unit.unit === "percent" ? undefined : column.unit.unit;
  const perUnit = minutesPerUnit[stated ?? field.plainUnit ?? (inDays ? "days" : "minutes")];
  const done = (minutes: number): Outcome<number> => ({ value: inDays ? Math.ceil(minutes / minutesPerUnit.days - 1e-9) : withoutDust(minutes) });
  if (typeof value === "number") return done(kind === NUMBER_KIND.time ? value * minutesPerUnit.days : value * perUnit);
  if (typeof value === "string") {
    const own = parseDurationText(value, convention.mark ?? convention.likelyMark);
    if (own !== null) return done(own);
    const number = parseNumberText(value, convention.mark, convention.likelyMark);
    if (number !== null && !number.percent) return done(number.value * perUnit);
  }
  return { issue: (at) => notADuration(field.label, idText(value), field.informative !== true, at) };
}

function readClock(value: CellValue, column: MappedColumn): Outcome<number> {
  // A number is a time of day as Excel stores it (0.25 is 06:00), or an hour (6).
  if (typeof value === "number" && value >= 0 && value <= 24) return { value: Math.round(value <= 1 ? value * 1440 : value * 60) };
  const minutes = typeof value === "string" ? parseClockText(value) : null;
  return minutes === null ? { issue: (at) => notATime(column.field.label, idText(value), at) } : { value: minutes };
}

function readWeekday(value: CellValue, convention: Convention): Outcome<number> {
  const text = idText(value);
  const number = /^\d$/.test(text) ? Number(text) - (convention.weekdayFromZero ? 0 : 1) : parseWeekdayText(text);
  return number === null || number < 0 || number > 6 ? { issue: (at) => notAWeekday(text, at) } : { value: number };
}
