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
  const margins = demandMargins(plant);
  const loadsOf = groupBy(loads, ({ resource }) => resource);
  const found = [...groupBy(operations, ({ resource }) => resource)].flatMap(([resource, own]): Bottleneck[] => {
    const of = loadsOf.get(resource);
    if (of === undefined) return [];
    const needed = neededMinutes(own, orderOf, buckets);
    const short = minutesShort(needed, of);
    const required = of.reduce((sum, { setupMinutes, runMinutes }) => sum + setupMinutes + runMinutes, 0);
    const hoursShort = sum(short) / 60;
    const { lateOrders, lateDays } = lateBy.get(resource) ?? NOBODY_WAITS;
    const total = sum(of.map(({ ratedMinutes }) => ratedMinutes));
    return [{
      resource,
      loadPercent: total > 0 ? (100 * required) / total : 0,
      hoursShort,
      bucketsOver: short.filter((minutes) => minutes > 0).length,
      lateOrders,
      lateDays,
      lateDaysPerHour: hoursShort > 0 && lateDays > 0 ? lateDays / hoursShort : null,
      marginPerHour: marginPerHour(own, orderOf, margins),
    }];
  });
  return found.sort((a, b) => b.hoursShort - a.hoursShort || b.lateOrders - a.lateOrders || b.loadPercent - a.loadPercent || (a.resource < b.resource ? -1 : 1));
}

type Waiting = { readonly lateOrders: number; readonly lateDays: number };

const NOBODY_WAITS: Waiting = { lateOrders: 0, lateDays: 0 };

/** Late customer orders by the work centre whose capacity their supply waits for first: how many, and by how many days together. */
function lateDemands(orders: readonly Order[], promises: readonly DemandPromise[], limits: ReadonlyMap<string, Limit>): ReadonlyMap<string, Waiting> {
  const late = promises.filter(({ kind, lateDays }) => kind === "order" && lateDays > 0);
  const numberOf = new Map(late.map(({ demand }, number) => [demand, number]));
  // The last work centre for which each was counted, since it waits there for many orders.
  const countedFor = new Int32Array(late.length).fill(-1);
  const waiting = groupBy(late.length === 0 ? [] : orders, ({ id }) => rootOf(id, limits));
  return new Map([...waiting].flatMap(([resource, own], place) => {
    if (resource === undefined) return [];
    let lateOrders = 0;
    let lateDays = 0;
    for (const { pegs } of own) {
      for (const { demand } of pegs) {
        const number = numberOf.get(demand);
        if (number === undefined || countedFor[number] === place) continue;
        countedFor[number] = place;
        lateOrders += 1;
        lateDays += late[number]?.lateDays ?? 0;
      }
    }
    return [[resource, { lateOrders, lateDays }] as const];
  }));
}

function rootOf(id: string, limits: ReadonlyMap<string, Limit>): string | undefined {
  const own = limits.get(id);
  if (own?.resource !== undefined || own?.order === undefined) return own?.resource;
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const limit: Limit | undefined = limits.get(at);
    if (limit?.resource !== undefined) return limit.resource;
    at = limit?.order;
  }
  return undefined;
}

/** The margin of all that each demand asks for; none where there is none. */
function demandMargins({ demands, items }: Plant): ReadonlyMap<string, number> {
  const perUnit = new Map(items.map(({ id, price, cost }) => [id, price > 0 ? price - cost : 0]));
  return new Map(demands.flatMap(({ id, item, ordered, delivered }) => {
    const margin = (perUnit.get(item) ?? 0) * (ordered - delivered);
    return margin === 0 ? [] : [[id, margin] as const];
  }));
}

/** A demand whose supply passes several times, in parts and in the whole, counts once. */
function marginPerHour(operations: readonly Operation[], orderOf: ReadonlyMap<string, Order>, margins: ReadonlyMap<string, number>): number | null {
  if (margins.size === 0) return null;
  const minutes = operations.reduce((total, { setupMinutes, runMinutes }) => total + setupMinutes + runMinutes, 0);
  const served = new Set<string>();
  let last = "";
  for (const { order } of operations) {
    // Operations of an order follow each other.
    if (order === last) continue;
    last = order;
    for (const { demand } of orderOf.get(order)?.pegs ?? []) if (margins.has(demand)) served.add(demand);
  }
  const margin = [...served].reduce((total, demand) => total + (margins.get(demand) ?? 0), 0);
  return minutes > 0 && margin !== 0 ? margin / (minutes / 60) : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
