// The rule of who is served first: nobody goes before his day unless the customers of his item wait less in sum so.

import { dayText, type Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { DemandPromise, PegLink } from "../../model/plan";
import type { PlanIndex } from "./plan-index";
import type { Rule } from "./violation";
import { exceeds, numberText } from "./violation";

type Goods = { readonly day: Day; readonly quantity: number };

/** The customers of an item wait no longer in sum, by priority, than if its goods went to them by their days, each in full. */
export const servingPays: Rule = function* (index) {
  const { plan, plant, orders } = index;
  const keepsForever = new Set(plant.items.map(({ id }) => id));
  for (const { item, expiry } of plant.stock) if (expiry !== undefined) keepsForever.delete(item);
  for (const { item, from } of plan.orders) if (from !== undefined) keepsForever.delete(item);
  const promisesOf = groupBy(plan.promises, ({ item, promised }) => (promised === null || !keepsForever.has(item) ? null : item));
  for (const [item, promises] of promisesOf) {
    if (item === null || promises.every(({ lateDays }) => lateDays === 0)) continue;
    const weightOf = ({ demand }: DemandPromise) => 1 / Math.max(1, index.demands.get(demand)?.priority ?? LAST_PRIORITY);
    const dayOf = ({ supply }: PegLink) => (supply.kind === "order" ? (orders.get(supply.order)?.due ?? plan.settings.start) : plan.settings.start);
    const goods = promises.flatMap(({ demand }) => index.linksToNeed(item, { kind: "demand", demand }).map((link): Goods => ({ day: Math.max(plan.settings.start, dayOf(link)), quantity: link.quantity })));
    const byDay = [...promises].sort((one, other) => dayAsked(one, index) - dayAsked(other, index) || weightOf(other) - weightOf(one) || (one.demand < other.demand ? -1 : 1));
    const waits = promises.reduce((sum, promise) => sum + promise.lateDays * weightOf(promise), 0);
    const possible = daysServed(goods, byDay).reduce((sum, day, place) => {
      const promise = byDay[place];
      return promise === undefined ? sum : sum + Math.max(0, day - promise.requested) * weightOf(promise);
    }, 0);
    if (exceeds(waits, possible)) yield { rule: "serving", text: `Customers of ${item} wait ${numberText(waits)} weighted days; served by their days from ${dayText(byDay[0]?.requested ?? 0)} on they would wait ${numberText(possible)}.`, item };
  }
};

/** Of what nobody in the plant's tables has asked for. */
const LAST_PRIORITY = 9;

function dayAsked({ requested }: DemandPromise, { plan }: PlanIndex): Day {
  return Math.max(requested, plan.settings.start);
}

/** The day on which each of them has all units, goods going to one after the other as they come. */
function daysServed(goods: readonly Goods[], promises: readonly DemandPromise[]): readonly Day[] {
  const coming = [...goods].sort((one, other) => one.day - other.day);
  let at = 0;
  let used = 0;
  return promises.map(({ quantity }) => {
    let open = quantity;
    let day = -Infinity;
    for (let good = coming[at]; open > 1e-6 && good !== undefined; good = coming[at]) {
      const taken = Math.min(open, good.quantity - used);
      if (taken > 0) day = good.day;
      open -= taken;
      used += taken;
      if (used < good.quantity - 1e-9) continue;
      at += 1;
      used = 0;
    }
    return day;
  });
}
