// Netting of one item over the buckets of a plan: its MRP record and the receipts that have to be planned.
// Knows quantities by day; nothing of other items, of what the needs are, or of lead times.

import type { Day } from "../../base/day";
import { NEED_TOLERANCE, roundUpTo, snap } from "../../base/quantity";
import type { Bucket } from "../../model/plan";
import { lotQuantity, type LotRequest, type LotSizer } from "../lots/lot-sizer";
import type { SourceChoice } from "./choose-source";
import { nothingDated, type Dated } from "./dated";
import { netAhead, type StockLevels } from "./stock-levels";
import { dayBelow, dayUncovered, firstFrom, type StockWalk } from "./stock-walk";

/** Up to this many fixed lots of one bucket are orders of their own; more are one order of a whole number of lots. */
const MAX_FIXED_LOTS = 50;

/** A maximum far below the demand would give orders without end: beyond these, the rest waits for the next bucket. */
const MAX_ORDERS_PER_BUCKET = 1000;

/** The record of one item, one number a bucket in units, and its receipts; written over by the next item. */
export type Netting = {
  readonly buckets: readonly Bucket[];
  /** The first day after each bucket. */
  readonly ends: Int32Array;
  readonly gross: Float64Array;
  readonly scheduled: Float64Array;
  readonly onHand: Float64Array;
  readonly net: Float64Array;
  readonly planned: Float64Array;
  /** Co-products; written only for items that are one. */
  readonly coProducts: Float64Array;
  /** The first need from each bucket on. */
  readonly firstNeeds: Int32Array;
  readonly receipts: Receipts;
};

/** The first `count` are planned receipts in order of time: units > 0, the day needed, what the lot rule was asked. */
export type Receipts = {
  count: number;
  days: Int32Array;
  quantities: Float64Array;
  shortages: Float64Array;
  available: Float64Array;
  /** Buckets from the first on whose gross requirements the lot rule saw. */
  seen: Int32Array;
  /** Where each comes from, for an item that has a choice. */
  readonly lots: (ChosenLot | undefined)[];
};

/** A lot of an item that has a choice of sources. */
export type ChosenLot = {
  readonly choice: SourceChoice;
  /** With the modifiers of the source. */
  readonly sizer: LotSizer;
  readonly quantity: number;
  /** It covers demand only, so that safety stock is ordered after it as if it had not been taken. */
  readonly isFreeStock: boolean;
};

/** The next lot of an item that has a choice: its source is chosen for the day on which it is needed, then it is sized. */
export type ChooseLot = (needed: Day, request: LotRequest) => ChosenLot;

/** What netting looks at of an item; absent: it has none of that. */
export type ItemToNet = {
  /** Stock at the start, units; may be negative. */
  readonly opening: number;
  /** SS, units, ≥ 0. */
  readonly safetyStock: number;
  /** Gross requirements and stock that expires unused, days within the buckets. */
  readonly needs: Dated;
  /** True when the gross requirements of each bucket stand in the netting already, and where its needs begin. */
  readonly isGrossKnown?: boolean;
  /** Open orders, no day before the buckets; those after them are not counted. */
  readonly scheduled: Dated;
  /** The item's lot rule with its modifiers. */
  readonly sizer: LotSizer;
  /**
   * Of the open orders, those that count from a day of their own; until then new ones are planned, whose lots look no further
   * ahead than to the bucket of that day.
   */
  readonly firmPlanned?: Dated;
  /**
   * Of an item whose safety stock is not the same on all days, in place of `safetyStock` and the sizer's level: SS(t) is that at
   * the bucket's end, and a rise within the bucket is needed on its day.
   */
  readonly levels?: StockLevels | null;
  /** What orders of other items bring, within the buckets; it counts from its bucket on, since nothing hastens it. */
  readonly coProducts?: Dated;
  /** Of an item with several sources; of all others the sizer says each lot. */
  readonly chooseLot?: ChooseLot | undefined;
  /** 1 for buckets in which nothing is planned: what they lack is planned for in the next one. */
  readonly closed?: Uint8Array | undefined;
};

/** @param buckets contiguous, in order of time */
export function nettingOver(buckets: readonly Bucket[]): Netting {
  const row = (): Float64Array => new Float64Array(buckets.length);
  return {
    buckets,
    ends: Int32Array.from(buckets, ({ end }) => end),
    gross: row(),
    scheduled: row(),
    onHand: row(),
    net: row(),
    planned: row(),
    coProducts: row(),
    firstNeeds: new Int32Array(buckets.length),
    receipts: { count: 0, ...receiptColumns(buckets.length), lots: [] },
  };
}

function receiptColumns(size: number) {
  return {
    days: new Int32Array(size),
    quantities: new Float64Array(size),
    shortages: new Float64Array(size),
    available: new Float64Array(size),
    seen: new Int32Array(size),
  };
}

function growReceipts(receipts: Receipts): void {
  const longer = receiptColumns(2 * receipts.count);
  longer.days.set(receipts.days);
  longer.quantities.set(receipts.quantities);
  longer.shortages.set(receipts.shortages);
  longer.available.set(receipts.available);
  longer.seen.set(receipts.seen);
  Object.assign(receipts, longer);
}

/**
 * Nets one item.
 *
 *   NR(t)  = max(0, GR(t) + SS(t) − SR(t) − CO(t) − POH(t−1))
 *   POH(t) = POH(t−1) + SR(t) + CO(t) + PORec(t) − GR(t)
 *
 * Open orders are used before a new one is planned, also those due later: they are to be expedited, and until they come
 * stock may lie below its level. What all of them leave uncovered is ordered, and needed on the first day of its bucket
 * on which they and the stock together fall below the level (safety stock, or the minimum of a min-max rule). Where a
 * maximum order is too small, more orders follow in the same bucket only as long as demand itself would go short;
 * safety stock waits for the next bucket.
 *
 * @param netting takes the result
 * @param asked   the item
 * Cost O(buckets + needs + orders), for rules by cost O(buckets²) per order more. No memory.
 * Source: section 1 of docs/formulas.md; Orlicky (1975).
 */
export function netItem(netting: Netting, asked: ItemToNet): void {
  netReceipts(netting, asked);
  completeRecord(netting, asked);
}

/** What a record says of each bucket beside its stock and its needs. */
function completeRecord({ gross, scheduled, coProducts: brought, onHand, net, planned }: Netting, { opening, safetyStock, levels = null, coProducts = nothingDated }: ItemToNet): void {
  let stock = opening;
  for (let bucket = 0; bucket < onHand.length; bucket += 1) {
    const move = (scheduled[bucket] ?? 0) + (coProducts.count === 0 ? 0 : (brought[bucket] ?? 0)) - (gross[bucket] ?? 0);
    const unplanned = move === 0 ? stock : snap(stock + move);
    const safety = levels === null ? safetyStock : (levels.safetyAtEnd[bucket] ?? 0);
    stock = onHand[bucket] ?? 0;
    net[bucket] = unplanned < safety - NEED_TOLERANCE ? snap(safety - unplanned) : 0;
    planned[bucket] = stock === unplanned ? 0 : snap(stock - unplanned);
  }
}

/** The receipts of `netItem` and the stock of each bucket, which is all that planning asks: the rest of the record is not written. */
export function netReceipts(netting: Netting, asked: ItemToNet): void {
  const { opening, needs, isGrossKnown = false, scheduled, sizer, firmPlanned = nothingDated, levels = null, coProducts = nothingDated, chooseLot, closed } = asked;
  const { ends, gross, onHand, firstNeeds, receipts } = netting;
  const open = netting.scheduled;
  if (!isGrossKnown) {
    sumByBucket(ends, needs, gross);
    findFirst(ends, needs, firstNeeds);
  }
  let coming = sumByBucket(ends, scheduled, open);
  for (let order = 0; order < firmPlanned.count; order += 1) coming = snap(coming - (firmPlanned.quantities[order] ?? 0));
  const brought = coProducts.count === 0 ? null : netting.coProducts;
  if (brought !== null) sumByBucket(ends, coProducts, brought);
  receipts.count = 0;
  const start = netting.buckets[0]?.start ?? 0;
  const walk: StockWalk = { steps: levels, level: sizer.level, day: start, end: start, need: 0, stock: 0, firm: 0, coProduct: 0 };
  const request = { shortage: 0, available: 0, gross, bucket: 0 };
  const isPlain = levels === null && firmPlanned.count + coProducts.count === 0;
  let stock = opening;
  let nextFirm = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    // Most buckets of most items are empty: what does not change is not rounded again.
    const due = open[bucket] ?? 0;
    const move = due + (brought === null ? 0 : (brought[bucket] ?? 0)) - (gross[bucket] ?? 0);
    let projected = move === 0 ? stock : snap(stock + move);
    const firm = nextFirm;
    const withoutFirm = coming;
    for (; nextFirm < firmPlanned.count && (firmPlanned.days[nextFirm] ?? 0) < (ends[bucket] ?? 0); nextFirm += 1) {
      coming = snap(coming + (firmPlanned.quantities[nextFirm] ?? 0));
    }
    if (due !== 0) coming = snap(coming - due);
    const level = levels === null ? sizer.level : (levels.levelAtEnd[bucket] ?? 0);
    if (isShort(projected + coming, 0, level, sizer) && closed?.[bucket] !== 1) {
      const from = bucket === 0 ? start : (ends[bucket - 1] ?? start);
      walk.level = level;
      walk.day = from;
      walk.end = ends[bucket] ?? 0;
      walk.need = firstNeeds[bucket] ?? 0;
      walk.stock = snap(stock + withoutFirm);
      walk.firm = firm;
      walk.coProduct = firstFrom(coProducts, from);
      const seen = nextFirm < firmPlanned.count ? bucketsBefore(firmPlanned.days[nextFirm] ?? 0, ends, bucket) : ends.length;
      const ahead = levels === null && brought === null ? gross : netAhead(gross, levels, brought, bucket);
      request.gross = seen === ends.length ? ahead : ahead.subarray(0, seen);
      request.bucket = bucket;
      let orders = 0;
      do {
        request.available = snap(projected + coming);
        request.shortage = snap(level - request.available);
        const needed = isPlain ? dayUncovered(walk, needs) : dayBelow(walk, needs, firmPlanned, coProducts);
        const chosen = chooseLot?.(needed, request);
        const quantity = chosen?.quantity ?? nextLot(sizer, request);
        if (chosen !== undefined) receipts.lots[receipts.count] = chosen;
        addReceipt(receipts, needed, quantity, request, seen);
        walk.stock += quantity;
        projected = snap(projected + quantity);
        if (chosen?.isFreeStock !== true) orders += 1;
      } while (isShort(projected + coming, orders, level, sizer));
    }
    onHand[bucket] = projected;
    stock = projected;
  }
}

function addReceipt(receipts: Receipts, needed: Day, quantity: number, { shortage, available }: LotRequest, seen: number): void {
  const { count } = receipts;
  if (count === receipts.days.length) growReceipts(receipts);
  receipts.days[count] = needed;
  receipts.quantities[count] = quantity;
  receipts.shortages[count] = shortage;
  receipts.available[count] = available;
  receipts.seen[count] = seen;
  receipts.count = count + 1;
}

function bucketsBefore(day: Day, ends: Int32Array, from: number): number {
  let count = from;
  while (count < ends.length && (ends[count] ?? 0) <= day) count += 1;
  return count;
}

/** Writes the first row from each bucket on. */
function findFirst(ends: Int32Array, { count, days }: Dated, firstRows: Int32Array): void {
  let next = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    firstRows[bucket] = next;
    while (next < count && (days[next] ?? 0) < (ends[bucket] ?? 0)) next += 1;
  }
}

/** Writes the sum of each bucket; returns the sum of all. */
function sumByBucket(ends: Int32Array, { count, days, quantities }: Dated, sums: Float64Array): number {
  if (count === 0) {
    sums.fill(0);
    return 0;
  }
  let total = 0;
  let next = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const end = ends[bucket] ?? 0;
    let sum = 0;
    for (; next < count && (days[next] ?? 0) < end; next += 1) sum += quantities[next] ?? 0;
    const units = sum === 0 ? 0 : snap(sum);
    sums[bucket] = units;
    total += units;
  }
  return snap(total);
}

/** The first order of a bucket covers the level; the next ones demand only, but for fixed lots, which have no cap. */
function isShort(available: number, orders: number, level: number, sizer: LotSizer): boolean {
  const least = orders === 0 || sizer.fixedSize !== undefined ? level : 0;
  return available < least - NEED_TOLERANCE && orders < MAX_ORDERS_PER_BUCKET && sizer.isOver !== true;
}

/** The next lot of a bucket. With all open orders used, the gross requirements of later buckets are their net ones. */
export function nextLot(sizer: LotSizer, request: LotRequest): number {
  if (sizer.fixedSize !== undefined && request.shortage > MAX_FIXED_LOTS * sizer.fixedSize) {
    return roundUpTo(request.shortage, sizer.fixedSize);
  }
  return lotQuantity(sizer, request);
}
