// When a work centre works, as spans of minutes: weekly shifts with the exceptions of its calendar.
// Only for drawing closed time; what can be planned on is decided by the engine.

import { startOfDay, weekdayOf, type Day, type Minute } from "../../base/day";
import type { CalendarException, Plant, Resource, Shift } from "../../model/plant";

/** Worked from `start` to `end`. */
export type Span = { readonly start: Minute; readonly end: Minute };

/**
 * Spans in which a resource works from the first to the last day, in order and without overlaps.
 * @param defaultShifts the hours of a resource without a calendar
 * Cost: days × shifts.
 */
export function openSpans(
  resource: Resource,
  plant: Plant,
  defaultShifts: readonly Shift[],
  days: { readonly first: Day; readonly last: Day },
): Span[] {
  const calendar = plant.calendars.find(({ id }) => id === resource.calendar);
  const shifts = calendar?.shifts ?? defaultShifts;
  const exceptions = (calendar?.exceptions ?? []).filter((each) => (each.resource ?? resource.id) === resource.id);
  const spans: Span[] = [];
  // A shift of the evening before may reach into the first day.
  for (let day = days.first - 1; day <= days.last; day += 1) {
    for (const { startMinute, endMinute } of shiftsOf(day, shifts, exceptions)) {
      const start = startOfDay(day) + startMinute;
      const end = startOfDay(endMinute > startMinute ? day : day + 1) + endMinute;
      spans.push({ start, end });
    }
  }
  return merged(spans);
}

/** An exception replaces the day's shifts; one for this resource alone wins over one for all, the last among equals. */
function shiftsOf(
  day: Day,
  shifts: readonly Shift[],
  exceptions: readonly CalendarException[],
): readonly Omit<Shift, "weekday">[] {
  const today = exceptions.filter((each) => each.from <= day && day <= each.to);
  const exception = today.filter((each) => each.resource !== undefined).at(-1) ?? today.at(-1);
  return exception?.shifts ?? shifts.filter((shift) => shift.weekday === weekdayOf(day));
}

function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  return result;
}
