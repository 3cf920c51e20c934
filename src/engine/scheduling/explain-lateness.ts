// Why late orders are not earlier: walks back from an order's last activity along what it waited for, and names the
// longest wait. Knows placed activities; changes nothing.

import { dayOf, type Day, type Minute } from "../../base/day";
import type { Order } from "../../model/plan";
import type { Placement } from "./activity-times";
import {
  capacityLimit,
  componentLimit,
  effectivityLimit,
  fenceLimit,
  givenLimit,
  leadTimeLimit,
  neverOpenLimit,
  noTimeLeftLimit,
  stepEffectivityLimit,
} from "./limit-texts";
import type { Limit } from "./schedule";
import { isWithoutPlace, type Placed } from "./schedule-forward";
import { isGiven, type WorkNetwork } from "./work-network";

/**
 * The limit of each late order.
 *
 * Along the chain of what was waited for inside the order, two kinds of wait are compared: for a free unit (capacity),
 * and of the chain's first activity beyond the latest start that unlimited capacity would have allowed (component, lead
 * time, effectivity). The longest wait is the reason.
 *
 * @param orders    with the dates of the schedule
 * @param places    by activity index
 * @param unlimited the backward schedule at unlimited capacity, by activity index
 * @param fence     the first day on which a planned order may be received, −Infinity without a fence
 * @returns by order id; orders that are not late have none, but for those whose operations cannot be scheduled
 * Cost O(activities).
 */
export function explainLateness(
  network: WorkNetwork,
  orders: readonly Order[],
  places: readonly (Placed | undefined)[],
  unlimited: readonly (Placement | undefined)[],
  fence: Day,
): ReadonlyMap<string, Limit> {
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const limits = new Map<string, Limit>();
  for (const order of orders) {
    const placed = (network.ofOrder.get(order.id) ?? []).flatMap(({ index }) => places[index] ?? []);
    const closed = network.neverOpen.get(order.id);
    const homeless = placed.find(isWithoutPlace);
    if (closed !== undefined) limits.set(order.id, neverOpenLimit(closed));
    else if (homeless !== undefined) limits.set(order.id, noTimeLeftLimit(homeless.activity.step?.resource ?? ""));
    else if (order.due > order.needed) limits.set(order.id, limitOf(order, placed));
  }
  return limits;

  function limitOf(order: Order, placed: readonly Placed[]): Limit {
    const last = placed.reduce<Placed | undefined>((a, b) => (a === undefined || b.end > a.end ? b : a), undefined);
    if (last === undefined || isGiven(last.activity)) return givenLimit(order);
    if (order.status === "planned" && order.due === fence && order.needed < fence) return fenceLimit(order, fence);
    let longest: Minute = 0;
    let limit = leadTimeLimit(order, order.start, order.due);
    for (let at: Placed | undefined = last; at !== undefined; ) {
      const wait = at.start - at.couldStart;
      if (at.machine !== null && wait > longest) {
        longest = wait;
        limit = capacityLimit(at.machine.id, at.start);
      }
      const { cause, minute }: Placed["bound"] = at.bound;
      if (cause.kind === "operation") {
        at = places[cause.activity.index];
        continue;
      }
      const delay = minute - (unlimited[at.activity.index]?.start ?? minute);
      if (cause.kind !== "target" && delay > longest) limit = outerLimit(order, at);
      return limit;
    }
    return limit;
  }

  /** The limit that held the first activity of a chain. */
  function outerLimit(order: Order, { activity, bound }: Placed): Limit {
    const { step } = activity;
    switch (bound.cause.kind) {
      case "component": {
        const component = orderOf.get(bound.cause.activity.order.id) ?? bound.cause.activity.order;
        return componentLimit(component, component.due);
      }
      case "effectivity":
        return step?.effectiveFrom === dayOf(bound.minute)
          ? stepEffectivityLimit(order, step.number, step.effectiveFrom)
          : effectivityLimit(order, dayOf(bound.minute));
      case "start":
      case "target":
      case "operation":
        return leadTimeLimit(order, order.start, order.due);
    }
  }
}
