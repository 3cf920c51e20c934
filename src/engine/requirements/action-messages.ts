// What the planner should do: the messages about orders, stock and resources in one list, most important first.
// Gathers what each kind needs; the kinds themselves are in the files named …-messages.

import type { ActionMessage, Load, Order } from "../../model/plan";
import type { Item, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { sentencesOf } from "../sentences/sentences-of";
import { leadTimes, safetyTimes } from "./lead-time";
import { openOrderMessages } from "./open-order-messages";
import { overloadMessages } from "./overload-messages";
import { dueForNeed } from "./order-dates";
import { bucketLookup, planBuckets } from "./plan-buckets";
import { plannedOrderMessages, type LateDemand } from "./planned-order-messages";
import type { OpenOrderUse } from "./open-order-uses";
import type { Requirements } from "./requirements";
import { sortMessages } from "./sort-messages";
import { orderTerms } from "./sources";
import { stockMessages } from "./stock-messages";

/**
 * Action messages of a plan; section 7 of docs/formulas.md.
 *
 * @param requirements use of open orders and records
 * @param orders       with the dates that hold
 * @param loads        of all resources
 * @param more         found by scheduling
 * @returns at most one message an order and kind, one a resource, one an item for stock; differences within
 *          the tolerances of the item or of the settings give none
 * Cost O(orders + records + loads).
 */
export function actionMessages(
  plant: Plant,
  settings: Settings,
  requirements: Pick<Requirements, "records" | "openOrderUses">,
  orders: readonly Order[],
  loads: readonly Load[],
  more: readonly ActionMessage[] = [],
): readonly ActionMessage[] {
  const say = sentencesOf(settings);
  const buckets = planBuckets(settings);
  const bucketOf = bucketLookup(buckets);
  const firstBucketEnd = buckets[0]?.end ?? settings.start;
  const termsOf = orderTerms(plant);
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const bucketKey = (item: string, day: number): string => `${String(bucketOf(day))} ${item}`;
  // Only open orders are compared with what is planned beside them: most items have none.
  const opened = new Set(plant.openOrders.map(({ item }) => item));
  const firstPlanned = new Map<string, Order>();
  for (const order of orders) {
    if (order.status !== "planned" || !opened.has(order.item)) continue;
    const key = bucketKey(order.item, order.needed);
    if (order.from === undefined && !firstPlanned.has(key)) firstPlanned.set(key, order);
  }
  const servedBy = customerOrdersServed(plant, settings);
  const safetyTimeOf = safetyTimes(leadTimes(plant, settings.start, settings.horizonDays));
  /** Wanted earlier by the safety time, as a planned order is. */
  const dated = (use: OpenOrderUse | undefined, item: Item): OpenOrderUse => {
    if (use === undefined || use.needed === null) return { needed: null, quantity: 0 };
    return { ...use, needed: Math.max(settings.start, dueForNeed(use.needed, safetyTimeOf(item))) };
  };
  const ofOrders = orders.flatMap((order): readonly ActionMessage[] => {
    const item = items.get(order.item);
    // What comes with another order is neither released nor moved by itself.
    if (item === undefined || order.from !== undefined) return [];
    const modifiers = termsOf(order, item);
    if (order.status === "planned") {
      return plannedOrderMessages(order, modifiers, firstBucketEnd, item.lotRule.kind !== "fixed", settings, servedBy(order), say);
    }
    const use = dated(requirements.openOrderUses.get(order.id), item);
    const expected = Math.max(order.due, settings.start);
    const planned = firstPlanned.get(bucketKey(order.item, expected));
    return openOrderMessages({ order, item, modifiers, use, planned }, settings, say);
  });
  const ofStock = stockMessages(requirements.records, plant.stock, buckets, say);
  return sortMessages([...ofOrders, ...ofStock, ...overloadMessages(loads, say), ...more]);
}

/** Customer orders that an order serves; money only for those of its own item, since pegs count its units. */
function customerOrdersServed({ demands, items }: Plant, { planningFenceDays }: Settings): (order: Order) => LateDemand | null {
  if (planningFenceDays <= 0) return () => null;
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]));
  const priceOf = new Map(items.map(({ id, price }) => [id, price]));
  return ({ item, pegs }) => {
    const served = pegs.filter(({ demand }) => demandOf.get(demand)?.kind === "order");
    const own = served.filter(({ demand }) => demandOf.get(demand)?.item === item);
    return served.length === 0 ? null : { orders: served.length, value: own.reduce((sum, { quantity }) => sum + quantity * (priceOf.get(item) ?? 0), 0) };
  };
}
