// Netting of one item over the buckets of a plan: its MRP record and the receipts that have to be planned.
// Knows quantities by day; nothing of other items, of what the needs are, or of lead times.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, roundUpTo, snap } from "../../base/quantity";
import type { Bucket } from "../../model/plan";
import type { Lot, LotSizer } from "../lots/lot-sizer";

/** Up to this many fixed lots of one bucket are orders of their own; more are one order of a whole number of lots. */
const MAX_FIXED_LOTS = 50;

/** A maximum far below the demand would give orders without end: beyond these, the rest waits for the next bucket. */
const MAX_ORDERS_PER_BUCKET = 1000;

/** A quantity on a day. */
export type Dated = { readonly day: Day; readonly quantity: number };

export type PlannedReceipt = {
  /** Units, > 0. */
  readonly quantity: number;
  readonly needed: Day;
  /** Why the quantity is not just what is short. */
  readonly lotReasons: readonly string[];
};

/** One number a bucket, in units; section 1 of docs/formulas.md. */
export type NettedItem = {
  readonly gross: readonly number[];
  readonly scheduled: readonly number[];
  readonly onHand: readonly number[];
  readonly net: readonly number[];
  readonly planned: readonly number[];
  /** In order of time. */
  readonly receipts: readonly PlannedReceipt[];
};

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
 * @param buckets     contiguous, in order of time
 * @param opening     stock at the start, units; may be negative
 * @param safetyStock SS, units, ≥ 0
 * @param needs       gross requirements, days within the buckets, units ≥ 0
 * @param scheduled   open orders, days within the buckets, units ≥ 0
 * @param sizer       the item's lot rule with its modifiers
 * Cost O(days + needs + orders), for rules by cost O(buckets²) per order more.
 * Source: section 1 of docs/formulas.md; Orlicky (1975).
 */
export function netItem(
  buckets: readonly Bucket[],
  opening: number,
  safetyStock: number,
  needs: readonly Dated[],
  scheduled: readonly Dated[],
  bucketOf: (day: Day) => number,
  sizer: LotSizer,
): NettedItem {
  const start = buckets[0]?.start ?? 0;
  const change = new Float64Array((buckets.at(-1)?.end ?? start) - start);
  for (const need of needs) change[need.day - start] = (change[need.day - start] ?? 0) - need.quantity;
  const gross = sumByBucket(buckets.length, needs, bucketOf);
  const receiptsDue = sumByBucket(buckets.length, scheduled, bucketOf);

  const onHand: number[] = [];
  const net: number[] = [];
  const planned: number[] = [];
  const receipts: PlannedReceipt[] = [];
  let stock = opening;
  let coming = receiptsDue.reduce((sum, due) => sum + due, 0);
  buckets.forEach((bucket, index) => {
    const before = snap(stock + coming);
    const unplanned = snap(stock + (receiptsDue[index] ?? 0) - (gross[index] ?? 0));
    coming = snap(coming - (receiptsDue[index] ?? 0));
    let projected = unplanned;
    let orders = 0;
    while (isShort(projected + coming, orders, sizer)) {
      const needed = firstDayBelow(sizer.level, before, bucket, change, start);
      const available = snap(projected + coming);
      const lot = nextLot(sizer, available, () => gross.slice(index + 1));
      receipts.push({ quantity: lot.quantity, needed, lotReasons: lot.reasons });
      change[needed - start] = (change[needed - start] ?? 0) + lot.quantity;
      projected = snap(projected + lot.quantity);
      orders += 1;
    }
    net.push(Math.max(0, snap(safetyStock - unplanned)));
    planned.push(snap(projected - unplanned));
    onHand.push(projected);
    stock = projected;
  });
  return { gross, scheduled: receiptsDue, onHand, net, planned, receipts };
}

function sumByBucket(
  buckets: number,
  dated: readonly Dated[],
  bucketOf: (day: Day) => number,
): readonly number[] {
  const sums = new Array<number>(buckets).fill(0);
  for (const { day, quantity } of dated) sums[bucketOf(day)] = (sums[bucketOf(day)] ?? 0) + quantity;
  return sums.map(snap);
}

/** The first order of a bucket covers the level; the next ones demand only, but for fixed lots, which have no cap. */
function isShort(available: number, orders: number, sizer: LotSizer): boolean {
  if (orders >= MAX_ORDERS_PER_BUCKET) return false;
  const level = orders === 0 || sizer.fixedSize !== undefined ? sizer.level : 0;
  return available < level - QUANTITY_TOLERANCE;
}

function firstDayBelow(level: number, before: number, bucket: Bucket, change: Float64Array, start: Day): Day {
  let stock = before;
  for (let day = bucket.start; day < bucket.end; day += 1) {
    stock += change[day - start] ?? 0;
    if (stock < level - QUANTITY_TOLERANCE) return day;
  }
  // Demand is short at the bucket's end, so some day was below; only rounding dust leads here.
  return bucket.end - 1;
}

/**
 * The next lot of a bucket.
 * @param available on hand and to come at the bucket's end, units
 * @param laterGross gross requirements of the following buckets: with all open orders used, their net requirements
 */
function nextLot(sizer: LotSizer, available: number, laterGross: () => readonly number[]): Lot {
  const shortage = snap(sizer.level - available);
  const lot = sizer.nextLot({ shortage, projected: available, netRequirements: () => [shortage, ...laterGross()] });
  if (sizer.fixedSize === undefined || shortage <= MAX_FIXED_LOTS * sizer.fixedSize) return lot;
  return { ...lot, quantity: roundUpTo(shortage, sizer.fixedSize) };
}
