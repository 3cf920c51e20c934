// What our functions make of the calls in a file of reference values: by the name of the call and of its arguments.
// Used by the reference tests and by the benchmark `inventory`.

import { countingLoss, negativeBinomial, poisson } from "../../src/engine/inventory/counting-distribution";
import { exactLevels, powerApproximation } from "../../src/engine/inventory/cost/min-max-levels";
import { byBackorderQuantity, byCriticalRatio, byExpectedInventory, byLossFunctions, type ReorderCosts } from "../../src/engine/inventory/cost/reorder-quantity";
import { poissonReorderQuantity } from "../../src/engine/inventory/cost/reorder-quantity-poisson";
import { expectedShortage } from "../../src/engine/inventory/fill-rate";
import { gammaLoss } from "../../src/engine/inventory/gamma";
import { newsvendorNormal } from "../../src/engine/inventory/newsvendor";
import { normalLoss } from "../../src/engine/inventory/normal";
import { newsvendorPoisson } from "../../src/engine/inventory/poisson-newsvendor";
import { allUnitsDiscount, economicOrderWithBackorders, incrementalDiscount } from "../../src/engine/inventory/quantity-discounts";
import { economicOrderQuantity, economicProductionQuantity, orderQuantityCost } from "../../src/engine/lots/economic-order-quantity";
import { lotCostsToGo } from "../../src/engine/lots/lot-costs-to-go";
import { lotCost } from "../../src/engine/lots/lot-cost";
import { wagnerWhitin } from "../../src/engine/lots/wagner-whitin";

type Values = number | readonly Values[];

export type ReferenceCall = {
  readonly function: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly result: Values;
};

type Arguments = {
  readonly number: (name: string, or?: number) => number;
  readonly list: (name: string) => readonly number[];
};

/** The arguments of one call; one that is missing is an error of the file. */
function argumentsOf(given: ReferenceCall["arguments"]): Arguments {
  return {
    number: (name, or) => {
      const value = given[name] ?? or;
      if (typeof value !== "number") throw new Error(`No number "${name}"`);
      return value;
    },
    list: (name) => {
      const value = given[name];
      if (!Array.isArray(value)) throw new Error(`No list "${name}"`);
      return value as readonly number[];
    },
  };
}

const breaksOf = (a: Arguments) => a.list("breakpoints").map((from, tier) => ({ from, price: a.list("unit_costs")[tier] ?? NaN }));

const reorderCosts = (a: Arguments): ReorderCosts => ({
  orderCost: a.number("fixed_cost"),
  holdingCost: a.number("holding_cost"),
  shortageCost: a.number("stockout_cost"),
  demand: a.number("demand_mean"),
  demandDeviation: a.number("demand_sd", NaN),
  leadTime: a.number("lead_time", 0),
});

const pair = ({ reorderPoint, quantity }: { reorderPoint: number; quantity: number }): Values => [reorderPoint, quantity];

/** Of two sides of a loss, in the order shortage, leftover. */
const sides = ({ shortage, leftover }: { shortage: number; leftover: number }): Values => [shortage, leftover];

const calculations: Readonly<Record<string, (a: Arguments) => Values>> = {
  economic_order_quantity: (a) => {
    const quantity = economicOrderQuantity(a.number("fixed_cost"), a.number("demand_rate"), a.number("holding_cost"));
    return [quantity, orderQuantityCost(quantity, a.number("fixed_cost"), a.number("demand_rate"), a.number("holding_cost"))];
  },
  economic_order_quantity_with_backorders: (a) => {
    const order = economicOrderWithBackorders(a.number("fixed_cost"), a.number("demand_rate"), a.number("holding_cost"), a.number("stockout_cost"));
    return [order.quantity, order.backorderShare, order.cost];
  },
  economic_production_quantity: (a) => {
    const [order, rate, holding] = [a.number("fixed_cost"), a.number("demand_rate"), a.number("holding_cost")];
    const quantity = economicProductionQuantity(order, rate, holding, a.number("production_rate"));
    return [quantity, orderQuantityCost(quantity, order, rate, holding * (1 - rate / a.number("production_rate")))];
  },
  economic_order_quantity_with_all_units_discounts: (a) => {
    const { quantity, tier, cost } = allUnitsDiscount(a.number("fixed_cost"), a.number("demand_rate"), a.number("holding_cost_rate"), breaksOf(a));
    return [quantity, tier, cost];
  },
  economic_order_quantity_with_incremental_discounts: (a) => {
    const { quantity, tier, cost } = incrementalDiscount(a.number("fixed_cost"), a.number("demand_rate"), a.number("holding_cost_rate"), breaksOf(a));
    return [quantity, tier, cost];
  },
  newsvendor_normal: (a) => {
    // A base stock is the newsvendor over its lead time and the one period between two orders.
    const periods = a.number("lead_time", 0) + 1;
    const order = newsvendorNormal(a.number("holding_cost"), a.number("stockout_cost"), a.number("demand_mean") * periods, a.number("demand_sd") * Math.sqrt(periods));
    return [order.quantity, order.cost];
  },
  newsvendor_poisson: (a) => {
    const { quantity, cost } = newsvendorPoisson(a.number("holding_cost"), a.number("stockout_cost"), a.number("demand_mean"));
    return [quantity, cost];
  },
  standard_normal_loss: (a) => [normalLoss(a.number("z")), normalLoss(-a.number("z"))],
  normal_loss: (a) => {
    const over = a.number("x") - a.number("mean");
    return [expectedShortage(over, a.number("sd")), expectedShortage(-over, a.number("sd"))];
  },
  poisson_loss: (a) => sides(countingLoss(poisson(a.number("mean")), a.number("x"))),
  gamma_loss: (a) => sides(gammaLoss(a.number("x"), a.number("a"), a.number("b"))),
  negative_binomial_loss: (a) => sides(countingLoss(negativeBinomial(a.number("r"), a.number("p")), a.number("x"))),
  wagner_whitin: (a) => {
    const [demand, setup, holding] = [a.list("demand"), a.number("fixed_cost"), a.number("holding_cost")];
    const { costs, nextLots, lots } = lotCostsToGo(demand, setup, holding);
    const forward = lotCost(demand, wagnerWhitin(demand, setup, holding), setup, holding);
    // The reference counts periods from 1 and closes its rows; its cost must be that of the forward plan, too.
    const isOne = Math.abs(forward - (costs[0] ?? NaN)) <= 1e-9 * forward;
    return [[0, ...lots], isOne ? forward : NaN, [0, ...costs], [0, ...nextLots.map((period) => period + 1)]];
  },
  r_q_eil_approximation: (a) => {
    const found = byExpectedInventory(reorderCosts(a));
    return found === null ? [NaN, NaN, NaN] : [found.reorderPoint, found.quantity, found.cost];
  },
  r_q_eoqb_approximation: (a) => pair(byBackorderQuantity(reorderCosts(a))),
  r_q_eoqss_approximation: (a) => pair(byCriticalRatio(reorderCosts(a))),
  r_q_loss_function_approximation: (a) => pair(byLossFunctions(reorderCosts(a))),
  r_q_poisson_exact: (a) => {
    const found = poissonReorderQuantity(reorderCosts(a));
    return found === null ? [NaN, NaN, NaN] : [found.reorderPoint, found.quantity, found.cost];
  },
  s_s_discrete_exact: (a) => {
    const found = exactLevels({ ...reorderCosts(a), demandDeviation: Math.sqrt(a.number("demand_mean")) });
    return found === null ? [NaN, NaN, NaN] : [found.minimum, found.maximum, found.cost];
  },
  s_s_power_approximation: (a) => {
    const { minimum, maximum } = powerApproximation(reorderCosts(a));
    return [minimum, maximum];
  },
};

/** Ours for a call, in the shape of its result; null for a call that no function of ours makes. */
export function ourResult(call: ReferenceCall): Values | null {
  const calculate = calculations[call.function];
  return calculate === undefined ? null : calculate(argumentsOf(call.arguments));
}

export const knownCalls: readonly string[] = Object.keys(calculations);

/**
 * The largest error of a result: relative to each value, but never finer than the digits that the reference itself has. A loss
 * of 1e-9 beside a leftover of 30 was calculated there as a difference of numbers of that size, and has seven digits or none.
 */
export function resultError(ours: Values, reference: Values): number {
  const [mine, theirs] = [flat(ours), flat(reference)];
  if (mine.length !== theirs.length) return Infinity;
  const dust = DIGITS * Math.max(...theirs.map(Math.abs));
  return mine.reduce((worst, value, place) => {
    const expected = theirs[place] ?? NaN;
    const error = Math.abs(value - expected);
    if (error <= dust) return worst;
    return Number.isNaN(error) ? Infinity : Math.max(worst, error / Math.abs(expected));
  }, 0);
}

/** What a difference of doubles of a result's size loses. */
const DIGITS = 1e-14;

function flat(values: Values): readonly number[] {
  return typeof values === "number" ? [values] : values.flatMap(flat);
}
