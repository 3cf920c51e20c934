// From an item's lot rule to the quantity of its next order, with the reason in words.
// Knows one item and one moment of netting; nothing of dates, pegging or other items.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Item, LotRule } from "../../model/plant";
import { economicOrderQuantity, periodOrderQuantity } from "./economic-order-quantity";
import { fixedPeriods } from "./fixed-periods";
import { leastUnitCost } from "./least-unit-cost";
import { modifiedQuantity, type OrderModifiers } from "./order-modifiers";
import { partPeriodBalancing } from "./part-period-balancing";
import { quantityText } from "./quantity-text";
import { silverMeal } from "./silver-meal";
import { wagnerWhitin } from "./wagner-whitin";

/** What netting knows when a bucket is short. */
export type LotRequest = {
  /** Units short of the level that the rule keeps, > 0. */
  readonly shortage: number;
  /** Stock at the bucket's end without a new order. */
  readonly projected: number;
  /** Net requirements of this bucket and the following ones, were each covered exactly; the first is the shortage. */
  readonly netRequirements: () => readonly number[];
};

export type Lot = {
  /** Units, > 0. */
  readonly quantity: number;
  /** Why it differs from the shortage; fixed sentences. */
  readonly reasons: readonly string[];
};

export type LotSizer = {
  /** An order is due when stock at a bucket's end would fall below this level, units. */
  readonly level: number;
  /** Every lot has exactly this size. */
  readonly fixedSize?: number;
  readonly nextLot: (request: LotRequest) => Lot;
};

/**
 * The lot sizer of an item.
 *
 * @param item           its rule, safety stock and costs; a phantom is lot for lot
 * @param modifiers      minimum, maximum, multiple; not applied to fixed lots and phantoms
 * @param meanDemand     gross requirements per bucket, units, ≥ 0
 * @param bucketDays     mean length of a bucket; holding cost per unit and bucket = cost · rate · bucketDays / 365
 * Rules by cost are lot for lot when an order costs nothing.
 */
export function lotSizer(item: Item, modifiers: OrderModifiers, meanDemand: number, bucketDays: number): LotSizer {
  if (item.supply === "phantom") {
    return { level: item.safetyStock, nextLot: ({ shortage }) => ({ quantity: snap(shortage), reasons: [] }) };
  }
  const rule = item.lotRule;
  if (rule.kind === "fixed" && rule.quantity > 0) {
    const lot = { quantity: rule.quantity, reasons: [`Fixed lot of ${quantityText(rule.quantity)}.`] };
    return { level: item.safetyStock, fixedSize: rule.quantity, nextLot: () => lot };
  }
  const wanted = ruleQuantity(rule, item.orderCost, (item.cost * item.holdingRate * bucketDays) / 365, meanDemand);
  return {
    level: rule.kind === "minMax" ? Math.max(item.safetyStock, rule.minimumStock) : item.safetyStock,
    nextLot: (request) => {
      const lot = wanted(request);
      const quantity = modifiedQuantity(lot.quantity, modifiers);
      return { quantity, reasons: [...lot.reasons, ...modifierReasons(lot.quantity, quantity, modifiers)] };
    },
  };
}

/** The quantity that a rule wants before the modifiers; never less than the shortage. */
function ruleQuantity(
  rule: LotRule,
  orderCost: number,
  holdingCost: number,
  meanDemand: number,
): (request: LotRequest) => Lot {
  switch (rule.kind) {
    case "lotForLot":
    case "fixed":
      return exactly;
    case "minMax":
      return ({ shortage, projected }) => ({
        quantity: Math.max(shortage, rule.maximumStock - projected),
        reasons: [`Below the minimum stock of ${quantityText(rule.minimumStock)}: filled up to ${quantityText(rule.maximumStock)}.`],
      });
    case "periods":
      return covering((demand) => fixedPeriods(demand, rule.periods), "Lot covers");
    default:
      return orderCost > 0 ? costQuantity(rule.kind, orderCost, holdingCost, meanDemand) : exactly;
  }
}

type CostRule = Exclude<LotRule["kind"], "lotForLot" | "fixed" | "minMax" | "periods">;

function costQuantity(
  kind: CostRule,
  orderCost: number,
  holdingCost: number,
  meanDemand: number,
): (request: LotRequest) => Lot {
  switch (kind) {
    case "eoq": {
      const exact = economicOrderQuantity(orderCost, meanDemand, holdingCost);
      // Free holding makes the quantity infinite: then one lot covers the horizon.
      if (!Number.isFinite(exact)) return covering((demand) => fixedPeriods(demand, demand.length), "Lot covers");
      const quantity = exact > 1 ? Math.round(exact) : exact;
      return ({ shortage }) =>
        shortage < quantity
          ? { quantity, reasons: [`Economic order quantity of ${quantityText(quantity)}.`] }
          : { quantity: shortage, reasons: [] };
    }
    case "periodOrderQuantity": {
      const periods = periodOrderQuantity(orderCost, meanDemand, holdingCost);
      return covering((demand) => fixedPeriods(demand, periods), "Period order quantity covers");
    }
    case "leastUnitCost":
      return covering((demand) => leastUnitCost(demand, orderCost, holdingCost), "Least unit cost covers");
    case "silverMeal":
      return covering((demand) => silverMeal(demand, orderCost, holdingCost), "Least period cost covers");
    case "partPeriod":
      return covering((demand) => partPeriodBalancing(demand, orderCost, holdingCost), "Part-period balancing covers");
    case "wagnerWhitin":
      return covering((demand) => wagnerWhitin(demand, orderCost, holdingCost), "Least total cost covers");
  }
}

function exactly({ shortage }: LotRequest): Lot {
  return { quantity: shortage, reasons: [] };
}

/** The first lot of a rule that sees the net requirements to come. */
function covering(
  lotsOf: (demand: readonly number[]) => readonly number[],
  words: string,
): (request: LotRequest) => Lot {
  return ({ shortage, netRequirements }) => {
    const lots = lotsOf(netRequirements());
    const next = lots.findIndex((lot, period) => period > 0 && lot > 0);
    const periods = next < 0 ? lots.length : next;
    const quantity = Math.max(shortage, lots[0] ?? 0);
    const more = quantity > shortage + QUANTITY_TOLERANCE;
    return { quantity, reasons: more ? [`${words} ${String(periods)} buckets.`] : [] };
  };
}

function modifierReasons(wanted: number, quantity: number, modifiers: OrderModifiers): readonly string[] {
  const { minimumOrder = 0, maximumOrder = Infinity, multipleOrder } = modifiers;
  const reasons: string[] = [];
  if (wanted < minimumOrder) {
    reasons.push(`Lot raised from ${quantityText(wanted)} to the minimum of ${quantityText(minimumOrder)}.`);
  }
  const raised = Math.max(wanted, minimumOrder);
  if (raised > maximumOrder) {
    reasons.push(`Lot cut from ${quantityText(raised)} to the maximum of ${quantityText(maximumOrder)}.`);
  }
  const capped = Math.min(raised, maximumOrder);
  if (multipleOrder !== undefined && Math.abs(quantity - capped) > QUANTITY_TOLERANCE) {
    const direction = quantity > capped ? "up" : "down";
    const text = `Lot rounded ${direction} from ${quantityText(capped)} to ${quantityText(quantity)}`;
    reasons.push(`${text}, a multiple of ${quantityText(multipleOrder)}.`);
  }
  return reasons;
}
