// When work is wanted that is to stay where the plan before had it, and when its material must be ordered for that.
// Knows precedence and former places; places nothing.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import type { FormerWork } from "./former-places";
import { fromTheLast } from "./ties";
import type { WorkNetwork } from "./work-network";

/**
 * Targets under which former places can be had again: an operation is wanted where it stood, a purchase is received when it was, and what
 * else comes by lead time in time for the operations that stay, also where netting would order it later now.
 *
 * @param targets by activity: when each would be begun without a plan before; the result is later only for purchases that both plans have
 * @param releaseFor the release of an order without operations that is received on a day; by the number of its activity
 * Cost O(activities + ties).
 */
export function targetsAsBefore(network: Pick<WorkNetwork, "ties" | "isDays">, { start, receipts }: FormerWork, targets: Float64Array, releaseFor: (index: number, due: Day) => Day): Float64Array {
  const { ties, isDays } = network;
  if (start.length === 0) return targets;
  const wanted = targets.slice();
  for (const index of fromTheLast(ties)) {
    wanted[index] = isDays[index] === 1 ? releaseOf(index, wanted[index] ?? 0) : Math.min(wanted[index] ?? 0, orElse(start[index] ?? NaN));
  }
  return wanted;

  function releaseOf(index: number, target: Minute): Minute {
    let needed: Minute = Infinity;
    for (let next = ties.firstNext[index] ?? 0; next < (ties.firstNext[index + 1] ?? 0); next += 1) {
      const to = ties.nextTo[next] ?? 0;
      const former = start[to] ?? NaN;
      const begins = former >= 0 ? former : (wanted[to] ?? 0);
      needed = Math.min(needed, begins - (ties.nextLagMinutes[next] ?? 0));
    }
    if (needed === Infinity) return target;
    const former = receipts[index] ?? NaN;
    return former >= 0 ? startOfDay(releaseFor(index, Math.min(former, dayOf(needed)))) : Math.min(target, startOfDay(releaseFor(index, dayOf(needed))));
  }
}

function orElse(minute: Minute): Minute {
  return Number.isNaN(minute) ? Infinity : minute;
}
