// Why an order is what it is, in fixed sentences: the same plan gives the same words. Reads a plan; decides nothing.

import { dayText } from "../../base/day";
import type { DemandPromise, Order, Plan } from "../../model/plan";
import { quantityText } from "../lots/quantity-text";
import { countText } from "../requirements/count-text";

const KIND = { make: "make", buy: "buy", service: "do", phantom: "pass on", transfer: "transfer" } as const;

/**
 * The sentences for an order to make or buy, or for a customer order or forecast.
 *
 * @param id as it stands in the plan or in the planner's sheets
 * @returns null when the plan knows no such order
 * Example: `Planned order FRAME-003: make 48 FRAME from 2026-05-08 to 2026-05-15. Needed on 2026-05-15 for order B-1.`
 */
export function whyOrder(plan: Plan, id: string): string | null {
  const order = plan.orders.find((each) => each.id === id);
  if (order !== undefined) return orderSentences(order);
  const promise = plan.promises.find((each) => each.demand === id);
  return promise === undefined ? null : promiseSentences(promise);
}

function orderSentences(order: Order): string {
  const { id, item, kind, status, quantity, start, due, needed, from, reasons } = order;
  const what = `${quantityText(quantity)} ${item}`;
  const first =
    from !== undefined
      ? `Co-product ${id}: ${what}, due on ${dayText(due)}.`
      : status === "open"
      ? `Open order ${id}: ${what}, due on ${dayText(due)}.`
      : `${status === "firm" ? "Firm" : "Planned"} order ${id}: ${KIND[kind]} ${what} from ${dayText(start)} to ${dayText(due)}.`;
  const late = due > needed ? [`It comes ${countText(due - needed, "day")} after it is needed.`] : [];
  return [first, ...reasons, ...late].join(" ");
}

function promiseSentences(promise: DemandPromise): string {
  const { demand, item, kind, quantity, requested, promised, lateDays, reason } = promise;
  const what = `${kind === "order" ? "Customer order" : "Forecast"} ${demand}: ${quantityText(quantity)} ${item}`;
  const wanted = `${what} requested for ${dayText(requested)}`;
  if (promised === null) return `${wanted}, not promised. ${reason}`;
  if (lateDays === 0) return `${wanted}, there on time.`;
  return `${wanted}, promised for ${dayText(promised)}, ${countText(lateDays, "day")} late. ${reason}`;
}
