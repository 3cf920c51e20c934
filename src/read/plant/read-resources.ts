// Work centres → resources; hours per week become a calendar that gives them. Knows calendars by name only.

import { extended } from "../../base/extended";
import type { Skill } from "../../model/needed-help";
import type { Calendar, CalendarException, Resource, Shift } from "../../model/plant";
import { duplicateId, endsBeforeStart, outOfRange, unknownCalendar, unknownResource } from "../messages";
import * as say from "../messages-rows";
import type { MappedTable } from "../mapping/mapping";
import { minutesPerUnit } from "../words/heading-unit";
import { looseId } from "../values/id-text";
import { withoutDust } from "../values/without-dust";
import type { RowReader } from "../rows/row-reader";
import type { Calendars } from "./read-calendars";
import type { Reading } from "./reading";
import { given } from "./reading";
import { resourceNeeds, type ResourceNeeds } from "./resource-needs";

export type Resources = {
  readonly resources: readonly Resource[];
  readonly skills: readonly Skill[];
  /** What operations may ask for beside or instead of a work centre. */
  readonly needs: ResourceNeeds;
  /** Made from hours per week. */
  readonly calendars: readonly Calendar[];
  /** The resource's own id; null when it is unknown. */
  readonly find: (id: string) => string | null;
  /** True for places that were left out since they offer no hours. */
  readonly hasNoHours: (id: string) => boolean;
  /** Whose work centre it is, when it is not ours. */
  readonly subcontractorOf: (id: string) => string | undefined;
};

const SHIFT_START = 360;
const DEFAULT_RANK = 1;

/** A place without hours is a store, not a work centre. Those that name no calendar work by the common one */
export function readResources(reading: Reading, { calendars, closings, common }: Calendars): Resources {
  const resources: Resource[] = [];
  const groupOf = new Map<string, string>();
  const subcontractors = new Map<string, string>();
  const made = new Map<number, Calendar>();
  const cellOf = new Map<string, string>();
  const idle = new Set<string>();
  const skills: Skill[] = [];
  for (const table of reading.tablesOf("resources")) {
    let spread = 0;
    let stores = 0;
    reading.read(table, (row) => {
      const id = row.text("resource");
      const first = cellOf.get(looseId(id));
      if (first !== undefined) row.refuse(duplicateId("Work centre", id, first, row.at("resource")));
      const hours = hoursPerWeek(row, table, "availability");
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
      const group = row.text("group") === "" ? row.text("owner") : row.text("group");
      if (row.text("subcontractor") !== "") subcontractors.set(id, row.text("subcontractor"));
      if (group !== "") groupOf.set(id, group);
      skills.push(...skillNames(row.text("skills")).map((skill) => ({ resource: id, skill, rank: DEFAULT_RANK, source: row.at("skills") })));
      resources.push(extended(resource, given("calendar", calendar ?? undefined)));
    });
    const { sheet } = table.table;
    if (spread > 0) reading.log.add(say.hoursSpread(sheet, spread));
    if (stores > 0) reading.log.add(say.withoutHours(sheet, stores));
  }
  const known = new Map(resources.map((resource) => [looseId(resource.id), resource.id]));
  const inheriting = inheritCalendars(resources, groupOf);
  const all = [...skills, ...readSkills(reading, known)];
  const [first] = reading.tablesOf("resources");
  if (inheriting.count > 0 && first !== undefined) reading.log.add(say.calendarInherited(first.table.sheet, inheriting.count));
  return {
    resources: inheriting.resources.map((one) => (one.calendar === undefined && common !== null ? { ...one, calendar: common } : one)),
    skills: all,
    needs: resourceNeeds(resources, groupOf, all),
    calendars: [...made.values()],
    find: (id) => known.get(looseId(id)) ?? null,
    subcontractorOf: (id) => subcontractors.get(id),
    hasNoHours: (id) => idle.has(looseId(id)),
  };
}

function skillNames(text: string): readonly string[] {
  return text.split(/[;,|]/).map((name) => name.trim()).filter((name) => name !== "");
}

/** Skills from a table of their own. */
function readSkills(reading: Reading, known: ReadonlyMap<string, string>): readonly Skill[] {
  const skills: Skill[] = [];
  for (const table of reading.tablesOf("skills")) {
    reading.read(table, (row) => {
      const id = row.text("resource");
      const resource = known.get(looseId(id));
      const skill = row.text("skill");
      const rank = row.number("rank") ?? DEFAULT_RANK;
      const effectiveFrom = row.day("validFrom");
      const effectiveTo = row.day("validTo");
      if (resource === undefined && !row.isRefused()) row.refuse(unknownResource(id, false, row.at("resource")));
      if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom) {
        row.refuse(endsBeforeStart(effectiveFrom, effectiveTo, row.at("validTo")));
      }
      if (row.isRefused() || resource === undefined) return;
      skills.push({ resource, skill, rank, source: row.source, ...given("effectiveFrom", effectiveFrom), ...given("effectiveTo", effectiveTo) });
    });
  }
  return skills;
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
  const overtimeRate = moneyPerHour(row, table, "overtimeRate");
  const description = row.text("description");
  return {
    id,
    description: description === "" ? id : description,
    units: Math.max(1, Math.floor(row.number("units") ?? 1)),
    efficiency: row.number("efficiency") ?? 1,
    utilisation: row.number("utilisation") ?? 1,
    costRate: moneyPerHour(row, table, "costRate") ?? 0,
    source: row.source,
    ...given("overtimeRate", overtimeRate),
    ...given("location", row.text("location")),
    ...given("batchSize", row.number("batchSize")),
    ...given("overtimeHoursPerWeek", hoursPerWeek(row, table, "overtimeHours")),
  };
}

/** Money per hour, whatever the heading counts by: `€/min` is sixty times as much. */
function moneyPerHour(row: RowReader, table: MappedTable, key: "costRate" | "overtimeRate"): number | undefined {
  const rate = row.number(key);
  const perMinutes = minutesPerUnit[table.columns.get(key)?.unit.per ?? "hours"];
  return rate === undefined ? undefined : withoutDust((rate * minutesPerUnit.hours) / perMinutes);
}

function calendarIn(row: RowReader, calendars: readonly Calendar[]): string | null {
  const name = row.text("calendar");
  if (name === "") return null;
  const calendar = calendars.find((one) => looseId(one.id) === looseId(name));
  if (calendar !== undefined) return calendar.id;
  row.warn(unknownCalendar(name, row.at("calendar")));
  return null;
}

const HOURS_OF_A_WEEK = 168;

/** Hours per week; where the heading says `per day`, five days of them, `per month`, twelve months in 52 weeks. */
function hoursPerWeek(row: RowReader, table: MappedTable, key: "availability" | "overtimeHours"): number | undefined {
  const minutes = row.number(key);
  const column = table.columns.get(key);
  if (minutes === undefined || column === undefined) return undefined;
  const heading = table.table.headings[column.index]?.text ?? "";
  const isDaily = column.unit.per === "days" || /daily|täglich|tages/i.test(heading);
  const perWeek = isDaily ? 5 : column.unit.per === "months" ? 12 / 52 : 1;
  const hours = withoutDust((minutes / minutesPerUnit.hours) * perWeek);
  if (hours <= HOURS_OF_A_WEEK) return hours;
  row.refuse(outOfRange(`${column.field.label} in a week`, hours, `at most ${String(HOURS_OF_A_WEEK)}`, true, row.at(key)));
  return undefined;
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
