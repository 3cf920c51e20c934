// Why an order exists, in one fixed sentence: what it is needed for and when.
// Knows needs; nothing of lots or dates, which give their own sentences.

import { dayText, type Day } from "../../base/day";
import type { ItemNeed } from "./item-need";
import { quantityText } from "../lots/quantity-text";

/**
 * The sentence that begins an order's reasons.
 * @param needed the day on which stock without the order falls below `level`
 * @param served what it is pegged to, in the order of need
 * @param level  units that stock is kept at
 * Example: `Needed on 2026-05-15 for order FRAME-003.`
 */
export function needReason(needed: Day, served: readonly ItemNeed[], level: number): string {
  const [first, ...others] = served;
  if (first === undefined || (level > 0 && first.day > needed)) {
    return level > 0
      ? `Needed on ${dayText(needed)} to keep ${quantityText(level)} in stock.`
      : `Needed on ${dayText(needed)} to make up for negative stock.`;
  }
  const more = others.length === 0 ? "" : ` and ${String(others.length)} more`;
  return `Needed on ${dayText(first.day)} for ${needText(first)}${more}.`;
}

function needText({ ref, demand, id }: ItemNeed): string {
  if (ref.kind === "component") return `order ${id}`;
  return demand?.kind === "forecast" ? `forecast ${id}` : `customer order ${id}`;
}
