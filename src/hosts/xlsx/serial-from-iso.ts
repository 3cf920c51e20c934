// Dates that a workbook stores as ISO text (cells of type `d`) as serial numbers, so that all dates read alike.

import { dayFromText, MINUTES_PER_DAY, serialFromDay } from "../../base/day";
import type { DateSystem } from "../../base/day";

const SECONDS_PER_DAY = MINUTES_PER_DAY * 60;

/** The serial of `2026-03-09`, `2026-03-09T06:30:00` or `T06:30:00`; a zone is not looked at. Null when the text is none of these. */
export function serialFromIso(text: string, system: DateSystem): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
  if (match === null || text.trim() === "") return null;
  const [, date, hours = "0", minutes = "0", seconds = "0"] = match;
  const day = date === undefined ? null : dayFromText(date);
  if (date !== undefined && day === null) return null;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_PER_DAY;
  return (day === null ? 0 : serialFromDay(day, system)) + time;
}
