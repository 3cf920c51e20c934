// A schedule between two others, and how far two are apart. Knows their orders and ends; judges neither.

import type { Random } from "../../../base/random";
import type { KeptOrders, OrdersToLoad } from "./machine-orders";
import type { ShopColumns } from "./shop-columns";

/**
 * Sorts all operations by (1 − share) · end in `one` + share · end in `other`. Both keep to the order within jobs, so their mixture does,
 * and whatever order of two operations on a machine they have in common stays: the result is feasible and lies between them. An
 * operation whose machine differs takes that of `other` with the probability `share`.
 * Cost: O(n log n).
 */
export function mixSchedules(one: KeptOrders, other: KeptOrders, share: number, random: Random): OrdersToLoad {
  const count = one.sequence.length;
  const machine = one.machine.slice();
  const minutes = one.minutes.slice();
  const keys = new Float64Array(count);
  for (let operation = 0; operation < count; operation += 1) {
    keys[operation] = (1 - share) * (one.end[operation] ?? 0) + share * (other.end[operation] ?? 0);
    if (machine[operation] === other.machine[operation] || random() >= share) continue;
    machine[operation] = other.machine[operation] ?? 0;
    minutes[operation] = other.minutes[operation] ?? 0;
  }
  // Equal keys, of operations without minutes, stay in the order of operations, which is that within jobs.
  const sequence = Int32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return { sequence, machine, minutes };
}

/** How many pairs of operations on a machine of `one` are the other way round, or apart, in `other`. Cost: O(n²/machines). */
export function distanceBetween({ machines }: ShopColumns, one: KeptOrders, other: KeptOrders): number {
  const placeInOther = new Int32Array(one.sequence.length);
  for (let at = 0; at < other.sequence.length; at += 1) placeInOther[other.sequence[at] ?? 0] = at;
  const onMachine: number[][] = Array.from({ length: machines }, () => []);
  let distance = 0;
  for (const operation of one.sequence) {
    const machine = one.machine[operation] ?? 0;
    const earlier = onMachine[machine] ?? [];
    const place = placeInOther[operation] ?? 0;
    const isMoved = other.machine[operation] !== machine;
    for (const before of earlier) if (isMoved || other.machine[before] !== machine || (placeInOther[before] ?? 0) > place) distance += 1;
    earlier.push(operation);
  }
  return distance;
}
