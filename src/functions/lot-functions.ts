// Custom functions on order quantities and lot sizes. Thin: checks, lifts, hands over to the engine's lots.

import { allUnitsDiscount, economicOrderWithBackorders, incrementalDiscount } from "../engine/inventory/quantity-discounts";
import {
  economicOrderQuantity,
  economicProductionQuantity,
  orderQuantityCost,
  periodOrderQuantity as periodOrderQuantityOf,
} from "../engine/lots/economic-order-quantity";
import { leastUnitCost as leastUnitCostLots } from "../engine/lots/least-unit-cost";
import { lotCost as lotCostOf } from "../engine/lots/lot-cost";
import { partPeriodBalancing } from "../engine/lots/part-period-balancing";
import { silverMeal as silverMealLots } from "../engine/lots/silver-meal";
import { wagnerWhitin as wagnerWhitinLots } from "../engine/lots/wagner-whitin";
import { wrongValue } from "./cell-error";
import { choiceOf } from "./cells";
import { lift } from "./lift";
import { liftRows, sameLength } from "./lift-rows";
import { demandSeries, lotMethods, lotsByCost, lotsOf } from "./lot-methods";
import { atLeastZero, optional, positive } from "./parameter";
import { priceBreaks } from "./price-breaks";

/**
 * Economic order quantity: the lot at which ordering and holding cost least together.
 * @customfunction EOQ
 * @helpurl https://planwright.example/help/functions.html#eoq
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Units.
 * @equation src/engine/lots/economic-order-quantity.ts
 * @example =PLAN.EOQ(1300, 8, 0.225)
 */
export function eoq(demand: number[][], orderCost: number[][], holdingCost: number[][]): unknown[][] {
  return lift(
    [atLeastZero("demand"), atLeastZero("orderCost"), positive("holdingCost")],
    [demand, orderCost, holdingCost],
    (units, order, holding) => economicOrderQuantity(order, units, holding),
  );
}

/**
 * Cost per period of ordering a quantity again and again, without the goods.
 * @customfunction EOQCOST
 * @helpurl https://planwright.example/help/functions.html#eoqcost
 * @param {number[][]} quantity Order quantity, units.
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Money per period.
 * @equation src/engine/lots/economic-order-quantity.ts
 * @example =PLAN.EOQCOST(304.05, 1300, 8, 0.225)
 */
export function eoqCost(
  quantity: number[][],
  demand: number[][],
  orderCost: number[][],
  holdingCost: number[][],
): unknown[][] {
  return lift(
    [positive("quantity"), atLeastZero("demand"), atLeastZero("orderCost"), positive("holdingCost")],
    [quantity, demand, orderCost, holdingCost],
    (lot, units, order, holding) => orderQuantityCost(lot, order, units, holding),
  );
}

/**
 * Economic production quantity: the lot when stock builds up while it is being made.
 * @customfunction EPQ
 * @helpurl https://planwright.example/help/functions.html#epq
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @param {number[][]} productionRate Units made per period, more than the demand.
 * @returns Units.
 * @equation src/engine/lots/economic-order-quantity.ts
 * @example =PLAN.EPQ(1300, 8, 0.225, 1700)
 */
export function epq(
  demand: number[][],
  orderCost: number[][],
  holdingCost: number[][],
  productionRate: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("demand"), atLeastZero("orderCost"), positive("holdingCost"), positive("productionRate")],
    [demand, orderCost, holdingCost, productionRate],
    (units, order, holding, rate) =>
      rate <= units
        ? wrongValue(`productionRate is ${String(rate)} and demand ${String(units)}: give a rate above the demand, or nothing is ever left over.`)
        : economicProductionQuantity(order, units, holding, rate),
  );
}

/**
 * Economic order quantity when customers wait for what is short.
 * @customfunction EOQBACKORDERS
 * @helpurl https://planwright.example/help/functions.html#eoqbackorders
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @param {number[][]} shortageCost Cost of a unit that a customer waits for, money per period.
 * @returns Units.
 * @equation src/engine/inventory/quantity-discounts.ts
 * @example =PLAN.EOQBACKORDERS(1300, 8, 0.225, 5)
 */
export function eoqBackorders(
  demand: number[][],
  orderCost: number[][],
  holdingCost: number[][],
  shortageCost: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("demand"), atLeastZero("orderCost"), positive("holdingCost"), positive("shortageCost")],
    [demand, orderCost, holdingCost, shortageCost],
    (units, order, holding, shortage) => economicOrderWithBackorders(order, units, holding, shortage).quantity,
  );
}

/**
 * Economic order quantity with a price that falls with the quantity: the lower price holds for all units of the order.
 * @customfunction EOQALLUNITS
 * @helpurl https://planwright.example/help/functions.html#eoqallunits
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingRate Cost of holding for a period, share of 1 of the price, such as 0.2.
 * @param {number[][]} breaks Quantities from which each price holds, units, rising, the first 0.
 * @param {number[][]} prices Price of a unit from each quantity on, money, falling.
 * @returns Units.
 * @equation src/engine/inventory/quantity-discounts.ts
 * @example =PLAN.EOQALLUNITS(1300, 8, 0.3, {0,400,800}, {0.75,0.72,0.68})
 */
export function eoqAllUnits(
  demand: number[][],
  orderCost: number[][],
  holdingRate: number[][],
  breaks: number[][],
  prices: number[][],
): unknown[][] {
  return lift(
    [positive("demand"), positive("orderCost"), positive("holdingRate")],
    [demand, orderCost, holdingRate],
    (units, order, rate) => allUnitsDiscount(order, units, rate, priceBreaks(breaks, prices)).quantity,
  );
}

/**
 * Economic order quantity with a price that falls with the quantity: the lower price holds only for the units above each break.
 * @customfunction EOQINCREMENTAL
 * @helpurl https://planwright.example/help/functions.html#eoqincremental
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingRate Cost of holding for a period, share of 1 of the price, such as 0.2.
 * @param {number[][]} breaks Quantities from which each price holds, units, rising, the first 0.
 * @param {number[][]} prices Price of a unit from each quantity on, money, falling.
 * @returns Units.
 * @equation src/engine/inventory/quantity-discounts.ts
 * @example =PLAN.EOQINCREMENTAL(1300, 8, 0.3, {0,400,800}, {0.75,0.72,0.68})
 */
export function eoqIncremental(
  demand: number[][],
  orderCost: number[][],
  holdingRate: number[][],
  breaks: number[][],
  prices: number[][],
): unknown[][] {
  return lift(
    [positive("demand"), positive("orderCost"), positive("holdingRate")],
    [demand, orderCost, holdingRate],
    (units, order, rate) => incrementalDiscount(order, units, rate, priceBreaks(breaks, prices)).quantity,
  );
}

/**
 * Period order quantity: the number of periods that an economic order quantity lasts, at least 1.
 * @customfunction PERIODORDERQUANTITY
 * @helpurl https://planwright.example/help/functions.html#periodorderquantity
 * @param {number[][]} demand Demand per period, units.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Whole periods.
 * @equation src/engine/lots/economic-order-quantity.ts
 * @example =PLAN.PERIODORDERQUANTITY(50, 80, 1)
 */
export function periodOrderQuantity(demand: number[][], orderCost: number[][], holdingCost: number[][]): unknown[][] {
  return lift(
    [atLeastZero("demand"), atLeastZero("orderCost"), positive("holdingCost")],
    [demand, orderCost, holdingCost],
    (units, order, holding) => periodOrderQuantityOf(order, units, holding),
  );
}

/**
 * Wagner-Whitin lots: the cheapest lots for known demand without a capacity limit.
 * @customfunction WAGNERWHITIN
 * @helpurl https://planwright.example/help/functions.html#wagnerwhitin
 * @param {number[][]} demand Demand of each period, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Lot received at the beginning of each period, units; the shape of the demand.
 * @equation src/engine/lots/wagner-whitin.ts
 * @example =PLAN.WAGNERWHITIN({90,120,80,70}, 500, 2)
 */
export function wagnerWhitin(demand: number[][], orderCost: number[][], holdingCost: number[][]): unknown[][] {
  return lotsByCost(wagnerWhitinLots, demand, orderCost, holdingCost);
}

/**
 * Silver-Meal lots: a lot covers periods as long as that lowers its cost per period.
 * @customfunction SILVERMEAL
 * @helpurl https://planwright.example/help/functions.html#silvermeal
 * @param {number[][]} demand Demand of each period, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Lot received at the beginning of each period, units; the shape of the demand.
 * @equation src/engine/lots/silver-meal.ts
 * @example =PLAN.SILVERMEAL({18,30,42,5,20}, 80, 2)
 */
export function silverMeal(demand: number[][], orderCost: number[][], holdingCost: number[][]): unknown[][] {
  return lotsByCost(silverMealLots, demand, orderCost, holdingCost);
}

/**
 * Least-unit-cost lots: a lot covers periods as long as that lowers its cost per unit.
 * @customfunction LEASTUNITCOST
 * @helpurl https://planwright.example/help/functions.html#leastunitcost
 * @param {number[][]} demand Demand of each period, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Lot received at the beginning of each period, units; the shape of the demand.
 * @equation src/engine/lots/least-unit-cost.ts
 * @example =PLAN.LEASTUNITCOST({100,100,50,50,210}, 50, 0.5)
 */
export function leastUnitCost(demand: number[][], orderCost: number[][], holdingCost: number[][]): unknown[][] {
  return lotsByCost(leastUnitCostLots, demand, orderCost, holdingCost);
}

/**
 * Part-period balancing: a lot covers periods until holding it costs about as much as ordering it.
 * @customfunction PARTPERIOD
 * @helpurl https://planwright.example/help/functions.html#partperiod
 * @param {number[][]} demand Demand of each period, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @returns Lot received at the beginning of each period, units; the shape of the demand.
 * @equation src/engine/lots/part-period-balancing.ts
 * @example =PLAN.PARTPERIOD({100,100,50,50,210}, 50, 0.5)
 */
export function partPeriod(demand: number[][], orderCost: number[][], holdingCost: number[][]): unknown[][] {
  return lotsByCost(partPeriodBalancing, demand, orderCost, holdingCost);
}

/**
 * Lots for known demand by a method of your choice.
 * @customfunction LOTSIZE
 * @helpurl https://planwright.example/help/functions.html#lotsize
 * @param {string} method One of lot for lot, fixed, periods, EOQ, period order quantity, least unit cost, Silver-Meal, part period, Wagner-Whitin.
 * @param {number[][]} demand Demand of each period, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} [orderCost] Cost of an order or setup, money; needed by the rules by cost.
 * @param {number[][]} [holdingCost] Cost of holding a unit for a period, money; needed by the rules by cost.
 * @param {number[][]} [size] Units of a fixed lot, or periods of one that covers periods; needed by these two.
 * @returns Lot received at the beginning of each period, units; the shape of the demand.
 * @equation src/engine/lots/lot-sizer.ts
 * @example =PLAN.LOTSIZE("periods", {10,20,30,40}, , , 2)
 */
export function lotSize(
  method: string,
  demand: number[][],
  orderCost?: number[][],
  holdingCost?: number[][],
  size?: number[][],
): unknown[][] {
  const rule = choiceOf("method", method, lotMethods);
  const wanted = [optional(atLeastZero("orderCost"), NaN), optional(atLeastZero("holdingCost"), NaN), optional(positive("size"), NaN)];
  return liftRows([demandSeries], [demand], wanted, [orderCost, holdingCost, size], ([units = []], [order = NaN, holding = NaN, lot = NaN]) =>
    lotsOf(rule, units, order, holding, lot),
  );
}

/**
 * Cost of serving known demand with given lots: orders and holding at the end of each period.
 * @customfunction LOTCOST
 * @helpurl https://planwright.example/help/functions.html#lotcost
 * @param {number[][]} demand Demand of each period, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} lots Lot received at the beginning of each period, units; as many periods as the demand.
 * @param {number[][]} orderCost Cost of an order or setup, money.
 * @param {number[][]} holdingCost Cost of holding a unit at the end of a period, money.
 * @returns Money; one value for each item.
 * @equation src/engine/lots/lot-cost.ts
 * @example =PLAN.LOTCOST({90,120,80,70}, {210,0,150,0}, 500, 2)
 */
export function lotCost(
  demand: number[][],
  lots: number[][],
  orderCost: number[][],
  holdingCost: number[][],
): unknown[][] {
  return liftRows(
    [demandSeries, { ...atLeastZero("lots"), empty: "zero" }],
    [demand, lots],
    [atLeastZero("orderCost"), atLeastZero("holdingCost")],
    [orderCost, holdingCost],
    ([units = [], received = []], [order = 0, holding = 0]) => {
      sameLength("lots", received, "demand", units);
      const cost = lotCostOf(units, received, order, holding);
      return [cost === Infinity ? wrongValue("lots come too late: demand goes short. Give lots that cover each period.") : cost];
    },
  );
}
