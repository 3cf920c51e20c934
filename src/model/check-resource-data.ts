// Master data of work centres that can be planned with but rarely mean what they say.

import type { Issue } from "../base/issue";
import { issuesFor } from "./check-findings";
import { resourceNeverOpen, resourceWithoutCalendar, unusedResource } from "./check-messages-data";
import type { Calendar, Plant } from "./plant";

/** Warnings and remarks on work centres, each at the cell of the work centre. */
export function checkResourceData(plant: Plant): Issue[] {
  const used = new Set(plant.routing.flatMap((step) => [step.resource, ...step.alternates, ...(step.also ?? []).flatMap((need) => need.resources)]));
  const closed = new Set(plant.calendars.filter(isNeverOpen).map((calendar) => calendar.id));
  const { resources } = plant;
  return [
    ...issuesFor(resourceWithoutCalendar, resources.filter(({ calendar }) => calendar === undefined)),
    ...issuesFor(resourceNeverOpen, resources.filter(({ calendar }) => calendar !== undefined && closed.has(calendar))),
    ...issuesFor(unusedResource, resources.filter(({ id }) => !used.has(id))),
  ];
}

function isNeverOpen({ shifts, exceptions }: Calendar): boolean {
  return shifts.length === 0 && exceptions.every((exception) => exception.shifts.length === 0);
}
