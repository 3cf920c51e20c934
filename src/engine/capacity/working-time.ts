// When a resource is open: its shifts and exceptions as sorted spans, and the way between the clock and worked minutes.
// Knows calendars; nothing of orders, loads or units.

import { MINUTES_PER_DAY, startOfDay, type Day, type Minute } from "../../base/day";
import { calendarShifts, openSpans, type OpenSpan } from "../../model/open-shifts";
import type { Calendar, Plant, Resource } from "../../model/plant";
import type { Settings } from "../../model/settings";

/**
 * Open time as an axis of *positions*: the position of a minute is the number of open minutes since `from`.
 * Work that pauses over closed time is one interval of positions without gaps.
 * After `to` the last seven days repeat for ever. Before `from` every minute counts as open: only targets lie there.
 */
export type WorkingTime = {
  readonly from: Minute;
  readonly to: Minute;
  /** Spans [start, end) in rising order; they neither touch nor overlap. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Open minutes from `from` to the start of each span. */
  readonly before: Int32Array;
  /** Open minutes from `from` to `to`. */
  readonly openMinutes: number;
  /** Open minutes of the week that repeats; 0 when nothing is open after `to`. */
  readonly weekMinutes: number;
  /** Where to begin to look: by day since `from`, and by POSITIONS_A_MARK positions, the last span that has begun; −1 for none. */
  readonly spanOfDay: Int32Array;
  readonly spanOfPosition: Int32Array;
};

/** A span has more than so many minutes as a rule: from a mark it is one or two spans to the right one. */
const POSITIONS_A_MARK = 256;

const WEEK = 7 * MINUTES_PER_DAY;
/** Targets may lie this far before the plan and still see the real calendar. */
const DAYS_BEFORE = 182;
/** Exceptions later than this after the horizon hold for ever, as `closed until 9999` means. */
const DAYS_AFTER = 3660;

/**
 * Open time of each resource: the shifts of its calendar, or the default shifts when it names none.
 * Which shifts hold on a day is told by `calendarShifts`.
 *
 * @returns a function from a resource to its open time; resources that share a calendar share the arrays.
 * Cost O(days of the horizon × shifts) once for each calendar.
 */
export function workingTimes(plant: Plant, settings: Settings): (resource: Resource) => WorkingTime {
  const calendars = new Map(plant.calendars.map((calendar) => [calendar.id, calendar]));
  const shared = new Map<string, WorkingTime>();
  return (resource) => {
    const calendar = calendars.get(resource.calendar ?? "");
    const isOwn = calendar?.exceptions.some((exception) => exception.resource === resource.id) ?? false;
    const key = isOwn ? "" : (calendar?.id ?? "");
    const known = isOwn ? undefined : shared.get(key);
    if (known !== undefined) return known;
    const time = workingTime(calendar ?? standardCalendar(settings), resource.id, settings.start, settings.horizonDays);
    if (!isOwn) shared.set(key, time);
    return time;
  };
}

function standardCalendar(settings: Settings): Calendar {
  return { id: "", shifts: settings.defaultShifts, exceptions: [] };
}

/**
 * Open time of one resource.
 * @param calendar its shifts and exceptions
 * @param resource its id: exceptions of other resources do not count
 * @param start first day of the plan
 * @param horizonDays length of the plan
 */
export function workingTime(calendar: Calendar, resource: string, start: Day, horizonDays: number): WorkingTime {
  const last = start + horizonDays + DAYS_AFTER;
  const fromDay = start - DAYS_BEFORE;
  const { exceptions, on } = calendarShifts(calendar, resource, { first: fromDay - 1, last });
  const lastException = Math.max(start + horizonDays, ...exceptions.keys());
  const isLasting = exceptions.has(last);
  // The week that repeats begins two days after the last exception: a shift of that day may run past midnight.
  const toDay = lastException + 9;
  const spans = openSpans((day) => on(isLasting ? Math.min(day, last) : day), fromDay, toDay - 1);
  return timeOfSpans(spans, startOfDay(fromDay), startOfDay(toDay));
}

/** The axis of sorted spans that neither touch nor overlap. */
export function timeOfSpans(spans: readonly OpenSpan[], from: Minute, to: Minute): WorkingTime {
  const starts = Int32Array.from(spans, ({ start }) => start);
  const ends = Int32Array.from(spans, ({ end }) => end);
  const before = new Int32Array(spans.length);
  let open = 0;
  for (let i = 0; i < spans.length; i += 1) {
    before[i] = open;
    open += (ends[i] ?? 0) - (starts[i] ?? 0);
  }
  const spanOfDay = lastBegun(starts, from, MINUTES_PER_DAY, Math.ceil((to - from) / MINUTES_PER_DAY) + 1);
  const spanOfPosition = lastBegun(before, 0, POSITIONS_A_MARK, Math.floor(open / POSITIONS_A_MARK) + 1);
  const time = { from, to, starts, ends, before, openMinutes: open, weekMinutes: 0, spanOfDay, spanOfPosition };
  return { ...time, weekMinutes: open - positionOf(time, to - WEEK) };
}

/** At every `step` from `from` on, so many times: the index of the last value that is not above; −1 when all are. */
function lastBegun(values: Int32Array, from: number, step: number, count: number): Int32Array {
  const marks = new Int32Array(count);
  let span = -1;
  for (let mark = 0; mark < count; mark += 1) {
    while (span + 1 < values.length && (values[span + 1] ?? 0) <= from + mark * step) span += 1;
    marks[mark] = span;
  }
  return marks;
}

/** The position of a minute: open minutes from `time.from` until then. Cost O(spans of a day). */
export function positionOf(time: WorkingTime, minute: Minute): number {
  if (minute < time.from) return minute - time.from;
  const weeks = minute < time.to ? 0 : Math.floor((minute - time.to) / WEEK) + 1;
  const within = minute - weeks * WEEK;
  const span = lastFrom(time.spanOfDay[Math.floor((within - time.from) / MINUTES_PER_DAY)] ?? -1, time.starts, within);
  if (span < 0) return 0;
  const open = Math.min(within, time.ends[span] ?? 0) - (time.starts[span] ?? 0);
  return (time.before[span] ?? 0) + open + weeks * time.weekMinutes;
}

/** The minute at which work from a position on begins, always an open one; Infinity when there is none. */
export function startOfWork(time: WorkingTime, position: number): Minute {
  if (position < 0) return time.from + position;
  if (position < time.openMinutes) return clockOf(time, position, spanAt(time, position));
  if (time.weekMinutes === 0) return Infinity;
  const weeks = Math.floor((position - time.openMinutes) / time.weekMinutes) + 1;
  const within = position - weeks * time.weekMinutes;
  return clockOf(time, within, spanAt(time, within)) + weeks * WEEK;
}

/** The minute at which work up to a position is done, the end of a shift rather than the start of the next. */
export function endOfWork(time: WorkingTime, position: number): Minute {
  if (position <= 0) return time.from + position;
  if (position <= time.openMinutes) return clockOf(time, position, spanAt(time, position - 1));
  if (time.weekMinutes === 0) return Infinity;
  const weeks = Math.ceil((position - time.openMinutes) / time.weekMinutes);
  const within = position - weeks * time.weekMinutes;
  return clockOf(time, within, spanAt(time, within - 1)) + weeks * WEEK;
}

/** Open minutes in [from, to). */
export function openMinutesBetween(time: WorkingTime, from: Minute, to: Minute): number {
  return positionOf(time, to) - positionOf(time, from);
}

/** True when no minute is open from `start` on. */
export function isNeverOpen(time: WorkingTime, start: Day): boolean {
  return time.weekMinutes === 0 && positionOf(time, startOfDay(start)) >= time.openMinutes;
}

function clockOf(time: WorkingTime, position: number, span: number): Minute {
  return (time.starts[span] ?? 0) + position - (time.before[span] ?? 0);
}

/** The span that begins at a position or before, ≥ −1. */
function spanAt(time: WorkingTime, position: number): number {
  return lastFrom(time.spanOfPosition[Math.floor(position / POSITIONS_A_MARK)] ?? -1, time.before, position);
}

/** Index of the last value that is not above `limit`, looked for from the index of one that is not, or from −1. */
function lastFrom(span: number, values: Int32Array, limit: number): number {
  let last = span;
  while (last + 1 < values.length && (values[last + 1] ?? 0) <= limit) last += 1;
  return last;
}
