// Why an order exists, in fixed sentences: what it is needed for and when, and what of the stock cannot be used for it.
// Knows needs; nothing of lots or dates, which give their own sentences.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { Sentences } from "../sentences/sentences";
import type { NeedSubject } from "../sentences/subjects";
import type { ItemNeeds } from "./need-columns";
import { SAFETY_STOCK, type LinkBook } from "./link-book";
import { EXPIRED, type OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

/**
 * The sentence that begins an order's reasons.
 * @param level units that stock of the item is kept at
 * Example: `Needed on 2026-05-15 for order FRAME-003.`
 */
export function needReason(order: number, level: number, basis: PlanningBasis, book: OrderBook, links: LinkBook, idOf: (order: number) => string): string {
  const { orders } = basis.sentences;
  const first = links.linkStarts[order] ?? 0;
  const end = links.linkEnds[order] ?? 0;
  // Safety stock is served last, so only the last link can be its.
  const served = end - first - (end > first && links.needs[end - 1] === SAFETY_STOCK ? 1 : 0);
  const isPlanned = (book.origins[order] ?? 0) > 0;
  if (!isPlanned && served === 0 && level <= QUANTITY_TOLERANCE) return orders.nothingPegged();
  const needed = book.neededs[order] ?? 0;
  const need = links.needs[first] ?? 0;
  const day = needDay(need, basis, book);
  if (served === 0 || (level > 0 && day > needed)) {
    return level > 0 ? orders.neededForLevel(needed, level) : orders.neededForNegativeStock(needed);
  }
  return orders.neededFor(day, needSubject(need, basis, idOf), served - 1);
}

/** Why there is a co-product: the order that it comes with, and the first need that it serves. */
export function coProductReasons(order: number, producer: string, basis: PlanningBasis, book: OrderBook, links: LinkBook, idOf: (order: number) => string): readonly string[] {
  const { orders } = basis.sentences;
  const comes = orders.comesWith(book.quantities[order] ?? 0, producer);
  const first = links.linkStarts[order] ?? 0;
  const need = links.needs[first] ?? 0;
  if ((links.linkEnds[order] ?? 0) === first) return [comes, orders.nothingPegged()];
  if (need === SAFETY_STOCK) return [comes, orders.keptAsSafetyStock()];
  return [comes, orders.usedFor(needDay(need, basis, book), needSubject(need, basis, idOf))];
}

function needDay(need: number, { demands, settings }: PlanningBasis, book: OrderBook): Day {
  return need < 0 ? Math.max(demands[~need]?.due ?? 0, settings.start) : (book.starts[need] ?? 0);
}

function needSubject(need: number, basis: PlanningBasis, idOf: (order: number) => string): NeedSubject {
  if (need >= 0) return { kind: "order", id: idOf(need) };
  const demand = basis.demands[~need];
  return { kind: demand?.kind === "forecast" ? "forecast" : "customerOrder", id: demand?.id ?? "" };
}

/** What expires unused after one day and until another; the need that it leaves is covered by an order of the second day. */
export function expiryReasons(needs: ItemNeeds, after: Day, until: Day, { orders }: Sentences): readonly string[] {
  const reasons: string[] = [];
  for (let need = 0; need < needs.count; need += 1) {
    const day = needs.days[need] ?? 0;
    if (day > until) break;
    if (needs.origins[need] !== EXPIRED || day <= after) continue;
    reasons.push(orders.expires(needs.quantities[need] ?? 0, day - 1));
  }
  return reasons;
}
