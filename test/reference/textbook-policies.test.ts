// Problems of Snyder & Shen, Fundamentals of Supply Chain Theory (2019), Silver (1976) and Silver, Pyke & Peterson (1998): joint orders,
// one selling period, reorder point and quantity, minimum and maximum.

import { bestJointReplenishment, powerOfTwoReplenishment, silverJointReplenishment } from "../../src/engine/inventory/cost/joint-replenishment";
import { exactLevels, powerApproximation } from "../../src/engine/inventory/cost/min-max-levels";
import { newsvendorDiscrete, newsvendorLognormal, newsvendorOf, seasonCosts } from "../../src/engine/inventory/cost/newsvendor-any";
import { byExpectedInventory } from "../../src/engine/inventory/cost/reorder-quantity";
import { fitDemand } from "../../src/engine/inventory/demand/fit-demand";

const joint = [
  { name: "example", shared: 600, order: [120, 840, 300], holding: [160, 20, 50], demand: [1, 1, 1], multiples: [1, 3, 1], cycle: 3.103164454170876, cost: 837.8544026261366 },
  { name: "Silver, Pyke & Peterson", shared: 40, order: [15, 15, 15, 15], holding: [0.24, 0.24, 0.24, 0.24], demand: [86000, 12500, 1400, 3000], multiples: [1, 1, 4, 3], cycle: 0.07617340262784976, cost: 2067.650840930354 },
  { name: "problem 1", shared: 20000, order: [36000, 46000, 34000, 38000], holding: [1000, 900, 1200, 1000], demand: [1780, 445, 920, 175], multiples: [1, 2, 1, 3], cycle: 0.24433405218634363, cost: 1028646.3597045067 },
  { name: "problem 2", shared: 1500, order: [4000, 1000, 2000], holding: [300, 200, 200], demand: [9100, 83200, 20800], multiples: [3, 1, 2], cycle: 0.017076411245211497, cost: 566083.0327787611 },
];

describe("Joint replenishment", () => {
  it.each(joint)("by Silver's rule is that of $name", ({ shared, order, holding, demand, multiples, cycle, cost }) => {
    const items = order.map((orderCost, place) => ({ orderCost, holdingCost: holding[place] ?? 0, demand: demand[place] ?? 0 }));
    const found = silverJointReplenishment(shared, items);
    expect(found.multiples).toEqual(multiples);
    expect(found.cycle).toBeCloseTo(cycle, 12);
    expect(Math.abs(found.cost / cost - 1)).toBeLessThan(1e-12);
    expect(bestJointReplenishment(shared, items).cost).toBeLessThanOrEqual(found.cost + 1e-9);
    const halving = powerOfTwoReplenishment(shared, items);
    expect(halving.cost).toBeLessThanOrEqual(1.0601 * bestJointReplenishment(shared, items).cost);
    expect(halving.multiples.every((multiple) => Number.isInteger(Math.log2(multiple)))).toBe(true);
  });
});

describe("One selling period", () => {
  it("with listed demands is 5 at 1,225,000 in problem 4.7(b)", () => {
    const chances = [0.25, 0.05, 0.1, 0.2, 0.15, 0.1, 0.1, 0.05];
    expect(newsvendorDiscrete(500_000, 1_000_000, [1, 2, 3, 4, 5, 6, 7, 8], chances)).toEqual({ quantity: 5, cost: expect.closeTo(1_225_000, 6) as number });
  });

  it("with lognormal demand is 295.63 at 29.44 in problem 4.8(b)", () => {
    const { quantity, cost } = newsvendorLognormal(1, 0.1765, 6, 0.3);
    expect(quantity).toBeCloseTo(295.6266448071368, 9);
    // The reference integrates numerically, to some eight digits.
    expect(cost).toBeCloseTo(29.442543513243216, 6);
  });

  it("by prices is example 4.2, the same as example 4.1 by costs", () => {
    const { holdingCost, shortageCost } = seasonCosts(1, 0.3, 0.12);
    expect(newsvendorOf(fitDemand("normal", 50, 8), holdingCost, shortageCost).quantity).toBeCloseTo(56.6, 2);
  });
});

describe("Reorder point and quantity, minimum and maximum", () => {
  it("are 213.97 and 318.60 at 95.45 in example 5.1", () => {
    const found = byExpectedInventory({ holdingCost: 0.225, shortageCost: 7.5, orderCost: 8, demand: 1300, demandDeviation: 150, leadTime: 1 / 12 });
    expect(found?.reorderPoint).toBeCloseTo(213.97044213580244, 6);
    expect(found?.quantity).toBeCloseTo(318.5901810768729, 6);
  });

  it("are 4 and 10 in example 4.7, and 40.19 and 74.29 by the power approximation in example 4.8", () => {
    const demand = { demand: 6, demandDeviation: Math.sqrt(6), leadTime: 0 };
    expect(exactLevels({ ...demand, orderCost: 5, holdingCost: 1, shortageCost: 4 })).toMatchObject({ minimum: 4, maximum: 10 });
    const levels = powerApproximation({ demand: 50, demandDeviation: 8, leadTime: 0, orderCost: 2.5, holdingCost: 0.18, shortageCost: 0.7 });
    expect(levels.minimum).toBeCloseTo(40.19461695647407, 9);
    expect(levels.maximum).toBeCloseTo(74.29017010980579, 9);
  });
});
