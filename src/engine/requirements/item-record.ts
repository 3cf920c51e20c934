// The MRP records of a plan, each netted again from the orders above its item when it is read.
// Knows one item at a time; what the rows mean is section 1 of docs/formulas.md.

import { extended } from "../../base/extended";
import { snap } from "../../base/quantity";
import type { MrpRecord } from "../../model/plan";
import { discreteAvailableToPromise, withLookAhead } from "../demand/master-schedule";
import { EXPIRED, type OrderBook } from "./order-book";
import { itemDesk, nettedItem, type ItemDesk, type NettedItem } from "./plan-item";
import type { PlanningBasis } from "./planning-basis";

/** One record for each planned item; items by low-level code, then as in the plant. O(items · buckets + needs). */
export function itemRecords(basis: PlanningBasis, book: OrderBook): readonly MrpRecord[] {
  const desk = itemDesk(basis);
  const records: MrpRecord[] = [];
  for (const index of basis.structure.sequence) {
    if (book.isPlanned[index] !== 1) continue;
    const netted = nettedItem(index, basis, book, desk);
    if (netted !== null) records.push(itemRecord(index, netted, basis, book, desk));
  }
  return records;
}

/**
 * Completes an item's record.
 *
 * What expires unused is taken out of the gross requirements, in which netting counted it, and stands in a row of its own.
 * Releases count on the day that lead time asks for, in the first bucket when that has passed. Only customer orders
 * and what expires lower what is available to promise; forecast is what is still to be sold.
 */
function itemRecord(
  index: number,
  { item, levels, opening, needs, coProducts }: NettedItem,
  basis: PlanningBasis,
  book: OrderBook,
  { netting }: ItemDesk,
): MrpRecord {
  const { settings, buckets, bucketOf, structure, demands } = basis;
  const releases = buckets.map(() => 0);
  const first = book.firstOrder[index] ?? 0;
  const end = first + (book.orderCount[index] ?? 0);
  for (let order = first; order < end; order += 1) {
    if ((book.origins[order] ?? 0) < 0) continue;
    const bucket = bucketOf(Math.max(book.releases[order] ?? 0, settings.start));
    releases[bucket] = (releases[bucket] ?? 0) + (book.quantities[order] ?? 0);
  }
  const expired = buckets.map(() => 0);
  const ordered = buckets.map(() => 0);
  let hasDemand = false;
  let isLost = false;
  for (let need = 0; need < needs.count; need += 1) {
    const origin = needs.origins[need] ?? 0;
    if (origin >= 0) continue;
    const isExpiry = origin === EXPIRED;
    isLost ||= isExpiry;
    hasDemand ||= !isExpiry;
    if (!isExpiry && demands[~origin]?.kind !== "order") continue;
    const row = isExpiry ? expired : ordered;
    const bucket = bucketOf(needs.days[need] ?? 0);
    row[bucket] = (row[bucket] ?? 0) + (needs.quantities[need] ?? 0);
  }
  const record: MrpRecord = {
    item: item.id,
    lowLevelCode: structure.lowLevelCodes[index] ?? 0,
    gross: isLost ? expired.map((units, bucket) => snap((netting.gross[bucket] ?? 0) - units)) : Array.from(netting.gross),
    scheduled: Array.from(netting.scheduled),
    onHand: Array.from(netting.onHand),
    net: Array.from(netting.net),
    receipts: Array.from(netting.planned),
    releases: releases.map(snap),
    opening,
    ...(coProducts.count === 0 ? {} : { coProducts: Array.from(netting.coProducts) }),
    ...(levels === null ? {} : { safetyStock: Array.from(levels.safetyAtEnd) }),
    ...(isLost ? { expired: expired.map(snap) } : {}),
  };
  if (!hasDemand) return record;
  const receipts = record.receipts.map((units, bucket) => units + (record.scheduled[bucket] ?? 0) + (record.coProducts?.[bucket] ?? 0));
  const committed = ordered.map((units, bucket) => units + (expired[bucket] ?? 0));
  const available = withLookAhead(discreteAvailableToPromise(opening, receipts, committed));
  return extended(record, { availableToPromise: available });
}
