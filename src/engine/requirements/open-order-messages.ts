// Messages about orders that exist already: past due, expedite, defer, cancel, increase, decrease.
// Knows open orders and what the horizon needs of them; nothing of capacity. Small differences stay silent.

import { snap } from "../../base/quantity";
import type { ActionMessage, Order } from "../../model/plan";
import type { Item } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { modifiedQuantity, type OrderModifiers } from "../lots/order-modifiers";
import type { Sentences } from "../sentences/sentences";
import type { OpenOrderUse } from "./open-order-uses";

export type OpenOrderCase = {
  readonly order: Order;
  readonly item: Item;
  readonly modifiers: OrderModifiers;
  readonly use: OpenOrderUse;
  /** The first planned order of the item that is needed in the bucket in which this order is due. */
  readonly planned: Order | undefined;
};

/**
 * Messages about one open or firm order.
 *
 * A firm order is never suggested for change, but the planner learns that it is late or needed earlier. An order is
 * asked to shrink only where its item is lot for lot and the modifiers allow the smaller lot.
 *
 * @returns at most one message of a kind
 */
export function openOrderMessages(subject: OpenOrderCase, settings: Settings, { messages: say }: Sentences): readonly ActionMessage[] {
  const { order, use } = subject;
  const tolerance = toleranceOf(subject.item, settings);
  const messages: ActionMessage[] = [];
  if (order.due < settings.start) {
    const text = say.pastDue(order.id, order.due, settings.start - order.due);
    messages.push(messageOf("past due", order, text, { from: order.due, to: settings.start }));
  }
  if (use.needed === null) {
    if (order.status === "firm" || order.quantity <= tolerance.units) return messages;
    const text = say.cancel(order.id, order.quantity);
    return [...messages, messageOf("cancel", order, text, { from: order.due, quantity: order.quantity })];
  }
  const dated = rescheduling(order, use.needed, tolerance.days, settings, say);
  const sized = resizing(subject, tolerance.units, say);
  return [...messages, ...(dated === null ? [] : [dated]), ...(sized === null ? [] : [sized])];
}

/** Differences up to these give no message: the item's own, else those of the settings. */
function toleranceOf({ toleranceDays, toleranceQuantity }: Item, settings: Settings): { readonly days: number; readonly units: number } {
  return { days: toleranceDays ?? settings.messageToleranceDays, units: toleranceQuantity ?? settings.messageToleranceQuantity };
}

function rescheduling(order: Order, needed: number, toleranceDays: number, settings: Settings, say: Sentences["messages"]): ActionMessage | null {
  const expected = Math.max(order.due, settings.start);
  const change = { from: order.due, to: needed };
  if (needed < expected - toleranceDays) {
    return messageOf("expedite", order, say.expedite(order.id, order.due, needed), change);
  }
  if (needed > expected + toleranceDays && order.status !== "firm") {
    return messageOf("defer", order, say.defer(order.id, order.due, needed), change);
  }
  return null;
}

function resizing(subject: OpenOrderCase, toleranceUnits: number, say: Sentences["messages"]): ActionMessage | null {
  const { order, item, modifiers, use, planned } = subject;
  if (order.status === "firm") return null;
  if (planned !== undefined) {
    const quantity = snap(order.quantity + planned.quantity);
    if (planned.quantity <= toleranceUnits || quantity > (modifiers.maximumOrder ?? Infinity)) return null;
    return messageOf("increase", order, say.increase(order.id, order.quantity, quantity, planned.id), { quantity });
  }
  if (item.lotRule.kind !== "lotForLot" || use.quantity <= 0) return null;
  const quantity = modifiedQuantity(use.quantity, modifiers);
  if (quantity >= order.quantity - toleranceUnits) return null;
  return messageOf("decrease", order, say.decrease(order.id, order.quantity, quantity), { quantity });
}

/** A message about an order, at the cell the order was read from. */
export function messageOf(
  kind: ActionMessage["kind"],
  order: Order,
  text: string,
  change: Pick<ActionMessage, "from" | "to" | "quantity">,
): ActionMessage {
  const source = order.source === undefined ? {} : { source: order.source };
  return { kind, item: order.item, order: order.id, quantity: order.quantity, ...change, text, ...source };
}
