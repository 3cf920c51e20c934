// An interval of the day as planners write it: `08:00`, `08:00–08:30`, `8.30 - 9.00 Uhr`, a time or a moment as Excel stores it.

import { dayFromSerial, type DateSystem, type Day } from "../../base/day";
import type { CellValue } from "../../grid/sheet-content";
import { parseClockText } from "./duration-text";

export type IntervalOfDay = { readonly day?: Day; /** Minutes after midnight. */ readonly from: number; readonly to?: number };

const MINUTES = 1440;

/** Null when it is none. */
export function parseInterval(value: CellValue, system: DateSystem): IntervalOfDay | null {
  if (typeof value === "number") {
    if (value < 0 || !Number.isFinite(value)) return null;
    const from = Math.round((value - Math.floor(value)) * MINUTES);
    if (value < 1) return { from };
    // A small whole number is an hour.
    return Number.isInteger(value) && value <= 24 ? { from: value * 60 } : { day: dayFromSerial(value, system), from };
  }
  if (typeof value !== "string") return null;
  const [first = "", second = "", ...others] = value.split(/\s*(?:–|—|-|\bto\b|\bbis\b)\s*/i);
  const from = parseClockText(first.replace(/^(from|von|ab)\s+/i, ""));
  if (from === null || others.length > 0) return null;
  const to = second === "" ? undefined : parseClockText(second);
  return to === null ? null : { from, ...(to === undefined ? {} : { to }) };
}
