// Lot sizes against published numbers: section 3 of docs/formulas.md and the reference values of stockpyl 1.0.2.

import * as fs from "node:fs";
import * as path from "node:path";
import {
  economicOrderQuantity,
  economicProductionQuantity,
  orderQuantityCost,
} from "../../src/engine/lots/economic-order-quantity";
import { leastUnitCost } from "../../src/engine/lots/least-unit-cost";
import { lotCost } from "../../src/engine/lots/lot-cost";
import { lotForLot } from "../../src/engine/lots/lot-for-lot";
import { partPeriodBalancing } from "../../src/engine/lots/part-period-balancing";
import { silverMeal } from "../../src/engine/lots/silver-meal";
import { wagnerWhitin } from "../../src/engine/lots/wagner-whitin";

describe("Lots of section 3", () => {
  describe("with K 80, h 2 and demand 18 30 42 5 20", () => {
    const demand = [18, 30, 42, 5, 20];

    it("are 48 0 47 0 20 by Silver-Meal, at a cost of 310", () => {
      expect(silverMeal(demand, 80, 2)).toEqual([48, 0, 47, 0, 20]);
      expect(lotCost(demand, silverMeal(demand, 80, 2), 80, 2)).toBe(310);
    });

    it("cost 310 at the optimum, which 48 0 67 0 0 reaches as well", () => {
      expect(lotCost(demand, wagnerWhitin(demand, 80, 2), 80, 2)).toBe(310);
      expect(lotCost(demand, [48, 0, 67, 0, 0], 80, 2)).toBe(310);
    });
  });

  describe("with K 50, h 0.5 and demand 100 100 50 50 210", () => {
    const demand = [100, 100, 50, 50, 210];

    it("cost 250 lot for lot", () => {
      expect(lotCost(demand, lotForLot(demand), 50, 0.5)).toBe(250);
    });

    it.each([
      ["least unit cost", leastUnitCost],
      ["part-period balancing", partPeriodBalancing],
    ])("are 200 0 100 0 210 at 225 by %s", (_rule, lotsOf) => {
      expect(lotsOf(demand, 50, 0.5)).toEqual([200, 0, 100, 0, 210]);
      expect(lotCost(demand, lotsOf(demand, 50, 0.5), 50, 0.5)).toBe(225);
    });

    it("cost 225 by Wagner-Whitin", () => {
      expect(lotCost(demand, wagnerWhitin(demand, 50, 0.5), 50, 0.5)).toBe(225);
    });
  });

  it("are 210 and 150 at 1380 by Wagner-Whitin with K 500, h 2 and demand 90 120 80 70", () => {
    const demand = [90, 120, 80, 70];
    expect(wagnerWhitin(demand, 500, 2)).toEqual([210, 0, 150, 0]);
    expect(lotCost(demand, wagnerWhitin(demand, 500, 2), 500, 2)).toBe(1380);
  });

  it("have an economic order quantity of 304.05 at 68.41 with K 8, h 0.225 and D 1300", () => {
    const quantity = economicOrderQuantity(8, 1300, 0.225);
    expect(quantity).toBeCloseTo(304.05, 2);
    expect(orderQuantityCost(quantity, 8, 1300, 0.225)).toBeCloseTo(68.41, 2);
  });

  it("have an economic production quantity of 626.81 with p 1700", () => {
    expect(economicProductionQuantity(8, 1300, 0.225, 1700)).toBeCloseTo(626.81, 2);
  });
});

type ReferenceCall = {
  readonly function: string;
  readonly arguments: {
    readonly fixed_cost: number;
    readonly holding_cost: number;
    readonly demand_rate: number;
    readonly production_rate: number;
    readonly demand: readonly number[];
  };
  readonly result: readonly number[];
};

const file = path.resolve(__dirname, "../../../shared/data/inventory/reference-values.json");
const isPresent = fs.existsSync(file);
const calls: readonly ReferenceCall[] = isPresent ? (JSON.parse(fs.readFileSync(file, "utf8")) as ReferenceCall[]) : [];

(isPresent ? describe : describe.skip)("Reference values of stockpyl 1.0.2 (skipped without shared/data)", () => {
  const of = (name: string): readonly ReferenceCall[] => calls.filter((call) => call.function === name);

  it("agree on 20 economic order quantities and their costs to 1e-12", () => {
    const found = of("economic_order_quantity");
    expect(found).toHaveLength(20);
    for (const { arguments: a, result } of found) {
      const quantity = economicOrderQuantity(a.fixed_cost, a.demand_rate, a.holding_cost);
      expectClose(quantity, result[0]);
      expectClose(orderQuantityCost(quantity, a.fixed_cost, a.demand_rate, a.holding_cost), result[1]);
    }
  });

  it("agree on 20 economic production quantities to 1e-12", () => {
    const found = of("economic_production_quantity");
    expect(found).toHaveLength(20);
    for (const { arguments: a, result } of found) {
      expectClose(economicProductionQuantity(a.fixed_cost, a.demand_rate, a.holding_cost, a.production_rate), result[0]);
    }
  });

  it("agree on the cost of 20 Wagner-Whitin plans to 1e-12", () => {
    const found = of("wagner_whitin");
    expect(found).toHaveLength(20);
    for (const { arguments: a, result } of found) {
      const demand = a.demand;
      const lots = wagnerWhitin(demand, a.fixed_cost, a.holding_cost);
      expectClose(lotCost(demand, lots, a.fixed_cost, a.holding_cost), result[1]);
    }
  });
});

function expectClose(actual: number, expected: number | undefined): void {
  expect(Math.abs(actual - (expected ?? NaN)) / Math.abs(expected ?? NaN)).toBeLessThan(1e-12);
}
