// Work centres → resources; hours per week become a calendar that gives them. Knows calendars by name only.

import type { Calendar, CalendarException, Resource, Shift } from "../../model/plant";
import { duplicateId, noteOnTable } from "../messages";
import type { MappedTable } from "../mapping/mapping";
import { minutesPerUnit } from "../words/heading-unit";
import { looseId } from "../values/id-text";
import type { RowReader } from "../rows/row-reader";
import type { Calendars } from "./read-calendars";
import type { Reading } from "./reading";
import { given } from "./reading";

export type Resources = {
  readonly resources: readonly Resource[];
  /** Made from hours per week. */
  readonly calendars: readonly Calendar[];
  /** The resource's own id; null when it is unknown. */
  readonly find: (id: string) => string | null;
  /** True for places that were left out since they offer no hours. */
  readonly hasNoHours: (id: string) => boolean;
};

const SHIFT_START = 360;

/** A place without hours is a store, not a work centre. Those that name no calendar work by the common one */
export function readResources(reading: Reading, { calendars, closings, common }: Calendars): Resources {
  const resources: Resource[] = [];
  const groupOf = new Map<string, string>();
  const made = new Map<number, Calendar>();
  const cellOf = new Map<string, string>();
  const idle = new Set<string>();
  for (const table of reading.tablesOf("resources")) {
    let spread = 0;
    let stores = 0;
    reading.read(table, (row) => {
      const id = row.text("resource");
      const first = cellOf.get(looseId(id));
      if (first !== undefined) row.refuse(duplicateId("Work centre", id, first, row.at("resource")));
      const hours = weeklyHours(row, table);
      const resource = resourceIn(row, id, table);
      if (row.isRefused()) return;
      if (hours === 0 || row.number("units") === 0) {
        stores++;
        idle.add(looseId(id));
        row.leaveOut();
        return;
      }
      cellOf.set(looseId(id), row.at("resource").cell);
      const named = calendarIn(row, calendars);
      if (hours !== undefined && named === null) {
        spread++;
        if (!made.has(hours)) made.set(hours, calendarOfHours(hours, closings));
      }
      const calendar = named ?? (hours === undefined ? null : (made.get(hours)?.id ?? null));
      const group = row.text("group");
      if (group !== "") groupOf.set(id, group);
      resources.push({ ...resource, ...given("calendar", calendar ?? undefined) });
    });
    const { sheet } = table.table;
    if (spread > 0) {
      const text = `Hours per week of ${String(spread)} work centres were spread evenly over the working days from 06:00.`;
      reading.log.add(noteOnTable("hours-spread", sheet, text, "Give a calendar with shifts to say when they work."));
    }
    if (stores > 0) {
      const text = `${String(stores)} places without available hours were left out of the work centres.`;
      reading.log.add(noteOnTable("no-hours", sheet, text, "Give them hours if work is done there."));
    }
  }
  const known = new Map(resources.map((resource) => [looseId(resource.id), resource.id]));
  const inheriting = inheritCalendars(resources, groupOf);
  const [first] = reading.tablesOf("resources");
  if (inheriting.count > 0 && first !== undefined) {
    const text = `${String(inheriting.count)} machines without a calendar work in the hours of the work centre they belong to.`;
    reading.log.add(noteOnTable("calendar-inherited", first.table.sheet, text, "Give a machine its own calendar if its hours differ."));
  }
  return {
    resources: inheriting.resources.map((one) => (one.calendar === undefined && common !== null ? { ...one, calendar: common } : one)),
    calendars: [...made.values()],
    find: (id) => known.get(looseId(id)) ?? null,
    hasNoHours: (id) => idle.has(looseId(id)),
  };
}

/** A machine that belongs to a work centre works in its hours, unless it has its own. */
function inheritCalendars(
  resources: readonly Resource[],
  groupOf: ReadonlyMap<string, string>,
): { readonly resources: readonly Resource[]; readonly count: number } {
  const byId = new Map(resources.map((resource) => [looseId(resource.id), resource]));
  let count = 0;
  const inheriting = resources.map((resource) => {
    const calendar = byId.get(looseId(groupOf.get(resource.id) ?? ""))?.calendar;
    if (resource.calendar !== undefined || calendar === undefined) return resource;
    count++;
    return { ...resource, calendar };
  });
  return { resources: inheriting, count };
}

function resourceIn(row: RowReader, id: string, table: MappedTable): Resource {
  const perMinutes = minutesPerUnit[table.columns.get("costRate")?.unit.per ?? "hours"];
  const rate = row.number("costRate") ?? 0;
  const description = row.text("description");
  return {
    id,
    description: description === "" ? id : description,
    units: Math.max(1, Math.floor(row.number("units") ?? 1)),
    efficiency: row.number("efficiency") ?? 1,
    utilisation: row.number("utilisation") ?? 1,
    // Two decimals more than money has, to undo 1.2 × 60 = 72.00000000000001.
    costRate: Math.round(((rate * 60) / perMinutes) * 1e6) / 1e6,
    source: row.source,
    ...given("overtimeRate", row.number("overtimeRate")),
    ...given("overtimeHoursPerWeek", row.number("overtimeHours")),
  };
}

function calendarIn(row: RowReader, calendars: readonly Calendar[]): string | null {
  const name = row.text("calendar");
  if (name === "") return null;
  const calendar = calendars.find((one) => looseId(one.id) === looseId(name));
  if (calendar !== undefined) return calendar.id;
  const text = `Calendar "${name.slice(0, 40)}" is not defined; the standard hours apply.`;
  row.warn(noteOnTable("unknown-calendar", row.source.sheet, text, "Add the calendar, or correct its name.", row.at("calendar").cell, "warning"));
  return null;
}

/** Hours per week; a heading that says `per day` counts five days. */
function weeklyHours(row: RowReader, table: MappedTable): number | undefined {
  const hours = row.number("availability");
  const column = table.columns.get("availability");
  if (hours === undefined || column === undefined) return hours;
  const heading = table.table.headings[column.index]?.text ?? "";
  return /day|tag|tägl/i.test(heading) ? hours * 5 : hours;
}

function calendarOfHours(hours: number, closings: readonly CalendarException[]): Calendar {
  const days = hours > 120 ? 7 : 5;
  const minutes = Math.min(1440, Math.round((hours * 60) / days));
  const shifts: Shift[] = Array.from({ length: days }, (_unused, weekday) => ({
    weekday,
    startMinute: SHIFT_START,
    endMinute: (SHIFT_START + minutes) % 1440,
  }));
  return { id: `${String(hours)} h a week`, shifts, exceptions: closings };
}
