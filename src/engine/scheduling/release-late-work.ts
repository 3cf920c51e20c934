// Which work of a stable schedule may begin earlier than before after all: what a late customer waits for.
// Knows pegging and precedence; places nothing.

import type { ServedDemands } from "./served-demands";
import type { WorkNetwork } from "./work-network";

/**
 * @param stays by activity: not earlier than this, since it stood there before
 * @param dues  by place of the order: the day on which it is received
 * @returns the same without a bound for the activities of orders that late demands wait for, and of all that these wait for
 * Cost O(activities + ties).
 */
export function releaseLateWork(stays: Float64Array, { count, firstOfOrder, ties }: WorkNetwork, { dues: wanted, firstOrder, orders }: ServedDemands, dues: Float64Array): Float64Array {
  const isReached = new Uint8Array(count);
  const stack: number[] = [];
  wanted.forEach((due, number) => {
    for (const order of orders.subarray(firstOrder[number], firstOrder[number + 1])) {
      if ((dues[order] ?? 0) <= due) continue;
      for (let index = firstOfOrder[order] ?? 0; index < (firstOfOrder[order + 1] ?? 0); index += 1) reach(index);
    }
  });
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    for (let tie = ties.firstBefore[index] ?? 0; tie < (ties.firstBefore[index + 1] ?? 0); tie += 1) reach(ties.from[tie] ?? 0);
  }
  return stays.map((stay, index) => (isReached[index] === 1 ? -Infinity : stay));

  function reach(index: number): void {
    if (isReached[index] === 1) return;
    isReached[index] = 1;
    stack.push(index);
  }
}
