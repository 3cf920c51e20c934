// Whether what a routing step needs can ever come together in the horizon of a plan. Knows open time and skills; no work.

import type { AlsoNeeded } from "../../model/needed-help";
import type { Calendar, RoutingStep } from "../../model/plant";
import { longestOfUsualWeek } from "./open-time";
import type { PlanIndex } from "./plan-index";

/** True when one of a step's resources can do it some time, with all else that it needs, without skills that end or begin. */
export function isEverPossible(index: PlanIndex, step: RoutingStep): boolean {
  return [step.resource, ...step.alternates].some((id) => isEverPossibleAt(index, step, id));
}

/** The same of one of its resources. Hours that are not those of a usual week may be over when the step is ready. */
export function isEverPossibleAt(index: PlanIndex, step: RoutingStep, main: string): boolean {
  const { plan, resources } = index;
  const end = (plan.buckets.at(-1)?.end ?? plan.settings.start) * 1440;
  const isOpen = (names: readonly string[]): boolean => {
    const [first = "", ...others] = names;
    return index.openTime(first, ...others).minutesBetween(plan.settings.start * 1440, end) > 0 && (others.length === 0 || longestOfUsualWeek(names.map((name) => calendarOf(index, name))) > 0);
  };
  const isPossible = (names: readonly string[], [need, ...rest]: readonly AlsoNeeded[]): boolean => {
    if (need === undefined) return isOpen(names);
    return need.resources.some((id) => !names.includes(id) && need.units <= (resources.get(id)?.units ?? 0) && hasAlways(index, id, need.skill) && isPossible([...names, id], rest));
  };
  return canStandIn(index, step, main) && hasAlways(index, main, step.skill) && isPossible([main], step.also ?? []);
}

/** The calendar of a resource, else the hours of the settings. */
export function calendarOf({ calendars, plan, resources }: PlanIndex, resource: string): Pick<Calendar, "shifts"> {
  return calendars.get(resources.get(resource)?.calendar ?? "") ?? { shifts: plan.settings.defaultShifts };
}

/** A machine that runs lots together is done without only by one that takes as many. */
function canStandIn({ resources }: PlanIndex, step: RoutingStep, main: string): boolean {
  const asked = resources.get(step.resource)?.batchSize;
  const own = resources.get(main)?.batchSize;
  return asked === undefined ? own === undefined : own !== undefined && own >= asked;
}

function hasAlways({ plant }: PlanIndex, resource: string, skill: string | undefined): boolean {
  return skill === undefined || plant.skills.some((row) => row.resource === resource && row.skill === skill && row.effectiveFrom === undefined && row.effectiveTo === undefined);
}
