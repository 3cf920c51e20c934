// What supply is for, level by level up to the customer orders, and what a need is covered from, down to stock and purchases.
// Reads the plan's pegging; decides nothing.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { NeedRef, PegLink, Plan } from "../../model/plan";
import { bringsTo, takesFrom, type PegSubject } from "./peg-subject";

/** One step of a chain: `quantity` units of `item` go from a supply to a need. */
export type PegStep = {
  /** 0 for what is asked about, 1 for what its supply goes into (or is made from), and so on. */
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

/** Up: what supplies are for. Down: what needs are covered from. */
export type PegDirection = "up" | "down";

export type PegQuestion = {
  readonly direction: PegDirection;
  /** Only supplies of the plan's period in which this day lies, stock counting in the first; null: all. */
  readonly day: Day | null;
  /** How many levels are followed, ≥ 1; 1 is single-level pegging, Infinity the whole way. */
  readonly levels: number;
};

/**
 * The chains from the subject's supplies up to the demands that they serve, or from its needs down to stock and purchases.
 *
 * Up from an item or order: its supplies, then what the orders they go into supply, and so on. Down from an order: its
 * components; from a customer order: what it is delivered from; from an item: its supplies; then the components of each.
 *
 * @returns steps in the order of a tree read from the top, the first level by day; an order met again is not followed
 *          twice. Empty when the plan uses nothing of the subject.
 * Cost O(links).
 */
export function pegChain(plan: Plan, subject: PegSubject, { direction, day, levels }: PegQuestion): readonly PegStep[] {
  const orders = new Map(plan.orders.map((order) => [order.id, order]));
  const requested = new Map(plan.promises.map((promise) => [promise.demand, promise.requested]));
  const isUp = direction === "up";
  const next = groupBy(plan.links, isUp ? supplierOf : consumerOf);
  const start = plan.settings.start;
  const bucket = day === null ? undefined : plan.buckets.find((each) => each.start <= day && day < each.end);
  const steps: PegStep[] = [];
  const followed = new Set<string>();

  const stepOf = (link: PegLink, level: number): PegStep => {
    const order = supplierOf(link);
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
    const order = isUp ? (step.need.kind === "component" ? step.need.order : null) : step.order;
    if (order === null || followed.has(order) || step.level + 1 >= levels) return;
    followed.add(order);
    for (const link of next.get(order) ?? []) follow(stepOf(link, step.level + 1));
  };

  const isOwn = isUp ? takesFrom : bringsTo;
  const own = plan.links.filter((link) => isOwn(subject, link)).map((link) => stepOf(link, 0));
  const inPeriod = own.filter(({ there }) => {
    if (day === null) return true;
    return bucket !== undefined && Math.max(there, start) >= bucket.start && Math.max(there, start) < bucket.end;
  });
  for (const step of [...inPeriod].sort((a, b) => a.there - b.there)) follow(step);
  return steps;
}

function supplierOf({ supply }: PegLink): string | null {
  return supply.kind === "order" ? supply.order : null;
}

function consumerOf({ need }: PegLink): string | null {
  return need.kind === "component" ? need.order : null;
}
