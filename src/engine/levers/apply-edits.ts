// A plant with a planner's named changes. Knows what each change is; nothing of plans or their figures.

import { MINUTES_PER_DAY, type Day } from "../../base/day";
import type { Issue } from "../../base/issue";
import { calendarShifts } from "../../model/open-shifts";
import { editText } from "../../model/edit-text";
import type { PlanEdit } from "../../model/plan-edit";
import type { Calendar, CalendarException, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";

export type EditedPlant = { readonly plant: Plant; readonly issues: readonly Issue[] };

/**
 * The plant as it is after all changes, one after the other; a change that names what the plant does not have is left out
 * with an issue.
 * @param defaultShifts of work centres without a calendar
 * Cost O(edits × rows of the tables that they change + days of overtime).
 */
export function applyEdits(plant: Plant, edits: readonly PlanEdit[], defaultShifts: Settings["defaultShifts"]): EditedPlant {
  let edited = plant;
  const issues: Issue[] = [];
  for (const edit of edits) {
    const next = withEdit(edited, edit, defaultShifts);
    if (next === null) issues.push(leftOut(edit));
    else edited = next;
  }
  return { plant: edited, issues };
}

function withEdit(plant: Plant, edit: PlanEdit, defaultShifts: Settings["defaultShifts"]): Plant | null {
  switch (edit.kind) {
    case "overtime":
    case "shift":
      return withHours(plant, edit, defaultShifts);
    case "alternate":
      return withAlternate(plant, edit);
    case "subcontract":
      return withRow(plant, "routing", (step) => step.item === edit.item && step.number === edit.operation, (step) => ({ ...step, subcontractDays: edit.days, subcontractPrice: edit.price }));
    case "split":
      return withRow(plant, "items", ({ id }) => id === edit.item, (item) => ({ ...item, maximumOrder: Math.min(edit.quantity, item.maximumOrder ?? Infinity) }));
    case "earlier":
      return withRow(plant, "items", ({ id }) => id === edit.item, (item) => ({ ...item, safetyTimeDays: (item.safetyTimeDays ?? 0) + edit.days }));
    case "priority":
      return withRow(plant, "demands", ({ id }) => id === edit.demand, (demand) => ({ ...demand, priority: edit.priority }));
    case "expedite":
      return withRow(plant, "openOrders", ({ id }) => id === edit.order, (order) => ({ ...order, due: edit.due }));
    case "promise":
      return withRow(plant, "demands", ({ id }) => id === edit.demand, (demand) => ({ ...demand, due: edit.due }));
  }
}

/** The plant with some rows of a table changed; null when there are none. */
function withRow<Table extends "routing" | "items" | "demands" | "openOrders">(
  plant: Plant,
  table: Table,
  isMeant: (row: Plant[Table][number]) => boolean,
  changed: (row: Plant[Table][number]) => Plant[Table][number],
): Plant | null {
  const rows: readonly Plant[Table][number][] = plant[table];
  return rows.some(isMeant) ? { ...plant, [table]: rows.map((row) => (isMeant(row) ? changed(row) : row)) } : null;
}

function withAlternate(plant: Plant, { resource, alternate }: PlanEdit & { readonly kind: "alternate" }): Plant | null {
  if (resource === alternate || ![resource, alternate].every((id) => plant.resources.some((each) => each.id === id))) return null;
  const routing = plant.routing.map((step) =>
    step.resource === resource && !step.alternates.includes(alternate) ? { ...step, alternates: [...step.alternates, alternate] } : step,
  );
  return { ...plant, routing };
}

/** A calendar of its own where the work centre had none; the hours end before the next shift. */
function withHours(plant: Plant, edit: PlanEdit & { readonly kind: "overtime" | "shift" }, defaultShifts: Settings["defaultShifts"]): Plant | null {
  const resource = plant.resources.find(({ id }) => id === edit.resource);
  if (resource === undefined) return null;
  const known = plant.calendars.find(({ id }) => id === resource.calendar);
  const calendar: Calendar = known ?? { id: `${edit.resource} hours`, shifts: defaultShifts, exceptions: [] };
  const longer: Calendar = { ...calendar, exceptions: [...calendar.exceptions, ...longerDays(calendar, edit)] };
  if (known !== undefined) return { ...plant, calendars: plant.calendars.map((each) => (each === known ? longer : each)) };
  return {
    ...plant,
    calendars: [...plant.calendars, longer],
    resources: plant.resources.map((each) => (each === resource ? { ...each, calendar: longer.id } : each)),
  };
}

function longerDays(calendar: Calendar, { resource, from, to, hours, kind }: PlanEdit & { readonly kind: "overtime" | "shift" }): readonly CalendarException[] {
  const { on } = calendarShifts(calendar, resource, { first: from - 1, last: to + 1 });
  const longer: CalendarException[] = [];
  for (let day: Day = from; day <= to; day += 1) {
    const shifts = on(day);
    if (shifts.length === 0) continue;
    const extra = last(shifts) < MINUTES_PER_DAY ? hoursAfter(shifts, on(day + 1), hours) : hoursBefore(shifts, on(day - 1), hours);
    if (extra === null) continue;
    longer.push({ from: day, to: day, shifts: [...shifts, extra], reason: kind === "shift" ? "Another shift" : "Overtime", resource });
  }
  return longer;
}

type Span = CalendarException["shifts"][number];

function first(shifts: readonly Span[]): number {
  return Math.min(...shifts.map(({ startMinute }) => startMinute));
}

/** Minutes from the midnight at which the day begins; beyond the next one where a shift is worked through the night. */
function last(shifts: readonly Span[]): number {
  return Math.max(...shifts.map(({ startMinute, endMinute }) => (endMinute > startMinute ? endMinute : endMinute + MINUTES_PER_DAY)));
}

/** From the last shift until the next day's first, and no longer than a day after this one's. */
function hoursAfter(shifts: readonly Span[], next: readonly Span[], hours: number): Span | null {
  const start = last(shifts);
  const end = Math.min(start + Math.round(hours * 60), Math.min(MINUTES_PER_DAY, first(next)) + MINUTES_PER_DAY, first(shifts) + MINUTES_PER_DAY);
  return end <= start ? null : { startMinute: start, endMinute: end % MINUTES_PER_DAY };
}

/** Of a day that ends with a night shift: before its first shift, when the one of the day before is over. */
function hoursBefore(shifts: readonly Span[], before: readonly Span[], hours: number): Span | null {
  const end = first(shifts);
  const start = Math.max(end - Math.round(hours * 60), before.length === 0 ? 0 : last(before) - MINUTES_PER_DAY, 0);
  return end <= start ? null : { startMinute: start, endMinute: end };
}

function leftOut(edit: PlanEdit): Issue {
  return {
    code: "edit-unknown",
    severity: "warning",
    text: `The change "${editText(edit)}" was left out: the workbook has no such item, order, operation or work centre.`.slice(0, 160),
    hint: "Correct it or take it out of the edits of the settings.",
  };
}
