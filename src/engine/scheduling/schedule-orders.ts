// From required orders to a schedule: at unlimited capacity by lead time, or with dates that capacity and material allow.
// The chapter's first page; the passes are in schedule-backward and schedule-forward.

import type { Run } from "../../base/run";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { sentencesOf } from "../sentences/sentences-of";
import type { FormerSchedule } from "./former-plan";
import { withPins } from "./pinned-work";
import type { RequiredOrders, Schedule } from "./schedule";
import { reportScheduling } from "./report-scheduling";
import type { FoundSchedule } from "./found-schedule";
import { scheduleConstrained } from "./schedule-constrained";
import { scheduleUnlimited } from "./schedule-unlimited";
import { withTogether } from "./together-reasons";
import { writeSchedule } from "./write-schedule";

/**
 * Dates the orders and places their operations.
 *
 * `requirements`: orders keep their dates by lead time; operations are placed backward from them on open time, whatever
 * the load. `constrained`: a backward pass finds the latest starts on finite capacity, a forward pass sequenced by these
 * starts finds dates that hold: no unit does two things at once, no operation starts before its predecessors, its
 * components and the start of the plan; a search for a better sequence follows where something is left to improve.
 *
 * @param demands those that the orders are pegged to
 * @param former places of the plan before, which the schedule stays near to as far as the planner weighs changes
 * @param requirements planned, firm and open orders with links; quantities stay as they are
 * @returns orders in the order given, pegged anew where customers wait less when they are served in other turns; operations by order and number; limits of late orders. The same input gives the
 *   identical schedule. A cancelled run gives the orders as they came, without operations.
 * Cost O(n log n) in activities, plus the places that a search passes over on a full machine.
 */
export function scheduleOrders(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  requirements: RequiredOrders,
  former: FormerSchedule,
  run: Run,
): Schedule {
  const schedule =
    settings.plan === "requirements"
      ? scheduleUnlimited(plant, settings, requirements, run)
      : withObjects(scheduleConstrained(plant, demands, settings, requirements, former, run), demands, requirements, settings, run);
  const say = sentencesOf(settings);
  return withPins(plant, withTogether(schedule, say), say);
}

function withObjects(found: FoundSchedule | null, demands: readonly Demand[], requirements: RequiredOrders, settings: Settings, run: Run): Schedule {
  if (found === null) return { orders: requirements.orders, links: requirements.links, ahead: new Map(), operations: [], limits: new Map() };
  const schedule = writeSchedule(demands, requirements, found, settings);
  reportScheduling(run, 1);
  return schedule;
}
