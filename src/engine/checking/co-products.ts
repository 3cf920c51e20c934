// Rules of co-products: each made order brings what its lines say, with itself and when it is due, and nothing else does.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import type { Order } from "../../model/plan";
import { receiptDay, releaseDay, safeDay } from "./lead-time";
import type { PlanIndex } from "./plan-index";
import { compare, openDay, releaseInNetting, tally } from "./record-rows";
import type { Rule, Violation } from "./violation";
import { agree, numberText } from "./violation";

/** A made order brings its co-products as orders of their own, with its kind, status and due day; no other order claims to come with one. */
export const coProductsComeWithOrders: Rule = function* (index) {
  const { plan } = index;
  const found = new Map<string, Order>();
  for (const order of plan.orders) if (order.from !== undefined) found.set(JSON.stringify([order.from, order.item]), order);
  for (const producer of plan.orders) {
    for (const [item, quantity] of broughtBy(index, producer)) {
      const key = JSON.stringify([producer.id, item]);
      const order = found.get(key);
      found.delete(key);
      if (order === undefined) yield violation(producer, `Order ${producer.id} brings ${numberText(quantity)} of ${item}, which the plan does not have.`);
      else yield* differences(index, order, producer, quantity);
    }
  }
  for (const order of found.values()) yield violation(order, `Order ${order.id} says that it comes with ${order.from ?? ""}, which brings none.`);
};

function* differences(index: PlanIndex, order: Order, producer: Order, quantity: number): Iterable<Violation> {
  const { id, kind, status, due } = order;
  if (!agree(order.quantity, quantity)) yield violation(order, `Order ${id} is for ${numberText(order.quantity)}, but ${numberText(quantity)} come with ${producer.id}.`);
  if (due !== producer.due) yield violation(order, `Order ${id} is due on ${dayText(due)}, but comes with ${producer.id} on ${dayText(producer.due)}.`);
  if (kind !== producer.kind || status !== producer.status) yield violation(order, `Order ${id} is ${status} to ${kind}, unlike ${producer.id}, with which it comes.`);
  if (index.operationsOfOrder(id).length > 0) yield violation(order, `Order ${id} comes with ${producer.id}, but has operations.`);
}

function violation({ id }: Order, text: string): Violation {
  return { rule: "co-product", text, order: id };
}

/** The co-product receipts of a record are what the orders bring, each on the day for which netting dates it. */
export const coProductsAreBrought: Rule = function* (index) {
  const brought = tally(index);
  for (const producer of index.plan.orders) {
    for (const [item, quantity] of broughtBy(index, producer)) brought.add(item, dueInNetting(index, producer), quantity);
  }
  yield* compare(index, "co-product-receipts", "Co-product receipts", brought, (record) => record.coProducts ?? []);
};

/** Units of each item that an order brings besides its own: none when it is bought, taken from stock, comes with another or after the plan. */
function broughtBy(index: PlanIndex, order: Order): ReadonlyMap<string, number> {
  const brought = new Map<string, number>();
  if (order.from !== undefined || order.substitute !== undefined || order.kind === "buy" || index.bucketOf(dueInNetting(index, order)) < 0) return brought;
  const start = releaseInNetting(index, order);
  for (const { item, quantityPer, perOrder, effectiveFrom = -Infinity, effectiveTo = Infinity } of index.coProductsOf(order.item)) {
    if (start < effectiveFrom || start > effectiveTo) continue;
    brought.set(item, (brought.get(item) ?? 0) + (perOrder ? quantityPer : quantityPer * order.startQuantity));
  }
  return new Map([...brought].filter(([, quantity]) => quantity >= 5e-7));
}

/** The day for which netting dates an order, before capacity moves it. */
function dueInNetting(index: PlanIndex, order: Order): Day {
  const { id, item: itemId, status, due, needed } = order;
  const item = index.items.get(itemId);
  if (status !== "planned" || item === undefined) return index.openOrders.get(id)?.due ?? due;
  const { start, planningFenceDays } = index.plan.settings;
  const wanted = safeDay(index, item, needed);
  if (item.supply === "phantom") return wanted;
  const fence = start + planningFenceDays;
  const { effectiveFrom = -Infinity, effectiveTo = Infinity } = item;
  const fenced = openDay(index, item, Math.max(wanted, fence));
  const begins = Math.max(start, releaseDay(index, item, fenced));
  if (begins < effectiveFrom) return openDay(index, item, Math.max(fenced, receiptDay(index, item, effectiveFrom)));
  return begins > effectiveTo ? openDay(index, item, Math.max(fence, receiptDay(index, item, effectiveTo))) : fenced;
}
