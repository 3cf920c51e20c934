// Durations and times of day typed as text: `1:30`, `7 00:00:00`, `1.5 h`, `90 min`, `1 h 30 min`, `06:00`, `080000T`.

import { minutesPerUnit, timeUnitOf } from "../words/heading-unit";
import type { DecimalMark } from "./number-text";
import { parseNumberText } from "./number-text";

/** Minutes of a duration with a unit of its own; null when the text has none. */
export function parseDurationText(written: string, mark: DecimalMark | null): number | null {
  const text = written.trim().toLowerCase();
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock !== null) return 60 * Number(clock[1]) + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const withDays = /^(\d+)(?: days?,)? (\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (withDays !== null) return 1440 * Number(withDays[1]) + 60 * Number(withDays[2]) + Number(withDays[3]) + Number(withDays[4] ?? 0) / 60;
  const parts = [...text.matchAll(/([\d.,]+)\s*([\p{L}]+)\.?/gu)];
  if (parts.length === 0 || parts.map((part) => part[0]).join("").replace(/\s/g, "") !== text.replace(/\s|,$/g, "")) return null;
  let minutes = 0;
  for (const [, amount = "", word = ""] of parts) {
    const unit = timeUnitOf(word);
    const number = parseNumberText(amount, mark);
    if (unit === null || number === null) return null;
    minutes += number.value * minutesPerUnit[unit];
  }
  return minutes;
}

/** Minutes after midnight, 0…1440; null when the text is no time of day. */
export function parseClockText(written: string): number | null {
  const text = written.trim().toLowerCase();
  const match =
    /^(\d{1,2})[:.h](\d{2})?(?::\d{2})?\s*(am|pm|uhr)?$/.exec(text) ??
    /^(\d{2})(\d{2})\d{2}t?$/.exec(text) ??
    /^(\d{1,2})()\s*(am|pm|uhr|h)$/.exec(text);
  if (match === null) return null;
  const half = match[3];
  const hour = Number(match[1]) % (half === undefined || half === "uhr" || half === "h" ? 25 : 12);
  const minutes = 60 * (hour + (half === "pm" ? 12 : 0)) + Number(match[2] ?? 0);
  return Number(match[1]) <= 24 && minutes <= 1440 ? minutes : null;
}

const weekdays = ["mo", "tu|di", "we|mi", "th|do", "fr", "sa", "su|so"];

/** 0 = Monday … 6 = Sunday by name in English or German; null when it is none. */
export function parseWeekdayText(written: string): number | null {
  const text = written.trim().toLowerCase();
  if (!/^\p{L}+\.?$/u.test(text)) return null;
  const index = weekdays.findIndex((starts) => starts.split("|").some((start) => text.startsWith(start)));
  return index < 0 ? null : index;
}
