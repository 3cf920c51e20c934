// Functions on groups and buffers against published numbers and numbers that can be checked by hand.

import { overallWeightedAverage } from "../../src/engine/demand/forecast-errors";
import { owa } from "../../src/functions/forecast-functions";
import { exchangeCurveOf, groupShare, reconcileForecasts } from "../../src/functions/group-functions";
import { stockPolicyOf } from "../../src/functions/stock-policy-functions";
import { ddmrpNetFlow, ddmrpOrder } from "../../src/functions/stock-functions";

const numbers = (cells: unknown): readonly number[] => (cells as unknown[][]).flat().map(Number);

describe("OWA", () => {
  it("is that of Theta in the M4 competition", () => {
    // Makridakis, Spiliotis & Assimakopoulos (2020), table 4: Theta 12.309 and 1.696, Naive2 13.564 and 1.912, OWA 0.897.
    expect(overallWeightedAverage({ smape: 12.309, mase: 1.696 }, { smape: 13.564, mase: 1.912 })).toBeCloseTo(0.897, 3);
  });

  it("is 1 for the naive forecast, and for the seasonal one where the history has clear seasons", () => {
    expect(numbers(owa([[100, 120]], [[105, 105]], [[80, 95, 90, 105]]))).toEqual([1]);
    const seasons = Array.from({ length: 24 }, (_, quarter) => ([10, 40, 20, 30][quarter % 4] ?? 0) + (quarter === 9 ? 1 : 0));
    expect(numbers(owa([[12, 41, 21, 33]], [[10, 40, 20, 30]], [seasons], [[4]]))[0]).toBeCloseTo(1, 1);
  });
});

describe("Groups", () => {
  it("are divided by the shares of the last periods", () => {
    expect(groupShare(120, [[10, 20], [30, 40]], 1)).toEqual([[40], [80]]);
    expect(numbers(groupShare(100, [[10, 20], [30, 40]]))).toEqual([30, 70]);
  });

  it("are reconciled by least squares: a gap of 2 is parted among total and items", () => {
    // S (Sᵀ S)⁻¹ Sᵀ (10, 5, 3)ᵀ by hand: 28/3, 17/3, 11/3.
    const names = [["all"], ["left"], ["right"]];
    const groups = [[""], ["all"], ["all"]];
    const found = numbers(reconcileForecasts(names, groups, [[10], [5], [3]], undefined, "equal"));
    [28 / 3, 17 / 3, 11 / 3].forEach((units, place) => expect(found[place]).toBeCloseTo(units, 12));
    // A sure total gives all of the gap to the items, by their variance.
    numbers(reconcileForecasts(names, groups, [[10], [5], [3]], [[0], [1], [3]])).forEach((units, place) => expect(units).toBeCloseTo([10, 5.5, 4.5][place] ?? NaN, 12));
  });

  it("that are not a tree are refused with a word", () => {
    expect(() => reconcileForecasts([["a"], ["b"]], [[""], ["c"]], [[1], [1]])).toThrow(/group "c" is not among the names/);
    expect(() => reconcileForecasts([["a"], ["b"]], [[""], [""]], [[1], [1]])).toThrow(/leave it empty for the whole alone/);
    expect(() => reconcileForecasts([["a"], ["b"], ["c"]], [[""], ["c"], ["b"]], [[1], [1], [1]])).toThrow(/ring/);
  });
});

describe("The exchange curve", () => {
  it("is the stock of each policy times its cost, and rises with service", () => {
    const [demand, deviation, time, cost, quantity] = [[[100], [20]], [[40], [15]], [[4], [2]], [[5], [12]], [[500], [60]]];
    const rows = exchangeCurveOf(demand, deviation, time, cost, quantity, [[0.9], [0.95], [0.98]]);
    rows.forEach(([level = 0, stock]) => {
      const policies = stockPolicyOf(demand, deviation, time, [[Number(level)]], quantity) as number[][];
      expect(stock).toBeCloseTo(5 * (policies[0]?.[2] ?? NaN) + 12 * (policies[1]?.[2] ?? NaN), 6);
    });
    const values = rows.map(([, stock]) => Number(stock));
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(rows[1]?.[5]).toBeCloseTo(((values[1] ?? 0) - (values[0] ?? 0)) / 5, 9);
    expect(() => exchangeCurveOf(demand, deviation, time, cost, quantity, [[0.95], [0.9]])).toThrow(/do not rise/);
  });
});

describe("The net flow of a buffer", () => {
  it("counts past due, today and spikes within the horizon", () => {
    // Ptak & Smith: on hand 900, on order 800, qualified 300 give 1400, and an order of 700 up to 2100.
    expect(ddmrpNetFlow([[100, 30, 150, 120]], [[900]], [[800]], [[120]], [[3]], [[50]])).toEqual([[300, 1400]]);
    expect(ddmrpOrder([[900]], [[800]], [[300]], [[1600]], [[2100]])).toEqual([[700]]);
    expect(ddmrpNetFlow([[100, 30, 150, 130]], [[900]], [[800]], [[120]], [[2]])).toEqual([[250, 1450]]);
    expect(ddmrpNetFlow([[100, 30, 150, 130]], [[0]], [[0]], [[120]])).toEqual([[380, -380]]);
  });
});
