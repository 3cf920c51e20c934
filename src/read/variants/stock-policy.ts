// Items without what is kept in stock, and without the modifiers of their orders. Knows items; nothing of why.

import type { Item } from "../../model/plant";
import { defaultItem } from "../../model/plant";

/** Nothing is kept of it: no safety stock, no reorder point, no minimum that is filled up from. */
export function keptNowhere({ reorderPoint: _reorderPoint, ...item }: Item): Item {
  return { ...item, safetyStock: 0, lotRule: item.lotRule.kind === "minMax" ? defaultItem.lotRule : item.lotRule };
}

export type OrderModifiers = Pick<Item, "minimumOrder" | "maximumOrder" | "multipleOrder">;

export function withoutModifiers<Row extends OrderModifiers>({ minimumOrder: _minimum, maximumOrder: _maximum, multipleOrder: _multiple, ...row }: Row): Omit<Row, keyof OrderModifiers> {
  return row;
}
