// Forecasts of a tree that are made to add up, and what else stands around a forecast: shares, successors, overrides.

import { bottomUp, groupShares, reconcile, type ForecastNode } from "../../../../../src/engine/demand/forecast/reconcile";
import { overrideValueAdded, plannersForecast } from "../../../../../src/engine/demand/forecast/override";
import { phased, withPredecessor } from "../../../../../src/engine/demand/forecast/succession";

const leaf = (id: string, forecast: number, variance = 1): ForecastNode => ({ id, forecast, variance, children: [] });
const tree = (forecast: number, children: readonly ForecastNode[], variance = 1): ForecastNode => ({ id: "all", forecast, variance, children });

describe("Reconciled forecasts", () => {
  // By hand: S = [1 1; 1 0; 0 1], (SᵀS)⁻¹Sᵀ·(120, 40, 50) = 1/3·[1 2 −1; 1 −1 2]·(120, 40, 50) = (50, 60).
  it("are 50 and 60 for a group of 120 whose items say 40 and 50, all equally sure", () => {
    expect([...reconcile(tree(120, [leaf("a", 40), leaf("b", 50)]), "equal")].map(([id, units]) => [id, Number(units.toFixed(9))])).toEqual([["all", 110], ["a", 50], ["b", 60]]);
  });

  it("leave what is certain, and put the difference on what is not", () => {
    const found = reconcile(tree(120, [leaf("a", 40, 0), leaf("b", 50, 4)], 0), "variance");
    expect([...found.values()]).toEqual([120, 40, 80]);
  });

  it("weigh the sum of a group by its items in the structure", () => {
    const found = reconcile(tree(120, [leaf("a", 40), leaf("b", 50)]), "structure");
    expect([...found.values()]).toEqual([105, 47.5, 57.5]);
  });

  it("bottom-up are the sums of the items, and top-down the group in the shares of the last periods", () => {
    expect([...bottomUp(tree(120, [leaf("a", 40), leaf("b", 50)]))]).toEqual([["a", 40], ["b", 50], ["all", 90]]);
    expect(groupShares(120, [[99, 10, 20], [99, 30, 60]], 2)).toEqual([30, 90]);
    expect(groupShares(120, [[0], [0]], 1)).toEqual([60, 60]);
  });
});

describe("Around a forecast", () => {
  it("a predecessor lends its history until the first own demand", () => {
    expect(withPredecessor([0, 0, 5], [8, 10, 12, 2, 1], 0.5)).toEqual([4, 5, 6, 1, 5]);
    expect(withPredecessor([null], [8], 1)).toEqual([8]);
  });

  it("an item comes in by shares, the last of which holds", () => {
    expect(phased([10, 10, 10], [0.2, 0.6])).toEqual([2, 6, 6]);
    expect(phased([10], [])).toEqual([10]);
  });

  it("an override stands beside the statistical forecast and is judged by what it brought", () => {
    const coming = [0, 31, 59].map((start) => ({ start, end: start + 28 }));
    const set = { item: "A", from: 31, quantity: 14, statistical: 10, actual: null };
    expect(plannersForecast({ forecast: [10, 10, 10], overrides: [set] }, coming)).toEqual([10, 14, 10]);
    expect(plannersForecast({ forecast: [10] }, coming)).toEqual([10]);
    expect(overrideValueAdded([{ ...set, actual: 13 }, { ...set, from: 59 }])).toBe(2);
    expect(overrideValueAdded([set])).toBeNull();
  });
});
