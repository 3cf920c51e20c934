// Master data of work centres that can be planned with but rarely mean what they say.

import type { Issue } from "../base/issue";
import { issuesFor, quoted } from "./check-findings";
import type { Calendar, Plant } from "./plant";

/** Warnings and remarks on work centres, each at the cell of the work centre. */
export function checkResourceData(plant: Plant): Issue[] {
  const used = new Set(plant.routing.flatMap((step) => [step.resource, ...step.alternates]));
  const closed = new Set(plant.calendars.filter(isNeverOpen).map((calendar) => calendar.id));
  return [
    ...issuesFor(
      {
        code: "resource-without-calendar",
        severity: "warning",
        text: ({ id }) => `Work centre ${quoted(id)} has no calendar: the standard working hours of the settings are assumed.`,
        plural: "work centres without a calendar",
        hint: "Name a calendar, or enter its shifts.",
      },
      plant.resources.filter(({ calendar }) => calendar === undefined),
    ),
    ...issuesFor(
      {
        code: "resource-never-open",
        severity: "warning",
        text: ({ id, calendar }) => `Work centre ${quoted(id)} is never open: its calendar ${quoted(calendar ?? "")} has no shift.`,
        plural: "work centres that are never open",
        hint: "Add shifts to the calendar.",
      },
      plant.resources.filter(({ calendar }) => calendar !== undefined && closed.has(calendar)),
    ),
    ...issuesFor(
      {
        code: "unused-resource",
        severity: "info",
        text: ({ id }) => `Work centre ${quoted(id)} is in no routing: it stays idle in the plan.`,
        plural: "work centres in no routing",
        hint: "Use it in a routing, or remove it.",
      },
      plant.resources.filter(({ id }) => !used.has(id)),
    ),
  ];
}

function isNeverOpen({ shifts, exceptions }: Calendar): boolean {
  return shifts.length === 0 && exceptions.every((exception) => exception.shifts.length === 0);
}
