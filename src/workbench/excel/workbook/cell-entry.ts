// What Excel makes of an entry: `=1+1` becomes a formula, `1E5` a number, `3-4` a date, `'=1+1` a text.
// The rules of an English Excel; where Excel would open an error box, the stand-in takes the entry as a formula.

import { dayFromText, serialFromDay } from "../../../base/day";
import type { CellValue } from "../../../grid/sheet-content";
import { invalidArgument } from "../wire-error";

/** `format` is what Excel puts on a General cell when it recognises a date or a percentage. */
export type CellEntry = { readonly value: CellValue; readonly formula: string | null; readonly format?: string };

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"];
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i;
const SHORT_DATE = /^(\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[- ]?\d{1,2})$/i;

/** The value and formula that a cell of this number format gets from what was written to it. */
export function cellEntry(written: unknown, numberFormat: string): CellEntry {
  if (typeof written === "number") return numberFormat === "@" ? text(String(written)) : { value: written, formula: null };
  if (typeof written === "boolean") return { value: written, formula: null };
  if (typeof written !== "string") throw invalidArgument(`A cell takes text, numbers, true and false, not ${JSON.stringify(written)}.`);
  if (written === "") return { value: null, formula: null };
  if (written.startsWith("'")) return text(written.slice(1));
  if (numberFormat === "@") return text(written);
  if (/^=./s.test(written)) return formula(written);
  const recognised = recognise(written.trim());
  if (recognised !== null) return recognised;
  if (/^[+\-@]./s.test(written)) return formula(`=${written.replace(/^[+@]/, "")}`);
  return text(written);
}

function recognise(entry: string): CellEntry | null {
  const number = NUMBER.exec(entry);
  if (number !== null && /\d/.test(entry)) {
    const amount = Number(entry.replace(/[,%]/g, ""));
    return number[5] === "%" ? { value: amount / 100, formula: null, format: "0.00%" } : { value: amount, formula: null };
  }
  if (/^(true|false)$/i.test(entry)) return { value: entry.toLowerCase() === "true", formula: null };
  if (ERRORS.includes(entry.toUpperCase())) return { value: { error: entry.toUpperCase() }, formula: null };
  const day = dayFromText(entry);
  if (day !== null) return { value: serialFromDay(day, 1900), formula: null, format: "yyyy-mm-dd" };
  // Which day is not modelled: what counts is that the text is gone.
  return SHORT_DATE.test(entry) ? { value: 45_000, formula: null, format: "d-mmm" } : null;
}

function formula(entry: string): CellEntry {
  if (entry.length > MAX_FORMULA) throw invalidArgument("A formula is longer than 8,192 characters.");
  return { value: 0, formula: entry };
}

function text(entry: string): CellEntry {
  if (entry.length > MAX_TEXT) throw invalidArgument("A cell holds at most 32,767 characters.");
  return { value: entry === "" ? null : entry, formula: null };
}
