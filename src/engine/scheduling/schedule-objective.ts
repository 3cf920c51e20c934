// What a whole schedule is worth by the planner's weights, in the days that she reads in it. Knows a finished schedule only.

import { MINUTES_PER_DAY, startOfDay } from "../../base/day";
import { searchDefaults, type Settings } from "../../model/settings";
import type { ObjectiveWeights } from "../optimization/shop/shop-problem";
import type { FormerWork } from "./former-places";
import type { OrderDays } from "./order-days";
import type { ForwardPlaces } from "./schedule-forward";
import type { ServedDemands } from "./served-demands";
import type { WorkNetwork } from "./work-network";

const MINUTES_PER_HOUR = 60;

export function objectiveWeights(settings: Settings): ObjectiveWeights {
  const set = { ...searchDefaults, ...settings };
  return {
    tardiness: set.tardinessWeight,
    makespan: set.makespanWeight,
    setups: set.setupWeight,
    earliness: set.earlinessWeight,
    workInProcess: set.workInProcessWeight,
    changes: set.changesWeight,
  };
}

/** True where nothing counts but the days that customers wait. */
export function countsLatenessAlone({ tardiness, makespan, setups, earliness, workInProcess, changes }: ObjectiveWeights): boolean {
  return tardiness > 0 && makespan + setups + earliness + workInProcess + changes === 0;
}

/** True where putting off what is early changes nothing: the schedule has the same worth before that. */
export function isWorthTheSamePutOff({ makespan, earliness, workInProcess, changes }: ObjectiveWeights, { bringers }: WorkNetwork): boolean {
  // A co-product is put off with the order that it comes with, also where its own demand waits for it.
  return makespan === 0 && earliness === 0 && workInProcess === 0 && changes === 0 && bringers === null;
}

/**
 *   tardiness · Σ demands (days late / priority) + earliness · Σ demands days early + makespan · days to the last end
 *     + setups · Σ setup hours + workInProcess · Σ orders days from first start to last end + changes · moved operations
 *
 * @param start the first day of the plan; a demand that stock serves is promised for it
 * @param former by activity, as far as the plan before has such an operation
 * Cost O(activities + links to demands).
 */
export function scheduleObjective(
  network: WorkNetwork,
  places: ForwardPlaces,
  { dues }: OrderDays,
  demands: ServedDemands,
  weights: ObjectiveWeights,
  start: number,
  former: FormerWork,
): number {
  const { tardiness, earliness } = demandDays(demands, dues, start);
  const ofDemands = weights.tardiness * tardiness + weights.earliness * earliness;
  const { makespan, setups, workInProcess, changes } = weights;
  // What nothing is weighed by need not be counted.
  if (makespan === 0 && setups === 0 && workInProcess === 0 && changes === 0) return ofDemands;
  let last = startOfDay(start);
  let setupMinutes = 0;
  let workDays = 0;
  const { orders, steps, firstOfOrder } = network;
  for (let place = 0; place < orders.length; place += 1) {
    let from = Infinity;
    let to = -Infinity;
    for (let index = firstOfOrder[place] ?? 0; index < (firstOfOrder[place + 1] ?? 0); index += 1) {
      if (steps[index] === null) continue;
      const begins = places.start[index] ?? 0;
      from = Math.min(from, begins);
      to = Math.max(to, places.end[index] ?? 0);
      setupMinutes += places.machine[index] === null ? 0 : (places.setupMinutes[index] ?? 0);
    }
    if (to < from) continue;
    last = Math.max(last, to);
    workDays += (to - from) / MINUTES_PER_DAY;
  }
  return (
    ofDemands +
    (makespan * (last - startOfDay(start))) / MINUTES_PER_DAY +
    (setups * setupMinutes) / MINUTES_PER_HOUR +
    workInProcess * workDays +
    (changes === 0 ? 0 : changes * movedOperations(places, former))
  );
}

/** Operations elsewhere than in the plan before, or from another minute on. Cost O(activities). */
export function movedOperations({ start, machine }: ForwardPlaces, former: FormerWork): number {
  return former.start.reduce((moved, stood, index) => (stood >= 0 && (stood !== start[index] || (machine[index]?.id ?? "") !== former.resource[index]) ? moved + 1 : moved), 0);
}

/** Weighted days of demands that stock alone serves: they are late whatever the schedule. */
export function stockDaysLate({ dues, weights, firstOrder }: ServedDemands, start: number): number {
  return dues.reduce((sum, due, number) => sum + (firstOrder[number] === firstOrder[number + 1] ? (weights[number] ?? 0) * Math.max(0, start - due) : 0), 0);
}

function demandDays(demands: ServedDemands, dues: Float64Array, start: number): { readonly tardiness: number; readonly earliness: number } {
  let tardiness = 0;
  let earliness = 0;
  const { firstOrder, orders, weights } = demands;
  for (let number = 0; number < demands.dues.length; number += 1) {
    const due = demands.dues[number] ?? 0;
    const first = firstOrder[number] ?? 0;
    const end = firstOrder[number + 1] ?? 0;
    let day = start;
    for (let at = first; at < end; at += 1) day = Math.max(day, dues[orders[at] ?? 0] ?? 0);
    if (day > due) tardiness += (weights[number] ?? 0) * (day - due);
    else if (first !== end) earliness += due - day;
  }
  return { tardiness, earliness };
}
