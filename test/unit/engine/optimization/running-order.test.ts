// The order in which a shop does its work, moved about often.

import { seededRandom } from "../../../../src/base/random";
import { runningOrder } from "../../../../src/engine/optimization/shop/running-order";

function byTurn(turn: Float64Array): number[] {
  return [...turn.keys()].sort((one, other) => (turn[one] ?? 0) - (turn[other] ?? 0));
}

describe("runningOrder", () => {
  it("keeps the order that a list keeps, also where the numbers between two are used up", () => {
    const random = seededRandom(3);
    const order = Int32Array.from([4, 2, 0, 1, 3, 5]);
    const running = runningOrder(order);
    const list = [...order];
    for (let step = 0; step < 2000; step += 1) {
      const one = Math.floor(random() * list.length);
      const at = list.indexOf(one);
      expect(running.takeOut(one)).toBe(list[at - 1] ?? -1);
      list.splice(at, 1);
      // Always near the same place, so that the numbers there run out soon.
      const other = list[Math.floor(random() * 2) - 1] ?? -1;
      running.putBehind(other, [one]);
      list.splice(list.indexOf(other) + 1, 0, one);
      expect(byTurn(running.turn)).toEqual(list);
      expect(running.behind(one)).toBe(other);
    }
  });

  it("puts several behind one in the sequence given, and takes back what it remembers", () => {
    const running = runningOrder(Int32Array.from([0, 1, 2, 3, 4, 5]));
    const behind = [1, 2, 4].map(running.takeOut);
    expect(behind).toEqual([0, 0, 3]);
    running.putBehind(5, [1, 2, 4]);
    expect(byTurn(running.turn)).toEqual([0, 3, 5, 1, 2, 4]);
    for (const one of [1, 2, 4]) running.takeOut(one);
    running.putBehind(3, [4]);
    running.putBehind(0, [2]);
    running.putBehind(0, [1]);
    expect(byTurn(running.turn)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("knows what nothing stands before", () => {
    const running = runningOrder(Int32Array.from([0]));
    expect(running.takeOut(0)).toBe(-1);
    running.putBehind(-1, [0]);
    expect(running.behind(0)).toBe(-1);
  });
});
