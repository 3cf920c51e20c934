// Min-max: what to order when stock is looked at.

import { QUANTITY_TOLERANCE } from "../../base/quantity";
import { modifiedQuantity } from "../lots/order-modifiers";

/**
 * The order of a min-max rule.
 *
 *   position ≥ minimum: 0;  else maximum − position, rounded up to the multiple
 *
 * @param position on hand + on order − backlog, units; may be negative
 * @param minimum  units
 * @param maximum  units, ≥ minimum
 * @param multiple units, > 0; 0 for none
 * @returns units, ≥ 0. Example: position 8, minimum 10, maximum 40, multiple 6 gives 36.
 */
export function minMaxOrder(position: number, minimum: number, maximum: number, multiple: number): number {
  if (position >= minimum - QUANTITY_TOLERANCE) return 0;
  return modifiedQuantity(maximum - position, multiple > 0 ? { multipleOrder: multiple } : {});
}
