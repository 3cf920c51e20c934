// The bill of material by item index: which components an order of an item takes, and when a line counts.
// Knows items and lines; nothing of demand, stock or dates of orders.

import type { Day } from "../../base/day";
import type { BomLine, Plant } from "../../model/plant";
import { lowLevelCodes } from "./low-level-codes";

export type ComponentUse = {
  readonly component: number;
  /** Units per unit started, or per order; scrap included. */
  readonly quantity: number;
  readonly perOrder: boolean;
  readonly line: BomLine;
};

export type BomStructure = {
  /** Index of an item in `plant.items`; an unknown id is a program error. */
  readonly indexOf: (item: string) => number;
  /** By item index. */
  readonly components: readonly (readonly ComponentUse[])[];
  /** By item index. */
  readonly lowLevelCodes: Int32Array;
};

/**
 * Indexes the bill of material of a plant.
 * @param plant has passed model/check-plant: no cycle, no unknown item. Either throws here, naming the items.
 * Cost O(items + lines).
 */
export function bomStructure(plant: Plant): BomStructure {
  const indexes = new Map(plant.items.map((item, index) => [item.id, index]));
  const indexOf = (item: string): number => {
    const index = indexes.get(item);
    if (index === undefined) throw new Error(`Unknown item "${item}"`);
    return index;
  };
  const components: ComponentUse[][] = plant.items.map(() => []);
  const uses = plant.bom.map((line) => {
    const use = { parent: indexOf(line.parent), component: indexOf(line.component) };
    components[use.parent]?.push({
      component: use.component,
      quantity: line.quantityPer / (1 - line.scrap),
      perOrder: line.perOrder,
      line,
    });
    return use;
  });
  const ids = plant.items.map((item) => item.id);
  return { indexOf, components, lowLevelCodes: lowLevelCodes(ids, uses) };
}

/** True when a line counts for an order that starts on this day. */
export function isEffective(line: BomLine, start: Day): boolean {
  return (line.effectiveFrom ?? -Infinity) <= start && start <= (line.effectiveTo ?? Infinity);
}
