// Which customers wait longer in a schedule than in another one, and for which work. Knows pegging and precedence; places nothing.

import type { Day } from "../../base/day";
import type { ServedDemands } from "./served-demands";
import type { WorkNetwork } from "./work-network";

/**
 * The demand that waits longest beyond what it waits in another schedule, by weighted days.
 * @param dues, than by place of the order: the day on which it is received, here and there
 * @param isOut demands that are not asked for
 * @returns its number; −1 where none waits longer
 * Cost O(demands and their orders).
 */
export function longestWait({ dues: wanted, weights, firstOrder, orders }: ServedDemands, dues: Float64Array, than: Float64Array, isOut: (demand: number) => boolean): number {
  let longest = -1;
  let most = 0;
  for (const [demand, due] of wanted.entries()) {
    let [here, there]: [Day, Day] = [due, due];
    for (const place of orders.subarray(firstOrder[demand], firstOrder[demand + 1])) {
      here = Math.max(here, dues[place] ?? 0);
      there = Math.max(there, than[place] ?? 0);
    }
    const days = (here - there) * (weights[demand] ?? 0);
    if (days <= most || isOut(demand)) continue;
    longest = demand;
    most = days;
  }
  return longest;
}

/**
 * The work that makes a demand wait: what begins later than it may, of its orders and of all that they wait for without a gap of such work.
 * @param latest by activity: the latest start by which nobody waits longer than wished
 * @param isFixed activities that stand where they are
 * @returns `ahead` with that work added; null where there is none
 * Cost O(activities + ties) at the most; usually a few.
 */
export function withLatePath(
  { firstOfOrder, ties }: WorkNetwork,
  { firstOrder, orders }: ServedDemands,
  demand: number,
  start: Float64Array,
  latest: Float64Array,
  ahead: Uint8Array,
  isFixed: (index: number) => boolean,
): Uint8Array | null {
  const extended = ahead.slice();
  const stack: number[] = [];
  let isLonger = false;
  for (const place of orders.subarray(firstOrder[demand], firstOrder[demand + 1])) {
    for (let index = firstOfOrder[place] ?? 0; index < (firstOfOrder[place + 1] ?? 0); index += 1) reach(index);
  }
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    for (let tie = ties.firstBefore[index] ?? 0; tie < (ties.firstBefore[index + 1] ?? 0); tie += 1) reach(ties.from[tie] ?? 0);
  }
  return isLonger ? extended : null;

  function reach(index: number): void {
    if (extended[index] === 1 || isFixed(index) || (start[index] ?? 0) <= (latest[index] ?? 0)) return;
    extended[index] = 1;
    isLonger = true;
    stack.push(index);
  }
}
