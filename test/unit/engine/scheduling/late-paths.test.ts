// Which demand waits longer than in another schedule, and which work it waits for.

import { longestWait } from "../../../../src/engine/scheduling/late-paths";

/** Three demands, due on day 10, of one order each; the second counts half. */
const demands = { dues: Float64Array.of(10, 10, 10), weights: Float64Array.of(1, 0.5, 1), firstOrder: Int32Array.of(0, 1, 2, 3), orders: Int32Array.of(0, 1, 2) };
const wait = (dues: readonly number[], than: readonly number[], out: readonly number[] = []) => longestWait(demands, Float64Array.from(dues), Float64Array.from(than), (one) => out.includes(one));

describe("the demand that waits longest beyond what it waits in another schedule", () => {
  it("is counted in weighted days after its due day", () => {
    expect(wait([12, 13, 10], [10, 10, 10])).toBe(0);
    expect(wait([12, 15, 10], [10, 10, 10])).toBe(1);
    expect(wait([12, 13, 20], [10, 10, 20])).toBe(0);
    expect(wait([9, 10, 10], [5, 4, 10])).toBe(-1);
  });

  it("is another one where that is not asked for", () => {
    expect(wait([12, 13, 10], [10, 10, 10], [0])).toBe(1);
    expect(wait([12, 13, 10], [10, 10, 10], [0, 1])).toBe(-1);
  });
});
