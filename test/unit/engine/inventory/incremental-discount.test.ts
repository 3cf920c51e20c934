// Prices that hold for the units above a quantity only: in stock policies, in what an order costs, and in the plan.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { orderLots } from "../../../../src/engine/inventory/policy/order-lots";
import { allUnitsDiscount, incrementalDiscount } from "../../../../src/engine/inventory/quantity-discounts";
import { makePlan } from "../../../../src/engine/make-plan";
import { meanPrice, unitPrice } from "../../../../src/model/order-price";
import { day, demand, item, plant, settings, supplier } from "../../plant-builder";

const breaks = [{ from: 0, price: 0.75 }, { from: 400, price: 0.72 }, { from: 800, price: 0.68 }];

describe("Incremental discounts", () => {
  it("cost on average what their tiers cost", () => {
    // By hand: 400 at 0.75 and 100 at 0.72; 400, 400 and 200.
    expect(meanPrice(500, breaks)).toBeCloseTo((400 * 0.75 + 100 * 0.72) / 500, 12);
    expect(meanPrice(1000, breaks)).toBeCloseTo((400 * 0.75 + 400 * 0.72 + 200 * 0.68) / 1000, 12);
    expect(meanPrice(10, breaks)).toBe(0.75);
  });

  it("give a policy the textbook's order quantity, and say so", () => {
    // Snyder & Shen (2019), examples 3.7 and 3.8: K 8, D 1300, i 0.3.
    const bought = { id: "A", demand: 1300, demandDeviation: 0, leadTime: 1, leadTimeDeviation: 0, unitCost: 0.75, priceBreaks: breaks };
    const found = orderLots({ ...bought, discount: "incremental" }, 8, 0.3);
    expect(found.quantity).toBeCloseTo(incrementalDiscount(8, 1300, 0.3, breaks).quantity, 5);
    expect(found.unitPrice).toBeCloseTo(meanPrice(found.quantity, breaks), 12);
    expect(found.reasons[0]).toMatch(/^Order quantity [\d.]+: cheapest with 0\.\d+ for the units above \d+, 0\.\d+ on average\.$/);
    expect(orderLots(bought, 8, 0.3).quantity).toBeCloseTo(allUnitsDiscount(8, 1300, 0.3, breaks).quantity, 5);
    expect(orderLots({ ...bought, discount: "incremental" }, 100, 0.3).reasons[0]).toContain("0.68 for the units above 800");
    expect(found.quantity).not.toBe(orderLots(bought, 8, 0.3).quantity);
  });

  it("price an order by its tiers, and never make a lot larger", () => {
    const start = day("2026-05-04");
    const steps = [{ from: 1, price: 5 }, { from: 100, price: 4 }];
    const planOf = (discount?: "incremental") => {
      const own = plant({ items: [item("BELL", { cost: 6 })], demands: [demand("SO1", "BELL", 95, start + 20), demand("SO2", "BELL", 150, start + 40)], suppliers: [supplier("BELL", "ACME", 5, { priceBreaks: steps, ...(discount === undefined ? {} : { discount }) })] });
      const asked = settings({ start, horizonDays: 70 });
      const plan = makePlan(own, asked, quietRun);
      expect(checkPlan(own, plan)).toEqual([]);
      return { plan, prices: plan.orders.map((order) => unitPrice(order, own.suppliers[0], item("BELL"))) };
    };
    expect(planOf().plan.orders.map(({ quantity }) => quantity)).toEqual([100, 145]);
    const tiered = planOf("incremental");
    expect(tiered.plan.orders.map(({ quantity }) => quantity)).toEqual([95, 150]);
    expect(tiered.prices[0]).toBe(5);
    expect(tiered.prices[1]).toBeCloseTo((100 * 5 + 50 * 4) / 150, 12);
    expect(tiered.plan.kpis.purchaseValue).toBeCloseTo(95 * 5 + 100 * 5 + 50 * 4, 9);
  });
});
