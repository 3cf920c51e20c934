// Netting of one item over the buckets of a plan: its MRP record and the receipts that have to be planned.
// Knows quantities by day; nothing of other items, of what the needs are, or of lead times.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, roundUpTo, snap } from "../../base/quantity";
import type { Bucket } from "../../model/plan";
import { lotQuantity, type LotSizer } from "../lots/lot-sizer";

/** Up to this many fixed lots of one bucket are orders of their own; more are one order of a whole number of lots. */
const MAX_FIXED_LOTS = 50;

/** A maximum far below the demand would give orders without end: beyond these, the rest waits for the next bucket. */
const MAX_ORDERS_PER_BUCKET = 1000;

/** Quantities on days: the first `count` entries, units ≥ 0. */
export type Dated = {
  readonly count: number;
  readonly days: ArrayLike<number>;
  readonly quantities: ArrayLike<number>;
};

/** The record of one item, one number a bucket in units, and its receipts; written over by the next item. */
export type Netting = {
  readonly buckets: readonly Bucket[];
  readonly bucketOf: (day: Day) => number;
  readonly gross: Float64Array;
  readonly scheduled: Float64Array;
  readonly onHand: Float64Array;
  readonly net: Float64Array;
  readonly planned: Float64Array;
  /** Planned receipts in order of time: units > 0, the day needed, and what the lot rule was asked. */
  readonly receipts: {
    readonly quantities: number[];
    readonly days: number[];
    readonly shortages: number[];
    readonly available: number[];
  };
  /** Change of stock by day of the horizon; all 0 between items. */
  readonly change: Float64Array;
};

/** @param buckets contiguous, in order of time */
export function nettingOver(buckets: readonly Bucket[], bucketOf: (day: Day) => number): Netting {
  const row = (): Float64Array => new Float64Array(buckets.length);
  const days = (buckets.at(-1)?.end ?? 0) - (buckets[0]?.start ?? 0);
  return {
    buckets,
    bucketOf,
    gross: row(),
    scheduled: row(),
    onHand: row(),
    net: row(),
    planned: row(),
    receipts: { quantities: [], days: [], shortages: [], available: [] },
    change: new Float64Array(days),
  };
}

/**
 * Nets one item.
 *
 *   NR(t)  = max(0, GR(t) + SS − SR(t) − POH(t−1))
 *   POH(t) = POH(t−1) + SR(t) + PORec(t) − GR(t)
 *
 * Open orders are used before a new one is planned, also those due later: they are to be expedited, and until they come
 * stock may lie below its level. What all of them leave uncovered is ordered, and needed on the first day of its bucket
 * on which they and the stock together fall below the level (safety stock, or the minimum of a min-max rule). Where a
 * maximum order is too small, more orders follow in the same bucket only as long as demand itself would go short;
 * safety stock waits for the next bucket.
 *
 * @param netting     takes the result
 * @param opening     stock at the start, units; may be negative
 * @param safetyStock SS, units, ≥ 0
 * @param needs       gross requirements, days within the buckets
 * @param scheduled   open orders; those with days outside the buckets are not counted
 * @param sizer       the item's lot rule with its modifiers
 * Cost O(buckets + needs + orders · days of a bucket), for rules by cost O(buckets²) per order more. No memory.
 * Source: section 1 of docs/formulas.md; Orlicky (1975).
 */
export function netItem(
  netting: Netting,
  opening: number,
  safetyStock: number,
  needs: Dated,
  scheduled: Dated,
  sizer: LotSizer,
): void {
  const { buckets, gross, onHand, net, planned, receipts, change } = netting;
  const start = buckets[0]?.start ?? 0;
  for (let need = 0; need < needs.count; need += 1) {
    const day = (needs.days[need] ?? 0) - start;
    change[day] = (change[day] ?? 0) - (needs.quantities[need] ?? 0);
  }
  sumByBucket(netting, needs, gross);
  sumByBucket(netting, scheduled, netting.scheduled);
  clear(receipts);

  let stock = opening;
  let coming = 0;
  for (let bucket = 0; bucket < buckets.length; bucket += 1) coming += netting.scheduled[bucket] ?? 0;
  for (let bucket = 0; bucket < buckets.length; bucket += 1) {
    // Most buckets of most items are empty: what does not change is not rounded again.
    const due = netting.scheduled[bucket] ?? 0;
    const move = due - (gross[bucket] ?? 0);
    const unplanned = move === 0 ? stock : snap(stock + move);
    const comingBefore = coming;
    if (due !== 0) coming = snap(coming - due);
    let projected = unplanned;
    for (let orders = 0; isShort(projected + coming, orders, sizer); orders += 1) {
      const needed = firstDayBelow(sizer.level, snap(stock + comingBefore), buckets[bucket], change, start);
      const available = snap(projected + coming);
      const shortage = snap(sizer.level - available);
      const quantity = nextLot(sizer, shortage, available, gross, bucket);
      receipts.quantities.push(quantity);
      receipts.days.push(needed);
      receipts.shortages.push(shortage);
      receipts.available.push(available);
      change[needed - start] = (change[needed - start] ?? 0) + quantity;
      projected = snap(projected + quantity);
    }
    net[bucket] = unplanned < safetyStock ? snap(safetyStock - unplanned) : 0;
    planned[bucket] = projected === unplanned ? 0 : snap(projected - unplanned);
    onHand[bucket] = projected;
    stock = projected;
  }
  for (let need = 0; need < needs.count; need += 1) change[(needs.days[need] ?? 0) - start] = 0;
  for (const day of receipts.days) change[day - start] = 0;
}

function clear({ quantities, days, shortages, available }: Netting["receipts"]): void {
  quantities.length = 0;
  days.length = 0;
  shortages.length = 0;
  available.length = 0;
}

function sumByBucket({ bucketOf }: Netting, { count, days, quantities }: Dated, sums: Float64Array): void {
  sums.fill(0);
  if (count === 0) return;
  for (let i = 0; i < count; i += 1) {
    const bucket = bucketOf(days[i] ?? 0);
    if (bucket >= 0) sums[bucket] = (sums[bucket] ?? 0) + (quantities[i] ?? 0);
  }
  for (let bucket = 0; bucket < sums.length; bucket += 1) {
    const sum = sums[bucket] ?? 0;
    if (sum !== 0) sums[bucket] = snap(sum);
  }
}

/** The first order of a bucket covers the level; the next ones demand only, but for fixed lots, which have no cap. */
function isShort(available: number, orders: number, sizer: LotSizer): boolean {
  if (orders >= MAX_ORDERS_PER_BUCKET) return false;
  const level = orders === 0 || sizer.fixedSize !== undefined ? sizer.level : 0;
  return available < level - QUANTITY_TOLERANCE;
}

function firstDayBelow(level: number, before: number, bucket: Bucket | undefined, change: Float64Array, start: Day): Day {
  if (bucket === undefined) return start;
  let stock = before;
  for (let day = bucket.start; day < bucket.end; day += 1) {
    stock += change[day - start] ?? 0;
    if (stock < level - QUANTITY_TOLERANCE) return day;
  }
  // Demand is short at the bucket's end, so some day was below; only rounding dust leads here.
  return bucket.end - 1;
}

/**
 * The next lot of a bucket. With all open orders used, the gross requirements of later buckets are their net ones.
 * @param available on hand and to come at the bucket's end, units
 */
function nextLot(sizer: LotSizer, shortage: number, available: number, gross: Float64Array, bucket: number): number {
  if (sizer.fixedSize !== undefined && shortage > MAX_FIXED_LOTS * sizer.fixedSize) {
    return roundUpTo(shortage, sizer.fixedSize);
  }
  return lotQuantity(sizer, { shortage, available, gross, bucket });
}
