// Builds an active schedule from nothing by a priority rule with chance in it. Knows the shop and what was placed so far; improves
// nothing. Source: Giffler & Thompson (1960).

import type { Random } from "../../../base/random";
import type { KeptOrders } from "./machine-orders";
import type { ShopColumns } from "./shop-columns";

/**
 * Places one operation after the other. Of the next operations of all jobs the one that could end first names a machine; of those that
 * could begin on it before that end, the one of the job with most work left is placed, its work multiplied by a number drawn from
 * 1 − noise … 1 + noise. Each operation takes the machine on which it ends first.
 * @param noise 0: the rule alone; about 1: nearly by chance.
 * Cost: O(operations × jobs × modes).
 */
export function buildSchedule(shop: ShopColumns, random: Random, noise: number): KeptOrders {
  const { count, jobs, machines, firstOfJob, lastOfJob, firstMode, modeMachine, modeMinutes, leastMinutes } = shop;
  const next = Int32Array.from(firstOfJob);
  const readyAt = new Int32Array(jobs);
  const freeAt = new Int32Array(machines);
  const workLeft = new Float64Array(jobs);
  for (let job = 0; job < jobs; job += 1) {
    for (let operation = firstOfJob[job] ?? 0; operation <= (lastOfJob[job] ?? 0); operation += 1) workLeft[job] = (workLeft[job] ?? 0) + (leastMinutes[operation] ?? 0);
  }
  const sequence = new Int32Array(count);
  const machine = new Int32Array(count);
  const minutes = new Int32Array(count);
  const end = new Int32Array(count);
  const chosenMode = new Int32Array(jobs);
  const earliestStart = new Int32Array(jobs);
  let makespan = 0;
  for (let placed = 0; placed < count; placed += 1) {
    let firstEnd = Infinity;
    let bottleneck = 0;
    for (let job = 0; job < jobs; job += 1) {
      const operation = next[job] ?? 0;
      if (operation > (lastOfJob[job] ?? 0)) continue;
      let ends = Infinity;
      for (let mode = firstMode[operation] ?? 0; mode < (firstMode[operation + 1] ?? 0); mode += 1) {
        const start = Math.max(readyAt[job] ?? 0, freeAt[modeMachine[mode] ?? 0] ?? 0);
        const endHere = start + (modeMinutes[mode] ?? 0);
        if (endHere >= ends) continue;
        ends = endHere;
        chosenMode[job] = mode;
        earliestStart[job] = start;
      }
      if (ends >= firstEnd) continue;
      firstEnd = ends;
      bottleneck = modeMachine[chosenMode[job] ?? 0] ?? 0;
    }
    let chosen = -1;
    let highest = -1;
    for (let job = 0; job < jobs; job += 1) {
      if ((next[job] ?? 0) > (lastOfJob[job] ?? 0) || modeMachine[chosenMode[job] ?? 0] !== bottleneck) continue;
      // The one that could end first is always among them, without minutes as well.
      const start = earliestStart[job] ?? 0;
      if (start >= firstEnd && start + (modeMinutes[chosenMode[job] ?? 0] ?? 0) > firstEnd) continue;
      const priority = (workLeft[job] ?? 0) * (1 + noise * (2 * random() - 1));
      if (priority <= highest) continue;
      highest = priority;
      chosen = job;
    }
    const operation = next[chosen] ?? 0;
    const mode = chosenMode[chosen] ?? 0;
    const ends = (earliestStart[chosen] ?? 0) + (modeMinutes[mode] ?? 0);
    sequence[placed] = operation;
    machine[operation] = bottleneck;
    minutes[operation] = modeMinutes[mode] ?? 0;
    end[operation] = ends;
    readyAt[chosen] = ends;
    freeAt[bottleneck] = ends;
    workLeft[chosen] = (workLeft[chosen] ?? 0) - (leastMinutes[operation] ?? 0);
    next[chosen] = operation + 1;
    if (ends > makespan) makespan = ends;
  }
  return { makespan, sequence, machine, minutes, end };
}
