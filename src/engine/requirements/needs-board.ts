// Collects what each item is needed for while planning goes down the levels: demands first, then components.
// Knows needs by item index; nothing of how they are covered.

import { snap } from "../../base/quantity";
import type { Order } from "../../model/plan";
import type { Demand } from "../../model/plant";
import type { BomStructure } from "./bom-structure";
import { explodeOrder } from "./explode-order";
import type { Horizon } from "./horizon";
import { NO_PRIORITY, type ItemNeed } from "./item-need";

export type NeedsBoard = {
  /** The needs of an item, which are forgotten then: a big plant has millions. */
  readonly take: (item: number) => readonly ItemNeed[];
  /** Adds the components of an order of an item. */
  readonly addComponents: (item: number, order: Order) => void;
};

/**
 * Starts a board with the demands: on their day, on the first day when they are overdue. Needs after the horizon and
 * needs of nothing are left out.
 */
export function needsBoard(demands: readonly Demand[], structure: BomStructure, horizon: Horizon): NeedsBoard {
  const needs: ItemNeed[][] = structure.components.map(() => []);
  const add = (item: number, need: ItemNeed): void => {
    if (need.quantity > 0 && horizon.bucketOf(need.day) >= 0) needs[item]?.push(need);
  };
  for (const demand of demands) {
    add(structure.indexOf(demand.item), {
      day: Math.max(demand.due, horizon.settings.start),
      quantity: snap(demand.ordered - demand.delivered),
      priority: demand.priority,
      id: demand.id,
      ref: { kind: "demand", demand: demand.id },
      demand,
    });
  }
  const priorities = new Map(demands.map(({ id, priority }) => [id, priority]));
  return {
    take: (item) => {
      const taken = needs[item] ?? [];
      needs[item] = [];
      return taken;
    },
    addComponents: (item, order) => {
      const served = order.pegs.map((peg) => priorities.get(peg.demand) ?? NO_PRIORITY);
      // Not Math.min(...served): an order for a common screw may serve more demands than a call takes arguments.
      const priority = served.reduce((best, own) => Math.min(best, own), NO_PRIORITY);
      for (const { component, need } of explodeOrder(order, structure.components[item] ?? [], priority)) {
        add(component, need);
      }
    },
  };
}
