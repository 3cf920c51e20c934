// The MRP records of a plan, each netted again from the orders above its item when it is read.
// Knows one item at a time; what the rows mean is section 1 of docs/formulas.md.

import { snap } from "../../base/quantity";
import type { MrpRecord } from "../../model/plan";
import { discreteAvailableToPromise, withLookAhead } from "../demand/master-schedule";
import type { OrderBook } from "./order-book";
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
 * Releases count on the day that lead time asks for, in the first bucket when that has passed. Only customer orders
 * lower what is available to promise; forecast is what is still to be sold.
 */
function itemRecord(
  index: number,
  { item, opening, needs }: NettedItem,
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
  const record = {
    item: item.id,
    lowLevelCode: structure.lowLevelCodes[index] ?? 0,
    gross: Array.from(netting.gross),
    scheduled: Array.from(netting.scheduled),
    onHand: Array.from(netting.onHand),
    net: Array.from(netting.net),
    receipts: Array.from(netting.planned),
    releases: releases.map(snap),
    opening,
  };
  const ordered = buckets.map(() => 0);
  let hasDemand = false;
  for (let need = 0; need < needs.count; need += 1) {
    const origin = needs.origins[need] ?? 0;
    if (origin >= 0) continue;
    hasDemand = true;
    if (demands[~origin]?.kind !== "order") continue;
    const bucket = bucketOf(needs.days[need] ?? 0);
    ordered[bucket] = (ordered[bucket] ?? 0) + (needs.quantities[need] ?? 0);
  }
  if (!hasDemand) return record;
  const receipts = record.receipts.map((units, bucket) => units + (record.scheduled[bucket] ?? 0));
  const available = withLookAhead(discreteAvailableToPromise(opening, receipts, ordered));
  return { ...record, availableToPromise: available };
}
