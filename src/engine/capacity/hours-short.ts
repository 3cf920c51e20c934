// How many hours a work centre is short of, bucket by bucket. Reads a finished plan.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Bucket, Load, Operation, Order, Plan } from "../../model/plan";
import { firstEndingAfter } from "../requirements/plan-buckets";

/** Rounding of minutes is no shortage. */
const DUST_MINUTES = 1;

/** Work in standard minutes by the bucket in which its order is needed; what is needed before the plan counts in the first. */
export function neededMinutes(operations: readonly Operation[], orderOf: ReadonlyMap<string, Order>, buckets: readonly Bucket[]): readonly number[] {
  const minutes = buckets.map(() => 0);
  for (const { order, setupMinutes, runMinutes } of operations) {
    const needed = orderOf.get(order)?.needed ?? 0;
    const bucket = firstEndingAfter(needed, buckets);
    if (bucket < buckets.length) minutes[bucket] = (minutes[bucket] ?? 0) + setupMinutes + runMinutes;
  }
  return minutes;
}

/** Minutes of work beyond those rated, one number a bucket. */
export function minutesShort(required: readonly number[], loads: readonly Load[]): readonly number[] {
  return required.map((minutes, bucket) => {
    const over = minutes - (loads[bucket]?.ratedMinutes ?? 0);
    return over > DUST_MINUTES ? over : 0;
  });
}

/**
 * Hours short of each work centre with work, one number a bucket.
 *
 *   hours short(t) = max(0, work(t) − rated(t)) / 60
 *
 * Of a requirements plan the work is what is loaded in the bucket; of a constrained plan, which loads none beyond what is rated,
 * what is needed in it. Cost O(operations + resources × buckets).
 */
export function hoursShort({ settings, operations, orders, loads, buckets }: Plan): ReadonlyMap<string, readonly number[]> {
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const operationsOf = groupBy(operations, ({ resource }) => resource);
  return new Map([...groupBy(loads, ({ resource }) => resource)].map(([resource, own]) => {
    const required = settings.plan === "requirements" ? own.map(({ setupMinutes, runMinutes }) => setupMinutes + runMinutes) : neededMinutes(operationsOf.get(resource) ?? [], orderOf, buckets);
    return [resource, minutesShort(required, own).map((minutes) => minutes / 60)];
  }));
}

/** Hours short of a work centre in the buckets that begin in the days. */
export function hoursShortIn(plan: Plan, { resource, from, to }: { readonly resource: string; readonly from: Day; readonly to: Day }): number {
  const short = hoursShort(plan).get(resource) ?? [];
  return plan.buckets.reduce((sum, { start }, bucket) => sum + (start >= from && start <= to ? (short[bucket] ?? 0) : 0), 0);
}
