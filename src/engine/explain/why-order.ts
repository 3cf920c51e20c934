// Why an order or an operation is what it is, in fixed sentences: the same plan gives the same words. Reads a plan; decides nothing.

import { dayText, minuteText } from "../../base/day";
import type { DemandPromise, Operation, Order, Plan } from "../../model/plan";
import { quantityText } from "../lots/quantity-text";
import { countText } from "../requirements/count-text";

const KIND = { make: "make", buy: "buy", service: "do", phantom: "pass on", transfer: "transfer" } as const;

/**
 * The sentences for an order to make or buy, for one of its operations, or for a customer order or forecast.
 *
 * @param id as it stands in the plan or in the planner's sheets; of an operation its order and number, `FRAME-003/20`
 * @returns null when the plan knows no such order
 * Example: `Planned order FRAME-003: make 48 FRAME from 2026-05-08 to 2026-05-15. Needed on 2026-05-15 for order B-1.`
 */
export function whyOrder(plan: Plan, id: string): string | null {
  const order = plan.orders.find((each) => each.id === id);
  if (order !== undefined) return orderSentences(order);
  const promise = plan.promises.find((each) => each.demand === id);
  if (promise !== undefined) return promiseSentences(promise);
  const operation = plan.operations.find((each) => each.id === id);
  return operation === undefined ? null : operationSentences(operation);
}

function operationSentences({ id, item, quantity, resource, unit, supplier, start, end, reason = "" }: Operation): string {
  const where = resource === "" ? `outside${supplier === undefined ? "" : ` at ${supplier}`}` : `at ${resource}, machine ${String(unit + 1)}`;
  return `Operation ${id}: ${quantityText(quantity)} ${item} ${where} from ${at(start)} to ${at(end)}. ${reason}`.trim();
}

function at(minute: number): string {
  return minuteText(minute).replace("T", " ");
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
