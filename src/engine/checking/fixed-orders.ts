// The rule of what is not ours to change: open and firm orders stand in the plan as they stand in the plant.

import { dayText } from "../../base/day";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** Every open order with open quantity is in the plan once, with its item, kind, quantity and due day; no other is. */
export const openOrdersStand: Rule = function* ({ plant, plan, orders, openOrders, bomOf, routingOf }) {
  for (const { id, item, kind, alternate, quantity, done, due, firm } of plant.openOrders) {
    const open = quantity - done;
    const order = orders.get(id);
    const wrong = (text: string) => ({ rule: "open-order", text: `Open order ${id} ${text}.`, order: id });
    if (order === undefined) {
      if (open > 1e-6) yield wrong("is not in the plan");
      continue;
    }
    if (order.item !== item || order.kind !== kind) yield wrong("has another item or kind");
    // The bill without a name is ``, and a name that no bill has says nothing.
    const isBill = alternate !== undefined && bomOf(item).some((line) => (line.alternate ?? "") === alternate);
    if (kind === "make" && isBill && (order.alternate ?? "") !== alternate) yield wrong("is made by another bill");
    if (order.status !== (firm ? "firm" : "open")) yield wrong(`is ${order.status} in the plan`);
    if (!agree(order.quantity, open)) yield wrong(`has ${numberText(order.quantity)} to receive, not ${numberText(open)}`);
    // Work that is scheduled on work centres gets the date that it can keep; all else keeps its own.
    const isScheduled = (kind === "make" || kind === "service") && plan.settings.plan === "constrained" && routingOf(item).length > 0;
    if (!isScheduled && order.due !== due && order.due !== plan.settings.start) {
      yield wrong(`is due on ${dayText(order.due)}, not on ${dayText(due)}`);
    }
  }
  for (const { id, status, from } of plan.orders) {
    if (status !== "planned" && from === undefined && !openOrders.has(id)) {
      yield { rule: "open-order", text: `Order ${id} is ${status} but not among the open orders.`, order: id };
    }
  }
};
