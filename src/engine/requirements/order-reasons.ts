// Why an order exists, in fixed sentences: what it is needed for and when, and what of the stock cannot be used for it.
// Knows needs; nothing of lots or dates, which give their own sentences.

import { dayText, type Day } from "../../base/day";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import { quantityText } from "../lots/quantity-text";
import type { ItemNeeds } from "./need-columns";
import { EXPIRED, SAFETY_STOCK, type OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

const NOTHING_PEGGED = "Nothing in the horizon is pegged to it.";

/**
 * The sentence that begins an order's reasons.
 * @param level units that stock of the item is kept at
 * Example: `Needed on 2026-05-15 for order FRAME-003.`
 */
export function needReason(order: number, level: number, basis: PlanningBasis, book: OrderBook, idOf: (order: number) => string): string {
  const first = book.linkStarts[order] ?? 0;
  const end = book.linkEnds[order] ?? 0;
  // Safety stock is served last, so only the last link can be its.
  const served = end - first - (end > first && book.linkNeeds[end - 1] === SAFETY_STOCK ? 1 : 0);
  const isPlanned = (book.origins[order] ?? 0) > 0;
  if (!isPlanned && served === 0 && level <= QUANTITY_TOLERANCE) return NOTHING_PEGGED;
  const needed = book.neededs[order] ?? 0;
  const need = book.linkNeeds[first] ?? 0;
  const day = needDay(need, basis, book);
  if (served === 0 || (level > 0 && day > needed)) {
    return level > 0
      ? `Needed on ${dayText(needed)} to keep ${quantityText(level)} in stock.`
      : `Needed on ${dayText(needed)} to make up for negative stock.`;
  }
  const more = served === 1 ? "" : ` and ${String(served - 1)} more`;
  return `Needed on ${dayText(day)} for ${needText(need, basis, idOf)}${more}.`;
}

/** Why there is a co-product: the order that it comes with, and the first need that it serves. */
export function coProductReasons(order: number, producer: string, basis: PlanningBasis, book: OrderBook, idOf: (order: number) => string): readonly string[] {
  const comes = `${quantityText(book.quantities[order] ?? 0)} come with order ${producer}.`;
  const first = book.linkStarts[order] ?? 0;
  const need = book.linkNeeds[first] ?? 0;
  if ((book.linkEnds[order] ?? 0) === first) return [comes, NOTHING_PEGGED];
  if (need === SAFETY_STOCK) return [comes, "Kept as safety stock."];
  return [comes, `Used from ${dayText(needDay(need, basis, book))} for ${needText(need, basis, idOf)}.`];
}

function needDay(need: number, { demands, settings }: PlanningBasis, book: OrderBook): Day {
  return need < 0 ? Math.max(demands[~need]?.due ?? 0, settings.start) : (book.starts[need] ?? 0);
}

function needText(need: number, basis: PlanningBasis, idOf: (order: number) => string): string {
  if (need >= 0) return `order ${idOf(need)}`;
  const demand = basis.demands[~need];
  return `${demand?.kind === "forecast" ? "forecast" : "customer order"} ${demand?.id ?? ""}`;
}

/** What expires unused after one day and until another; the need that it leaves is covered by an order of the second day. */
export function expiryReasons(needs: ItemNeeds, after: Day, until: Day): readonly string[] {
  const reasons: string[] = [];
  for (let need = 0; need < needs.count; need += 1) {
    const day = needs.days[need] ?? 0;
    if (day > until) break;
    if (needs.origins[need] !== EXPIRED || day <= after) continue;
    reasons.push(`${quantityText(needs.quantities[need] ?? 0)} in stock expire on ${dayText(day - 1)} before they are used.`);
  }
  return reasons;
}
