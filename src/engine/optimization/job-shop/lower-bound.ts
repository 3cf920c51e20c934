// A time below which no schedule of a job shop can come. Knows the problem only, no schedule.

import { oneMachineBound, preemptiveBound, type OneMachine } from "./one-machine-bound";
import type { ShopColumns } from "./shop-columns";

const MOST_NODES = 2000;

/**
 * The greatest of: the longest job; the work of all over the machines; and for each machine the best that it could do with the
 * operations that only it can do, were the other machines free (Jackson's preemptive bound, then Carlier's optimum where it may be
 * better than what is known). Operations with a choice count with their shortest time.
 * Cost: O(machines · n²) for n operations a machine, and up to 2,000 such steps where Carlier's search is needed.
 */
export function lowerBound(shop: ShopColumns): number {
  const { count, jobs, machines, firstOfJob, lastOfJob, firstMode, modeMachine, leastMinutes } = shop;
  const heads = new Int32Array(count);
  const tails = new Int32Array(count);
  let bound = 0;
  for (let job = 0; job < jobs; job += 1) {
    let length = 0;
    for (let operation = firstOfJob[job] ?? 0; operation <= (lastOfJob[job] ?? 0); operation += 1) {
      heads[operation] = length;
      length += leastMinutes[operation] ?? 0;
    }
    for (let operation = firstOfJob[job] ?? 0; operation <= (lastOfJob[job] ?? 0); operation += 1) tails[operation] = length - (heads[operation] ?? 0) - (leastMinutes[operation] ?? 0);
    bound = Math.max(bound, length);
  }
  const only: number[][] = Array.from({ length: machines }, () => []);
  let work = 0;
  for (let operation = 0; operation < count; operation += 1) {
    const mode = firstMode[operation] ?? 0;
    if ((firstMode[operation + 1] ?? 0) === mode + 1) only[modeMachine[mode] ?? 0]?.push(operation);
    work += leastMinutes[operation] ?? 0;
  }
  bound = Math.max(bound, machines === 0 ? 0 : Math.ceil(work / new Set(modeMachine).size || 0));
  const alone = only.map((operations): OneMachine => {
    const of = (column: Int32Array): readonly number[] => operations.map((operation) => column[operation] ?? 0);
    return { heads: of(heads), minutes: of(leastMinutes), tails: of(tails) };
  });
  for (const machine of alone) bound = Math.max(bound, preemptiveBound(machine));
  for (const machine of alone) if (machine.heads.length > 0) bound = Math.max(bound, oneMachineBound(machine, MOST_NODES));
  return bound;
}
