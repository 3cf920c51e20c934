// Bounds of one machine with heads and tails: Carlier's optimum equals the best of all sequences, Jackson's bound is not above it.

import { seededRandom } from "../../../../../src/base/random";
import { oneMachineBound, preemptiveBound, type OneMachine } from "../../../../../src/engine/optimization/job-shop/one-machine-bound";

function bestSequence({ heads, minutes, tails }: OneMachine): number {
  const best = (left: readonly number[], now: number, longest: number): number =>
    left.length === 0
      ? longest
      : Math.min(
          ...left.map((each) => {
            const end = Math.max(now, heads[each] ?? 0) + (minutes[each] ?? 0);
            return best(left.filter((other) => other !== each), end, Math.max(longest, end + (tails[each] ?? 0)));
          }),
        );
  return best([...heads.keys()], 0, 0);
}

describe("The bound of one machine", () => {
  it("is 53 for the seven operations of Carlier (1982) as sequenced by his method", () => {
    const machine = { heads: [10, 13, 11, 20, 30, 0, 30], minutes: [5, 6, 7, 4, 3, 6, 2], tails: [7, 26, 24, 21, 8, 17, 0] };
    expect(oneMachineBound(machine, 1000)).toBe(bestSequence(machine));
  });

  it("equals the best of all sequences, and no more than that when it is cut short", () => {
    const random = seededRandom(7);
    const draw = (most: number): number[] => Array.from({ length: 6 }, () => Math.floor(random() * most));
    for (let round = 0; round < 200; round += 1) {
      const machine = { heads: draw(20), minutes: draw(10), tails: draw(20) };
      const best = bestSequence(machine);
      expect(oneMachineBound(machine, 1000)).toBe(best);
      expect(oneMachineBound(machine, 1)).toBeLessThanOrEqual(best);
      expect(preemptiveBound(machine)).toBeLessThanOrEqual(best);
    }
  });

  it("of no operations is 0", () => {
    expect(preemptiveBound({ heads: [], minutes: [], tails: [] })).toBe(0);
  });
});
