// What an order takes: its components on the day it is started.
// Knows one order and its bill of material; nothing of how the components are covered.

import { snap } from "../../base/quantity";
import type { Order } from "../../model/plan";
import { isEffective, type ComponentUse } from "./bom-structure";
import type { ItemNeed } from "./item-need";

/**
 * Component needs of an order.
 *
 *   need = start quantity · quantity per / (1 − scrap), or quantity per / (1 − scrap) for a line per order
 *
 * @param order      its start decides which lines are effective
 * @param components lines of the order's item
 * @param priority   of the best demand that the order serves
 * @returns component index and need, in the order of the lines; a component in two lines has two needs
 */
export function explodeOrder(
  order: Order,
  components: readonly ComponentUse[],
  priority: number,
): readonly { readonly component: number; readonly need: ItemNeed }[] {
  return components
    .filter((use) => isEffective(use.line, order.start))
    .map((use) => ({
      component: use.component,
      need: {
        day: order.start,
        quantity: snap(use.perOrder ? use.quantity : use.quantity * order.startQuantity),
        priority,
        id: order.id,
        ref: { kind: "component", order: order.id } as const,
        parent: order,
      },
    }));
}
