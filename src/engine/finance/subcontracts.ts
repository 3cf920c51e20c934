// Work bought from subcontractors: one line for each operation that is done outside. Knows operations and routings; schedules nothing.

import { dayOf, dayOfEnd } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Operation, Order, Subcontract } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import { stepsOfBill } from "../scheduling/steps-of-bill";

/**
 * The purchases of work: operations of steps with a subcontractor or with subcontracting days, of planned, firm and open
 * orders alike, since none of them is placed by the order itself.
 *
 *   value = units sent × price of the step, money
 *
 * @param orders     of the plan, each made by the steps of its bill
 * @param operations of the plan
 * @returns in the order of the operations; a step without a price costs nothing. Cost O(operations + routing).
 */
export function subcontracts({ routing }: Plant, orders: readonly Order[], operations: readonly Operation[]): readonly Subcontract[] {
  if (!routing.some(isOutside)) return [];
  const stepsOf = groupBy(routing, (step) => step.item);
  const billOf = new Map(orders.map(({ id, alternate }) => [id, alternate]));
  return operations.flatMap(({ id, order, item, number, description, quantity, start, end }): Subcontract[] => {
    const step = stepsOfBill(stepsOf.get(item) ?? [], billOf.get(order), (each) => each).find((each) => each.number === number);
    if (step === undefined || !isOutside(step)) return [];
    const price = step.subcontractPrice ?? 0;
    return [{
      operation: id,
      order,
      item,
      description,
      ...(step.supplier === undefined ? {} : { supplier: step.supplier }),
      quantity,
      send: dayOf(start),
      back: Math.max(dayOf(start), dayOfEnd(end)),
      price,
      value: quantity * price,
      ...(step.source === undefined ? {} : { source: step.source }),
    }];
  });
}

function isOutside({ supplier, subcontractDays }: RoutingStep): boolean {
  return supplier !== undefined || subcontractDays !== undefined;
}
