// Messages about orders that the engine planned: release due or past due, moved by the fence, against a modifier.
// Knows planned orders with the dates that hold; nothing of open orders or capacity.

import { dayText, type Day } from "../../base/day";
import type { ActionMessage, Order } from "../../model/plan";
import type { Settings } from "../../model/settings";
import type { OrderModifiers } from "../lots/order-modifiers";
import { quantityText } from "../lots/quantity-text";
import { countText } from "./count-text";
import { messageOf } from "./open-order-messages";
import { planningFenceEnd } from "./order-dates";

/** The longest text that a sheet shows whole. */
const LONGEST = 160;

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
  late: LateDemand | null = null,
): readonly ActionMessage[] {
  if (order.substitute !== undefined) return [useSubstitute(order, order.substitute)];
  if (order.kind === "phantom") return [];
  const messages: ActionMessage[] = [];
  const { minimumOrder = 0, maximumOrder = Infinity } = modifiers;
  const quantity = quantityText(order.quantity);
  const fenceEnd = planningFenceEnd(settings);
  if (order.needed < fenceEnd && order.due > order.needed) {
    const days = `${dayText(order.needed)}, inside the planning time fence; planned for ${dayText(order.due)}`;
    const cost = late === null ? "" : `, ${countText(order.due - order.needed, "day")} late for ${countText(late.orders, "customer order")}${late.value > 0 ? ` worth ${quantityText(Math.round(late.value))}` : ""}`;
    const conflict = `Order ${order.id} is needed on ${days}${cost}.`;
    const hint = " Add a firm order if it must be earlier.";
    const text = conflict.length + hint.length > LONGEST ? conflict : `${conflict}${hint}`;
    messages.push(messageOf("time-fence conflict", order, text, { from: order.due, to: order.needed }));
  }
  if (order.releaseByLeadTime < settings.start && order.needed >= fenceEnd) {
    const days = countText(settings.start - order.releaseByLeadTime, "day");
    const late = `${days} late: lead time asked for ${dayText(order.releaseByLeadTime)}`;
    const text = `Release order ${order.id} for ${quantity} at once, ${late}.`;
    messages.push(messageOf("release past due", order, text, { from: order.releaseByLeadTime, to: settings.start }));
  } else if (order.start < firstBucketEnd) {
    const text = `Release order ${order.id} for ${quantity} on ${dayText(order.start)}, due on ${dayText(order.due)}.`;
    messages.push(messageOf("release due", order, text, { to: order.start }));
  }
  if (checksModifiers && order.quantity < minimumOrder) {
    const text = `Order ${order.id} for ${quantity} is below the minimum of ${quantityText(minimumOrder)}: its maximum is lower.`;
    messages.push(messageOf("below minimum", order, text, {}));
  }
  if (checksModifiers && order.quantity > maximumOrder) {
    const text = `Order ${order.id} for ${quantity} is above the maximum of ${quantityText(maximumOrder)}: its multiple is larger.`;
    messages.push(messageOf("above maximum", order, text, {}));
  }
  return messages;
}

function useSubstitute(order: Order, substitute: string): ActionMessage {
  const text = `Use ${substitute} for ${quantityText(order.quantity)} of ${order.item} on ${dayText(order.start)} (order ${order.id}).`;
  return messageOf("use substitute", order, text, { to: order.start });
}
