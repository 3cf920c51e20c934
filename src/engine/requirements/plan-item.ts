// Plans one item: nets its needs against stock and open orders, dates the new orders, and pegs supplies to needs.
// Knows one item, all of whose needs are known; components are exploded by its caller.

import type { MrpRecord, Order, PegLink } from "../../model/plan";
import type { Item, OpenOrder } from "../../model/plant";
import { lotSizer } from "../lots/lot-sizer";
import type { Horizon } from "./horizon";
import { compareNeeds, type ItemNeed } from "./item-need";
import { itemRecord } from "./item-record";
import { openQuantity, openSupply, plannedSupply, type Timing } from "./item-supplies";
import type { LeadTime } from "./lead-time";
import { netItem } from "./net-item";
import { openOrderUses } from "./open-order-uses";
import { pegSupplies } from "./peg-supplies";
import type { OpenOrderUse } from "./requirements";
import type { SupplyTerms } from "./supply-terms";

export type ItemInput = {
  readonly item: Item;
  readonly lowLevelCode: number;
  readonly terms: SupplyTerms;
  readonly leadTime: LeadTime;
  /** On hand less allocated, units. */
  readonly opening: number;
  /** Days within the horizon; in any order. */
  readonly needs: readonly ItemNeed[];
  /** With something still open; in any order. */
  readonly openOrders: readonly OpenOrder[];
  /** Gives the next free order id of the item. */
  readonly nextId: () => string;
};

export type PlannedItem = {
  readonly record: MrpRecord;
  /** In the order of their day: the due day of open orders, the needed day of planned ones. */
  readonly orders: readonly Order[];
  readonly links: readonly PegLink[];
  readonly uses: readonly (readonly [order: string, use: OpenOrderUse])[];
};

/**
 * Plans one item; the definitions are those of `netItem`, `orderDates` and `pegSupplies`.
 * @returns its record, orders with pegs and reasons, links, and what the horizon needs of its open orders
 */
export function planItem(input: ItemInput, horizon: Horizon): PlannedItem {
  const { item, terms, leadTime, opening } = input;
  const { settings, buckets, bucketOf } = horizon;
  const timing: Timing = { item, terms, leadTime, settings };
  const needs = [...input.needs].sort(compareNeeds);
  const openOrders = [...input.openOrders].sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
  const total = needs.reduce((sum, need) => sum + need.quantity, 0);
  const sizer = lotSizer(item, terms, total / buckets.length, settings.horizonDays / buckets.length);

  const uses = openOrderUses(opening, sizer.level, needs, openOrders.map(openQuantity), settings.start);
  const scheduled = openOrders.map((order, index) => openSupply(order, uses[index] ?? notUsed, timing));
  const received = scheduled.filter(({ day }) => bucketOf(day) >= 0);
  const netted = netItem(buckets, opening, item.safetyStock, needs, received, bucketOf, sizer);
  const planned = netted.receipts.map((receipt) => plannedSupply(receipt, input.nextId(), timing));

  // The sort is stable: of supplies on one day, open orders are used before planned ones.
  const supplies = [...scheduled, ...planned].sort((a, b) => a.day - b.day);
  const { orders, links } = pegSupplies(item.id, opening, supplies, needs, item.safetyStock, sizer.level);
  return {
    record: itemRecord(item.id, input.lowLevelCode, opening, netted, orders, needs, horizon),
    orders,
    links,
    uses: openOrders.map((order, index) => [order.id, uses[index] ?? notUsed]),
  };
}

const notUsed: OpenOrderUse = { needed: null, quantity: 0 };
