// The sequence in which customers wait, as keys of all that is done for them.

import { dueKeys } from "../../../../src/engine/scheduling/due-keys";
import type { ServedDemands } from "../../../../src/engine/scheduling/served-demands";
import { tieList } from "../../../../src/engine/scheduling/ties";

/** Orders of one activity each: 0 goes into 2 and 3; 1 into nothing, and nobody waits for it. */
function network() {
  const ties = tieList();
  ties.add(0, 2, 1, 0, 1);
  ties.add(0, 3, 1, 0, 1);
  return { count: 4, firstOfOrder: Int32Array.of(0, 1, 2, 3, 4), ties: ties.sorted(4) };
}

function served(dues: readonly number[], priorities: readonly number[]): ServedDemands {
  return {
    dues: Float64Array.from(dues),
    weights: Float64Array.from(priorities, (priority) => 1 / priority),
    firstOrder: Int32Array.from([0, ...dues.map((_, number) => number + 1)]),
    orders: Int32Array.from(dues, (_, number) => 2 + number),
  };
}

const needDays = Float64Array.of(0, 50, 0, 0);

describe("dueKeys", () => {
  it("takes work by the due day of the customer who waits for it, what is shared by the first of them", () => {
    expect([...dueKeys(network(), served([20, 10], [1, 1]), needDays)]).toEqual([14, 54, 24, 14]);
  });

  it("lets the next priority wait for orders that are due up to four days later", () => {
    const [, , important = 0, other = 0] = dueKeys(network(), served([13, 10], [1, 2]), needDays);
    expect(important).toBeLessThan(other);
    const [, , late = 0, sooner = 0] = dueKeys(network(), served([15, 10], [1, 2]), needDays);
    expect(sooner).toBeLessThan(late);
  });

  it("takes what no customer waits for by its need, after the least important customer of that day", () => {
    const keys = dueKeys(network(), served([50, 50], [1, 3]), needDays);
    expect(keys[1]).toBe(Math.max(keys[2] ?? 0, keys[3] ?? 0));
  });
});
