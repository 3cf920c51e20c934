// Properties that every lot rule has, at the edges where the worked numbers do not reach.

import { periodOrderQuantity } from "../../../../src/engine/lots/economic-order-quantity";
import { fixedPeriods } from "../../../../src/engine/lots/fixed-periods";
import { fixedQuantity } from "../../../../src/engine/lots/fixed-quantity";
import { leastUnitCost } from "../../../../src/engine/lots/least-unit-cost";
import { lotCost } from "../../../../src/engine/lots/lot-cost";
import { partPeriodBalancing } from "../../../../src/engine/lots/part-period-balancing";
import { silverMeal } from "../../../../src/engine/lots/silver-meal";
import { wagnerWhitin } from "../../../../src/engine/lots/wagner-whitin";
import { seededRandom } from "../../../../src/base/random";

const rules = [leastUnitCost, silverMeal, partPeriodBalancing, wagnerWhitin];
const sum = (units: readonly number[]): number => units.reduce((total, each) => total + each, 0);

describe("Lot rules by cost", () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))("serve the whole demand and start no empty lot: %s", (_name, lotsOf) => {
    const demand = [0, 0, 7, 0, 12, 0, 0, 30, 1, 0];
    const lots = lotsOf(demand, 40, 1);
    expect(sum(lots)).toBe(50);
    expect(lotCost(demand, lots, 40, 1)).toBeLessThan(Infinity);
    expect(lots.filter((_, period) => demand[period] === 0)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))("continue on equal cost: %s", (_name, lotsOf) => {
    expect(lotsOf([10, 10], 10, 1)).toEqual([20, 0]);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))("give nothing for no periods: %s", (_name, lotsOf) => {
    expect(lotsOf([], 10, 1)).toEqual([]);
  });

  it("are never cheaper than Wagner-Whitin, which is as cheap as the best of all lots (200 random demands, seed 7)", () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 200; trial += 1) {
      const demand = Array.from({ length: 8 }, () => Math.floor(random() * 4) * Math.floor(random() * 20));
      const setupCost = Math.floor(random() * 100);
      const best = lotCost(demand, wagnerWhitin(demand, setupCost, 1.5), setupCost, 1.5);
      expect(best).toBeCloseTo(cheapestOfAll(demand, setupCost, 1.5), 9);
      for (const lotsOf of rules) {
        expect(lotCost(demand, lotsOf(demand, setupCost, 1.5), setupCost, 1.5)).toBeGreaterThanOrEqual(best - 1e-9);
      }
    }
  });
});

/** Tries every set of periods in which lots are received: 2^T plans. */
function cheapestOfAll(demand: readonly number[], setupCost: number, holdingCost: number): number {
  let best = Infinity;
  for (let set = 0; set < 2 ** demand.length; set += 1) {
    const lots = demand.map(() => 0);
    let holder = -1;
    demand.forEach((units, period) => {
      if ((set >> period) % 2 === 1) holder = period;
      const into = holder < 0 ? period : holder;
      lots[into] = (lots[into] ?? 0) + units;
    });
    best = Math.min(best, lotCost(demand, lots, setupCost, holdingCost));
  }
  return best;
}

describe("Lot rules by quantity and time", () => {
  it("carry the excess of fixed lots on", () => {
    expect(fixedQuantity([15, 3, 30], 10)).toEqual([20, 0, 30]);
  });

  it("count empty periods in a fixed number of periods", () => {
    expect(fixedPeriods([5, 0, 4, 3], 2)).toEqual([5, 0, 7, 0]);
  });

  it("find no plan where demand goes short", () => {
    expect(lotCost([5, 5], [5, 0], 1, 1)).toBe(Infinity);
  });

  it("order at least one period's worth", () => {
    expect(periodOrderQuantity(1, 1000, 10)).toBe(1);
    expect(periodOrderQuantity(80, 23, 2)).toBe(2);
    expect(periodOrderQuantity(80, 0, 2)).toBe(1);
  });
});
