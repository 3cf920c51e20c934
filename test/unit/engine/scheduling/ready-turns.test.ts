// The set of turns that are ready.

import { seededRandom } from "../../../../src/base/random";
import { readyTurns } from "../../../../src/engine/scheduling/ready-turns";

describe("readyTurns", () => {
  it.each([1, 31, 32, 33, 1024, 1025, 40_000])("gives out of %d the first that is ready, whatever was added meanwhile", (count) => {
    const random = seededRandom(count);
    const turns = readyTurns(count);
    const waiting = new Set<number>();
    for (let step = 0; step < 3000; step += 1) {
      if (random() < 0.6) {
        const turn = Math.floor(random() * count);
        turns.add(turn);
        waiting.add(turn);
      } else {
        const first = waiting.size === 0 ? -1 : Math.min(...waiting);
        expect(turns.take()).toBe(first);
        waiting.delete(first);
      }
    }
  });

  it("has nothing to give when there are no turns", () => {
    expect(readyTurns(0).take()).toBe(-1);
  });
});
