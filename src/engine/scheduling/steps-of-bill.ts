// Which steps of a routing an order of one bill of material takes. Knows names of bills; nothing of machines.

import type { RoutingStep } from "../../model/plant";

/**
 * The steps of a bill; those without a name where the routing has none of its name. O(steps)
 * @param steps  of one item
 * @param stepOf the routing step of each
 */
export function stepsOfBill<Step>(steps: readonly Step[], alternate: string | undefined, stepOf: (step: Step) => RoutingStep): readonly Step[] {
  if (steps.every((step) => stepOf(step).alternate === undefined)) return steps;
  const own = steps.filter((step) => stepOf(step).alternate === alternate);
  return own.length > 0 ? own : steps.filter((step) => stepOf(step).alternate === undefined);
}
