// From an item's lot rule to the quantity of its next order, and which sentences give its reasons.
// Knows one item and one moment of netting; nothing of dates, pegging or other items.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Bucket } from "../../model/plan";
import type { Item, LotRule } from "../../model/plant";
import type { Sentences } from "../sentences/sentences";
import type { CoverRule } from "../sentences/subjects";
import { economicOrderQuantity, periodOrderQuantity } from "./economic-order-quantity";
import { leastUnitCost } from "./least-unit-cost";
import { completeModifiers, modifiedQuantity, type OrderModifiers } from "./order-modifiers";
import { partPeriodBalancing } from "./part-period-balancing";
import { priceBreakReasons, quantityAtBreak } from "./price-breaks";
import { usableUntil } from "./shelf-life";
import { silverMeal } from "./silver-meal";
import { wagnerWhitin } from "./wagner-whitin";

/** What netting knows when a bucket is short. */
export type LotRequest = {
  /** Units short of the level that the rule keeps, > 0. */
  readonly shortage: number;
  /** Stock at the bucket's end without a new order. */
  readonly available: number;
  /** Gross requirements by bucket, units. Those after `bucket`, each covered exactly, follow the shortage. */
  readonly gross: ArrayLike<number>;
  readonly bucket: number;
};

/** What a rule wants before the modifiers; never less than the shortage. */
type Wish =
  | { readonly kind: "exactly" }
  | { readonly kind: "fixed"; readonly quantity: number }
  /** Up to a stock. */
  | { readonly kind: "fill"; readonly minimumStock: number; readonly maximumStock: number }
  | { readonly kind: "atLeast"; readonly quantity: number }
  /** The needs of so many buckets; of fewer where another lot began before their end in the plan before, by bucket the next such one. */
  | { readonly kind: "cover"; readonly buckets: number; readonly rule: CoverRule; readonly rhythm?: Int32Array }
  /** The first lot of a rule that sees the net requirements to come. */
  | { readonly kind: "plan"; readonly lotsOf: (demand: readonly number[]) => readonly number[]; readonly rule: CoverRule };

type Cover = Extract<Wish, { readonly kind: "cover" }>;

export type LotSizer = {
  /** An order is due when stock at a bucket's end would fall below this level, units. */
  readonly level: number;
  /** Every lot has exactly this size. */
  readonly fixedSize: number | undefined;
  readonly wish: Wish;
  /** None for phantoms and fixed lots. */
  readonly modifiers: OrderModifiers | null;
  /** True when nothing new can be ordered. */
  readonly isOver?: boolean;
  /** Of an item that does not keep: its shelf life, and for each bucket the first that a lot received in it cannot serve. */
  readonly shelfLife?: { readonly days: number; readonly until: Int32Array };
};

const exactly: Wish = { kind: "exactly" };

/**
 * The lot sizer of an item.
 *
 * @param item           its rule, safety stock and costs; a phantom is lot for lot
 * @param modifiers      minimum, maximum, multiple; not applied to fixed lots and phantoms
 * @param meanDemand     gross requirements per bucket, units, ≥ 0
 * @param bucketDays     mean length of a bucket; holding cost per unit and bucket = cost · rate · bucketDays / 365
 * @param buckets        of the plan; without them no lot is limited by a shelf life
 * Rules by cost are lot for lot when an order costs nothing. What a rule wants is cut to the needs within the item's shelf
 * life; modifiers and fixed lots are what the supplier or the machine asks for, and are not.
 */
export function lotSizer(
  item: Item,
  modifiers: OrderModifiers,
  meanDemand: number,
  bucketDays: number,
  buckets: readonly Bucket[] = [],
): LotSizer {
  const sizer = keepingSizer(item, completeModifiers(modifiers), meanDemand, bucketDays);
  const days = item.shelfLifeDays ?? 0;
  return days > 0 && buckets.length > 0 ? { ...sizer, shelfLife: { days, until: usableUntil(buckets, days) } } : sizer;
}

/** The lot sizer of an item that keeps for ever. */
function keepingSizer(item: Item, modifiers: OrderModifiers, meanDemand: number, bucketDays: number): LotSizer {
  const level = item.safetyStock;
  if (item.supply === "phantom") return { level, fixedSize: undefined, wish: exactly, modifiers: null };
  const rule = item.lotRule;
  switch (rule.kind) {
    case "fixed":
      return rule.quantity > 0
        ? { level, fixedSize: rule.quantity, wish: rule, modifiers: null }
        : { level, fixedSize: undefined, wish: exactly, modifiers };
    case "lotForLot":
      return { level, fixedSize: undefined, wish: exactly, modifiers };
    case "minMax":
      return { level: Math.max(level, rule.minimumStock), fixedSize: undefined, wish: { ...rule, kind: "fill" }, modifiers };
    case "periods":
      return { level, fixedSize: undefined, wish: cover(Math.floor(rule.periods), "periods"), modifiers };
    default: {
      const holdingCost = (item.cost * item.holdingRate * bucketDays) / 365;
      const wish = item.orderCost > 0 ? costWish(rule.kind, item.orderCost, holdingCost, meanDemand) : exactly;
      return { level, fixedSize: undefined, wish, modifiers };
    }
  }
}

type CostRule = Exclude<LotRule["kind"], "lotForLot" | "fixed" | "minMax" | "periods">;

function costWish(kind: CostRule, orderCost: number, holdingCost: number, meanDemand: number): Wish {
  switch (kind) {
    case "eoq": {
      const exact = economicOrderQuantity(orderCost, meanDemand, holdingCost);
      // Free holding makes the quantity infinite: then one lot covers the horizon.
      if (!Number.isFinite(exact)) return cover(Infinity, "periods");
      return { kind: "atLeast", quantity: exact > 1 ? Math.round(exact) : exact };
    }
    case "periodOrderQuantity":
      return cover(periodOrderQuantity(orderCost, meanDemand, holdingCost), "periodOrderQuantity");
    case "leastUnitCost":
      return { kind: "plan", lotsOf: (demand) => leastUnitCost(demand, orderCost, holdingCost), rule: kind };
    case "silverMeal":
      return { kind: "plan", lotsOf: (demand) => silverMeal(demand, orderCost, holdingCost), rule: kind };
    case "partPeriod":
      return { kind: "plan", lotsOf: (demand) => partPeriodBalancing(demand, orderCost, holdingCost), rule: kind };
    case "wagnerWhitin":
      return { kind: "plan", lotsOf: (demand) => wagnerWhitin(demand, orderCost, holdingCost), rule: kind };
  }
}

function cover(buckets: number, rule: CoverRule): Wish {
  return { kind: "cover", buckets, rule };
}

/** True for a rule by which a lot covers a number of buckets that does not depend on what they need. */
export function coversPeriods({ kind }: LotRule): boolean {
  return kind === "periods" || kind === "periodOrderQuantity";
}

/**
 * The sizer of an item whose lots keep the buckets that they had in the plan before: a lot that begins between two of them covers what is
 * needed until the later one. Other rules than those that cover periods stay as they are.
 * @param rhythm for each bucket the first later one in which the plan before had a lot
 */
export function inRhythm(sizer: LotSizer, rhythm: Int32Array | undefined): LotSizer {
  return rhythm === undefined || sizer.wish.kind !== "cover" ? sizer : { ...sizer, wish: { ...sizer.wish, rhythm } };
}

/** Units of the next lot, > 0: what the rule wants, then minimum, maximum and multiple, then price breaks. */
export function lotQuantity(sizer: LotSizer, request: LotRequest): number {
  const { wish, modifiers, fixedSize } = sizer;
  if (fixedSize !== undefined) return fixedSize;
  const wanted = usableQuantity(sizer, request, wantedQuantity(wish, request));
  if (modifiers === null) return snap(wanted);
  const quantity = modifiedQuantity(wanted, modifiers);
  return looksAtPrices(sizer) ? quantityAtBreak(quantity, modifiers) : quantity;
}

/** What does not keep is not bought ahead for its price. */
function looksAtPrices({ modifiers, shelfLife }: LotSizer): boolean {
  return modifiers?.priceBreaks !== undefined && shelfLife === undefined;
}

/** Why the lot differs from the shortage; fixed sentences, in the order of the steps. */
export function lotReasons(sizer: LotSizer, request: LotRequest, { lots }: Sentences): readonly string[] {
  const { wish, modifiers } = sizer;
  if (wish.kind === "fixed") return [lots.fixed(wish.quantity)];
  if (modifiers === null) return [];
  const wanted = wantedQuantity(wish, request);
  const usable = usableQuantity(sizer, request, wanted);
  const quantity = modifiedQuantity(usable, modifiers);
  return [
    ...wishReasons(wish, wanted, request, lots),
    ...shelfLifeReasons(sizer, wanted, usable, lots),
    ...modifierReasons(usable, quantity, modifiers, lots),
    ...(looksAtPrices(sizer) ? priceBreakReasons(quantity, modifiers, lots) : []),
  ];
}

/** No more than is needed while the lot keeps; what is needed after the plan is not known, and cuts nothing. */
function usableQuantity({ shelfLife }: LotSizer, request: LotRequest, wanted: number): number {
  if (shelfLife === undefined || wanted <= request.shortage) return wanted;
  const until = shelfLife.until[request.bucket] ?? Infinity;
  return until > shelfLife.until.length ? wanted : Math.min(wanted, coveredQuantity(request, until - request.bucket));
}

function shelfLifeReasons({ shelfLife }: LotSizer, wanted: number, usable: number, lots: Sentences["lots"]): readonly string[] {
  if (shelfLife === undefined || wanted <= usable + QUANTITY_TOLERANCE) return [];
  return [lots.cutToShelfLife(wanted, usable, shelfLife.days)];
}

function wantedQuantity(wish: Wish, request: LotRequest): number {
  const { shortage, available } = request;
  switch (wish.kind) {
    case "exactly":
      return shortage;
    case "fixed":
      return wish.quantity;
    case "fill":
      return Math.max(shortage, wish.maximumStock - available);
    case "atLeast":
      return Math.max(shortage, wish.quantity);
    case "cover":
      return Math.max(shortage, coveredQuantity(request, bucketsOf(wish, request)));
    case "plan":
      return Math.max(shortage, wish.lotsOf(netRequirements(request))[0] ?? 0);
  }
}

function bucketsOf({ buckets, rhythm }: Cover, { bucket }: LotRequest): number {
  return rhythm === undefined ? buckets : Math.min(buckets, (rhythm[bucket] ?? Infinity) - bucket);
}

function coveredQuantity({ shortage, gross, bucket }: LotRequest, buckets: number): number {
  let quantity = shortage;
  const end = Math.min(gross.length, bucket + buckets);
  for (let later = bucket + 1; later < end; later += 1) quantity += gross[later] ?? 0;
  return quantity;
}

function netRequirements({ shortage, gross, bucket }: LotRequest): readonly number[] {
  return [shortage, ...Array.from(gross).slice(bucket + 1)];
}

function wishReasons(wish: Wish, wanted: number, request: LotRequest, lots: Sentences["lots"]): readonly string[] {
  switch (wish.kind) {
    case "exactly":
    case "fixed":
      return [];
    case "fill":
      return [lots.filledUp(wish.minimumStock, wish.maximumStock)];
    case "atLeast":
      return request.shortage < wish.quantity ? [lots.economic(wish.quantity)] : [];
    case "cover":
    case "plan": {
      const covers = wanted <= request.shortage + QUANTITY_TOLERANCE ? [] : [lots.covers(wish.rule, coveredBuckets(wish, request))];
      return isCutToRhythm(wish, request) ? [...covers, lots.inRhythm()] : covers;
    }
  }
}

/** True where the lot would be larger, had the plan before no lot so soon after it. */
function isCutToRhythm(wish: Wish, request: LotRequest): boolean {
  return wish.kind === "cover" && coveredQuantity(request, wish.buckets) > coveredQuantity(request, bucketsOf(wish, request)) + QUANTITY_TOLERANCE;
}

/** Buckets until the next lot begins: those that a lot covers, and empty ones after them. */
function coveredBuckets(wish: Cover | Extract<Wish, { readonly kind: "plan" }>, request: LotRequest): number {
  const { gross, bucket } = request;
  const last = gross.length - bucket;
  if (wish.kind === "plan") {
    const next = wish.lotsOf(netRequirements(request)).findIndex((units, later) => later >= 1 && units > 0);
    return next < 0 ? last : next;
  }
  let later = Math.ceil(Math.max(1, bucketsOf(wish, request)));
  while (later < last && !((gross[bucket + later] ?? 0) > 0)) later += 1;
  return Math.min(later, last);
}

function modifierReasons(wanted: number, quantity: number, modifiers: OrderModifiers, lots: Sentences["lots"]): readonly string[] {
  const { minimumOrder = 0, maximumOrder = Infinity, multipleOrder } = modifiers;
  const reasons: string[] = [];
  if (wanted < minimumOrder) reasons.push(lots.raisedToMinimum(wanted, minimumOrder));
  const raised = Math.max(wanted, minimumOrder);
  if (raised > maximumOrder) reasons.push(lots.cutToMaximum(raised, maximumOrder));
  const capped = Math.min(raised, maximumOrder);
  if (multipleOrder !== undefined && Math.abs(quantity - capped) > QUANTITY_TOLERANCE) {
    reasons.push(lots.rounded(capped, quantity, multipleOrder));
  }
  return reasons;
}
