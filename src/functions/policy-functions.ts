// Custom functions on other stock policies: demand that is not normal, one selling period, min-max, order modifiers.

import { countingQuantile, negativeBinomialOf, poisson } from "../engine/inventory/counting-distribution";
import { gammaQuantile } from "../engine/inventory/gamma";
import { minMaxOrder } from "../engine/inventory/min-max-order";
import { newsvendorNormal } from "../engine/inventory/newsvendor";
import { newsvendorPoisson } from "../engine/inventory/poisson-newsvendor";
import { modifiedQuantity } from "../engine/lots/order-modifiers";
import { wrongValue, type CellError } from "./cell-error";
import { lift } from "./lift";
import { atLeastZero, number, optional, positive, share } from "./parameter";

/** Stands for an order without a largest size. */
const NO_MAXIMUM = Number.MAX_VALUE;

function tooEven(mean: number, deviation: number): CellError {
  return wrongValue(`deviation is ${String(deviation)}: its square must exceed the mean of ${String(mean)}. Use REORDERPOINTPOISSON instead.`);
}

/**
 * Reorder point for slow movers whose demand comes in single units: Poisson demand.
 * @customfunction REORDERPOINTPOISSON
 * @helpurl https://planwright.example/help/functions.html#reorderpointpoisson
 * @param {number[][]} mean Mean demand over the lead time, units.
 * @param {number[][]} serviceLevel Cycle service level: chance of no stock-out before the next receipt, share of 1 such as 0.95.
 * @returns Reorder point, whole units.
 * @equation src/engine/inventory/counting-distribution.ts
 * @example =PLAN.REORDERPOINTPOISSON(4.2, 0.95)
 */
export function reorderPointPoisson(mean: number[][], serviceLevel: number[][]): unknown[][] {
  return lift(
    [{ ...positive("mean"), to: 1e6 }, share("serviceLevel")],
    [mean, serviceLevel],
    (demand, level) => countingQuantile(poisson(demand), level),
  );
}

/**
 * Reorder point for lumpy demand in whole units that varies more than Poisson: negative binomial demand.
 * @customfunction REORDERPOINTNEGATIVEBINOMIAL
 * @helpurl https://planwright.example/help/functions.html#reorderpointnegativebinomial
 * @param {number[][]} mean Mean demand over the lead time, units.
 * @param {number[][]} deviation Standard deviation of demand over the lead time, units.
 * @param {number[][]} serviceLevel Cycle service level: chance of no stock-out before the next receipt, share of 1 such as 0.95.
 * @returns Reorder point, whole units.
 * @equation src/engine/inventory/counting-distribution.ts
 * @example =PLAN.REORDERPOINTNEGATIVEBINOMIAL(4.2, 3.5, 0.95)
 */
export function reorderPointNegativeBinomial(
  mean: number[][],
  deviation: number[][],
  serviceLevel: number[][],
): unknown[][] {
  return lift(
    [{ ...positive("mean"), to: 1e6 }, positive("deviation"), share("serviceLevel")],
    [mean, deviation, serviceLevel],
    (demand, spread, level) => {
      const distribution = negativeBinomialOf(demand, spread);
      return distribution === null ? tooEven(demand, spread) : countingQuantile(distribution, level);
    },
  );
}

/**
 * Reorder point for skewed demand that cannot be negative: gamma demand.
 * @customfunction REORDERPOINTGAMMA
 * @helpurl https://planwright.example/help/functions.html#reorderpointgamma
 * @param {number[][]} mean Mean demand over the lead time, units.
 * @param {number[][]} deviation Standard deviation of demand over the lead time, units.
 * @param {number[][]} serviceLevel Cycle service level: chance of no stock-out before the next receipt, share of 1 such as 0.95.
 * @returns Reorder point, units.
 * @equation src/engine/inventory/gamma.ts
 * @example =PLAN.REORDERPOINTGAMMA(100, 60, 0.95)
 */
export function reorderPointGamma(mean: number[][], deviation: number[][], serviceLevel: number[][]): unknown[][] {
  return lift(
    [positive("mean"), positive("deviation"), share("serviceLevel")],
    [mean, deviation, serviceLevel],
    (demand, spread, level) => gammaQuantile(level, (demand / spread) ** 2, spread ** 2 / demand),
  );
}

/**
 * How much to have for one selling period: the quantity with the least expected cost, normal demand.
 * @customfunction NEWSVENDOR
 * @helpurl https://planwright.example/help/functions.html#newsvendor
 * @param {number[][]} holdingCost Cost of a unit left over, money.
 * @param {number[][]} shortageCost Cost of a unit short, money.
 * @param {number[][]} mean Mean demand in the selling period, units.
 * @param {number[][]} deviation Standard deviation of demand in the selling period, units.
 * @returns Units; negative where the deviation is large against the mean.
 * @equation src/engine/inventory/newsvendor.ts
 * @example =PLAN.NEWSVENDOR(0.18, 0.7, 50, 8)
 */
export function newsvendor(
  holdingCost: number[][],
  shortageCost: number[][],
  mean: number[][],
  deviation: number[][],
): unknown[][] {
  return lift(
    [positive("holdingCost"), positive("shortageCost"), number("mean"), positive("deviation")],
    [holdingCost, shortageCost, mean, deviation],
    (holding, shortage, demand, spread) => newsvendorNormal(holding, shortage, demand, spread).quantity,
  );
}

/**
 * How much to have for one selling period when demand comes in single units: Poisson demand.
 * @customfunction NEWSVENDORPOISSON
 * @helpurl https://planwright.example/help/functions.html#newsvendorpoisson
 * @param {number[][]} holdingCost Cost of a unit left over, money.
 * @param {number[][]} shortageCost Cost of a unit short, money.
 * @param {number[][]} mean Mean demand in the selling period, units.
 * @returns Whole units.
 * @equation src/engine/inventory/poisson-newsvendor.ts
 * @example =PLAN.NEWSVENDORPOISSON(2, 18, 12)
 */
export function newsvendorPoissonOrder(
  holdingCost: number[][],
  shortageCost: number[][],
  mean: number[][],
): unknown[][] {
  return lift(
    [positive("holdingCost"), positive("shortageCost"), { ...positive("mean"), to: 1e6 }],
    [holdingCost, shortageCost, mean],
    (holding, shortage, demand) => newsvendorPoisson(holding, shortage, demand).quantity,
  );
}

/**
 * What a min-max rule orders: nothing from the minimum up, else enough to reach the maximum, rounded up to the multiple.
 * @customfunction MINMAX
 * @helpurl https://planwright.example/help/functions.html#minmax
 * @param {number[][]} position On hand plus on order less backorders, units; may be negative.
 * @param {number[][]} minimum Level at and above which nothing is ordered, units.
 * @param {number[][]} maximum Level up to which is ordered, units.
 * @param {number[][]} [multiple] Order multiple, units; none when left out.
 * @returns Order quantity, units.
 * @equation src/engine/inventory/min-max-order.ts
 * @example =PLAN.MINMAX(8, 10, 40, 6)
 */
export function minMax(
  position: number[][],
  minimum: number[][],
  maximum: number[][],
  multiple?: number[][],
): unknown[][] {
  return lift(
    [number("position"), number("minimum"), number("maximum"), optional(atLeastZero("multiple"), 0)],
    [position, minimum, maximum, multiple],
    (stock, least, most, step) =>
      most < least
        ? wrongValue(`maximum is ${String(most)} and minimum ${String(least)}: give a maximum that is not below the minimum.`)
        : minMaxOrder(stock, least, most, step),
  );
}

/**
 * What the order modifiers make of a wanted quantity: minimum, maximum and multiple, in this order.
 * @customfunction ORDERQUANTITY
 * @helpurl https://planwright.example/help/functions.html#orderquantity
 * @param {number[][]} wanted Quantity wanted, units.
 * @param {number[][]} [minimum] Least order, units; none when left out.
 * @param {number[][]} [maximum] Largest order, units; none when left out.
 * @param {number[][]} [multiple] Order multiple, units; none when left out.
 * @returns Order quantity, units; 0 when nothing is wanted.
 * @equation src/engine/lots/order-modifiers.ts
 * @example =PLAN.ORDERQUANTITY(32, 20, 100, 6)
 */
export function orderQuantity(
  wanted: number[][],
  minimum?: number[][],
  maximum?: number[][],
  multiple?: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("wanted"), optional(atLeastZero("minimum"), 0), optional(positive("maximum"), NO_MAXIMUM), optional(atLeastZero("multiple"), 0)],
    [wanted, minimum, maximum, multiple],
    (quantity, least, most, step) =>
      quantity === 0 ? 0 : modifiedQuantity(quantity, { minimumOrder: least, maximumOrder: most, multipleOrder: step }),
  );
}
