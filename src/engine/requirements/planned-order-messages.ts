// Messages about orders that the engine planned: release due or past due, moved by the fence, against a modifier.
// Knows planned orders with the dates that hold; nothing of open orders or capacity.

import type { Day } from "../../base/day";
import type { ActionMessage, Order } from "../../model/plan";
import type { Settings } from "../../model/settings";
import type { OrderModifiers } from "../lots/order-modifiers";
import type { Sentences } from "../sentences/sentences";
import { messageOf } from "./open-order-messages";
import { planningFenceEnd } from "./order-dates";

/** Customer orders, and what they are worth at sales price where that is known. */
export type LateDemand = { readonly orders: number; readonly value: number };

/**
 * Messages about one planned order; phantoms, which nobody releases, have none.
 *
 * @param order           with the dates of the plan
 * @param modifiers       of its item
 * @param firstBucketEnd  orders that start before it are due for release
 * @param late            customer orders that it serves, for what a fence costs; null without any
 * @param checksModifiers false for fixed lots, to which modifiers do not apply
 */
export function plannedOrderMessages(
  order: Order,
  modifiers: OrderModifiers,
  firstBucketEnd: Day,
  checksModifiers: boolean,
  settings: Settings,
  late: LateDemand | null,
  { messages: say }: Sentences,
): readonly ActionMessage[] {
  if (order.substitute !== undefined) {
    const text = say.useSubstitute(order.substitute, order.quantity, order.item, order.start, order.id);
    return [messageOf("use substitute", order, text, { to: order.start })];
  }
  if (order.kind === "phantom") return [];
  const messages: ActionMessage[] = [];
  const { minimumOrder = 0, maximumOrder = Infinity } = modifiers;
  const { id, quantity, needed, due } = order;
  const fenceEnd = planningFenceEnd(settings);
  if (needed < fenceEnd && due > needed) {
    const text = say.fenceConflict(id, needed, due, late === null ? null : { days: due - needed, ...late });
    messages.push(messageOf("time-fence conflict", order, text, { from: due, to: needed }));
  }
  if (order.releaseByLeadTime < settings.start && needed >= fenceEnd) {
    const text = say.releasePastDue(id, quantity, settings.start - order.releaseByLeadTime, order.releaseByLeadTime);
    messages.push(messageOf("release past due", order, text, { from: order.releaseByLeadTime, to: settings.start }));
  } else if (order.start < firstBucketEnd) {
    messages.push(messageOf("release due", order, say.releaseDue(id, quantity, order.start, due), { to: order.start }));
  }
  if (checksModifiers && quantity < minimumOrder) messages.push(messageOf("below minimum", order, say.belowMinimum(id, quantity, minimumOrder), {}));
  if (checksModifiers && quantity > maximumOrder) messages.push(messageOf("above maximum", order, say.aboveMaximum(id, quantity, maximumOrder), {}));
  return messages;
}
