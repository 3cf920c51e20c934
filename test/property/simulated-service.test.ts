// Policies keep what they promise: 200 types of items, 100,000 periods each, simulated with a fixed seed.

import { simulateItems } from "./simulated-items";

const SEED = 20261130;

describe(`Simulated service (seed ${String(SEED)})`, () => {
  const items = simulateItems(200, 100_000, SEED);

  it("is within one point of what each of 200 policies says", () => {
    const wrong = items.filter(({ promised, reached }) => Math.abs(promised - reached) > 0.01);
    expect(wrong.map(({ item, promised, reached }) => ({ item, promised, reached }))).toEqual([]);
  });

  it("is at most one point below the target, and above it only where whole units leave no choice", () => {
    const short = items.filter(({ policy, reached }) => reached < policy.target.level - 0.01);
    expect(short.map(({ item, reached }) => ({ item, reached }))).toEqual([]);
    const generous = items.filter(({ item, policy, reached }) => item.isWholeUnits !== true && reached > policy.target.level + 0.01);
    expect(generous.map(({ item, reached }) => ({ item, reached }))).toEqual([]);
  });

  it("takes the stock that each policy expects, within 5 %", () => {
    const wrong = items.filter(({ policy, stock }) => Math.abs(policy.expectedStock - stock) > 0.05 * stock + 0.1);
    expect(wrong.map(({ item, policy, stock }) => ({ item, expected: policy.expectedStock, stock }))).toEqual([]);
  });
});
