// The rule of substitutes: they give what nobody needs of their stock, in time, and no more.

import { groupBy } from "../../base/group-by";
import type { Order } from "../../model/plan";
import { choicesOf } from "./choices";
import type { PlanIndex } from "./plan-index";
import { componentQuantity, linesTaken } from "./record-rows";
import { givenSafetyStock } from "./safety-levels";
import type { Rule } from "./violation";
import { exceeds, numberText } from "./violation";

/**
 * Until each day no more is taken of a substitute than stock that keeps and open orders due by then hold, less all that the
 * item itself is needed for in the horizon and the stock that it is kept at. A row of substitutes counts on its days only.
 */
export const substitutesAreFree: Rule = function* (index) {
  const taken = index.plan.orders.filter(({ substitute }) => substitute !== undefined);
  if (taken.length === 0) return;
  const own = ownNeeds(index);
  for (const [substitute = "", orders] of groupBy(taken, (order) => order.substitute)) {
    const free = stockThatKeeps(index, substitute) - (own.get(substitute) ?? 0) - keptLevel(index, substitute);
    for (const order of orders) {
      const { needed: day, sourcePlace } = order;
      const coming = index.plant.openOrders.filter(({ item, due }) => item === substitute && due <= day);
      const has = coming.reduce((sum, { quantity, done }) => sum + Math.max(0, quantity - done), free);
      const gone = orders.filter(({ needed }) => needed <= day).reduce((sum, each) => sum + unitsTaken(index, each), 0);
      const isOff = choicesOf(index, order.item)[sourcePlace ?? -1]?.isUsable(day) !== true;
      if (isOff) yield { rule: "substitute", text: `Order ${order.id} uses ${substitute} on a day on which it may not stand in.`, order: order.id };
      if (exceeds(gone, Math.max(0, has))) {
        const text = `Order ${order.id} uses ${substitute}, of which ${numberText(gone)} are taken by then, but ${numberText(Math.max(0, has))} are free.`;
        yield { rule: "substitute", text, order: order.id };
      }
    }
  }
};

function unitsTaken(index: PlanIndex, order: Order): number {
  return linesTaken(index, order).reduce((sum, line) => sum + componentQuantity(line, order), 0);
}

/** What demands and orders that are made need of each item within the plan. */
function ownNeeds(index: PlanIndex): ReadonlyMap<string, number> {
  const needs = new Map<string, number>();
  const add = (item: string, quantity: number): void => void needs.set(item, (needs.get(item) ?? 0) + quantity);
  for (const { item, quantity, requested } of index.plan.promises) if (index.bucketOf(requested) >= 0) add(item, quantity);
  for (const order of index.plan.orders) {
    if (order.substitute === undefined) for (const line of linesTaken(index, order)) add(line.component, componentQuantity(line, order));
  }
  return needs;
}

/** Usable stock without what expires within the plan. */
function stockThatKeeps({ plant, plan }: PlanIndex, substitute: string): number {
  const end = plan.buckets.at(-1)?.end ?? plan.settings.start;
  const rows = plant.stock.filter(({ item, expiry = Infinity }) => item === substitute && expiry >= plan.settings.start);
  return [...groupBy(rows, ({ expiry = Infinity }) => expiry)].reduce((sum, [expiry, own]) => {
    const units = own.reduce((all, { onHand, allocated }) => all + onHand - allocated, 0);
    return sum + (expiry < end ? Math.min(0, units) : units);
  }, 0);
}

function keptLevel(index: PlanIndex, substitute: string): number {
  const item = index.items.get(substitute);
  if (item === undefined) return 0;
  const { start } = index.plan.settings;
  const end = index.plan.buckets.at(-1)?.end ?? start;
  const days = [start, ...index.plant.safetyStocks.filter(({ item: of, from }) => of === substitute && from >= start && from < end).map(({ from }) => from)];
  const minimum = item.lotRule.kind === "minMax" ? item.lotRule.minimumStock : 0;
  return Math.max(minimum, ...days.map((day) => givenSafetyStock(index, item, day)));
}
