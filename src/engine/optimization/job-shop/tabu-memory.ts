// What a tabu search must not undo for a while: orders of two operations on a machine, and machines left. An order is kept by
// operation and job of the other, so that a shop of 2,000 operations needs megabytes, not hundreds of them.

import type { ShopColumns } from "./shop-columns";

export type TabuMemory = {
  /** Until which move `operation` must not come before the operation of `job` on its machine: `operation × jobs + job`. */
  readonly order: Int32Array;
  /** Until which move a mode must not be taken again. */
  readonly mode: Int32Array;
};

export function emptyTabuMemory({ count, jobs, modeMachine }: ShopColumns): TabuMemory {
  return { order: new Int32Array((count + 1) * jobs), mode: new Int32Array(modeMachine.length) };
}

export function forgetAll({ order, mode }: TabuMemory): void {
  order.fill(0);
  mode.fill(0);
}
