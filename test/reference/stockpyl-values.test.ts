// Every call of stockpyl 1.0.2 that one of our calculations makes too, to a relative error of 1e-9.

import * as fs from "node:fs";
import * as path from "node:path";
import { countingLoss, negativeBinomial, poisson } from "../../src/engine/inventory/counting-distribution";
import { expectedShortage } from "../../src/engine/inventory/fill-rate";
import { gammaLoss } from "../../src/engine/inventory/gamma";
import { newsvendorPoisson } from "../../src/engine/inventory/poisson-newsvendor";
import { allUnitsDiscount, economicOrderWithBackorders, incrementalDiscount } from "../../src/engine/inventory/quantity-discounts";
import { economicOrderQuantity, economicProductionQuantity, orderQuantityCost } from "../../src/engine/lots/economic-order-quantity";

type Call = {
  readonly function: string;
  readonly arguments: Readonly<Record<string, number | readonly number[]>>;
  readonly result: readonly number[];
};

const file = path.resolve(__dirname, "../../../shared/data/inventory/reference-values.json");
const isPresent = fs.existsSync(file);
const calls: readonly Call[] = isPresent ? (JSON.parse(fs.readFileSync(file, "utf8")) as Call[]) : [];

/** What we make of a call's arguments, in the order of its result. */
type Ours = (number: (name: string) => number, list: (name: string) => readonly number[]) => readonly number[];

const breaksOf = (from: readonly number[], prices: readonly number[]) =>
  from.map((quantity, tier) => ({ from: quantity, price: prices[tier] ?? NaN }));

const ours: Readonly<Record<string, Ours>> = {
  economic_order_quantity: (n) => {
    const quantity = economicOrderQuantity(n("fixed_cost"), n("demand_rate"), n("holding_cost"));
    return [quantity, orderQuantityCost(quantity, n("fixed_cost"), n("demand_rate"), n("holding_cost"))];
  },
  economic_order_quantity_with_backorders: (n) => {
    const order = economicOrderWithBackorders(n("fixed_cost"), n("demand_rate"), n("holding_cost"), n("stockout_cost"));
    return [order.quantity, order.backorderShare, order.cost];
  },
  economic_production_quantity: (n) => [
    economicProductionQuantity(n("fixed_cost"), n("demand_rate"), n("holding_cost"), n("production_rate")),
  ],
  economic_order_quantity_with_all_units_discounts: (n, list) => {
    const breaks = breaksOf(list("breakpoints"), list("unit_costs"));
    const { quantity, tier, cost } = allUnitsDiscount(n("fixed_cost"), n("demand_rate"), n("holding_cost_rate"), breaks);
    return [quantity, tier, cost];
  },
  economic_order_quantity_with_incremental_discounts: (n, list) => {
    const breaks = breaksOf(list("breakpoints"), list("unit_costs"));
    const { quantity, tier, cost } = incrementalDiscount(n("fixed_cost"), n("demand_rate"), n("holding_cost_rate"), breaks);
    return [quantity, tier, cost];
  },
  newsvendor_poisson: (n) => {
    const { quantity, cost } = newsvendorPoisson(n("holding_cost"), n("stockout_cost"), n("demand_mean"));
    return [quantity, cost];
  },
  normal_loss: (n) => {
    const shortage = expectedShortage(n("x") - n("mean"), n("sd"));
    return [shortage, n("x") - n("mean") + shortage];
  },
  poisson_loss: (n) => Object.values(countingLoss(poisson(n("mean")), n("x"))),
  gamma_loss: (n) => Object.values(gammaLoss(n("x"), n("a"), n("b"))),
  negative_binomial_loss: (n) => Object.values(countingLoss(negativeBinomial(n("r"), n("p")), n("x"))),
};

/** Losses that a sum of cancelling terms left at dust in the reference are compared to this many units. */
const DUST = 1e-13;

(isPresent ? describe : describe.skip)("Reference values of stockpyl 1.0.2 (skipped without shared/data)", () => {
  it.each(Object.entries(ours))("agree on every call of %s", (name, calculate) => {
    const own = calls.filter((call) => call.function === name);
    expect(own.length).toBeGreaterThanOrEqual(20);
    const wrong = own.flatMap(({ arguments: given, result }) => {
      const found = calculate(
        (key) => given[key] as number,
        (key) => given[key] as readonly number[],
      );
      const isRight = found.every((value, index) => Math.abs(value - (result[index] ?? NaN)) <= Math.max(DUST, 1e-9 * Math.abs(value)));
      return isRight ? [] : [{ given, found, result }];
    });
    expect(wrong).toEqual([]);
  });
});
