// The MRP record of an item from its netting and its orders.
// Knows one item; what the rows mean is section 1 of docs/formulas.md.

import { snap } from "../../base/quantity";
import type { MrpRecord, Order } from "../../model/plan";
import { discreteAvailableToPromise, withLookAhead } from "../demand/master-schedule";
import type { Horizon } from "./horizon";
import type { ItemNeed } from "./item-need";
import type { NettedItem } from "./net-item";

/**
 * Completes an item's record.
 *
 * Releases count on the day that lead time asks for, in the first bucket when that has passed. Only customer orders
 * lower what is available to promise; forecast is what is still to be sold.
 */
export function itemRecord(
  item: string,
  lowLevelCode: number,
  opening: number,
  netted: NettedItem,
  orders: readonly Order[],
  needs: readonly ItemNeed[],
  { settings, buckets, bucketOf }: Horizon,
): MrpRecord {
  const releases = buckets.map(() => 0);
  for (const order of orders) {
    if (order.status !== "planned") continue;
    const bucket = bucketOf(Math.max(order.releaseByLeadTime, settings.start));
    releases[bucket] = (releases[bucket] ?? 0) + order.quantity;
  }
  const record = {
    item,
    lowLevelCode,
    gross: netted.gross,
    scheduled: netted.scheduled,
    onHand: netted.onHand,
    net: netted.net,
    receipts: netted.planned,
    releases: releases.map(snap),
    opening,
  };
  if (!needs.some(({ demand }) => demand !== undefined)) return record;
  const ordered = buckets.map(() => 0);
  for (const { demand, day, quantity } of needs) {
    if (demand?.kind === "order") ordered[bucketOf(day)] = (ordered[bucketOf(day)] ?? 0) + quantity;
  }
  const receipts = netted.planned.map((units, bucket) => units + (netted.scheduled[bucket] ?? 0));
  const available = withLookAhead(discreteAvailableToPromise(opening, receipts, ordered));
  return { ...record, availableToPromise: available };
}
