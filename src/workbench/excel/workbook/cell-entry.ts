// What Excel makes of an entry: `=1+1` becomes a formula, `1E5` a number, `3-4` a date, `'=1+1` a text.
// The rules of an English Excel; where Excel would open an error box, the stand-in takes the entry as a formula.

import { dayFromDate, dayFromText, serialFromDay, type DateSystem, type Day } from "../../../base/day";
import type { CellValue } from "../../../grid/sheet-content";
import { invalidArgument } from "../wire-error";

/** `format` is what Excel puts on a General cell when it recognises a date or a percentage. */
export type CellEntry = { readonly value: CellValue; readonly formula: string | null; readonly format?: string };

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"];
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i;
const DATES = [
  /^(?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[-/](?<year>\d{2}|\d{4}))?$/,
  /^(?<word>[a-z]{3,9})[- ]?(?<day>\d{1,2})(?:,? (?<year>\d{4}))?$/i,
  /^(?<day>\d{1,2})[- ]?(?<word>[a-z]{3,9})(?:[- ](?<year>\d{2}|\d{4}))?$/i,
];
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** What an entry is read against: the year that is meant where none is given, and the workbook's dates. */
export type EntryDates = { readonly year: number; readonly dateSystem: DateSystem };

const PLAIN_DATES: EntryDates = { year: 2026, dateSystem: 1900 };

/** The value and formula that a cell of this number format gets from what was written to it. */
export function cellEntry(written: unknown, numberFormat: string, dates = PLAIN_DATES): CellEntry {
  if (typeof written === "number") return numberFormat === "@" ? text(String(written)) : { value: written, formula: null };
  if (typeof written === "boolean") return { value: written, formula: null };
  if (typeof written !== "string") throw invalidArgument(`A cell takes text, numbers, true and false, not ${JSON.stringify(written)}.`);
  if (written === "") return { value: null, formula: null };
  if (written.startsWith("'")) return text(written.slice(1));
  if (numberFormat === "@") return text(written);
  if (/^=./s.test(written)) return formula(written);
  const recognised = recognise(written.trim(), dates);
  if (recognised !== null) return recognised;
  if (/^[+\-@]./s.test(written)) return formula(`=${written.replace(/^[+@]/, "")}`);
  return text(written);
}

function recognise(entry: string, dates: EntryDates): CellEntry | null {
  const number = NUMBER.exec(entry);
  if (number !== null && /\d/.test(entry)) {
    const amount = Number(entry.replace(/[,%]/g, ""));
    return number[5] === "%" ? { value: amount / 100, formula: null, format: "0.00%" } : { value: amount, formula: null };
  }
  if (/^(true|false)$/i.test(entry)) return { value: entry.toLowerCase() === "true", formula: null };
  if (ERRORS.includes(entry.toUpperCase())) return { value: { error: entry.toUpperCase() }, formula: null };
  const day = dayFromText(entry);
  if (day !== null) return { value: serialFromDay(day, dates.dateSystem), formula: null, format: "yyyy-mm-dd" };
  const short = shortDate(entry, dates.year);
  return short === null ? null : { value: serialFromDay(short.day, dates.dateSystem), formula: null, format: short.format };
}

/** `3/4`, `3-4-26`, `Mar 4`, `4-Mar-2026`, `Mar-41`: the month first where both are numbers; what is no day may be a year. */
function shortDate(entry: string, year: number): { readonly day: Day; readonly format: string } | null {
  for (const pattern of DATES) {
    const parts = pattern.exec(entry)?.groups;
    if (parts === undefined) continue;
    const { word, month: number = "", day: digits = "", year: given } = parts;
    const month = word === undefined ? Number(number) : monthOf(word);
    const day = dayFromDate(given === undefined ? year : fullYear(given), month, Number(digits));
    if (day !== null) return { day, format: given === undefined ? "d-mmm" : "m/d/yyyy" };
    const first = given === undefined && digits.length === 2 ? dayFromDate(fullYear(digits), month, 1) : null;
    if (first !== null) return { day: first, format: "mmm-yy" };
  }
  return null;
}

function monthOf(word: string): number {
  return 1 + MONTHS.findIndex((month) => month.startsWith(word.toLowerCase()));
}

/** Two digits below 30 are of this century. */
function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
}

function formula(entry: string): CellEntry {
  if (entry.length > MAX_FORMULA) throw invalidArgument("A formula is longer than 8,192 characters.");
  return { value: 0, formula: entry };
}

function text(entry: string): CellEntry {
  if (entry.length > MAX_TEXT) throw invalidArgument("A cell holds at most 32,767 characters.");
  return { value: entry === "" ? null : entry, formula: null };
}
