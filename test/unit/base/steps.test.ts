// Long work in steps: the same result at once and bit by bit, pauses as often as they are due, and an end when it is cancelled.

import { pausing } from "../../../src/base/pausing";
import { quietRun } from "../../../src/base/run";
import { allSteps, stepByStep, type Steps } from "../../../src/base/steps";

/** Adds up to a number; a step takes a millisecond of the clock given. */
function* sum(count: number, clock = { ms: 0 }): Steps<number> {
  let total = 0;
  for (let each = 1; each <= count; each += 1) {
    total += each;
    clock.ms += 1;
    yield;
  }
  return total;
}

describe("work in steps", () => {
  it("has the same result at once, bit by bit, and where nobody waits", async () => {
    expect(allSteps(sum(100))).toBe(5050);
    expect(await stepByStep(sum(100), quietRun)).toBe(5050);
    expect(await stepByStep(sum(100), { ...quietRun, pause: () => Promise.resolve() })).toBe(5050);
  });

  it("gives way before a tenth of a second is over, and not at every step", async () => {
    const clock = { ms: 0 };
    const turns: number[] = [];
    const pause = pausing(
      () => clock.ms,
      () => {
        turns.push(clock.ms);
        // The others take their time, which is not ours.
        clock.ms += 1000;
        return Promise.resolve();
      },
    );
    await stepByStep(sum(500, clock), { ...quietRun, pause });
    const worked = turns.slice(1).map((at, index) => at - (turns[index] ?? 0) - 1000);
    expect(turns.length).toBeGreaterThan(10);
    expect(Math.max(...worked)).toBeLessThanOrEqual(50);
    expect(Math.min(...worked)).toBeGreaterThanOrEqual(20);
  });

  it("ends in the pause in which it is cancelled", async () => {
    const clock = { ms: 0 };
    let isCancelled = false;
    const pause = () => (clock.ms < 7 ? null : Promise.resolve().then(() => void (isCancelled = true)));
    expect(await stepByStep(sum(100, clock), { ...quietRun, pause, isCancelled: () => isCancelled })).toBeNull();
    expect(clock.ms).toBe(7);
  });
});
