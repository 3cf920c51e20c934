// The supplies of an item that orders bring: open orders as they are, planned orders from netting.
// Knows one item and its orders before they are pegged; nothing of needs.

import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { Order, SupplyRef } from "../../model/plan";
import type { Item, OpenOrder } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { LeadTime } from "./lead-time";
import type { PlannedReceipt } from "./net-item";
import { orderDates } from "./order-dates";
import type { OpenOrderUse } from "./requirements";
import type { SupplyTerms } from "./supply-terms";

/** A supply before its pegs are known. */
export type Supply = {
  readonly ref: SupplyRef;
  /** Units, ≥ 0. */
  readonly quantity: number;
  /** The day on which netting counts it. */
  readonly day: Day;
  /** Absent for stock. */
  readonly order?: Omit<Order, "pegs" | "reasons">;
  /** What is to be said after the need. */
  readonly reasons: readonly string[];
};

/** How an item's orders are timed. */
export type Timing = {
  readonly item: Item;
  readonly terms: SupplyTerms;
  readonly leadTime: LeadTime;
  readonly settings: Settings;
};

/** Units still to be received of an open order. */
export function openQuantity(order: OpenOrder): number {
  return snap(order.quantity - order.done);
}

/** An open or firm order: never changed, counted on its due day, or on the first day when that has passed. */
export function openSupply(order: OpenOrder, use: OpenOrderUse, timing: Timing): Supply {
  const { item, leadTime, settings } = timing;
  const releaseByLeadTime = leadTime.releaseFor(order.due);
  const quantity = openQuantity(order);
  return {
    ref: { kind: "order", order: order.id },
    quantity,
    day: Math.max(order.due, settings.start),
    order: {
      id: order.id,
      item: item.id,
      kind: order.kind,
      status: order.firm ? "firm" : "open",
      quantity,
      startQuantity: snap(quantity / item.yield),
      start: Math.max(releaseByLeadTime, settings.start),
      due: order.due,
      needed: use.needed ?? order.due,
      releaseByLeadTime,
      ...(order.supplier === undefined ? {} : { supplier: order.supplier }),
      ...(order.source === undefined ? {} : { source: order.source }),
    },
    reasons: [],
  };
}

/** A planned order for a receipt that netting found. */
export function plannedSupply(receipt: PlannedReceipt, id: string, timing: Timing): Supply {
  const { item, terms, leadTime, settings } = timing;
  const { reasons, ...dates } = orderDates(receipt.needed, item, terms, leadTime, settings);
  return {
    ref: { kind: "order", order: id },
    quantity: receipt.quantity,
    day: receipt.needed,
    order: {
      id,
      item: item.id,
      kind: item.supply,
      status: "planned",
      quantity: receipt.quantity,
      startQuantity: snap(receipt.quantity / item.yield),
      needed: receipt.needed,
      ...dates,
      ...(terms.supplier === undefined ? {} : { supplier: terms.supplier }),
    },
    reasons: [...receipt.lotReasons, ...reasons],
  };
}
