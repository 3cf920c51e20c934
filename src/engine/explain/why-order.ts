// Why an order or an operation is what it is, in fixed sentences: the same plan gives the same words. Reads a plan; decides nothing.

import type { Order, Plan } from "../../model/plan";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";

/**
 * The sentences for an order to make or buy, for one of its operations, or for a customer order or forecast.
 *
 * @param id as it stands in the plan or in the planner's sheets; of an operation its order and number, `FRAME-003/20`
 * @returns null when the plan knows no such order
 * Example: `Planned order FRAME-003: make 48 FRAME from 2026-05-08 to 2026-05-15. Needed on 2026-05-15 for order B-1.`
 */
export function whyOrder(plan: Plan, id: string): string | null {
  const { why } = sentencesOf(plan.settings);
  const order = plan.orders.find((each) => each.id === id);
  if (order !== undefined) return orderSentences(order, why);
  const promise = plan.promises.find((each) => each.demand === id);
  if (promise !== undefined) return why.promise(promise);
  const operation = plan.operations.find((each) => each.id === id);
  return operation === undefined ? null : why.operation(operation);
}

function orderSentences(order: Order, why: Sentences["why"]): string {
  const { due, needed, reasons } = order;
  return [why.order(order), ...reasons, ...(due > needed ? [why.comesLate(due - needed)] : [])].join(" ");
}
