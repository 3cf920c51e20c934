// When a resource is open, worked out day by day from its calendar: the validator's own reading of calendars.

import type { Minute } from "../../base/day";
import { MINUTES_PER_DAY, dayOf, startOfDay, weekdayOf } from "../../base/day";
import type { Plan } from "../../model/plan";
import type { Calendar, Plant, Resource, Shift } from "../../model/plant";

type Span = { readonly start: Minute; readonly end: Minute };

export type OpenTime = {
  /** In order, without overlap. */
  readonly spans: readonly Span[];
  /** Open minutes from `from` to `to` of one unit. */
  readonly minutesBetween: (from: Minute, to: Minute) => number;
  readonly isOpen: (minute: Minute) => boolean;
};

/** Open time by resource id, of several that in which all are open; each is worked out when it is first asked for. */
export function openTimeOf(plant: Plant, plan: Plan): (resource: string, ...others: readonly string[]) => OpenTime {
  const { settings, buckets, operations } = plan;
  let from = settings.start;
  let to = buckets.at(-1)?.end ?? settings.start;
  for (const { start, end } of operations) {
    from = Math.min(from, dayOf(start));
    to = Math.max(to, dayOf(end) + 1);
  }
  const calendars = new Map(plant.calendars.map((calendar) => [calendar.id, calendar]));
  const resources = new Map(plant.resources.map((resource) => [resource.id, resource]));
  const known = new Map<string, OpenTime>();
  const ofOne = (id: string): OpenTime => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const resource = resources.get(id);
    const calendar = resource?.calendar === undefined ? undefined : calendars.get(resource.calendar);
    const time = openTime(resource, calendar ?? { id: "", shifts: settings.defaultShifts, exceptions: [] }, from, to);
    known.set(id, time);
    return time;
  };
  const together = new Map<string, OpenTime>();
  return (id, ...others) => {
    if (others.length === 0) return ofOne(id);
    const key = JSON.stringify([id, ...others]);
    const before = together.get(key);
    if (before !== undefined) return before;
    const time = others.reduce((joint, other) => timeOfSpans(inBoth(joint.spans, ofOne(other).spans)), ofOne(id));
    together.set(key, time);
    return time;
  };
}

/** The longest span of a week without exceptions in which all of some calendars are open; Infinity when they never close. */
export function longestOfUsualWeek(calendars: readonly Pick<Calendar, "shifts">[]): number {
  const day = 14;
  const weeks = calendars.map(({ shifts }) => openTime(undefined, { id: "", shifts, exceptions: [] }, 0, day).spans);
  const [first = [], ...rest] = weeks;
  const longest = rest.reduce((joint, spans) => inBoth(joint, spans), first).reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return longest >= day * MINUTES_PER_DAY ? Infinity : longest;
}

/** What lies in a span of both; each list is in order. */
function inBoth(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  let first = 0;
  return one.flatMap((a) => {
    while ((other[first]?.end ?? Infinity) <= a.start) first += 1;
    const common: Span[] = [];
    for (let at = first; (other[at]?.start ?? Infinity) < a.end; at += 1) {
      const b = other[at] ?? a;
      common.push({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });
    }
    return common;
  });
}

function openTime(resource: Resource | undefined, calendar: Calendar, from: number, to: number): OpenTime {
  const spans: { start: Minute; end: Minute }[] = [];
  // A shift of the day before may run past midnight into the first day.
  for (let day = from - 1; day <= to; day += 1) {
    for (const { startMinute, endMinute } of shiftsOn(calendar, resource, day)) {
      const start = startOfDay(day) + startMinute;
      const length = endMinute > startMinute ? endMinute - startMinute : endMinute - startMinute + MINUTES_PER_DAY;
      spans.push({ start, end: start + length });
    }
  }
  return timeOfSpans(spans);
}

function timeOfSpans(spans: readonly Span[]): OpenTime {
  const merged: { start: Minute; end: Minute; before: number }[] = [];
  let total = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) {
      total += Math.max(0, end - last.end);
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end, before: total });
      total += end - start;
    }
  }
  const spanAt = (minute: Minute): { start: Minute; end: Minute; before: number } | undefined => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.start ?? Infinity) <= minute) low = middle + 1;
      else high = middle;
    }
    return merged[low - 1];
  };
  const minutesUntil = (minute: Minute): number => {
    const span = spanAt(minute);
    return span === undefined ? 0 : span.before + Math.min(minute, span.end) - span.start;
  };
  return {
    spans: merged,
    minutesBetween: (start, end) => minutesUntil(end) - minutesUntil(start),
    isOpen: (minute) => minute < (spanAt(minute)?.end ?? -Infinity),
  };
}

/** The shifts that begin on a day: an exception for the resource, else one for all, else the week's pattern. */
function shiftsOn(
  calendar: Calendar,
  resource: Resource | undefined,
  day: number,
): readonly Omit<Shift, "weekday">[] {
  const today = calendar.exceptions.filter(({ from, to }) => from <= day && day <= to);
  const exception =
    today.filter((one) => one.resource !== undefined && one.resource === resource?.id).at(-1) ??
    today.filter((one) => one.resource === undefined).at(-1);
  return exception?.shifts ?? calendar.shifts.filter((shift) => shift.weekday === weekdayOf(day));
}
