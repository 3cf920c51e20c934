// Calendars → weekly shifts and days that differ. Rows with hours are shifts, rows with a date alone are closed days.

import type { Day } from "../../base/day";
import type { Calendar, CalendarException, Shift } from "../../model/plant";
import { standardShifts } from "../../model/settings";
import { missingValue } from "../messages";
import type { RowReader } from "../rows/row-reader";
import { looseId } from "../values/id-text";
import { weekdayConcepts } from "../words/concept";
import type { Reading } from "./reading";
import { given } from "./reading";

type Draft = { readonly id: string; readonly shifts: Shift[]; readonly exceptions: CalendarException[]; readonly source: Calendar["source"] };

/** The calendar of rows that name none, and of work centres that name none. */
const COMMON = "Calendar";

export type Calendars = {
  readonly calendars: readonly Calendar[];
  /** Days that are closed everywhere. */
  readonly closings: readonly CalendarException[];
  /** What work centres without a calendar work by; null when the standard hours say all. */
  readonly common: string | null;
};

/**
 * Closed days of rows without a calendar close every calendar.
 * A row of a weekday (or of ticked weekdays) is a shift of each week.
 */
export function readCalendars(reading: Reading): Calendars {
  const drafts = new Map<string, Draft>();
  const forAll: CalendarException[] = [];
  const draftOf = (id: string, row: RowReader): Draft => {
    const known = drafts.get(looseId(id)) ?? { id, shifts: [], exceptions: [], source: row.source };
    drafts.set(looseId(id), known);
    return known;
  };
  for (const table of reading.tablesOf("calendars")) {
    reading.read(table, (row) => {
      const name = row.text("calendar");
      const hours = hoursIn(row);
      const weekdays = weekdaysIn(row);
      const from = row.day("from");
      const to = row.day("to");
      if (row.isRefused()) return;
      if (weekdays.length > 0 && hours !== null) {
        draftOf(name === "" ? COMMON : name, row).shifts.push(...weekdays.map((weekday) => ({ weekday, ...hours })));
      } else if (from !== undefined) {
        const exception = exceptionIn(row, from, to ?? from, hours);
        if (name === "") forAll.push(exception);
        else draftOf(name, row).exceptions.push(exception);
      } else {
        row.refuse(missingValue("Weekday or date", row.at(row.has("weekday") ? "weekday" : "from")));
      }
    });
  }
  if (forAll.length > 0 && !drafts.has(looseId(COMMON))) {
    drafts.set(looseId(COMMON), { id: COMMON, shifts: [...standardShifts], exceptions: [], source: undefined });
  }
  const calendars = [...drafts.values()].map(({ id, shifts, exceptions, source }) => ({
    id, shifts, exceptions: [...exceptions, ...forAll], ...given("source", source),
  }));
  return { calendars, closings: forAll, common: drafts.get(looseId(COMMON))?.id ?? null };
}

function hoursIn(row: RowReader): Omit<Shift, "weekday"> | null {
  const startMinute = row.number("start");
  const endMinute = row.number("end");
  return startMinute === undefined || endMinute === undefined ? null : { startMinute, endMinute };
}

function weekdaysIn(row: RowReader): readonly number[] {
  const ticked = weekdayConcepts.flatMap((concept, weekday) => (row.flag(concept) === true ? [weekday] : []));
  if (ticked.length > 0) return ticked;
  const weekday = row.number("weekday");
  return weekday === undefined ? [] : [weekday];
}

function exceptionIn(row: RowReader, from: Day, to: Day, hours: Omit<Shift, "weekday"> | null): CalendarException {
  return { from, to: Math.max(from, to), shifts: hours === null ? [] : [hours], reason: row.text("reason"), ...given("resource", row.text("resource")) };
}
