// An item's lot rule and order modifiers in a planner's words.

import type { Item, LotRule } from "../model/plant";

/** `Lot for lot`, `Fixed 200`, `Lot for lot, min 100, multiple 50`, `Lot for lot, whole units`. */
export function lotRuleText(item: Item): string {
  const { minimumOrder, maximumOrder, multipleOrder } = item;
  const modifiers = [
    ["min", minimumOrder],
    ["max", maximumOrder],
    ["multiple", multipleOrder === 1 ? undefined : multipleOrder],
  ].flatMap(([word, quantity]) => (quantity === undefined ? [] : [`${String(word)} ${String(quantity)}`]));
  return [ruleText(item.lotRule), ...modifiers, ...(multipleOrder === 1 ? ["whole units"] : [])].join(", ");
}

function ruleText(rule: LotRule): string {
  switch (rule.kind) {
    case "lotForLot":
      return "Lot for lot";
    case "fixed":
      return `Fixed ${String(rule.quantity)}`;
    case "periods":
      return `${String(rule.periods)} periods`;
    case "minMax":
      return `Min-max ${String(rule.minimumStock)}–${String(rule.maximumStock)}`;
    case "eoq":
      return "EOQ";
    case "periodOrderQuantity":
      return "Period order quantity";
    case "leastUnitCost":
      return "Least unit cost";
    case "silverMeal":
      return "Silver-Meal";
    case "partPeriod":
      return "Part-period balancing";
    case "wagnerWhitin":
      return "Wagner-Whitin";
  }
}
