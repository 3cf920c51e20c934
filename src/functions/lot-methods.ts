// The lot rules that functions know by name, and what each of them needs. Hands over to the engine's lots.

import { periodRecord, type PeriodTerms } from "../engine/inventory/period-record";
import { fixedPeriods } from "../engine/lots/fixed-periods";
import { fixedQuantity } from "../engine/lots/fixed-quantity";
import { periodOrderQuantity } from "../engine/lots/economic-order-quantity";
import { leastUnitCost } from "../engine/lots/least-unit-cost";
import { lotForLot } from "../engine/lots/lot-for-lot";
import { partPeriodBalancing } from "../engine/lots/part-period-balancing";
import { silverMeal } from "../engine/lots/silver-meal";
import { wagnerWhitin } from "../engine/lots/wagner-whitin";
import type { LotRule } from "../model/plant";
import { wrongValue } from "./cell-error";
import { cellsOf, choiceOf } from "./cells";
import { liftRows, type Series } from "./lift-rows";
import { atLeastZero, number, optional, positive, singleNumber, type Parameter } from "./parameter";

export const lotMethods = [
  "lot for lot",
  "fixed",
  "periods",
  "EOQ",
  "period order quantity",
  "least unit cost",
  "Silver-Meal",
  "part period",
  "Wagner-Whitin",
] as const;

type LotMethod = (typeof lotMethods)[number];

export const demandSeries: Series = { ...atLeastZero("demand"), empty: "zero" };

/** Lots of a rule that weighs orders against holding, for each item. */
export function lotsByCost(
  rule: (demand: readonly number[], orderCost: number, holdingCost: number) => readonly number[],
  demand: unknown,
  orderCost: unknown,
  holdingCost: unknown,
): unknown[][] {
  const parameters = [atLeastZero("orderCost"), atLeastZero("holdingCost")];
  return liftRows([demandSeries], [demand], parameters, [orderCost, holdingCost], ([units = []], [order = 0, holding = 0]) =>
    rule(units, order, holding),
  );
}

/** Lots by a method's name; costs and size are NaN where they were left out. */
export function lotsOf(method: LotMethod, demand: readonly number[], orderCost: number, holdingCost: number, size: number): readonly number[] {
  switch (method) {
    case "lot for lot":
      return lotForLot(demand);
    case "fixed":
      return fixedQuantity(demand, needed("size", size, method));
    case "periods":
      return fixedPeriods(demand, wholePeriods(size, method));
    default:
      return lotsFromCosts(method, demand, needed("orderCost", orderCost, method), needed("holdingCost", holdingCost, method));
  }
}

function lotsFromCosts(
  method: Exclude<LotMethod, "lot for lot" | "fixed" | "periods">,
  demand: readonly number[],
  orderCost: number,
  holdingCost: number,
): readonly number[] {
  switch (method) {
    case "EOQ":
      return periodRecord(demand, [], { ...plainTerms, lotRule: { kind: "eoq" }, orderCost, holdingCost }).receipts;
    case "period order quantity": {
      const mean = demand.reduce((sum, units) => sum + units, 0) / Math.max(1, demand.length);
      return fixedPeriods(demand, Math.min(demand.length, periodOrderQuantity(orderCost, mean, holdingCost)));
    }
    case "least unit cost":
      return leastUnitCost(demand, orderCost, holdingCost);
    case "Silver-Meal":
      return silverMeal(demand, orderCost, holdingCost);
    case "part period":
      return partPeriodBalancing(demand, orderCost, holdingCost);
    case "Wagner-Whitin":
      return wagnerWhitin(demand, orderCost, holdingCost);
  }
}

const plainTerms: Omit<PeriodTerms, "lotRule" | "orderCost" | "holdingCost"> = {
  onHand: 0,
  safetyStock: 0,
  leadTime: 0,
  modifiers: {},
};

/** Arguments of NETREQUIREMENTS as they came. */
export type NetArguments = Readonly<
  Record<
    "onHand" | "safetyStock" | "leadTime" | "minimum" | "multiple" | "maximum" | "method" | "orderCost" | "holdingCost" | "size",
    unknown
  >
>;

/** The terms of one item's record. */
export function netTerms(given: NetArguments): PeriodTerms {
  const single = (name: keyof NetArguments, parameter: (name: string) => Parameter, or: number): number =>
    singleNumber(optional(parameter(name), or), given[name]);
  const minimum = single("minimum", atLeastZero, 0);
  const multiple = single("multiple", atLeastZero, 0);
  const maximum = single("maximum", positive, NaN);
  const orderCost = single("orderCost", atLeastZero, NaN);
  const holdingCost = single("holdingCost", atLeastZero, NaN);
  const method = cellsOf(given.method) === null ? "lot for lot" : choiceOf("method", given.method, lotMethods);
  const lotRule = lotRuleOf(method, single("size", positive, NaN), orderCost, holdingCost);
  return {
    onHand: single("onHand", number, 0),
    safetyStock: single("safetyStock", atLeastZero, 0),
    leadTime: single("leadTime", (name) => ({ ...atLeastZero(name), whole: true }), 0),
    lotRule,
    modifiers: {
      ...(minimum > 0 ? { minimumOrder: minimum } : {}),
      ...(multiple > 0 ? { multipleOrder: multiple } : {}),
      ...(Number.isNaN(maximum) ? {} : { maximumOrder: maximum }),
    },
    orderCost: Number.isNaN(orderCost) ? 0 : orderCost,
    holdingCost: Number.isNaN(holdingCost) ? 0 : holdingCost,
  };
}

/** The model's rule for a method, its needs checked. */
function lotRuleOf(method: LotMethod, size: number, orderCost: number, holdingCost: number): LotRule {
  switch (method) {
    case "lot for lot":
      return { kind: "lotForLot" };
    case "fixed":
      return { kind: "fixed", quantity: needed("size", size, method) };
    case "periods":
      return { kind: "periods", periods: wholePeriods(size, method) };
    default:
      needed("orderCost", orderCost, method);
      needed("holdingCost", holdingCost, method);
      return { kind: costRules[method] };
  }
}

const costRules = {
  EOQ: "eoq",
  "period order quantity": "periodOrderQuantity",
  "least unit cost": "leastUnitCost",
  "Silver-Meal": "silverMeal",
  "part period": "partPeriod",
  "Wagner-Whitin": "wagnerWhitin",
} as const;

function needed(name: string, value: number, method: LotMethod): number {
  if (Number.isNaN(value)) throw wrongValue(`${name} is empty: the method ${method} needs it.`);
  return value;
}

function wholePeriods(size: number, method: LotMethod): number {
  if (Number.isInteger(needed("size", size, method))) return size;
  throw wrongValue(`size is ${String(size)}: give whole periods for the method ${method}.`);
}
