// Which work centres hold the plan back, how much is missing there and what an hour is worth. Reads a finished plan.

import { groupBy } from "../../base/group-by";
import type { Bottleneck, Bucket, DemandPromise, Load, LimitKind, Operation, Order } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { minutesShort, neededMinutes } from "./hours-short";

/** Why an order is late, as scheduling says it. */
type Limit = { readonly kind: LimitKind; readonly order?: string; readonly resource?: string };

/**
 * The work centres that have work, the scarcest first: by hours short, late orders, load.
 *
 *   hours short = Σ over t of max(0, work needed in t − rated in t);  work is needed when its order is
 *   late days per hour = Σ late days of the orders that wait for it / hours short
 *   margin per hour = Σ over the demands that it works for of (price − cost) · open quantity / its hours
 *
 * @param limits by order id; followed from order to component order to the first cause
 * @returns figures over the horizon; hours are standard hours over all units
 * Cost O(operations + pegs of the orders that are made + resources × buckets).
 * Source: Goldratt & Cox, The Goal (throughput per constraint hour).
 */
export function bottlenecks(
  plant: Plant,
  buckets: readonly Bucket[],
  orders: readonly Order[],
  operations: readonly Operation[],
  loads: readonly Load[],
  promises: readonly DemandPromise[],
  limits: ReadonlyMap<string, Limit>,
): readonly Bottleneck[] {
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const lateBy = lateDemands(orders, promises, limits);
  const late = new Map(promises.map(({ demand, lateDays }) => [demand, lateDays]));
  const margins = demandMargins(plant);
  const loadsOf = groupBy(loads, ({ resource }) => resource);
  const found = [...groupBy(operations, ({ resource }) => resource)].flatMap(([resource, own]): Bottleneck[] => {
    const of = loadsOf.get(resource);
    if (of === undefined) return [];
    const needed = neededMinutes(own, orderOf, buckets);
    const short = minutesShort(needed, of);
    const required = of.reduce((sum, { setupMinutes, runMinutes }) => sum + setupMinutes + runMinutes, 0);
    const hoursShort = sum(short) / 60;
    const demands = [...(lateBy.get(resource) ?? [])];
    const lateDays = demands.reduce((sum, demand) => sum + (late.get(demand) ?? 0), 0);
    const total = sum(of.map(({ ratedMinutes }) => ratedMinutes));
    return [{
      resource,
      loadPercent: total > 0 ? (100 * required) / total : 0,
      hoursShort,
      bucketsOver: short.filter((minutes) => minutes > 0).length,
      lateOrders: demands.length,
      lateDays,
      lateDaysPerHour: hoursShort > 0 && lateDays > 0 ? lateDays / hoursShort : null,
      marginPerHour: marginPerHour(own, orderOf, margins),
    }];
  });
  return found.sort((a, b) => b.hoursShort - a.hoursShort || b.lateOrders - a.lateOrders || b.loadPercent - a.loadPercent || (a.resource < b.resource ? -1 : 1));
}

/** Late customer orders by the work centre whose capacity their supply waits for first. */
function lateDemands(orders: readonly Order[], promises: readonly DemandPromise[], limits: ReadonlyMap<string, Limit>): ReadonlyMap<string, ReadonlySet<string>> {
  const late = new Set(promises.flatMap(({ demand, kind, lateDays }) => (kind === "order" && lateDays > 0 ? [demand] : [])));
  const found = new Map<string, Set<string>>();
  for (const { id, pegs } of late.size === 0 ? [] : orders) {
    const resource = rootOf(id, limits);
    if (resource === undefined) continue;
    const own = found.get(resource) ?? new Set<string>();
    found.set(resource, own);
    for (const { demand } of pegs) if (late.has(demand)) own.add(demand);
  }
  return found;
}

function rootOf(id: string, limits: ReadonlyMap<string, Limit>): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const limit: Limit | undefined = limits.get(at);
    if (limit?.resource !== undefined) return limit.resource;
    at = limit?.order;
  }
  return undefined;
}

/** By demand: the margin of all of it, and of what quantity that is the margin. */
function demandMargins({ demands, items }: Plant): ReadonlyMap<string, { readonly perUnit: number; readonly item: string; readonly quantity: number }> {
  const perUnit = new Map(items.map(({ id, price, cost }) => [id, price > 0 ? price - cost : 0]));
  return new Map(demands.map(({ id, item, ordered, delivered }) => [id, { perUnit: perUnit.get(item) ?? 0, item, quantity: ordered - delivered }]));
}

/** A demand whose supply passes several times, in parts and in the whole, counts once. */
function marginPerHour(operations: readonly Operation[], orderOf: ReadonlyMap<string, Order>, margins: ReturnType<typeof demandMargins>): number | null {
  const minutes = operations.reduce((total, { setupMinutes, runMinutes }) => total + setupMinutes + runMinutes, 0);
  const served = new Set<string>();
  for (const { order } of operations) for (const { demand } of orderOf.get(order)?.pegs ?? []) served.add(demand);
  const margin = [...served].reduce((total, demand) => {
    const of = margins.get(demand);
    return total + (of === undefined ? 0 : of.perUnit * of.quantity);
  }, 0);
  return minutes > 0 && margin !== 0 ? margin / (minutes / 60) : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
