// Lot sizes and requirements by the engine.

import { cumulativeAvailableToPromise, discreteAvailableToPromise, projectedAvailable, withLookAhead } from "../../../src/engine/demand/master-schedule";
import { explodeBom } from "../../../src/engine/inventory/explode-bom";
import { periodRecord } from "../../../src/engine/inventory/period-record";
import { allUnitsDiscount, economicOrderWithBackorders, incrementalDiscount } from "../../../src/engine/inventory/quantity-discounts";
import { economicOrderQuantity, economicProductionQuantity, orderQuantityCost, periodOrderQuantity } from "../../../src/engine/lots/economic-order-quantity";
import { fixedPeriods } from "../../../src/engine/lots/fixed-periods";
import { leastUnitCost } from "../../../src/engine/lots/least-unit-cost";
import { lotCost } from "../../../src/engine/lots/lot-cost";
import { partPeriodBalancing } from "../../../src/engine/lots/part-period-balancing";
import { silverMeal } from "../../../src/engine/lots/silver-meal";
import { wagnerWhitin } from "../../../src/engine/lots/wagner-whitin";
import { cellCase, itemCase, wholeCase, type FunctionCase } from "./function-case";

const tiers = (breaks: readonly number[], prices: readonly number[]) => breaks.map((from, tier) => ({ from, price: prices[tier] ?? NaN }));
const column = (numbers: readonly number[]) => numbers.map((each) => [each]);

/** As it is spilled: rows for a row of needs, columns for a column. */
function record(gross: number[][], scheduled: number[][], onHand: number[][], safetyStock: number[][], leadTime: number[][], _?: undefined, multiple?: number[][]): number[][] {
  const only = (cells: number[][] | undefined) => cells?.[0]?.[0] ?? 0;
  const terms = { onHand: only(onHand), safetyStock: only(safetyStock), leadTime: only(leadTime), orderCost: 0, holdingCost: 0, lotRule: { kind: "lotForLot" } as const, modifiers: { multipleOrder: only(multiple) } };
  const made = periodRecord(gross.flat(), scheduled.flat(), terms);
  const rows = [made.gross, made.scheduled, made.onHand, made.net, made.receipts, made.releases].map((row) => [...row]);
  return gross.length === 1 ? rows : gross.map((_each, period) => rows.map((row) => row[period] ?? NaN));
}

function exploded(item: string, quantity: number, parents: string[][], components: string[][], quantityPer: number[][]): (string | number)[][] {
  const lines = parents.map(([parent = ""], row) => ({ parent, component: components[row]?.[0] ?? "", quantityPer: quantityPer[row]?.[0] ?? NaN, scrap: 0 }));
  const explosion = explodeBom(item, quantity, lines);
  return explosion.kind === "cycle" ? [] : explosion.totals.map(({ level, component, quantity: units }) => [level, component, units]);
}

const demands = Array.from({ length: 200 }, (_, period) => (period * 37) % 90);
/** A chain of 200 levels is deeper than any bill; each level uses two of the next. */
const chain = Array.from({ length: 200 }, (_, level) => ({ parent: [`P${String(level)}`], component: [`P${String(level + 1)}`], per: [1 + (level % 3) / 8] }));

export const lotCases: readonly FunctionCase[] = [
  cellCase("EOQ", (demand: number, order: number, holding: number) => economicOrderQuantity(order, demand, holding)),
  cellCase("EOQCOST", (quantity: number, demand: number, order: number, holding: number) => orderQuantityCost(quantity, order, demand, holding)),
  cellCase("EPQ", (demand: number, order: number, holding: number, rate: number) => economicProductionQuantity(order, demand, holding, rate)),
  cellCase("EOQBACKORDERS", (demand: number, order: number, holding: number, shortage: number) => economicOrderWithBackorders(order, demand, holding, shortage).quantity),
  cellCase("EOQALLUNITS", (demand: number, order: number, rate: number, breaks: number[], prices: number[]) => allUnitsDiscount(order, demand, rate, tiers(breaks, prices)).quantity, [3, 4]),
  cellCase("EOQINCREMENTAL", (demand: number, order: number, rate: number, breaks: number[], prices: number[]) => incrementalDiscount(order, demand, rate, tiers(breaks, prices)).quantity, [3, 4]),
  cellCase("PERIODORDERQUANTITY", (demand: number, order: number, holding: number) => periodOrderQuantity(order, demand, holding)),
  itemCase("WAGNERWHITIN", wagnerWhitin),
  itemCase("SILVERMEAL", silverMeal),
  itemCase("LEASTUNITCOST", leastUnitCost),
  itemCase("PARTPERIOD", partPeriodBalancing),
  itemCase("LOTSIZE", (_: string, demand: number[], _order: undefined, _holding: undefined, periods: number) => fixedPeriods(demand, periods), [4]),
  itemCase("LOTCOST", lotCost),
  wholeCase("NETREQUIREMENTS", record, [column(demands), column([30]), [[40]], [[10]], [[2]], null, [[25]]]),
  itemCase("PROJECTEDAVAILABLE", projectedAvailable, [4]),
  itemCase("ATP", (onHand: number, receipts: number[], orders: number[]) => withLookAhead(discreteAvailableToPromise(onHand, receipts, orders))),
  itemCase("CUMULATIVEATP", (onHand: number, receipts: number[], orders: number[]) => cumulativeAvailableToPromise(withLookAhead(discreteAvailableToPromise(onHand, receipts, orders)))),
  wholeCase("BOMEXPLODE", exploded, ["P0", 3, chain.map(({ parent }) => parent), chain.map(({ component }) => component), chain.map(({ per }) => per)]),
];
