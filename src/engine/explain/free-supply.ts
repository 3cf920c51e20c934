// What the plan has of an item that nobody is promised: available to promise, with all its uses counted.
// Knows records, orders and promises of a plan; nothing of new orders.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { DemandPromise, MrpRecord, Order, Plan } from "../../model/plan";
import {
  cumulativeAvailableToPromise,
  discreteAvailableToPromise,
  withLookAhead,
} from "../demand/master-schedule";
import { bucketLookup } from "../requirements/plan-buckets";

export type FreeSupply = {
  /** Units that can be promised up to the end of each bucket; never falling, below 0 only where all is over-promised. */
  readonly free: readonly number[];
  /** Of these, units that lie in stock now. */
  readonly freeStock: number;
};

/**
 * What is free of an item.
 *
 *   committed(t) = gross(t) + expired(t) − forecast(t);  free = cumulative ATP of receipts, scheduled receipts and co-products against it
 *
 * Forecast is what is still to be sold, so it holds nothing back; component needs and customer orders do.
 *
 * @param promises of this item
 */
export function freeSupply(plan: Plan, record: MrpRecord, promises: readonly DemandPromise[]): FreeSupply {
  const bucketOf = bucketLookup(plan.buckets);
  const committed = record.gross.map((units, bucket) => units + (record.expired?.[bucket] ?? 0));
  for (const { kind, requested, quantity } of promises) {
    const bucket = bucketOf(Math.max(requested, plan.settings.start));
    if (kind === "forecast" && bucket >= 0) committed[bucket] = Math.max(0, (committed[bucket] ?? 0) - quantity);
  }
  const supply = record.receipts.map((units, bucket) => units + (record.scheduled[bucket] ?? 0) + (record.coProducts?.[bucket] ?? 0));
  const free = cumulativeAvailableToPromise(withLookAhead(discreteAvailableToPromise(record.opening, supply, committed)));
  // What stock is needed for before the next supply comes, or where none comes, for good.
  const [first = 0] = supply;
  return { free, freeStock: Math.max(0, Math.min((free[0] ?? 0) - first, record.opening)) };
}

/** The day on which a quantity is free, and the order that brings the last of it (none: it is stock). */
export type FreeDay = { readonly day: Day; readonly order: Order | null };

/**
 * The first day on which a quantity can be promised from the plan as it is; null when it never is.
 * @param orders of the item
 */
export function freeOn(plan: Plan, supply: FreeSupply, orders: readonly Order[], quantity: number): FreeDay | null {
  const { start } = plan.settings;
  if (supply.freeStock >= quantity - QUANTITY_TOLERANCE) return { day: start, order: null };
  const index = supply.free.findIndex((units) => units >= quantity - QUANTITY_TOLERANCE);
  const bucket = plan.buckets[index];
  if (bucket === undefined) return null;
  // Which of a bucket's orders is free is not known: the last one is the safe answer.
  let last: Order | null = null;
  for (const order of orders) {
    const day = Math.max(order.due, start);
    if (day >= bucket.start && day < bucket.end && (last === null || order.due > last.due)) last = order;
  }
  return { day: last === null ? bucket.start : Math.max(last.due, start), order: last };
}
