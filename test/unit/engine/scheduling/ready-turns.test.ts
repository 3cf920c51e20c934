// The set of turns that are ready.

import { seededRandom } from "../../../../src/base/random";
import { addTurn, noReadyTurns, takeTurn } from "../../../../src/engine/scheduling/ready-turns";

describe("The turns that are ready", () => {
  it.each([1, 31, 32, 33, 1024, 1025, 40_000])("gives out of %d the first that is ready, whatever was added meanwhile", (count) => {
    const random = seededRandom(count);
    const turns = noReadyTurns(count);
    const waiting = new Set<number>();
    for (let step = 0; step < 3000; step += 1) {
      if (random() < 0.6) {
        const turn = Math.floor(random() * count);
        addTurn(turns, turn);
        waiting.add(turn);
      } else {
        const first = waiting.size === 0 ? -1 : Math.min(...waiting);
        expect(takeTurn(turns)).toBe(first);
        waiting.delete(first);
      }
    }
  });

  it("has nothing to give when there are no turns", () => {
    expect(takeTurn(noReadyTurns(0))).toBe(-1);
  });
});
