// What an item's supply is for, level by level up to the customer orders. Reads the plan's pegging; decides nothing.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { NeedRef, PegLink, Plan } from "../../model/plan";

/** One step of a chain: `quantity` units of `item` go from a supply to a need. */
export type PegStep = {
  /** 0 for the item asked about, 1 for what its supply goes into, and so on. */
  readonly level: number;
  readonly item: string;
  readonly quantity: number;
  /** Id of the order that supplies; null for stock. */
  readonly order: string | null;
  /** The day on which the supply is there. */
  readonly there: Day;
  readonly need: NeedRef;
  /** The day on which it is needed; null for safety stock. */
  readonly needed: Day | null;
};

/**
 * The chains from an item's supplies up to the demands that they serve.
 *
 * @param item id
 * @param day  only supplies of the plan's period in which it lies, stock counting in the first; null: all
 * @returns steps in the order of a tree read from the top, supplies by day; an order met again is not followed twice.
 *          Empty when the plan uses nothing of the item.
 * Cost O(links).
 */
export function pegChain(plan: Plan, item: string, day: Day | null): readonly PegStep[] {
  const orders = new Map(plan.orders.map((order) => [order.id, order]));
  const requested = new Map(plan.promises.map((promise) => [promise.demand, promise.requested]));
  const linksFrom = groupBy(plan.links, ({ supply }) => (supply.kind === "order" ? supply.order : null));
  const start = plan.settings.start;
  const bucket = day === null ? undefined : plan.buckets.find((each) => each.start <= day && day < each.end);
  const steps: PegStep[] = [];
  const followed = new Set<string>();

  const stepOf = (link: PegLink, level: number): PegStep => {
    const order = link.supply.kind === "order" ? link.supply.order : null;
    const there = order === null ? start : (orders.get(order)?.due ?? start);
    return { level, item: link.item, quantity: link.quantity, order, there, need: link.need, needed: neededOn(link.need) };
  };
  const neededOn = (need: NeedRef): Day | null => {
    if (need.kind === "demand") return requested.get(need.demand) ?? null;
    return need.kind === "component" ? (orders.get(need.order)?.start ?? null) : null;
  };
  // A plan has at most as many levels as its bill of material; the call stack holds thousands.
  const follow = (step: PegStep): void => {
    steps.push(step);
    if (step.need.kind !== "component" || followed.has(step.need.order)) return;
    followed.add(step.need.order);
    for (const link of linksFrom.get(step.need.order) ?? []) follow(stepOf(link, step.level + 1));
  };

  const own = plan.links.filter((link) => link.item === item).map((link) => stepOf(link, 0));
  const inPeriod = own.filter(({ there }) => {
    if (day === null) return true;
    return bucket !== undefined && Math.max(there, start) >= bucket.start && Math.max(there, start) < bucket.end;
  });
  for (const step of [...inPeriod].sort((a, b) => a.there - b.there)) follow(step);
  return steps;
}
