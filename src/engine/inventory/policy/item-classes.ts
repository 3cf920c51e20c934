// ABC by annual value and XYZ by variation, for all items at once.

import type { ValueClass, VariationClass } from "../../../model/item-policy";
import { valueClasses } from "../value-classes";
import type { PolicyItem, PolicySettings } from "./policy-item";

export type ItemClasses = { readonly abc: ValueClass; readonly xyz: VariationClass };

/** One for each item, in their order. An item without demand is CZ. */
export function itemClasses(items: readonly PolicyItem[], { abcCuts, xyzCuts, periodsPerYear }: PolicySettings): readonly ItemClasses[] {
  const values = items.map(({ demand, unitCost }) => Math.max(0, demand * unitCost * periodsPerYear));
  const classes = valueClasses(values, ...abcCuts);
  return items.map(({ demand, demandDeviation }, place) => {
    const variation = demand > 0 ? demandDeviation / demand : Infinity;
    return { abc: classes[place] ?? "C", xyz: variation <= xyzCuts[0] ? "X" : variation <= xyzCuts[1] ? "Y" : "Z" };
  });
}
