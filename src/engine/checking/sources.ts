// Rules of sources: an order of an item with several suppliers names one of them, which may be used, and which the rules choose.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Order } from "../../model/plan";
import type { Item, SupplierItem } from "../../model/plant";
import { receiptDay, releaseDay, safeDay } from "./lead-time";
import type { PlanIndex } from "./plan-index";
import { releaseFrom } from "./record-rows";
import type { Rule, Violation } from "./violation";
import { exceeds, numberText } from "./violation";

/** An order names a place among its item's sources where there is a choice, nowhere else, and has that source's supplier. */
export const sourcesExist: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const { id, status, sourcePlace, supplier, from } = order;
    // A co-product has no source but the order that it comes with.
    if (from !== undefined) continue;
    const rows = choicesOf(index, order.item);
    if (sourcePlace === undefined) {
      if (rows.length > 0 && status === "planned") yield wrong(order, `Order ${id} names none of the sources of ${order.item}.`);
      continue;
    }
    const row = rows[sourcePlace];
    if (row === undefined) yield wrong(order, `Order ${id} names source ${String(sourcePlace)} of ${order.item}, which is not there.`);
    else if (row.supplier !== supplier) yield wrong(order, `Order ${id} names ${supplier ?? "no supplier"}, but its source is ${row.supplier}.`);
  }
};

/** Lots go to the source that the planner's shares, ranks and days ask for. */
export const sourcesAreChosen: Rule = function* (index) {
  for (const [itemId, orders] of groupBy(index.plan.orders, ({ item }) => item)) {
    const item = index.items.get(itemId);
    const rows = choicesOf(index, itemId);
    if (item === undefined || rows.length === 0) continue;
    const isShared = rows.some(({ share = 0 }) => share > 0);
    const units = rows.map(() => 0);
    for (const { status, sourcePlace, quantity } of orders) {
      if (status !== "planned" && sourcePlace !== undefined) units[sourcePlace] = (units[sourcePlace] ?? 0) + quantity;
    }
    for (const order of orders) {
      const { status, sourcePlace } = order;
      const row = rows[sourcePlace ?? -1];
      if (status !== "planned" || sourcePlace === undefined || row === undefined) continue;
      const offers = rows.map((each) => offerOf(index, item, order, each));
      const own = offers[sourcePlace];
      const usable = offers.filter(({ isUsable }) => isUsable);
      if (own !== undefined && usable.length > 0) {
        const shared = usable.filter(({ row: { share = 0 } }) => share > 0);
        if (!own.isUsable) yield wrong(order, `Order ${order.id} is released on ${dayText(own.release)} to ${row.supplier}, which may not be used then.`);
        else if (isShared && shared.length > 0) yield* behindShare(order, own, shared, rows, units);
        else yield* outOfRank(order, own, usable, isShared ? undefined : item.supplier);
      }
      units[sourcePlace] = (units[sourcePlace] ?? 0) + order.quantity;
    }
  }
};

/** A supplier's row as an order of one day meets it. */
type Offer = { readonly row: SupplierItem; readonly release: Day; readonly isUsable: boolean; readonly isInTime: boolean; readonly arrives: Day };

function offerOf(index: PlanIndex, item: Item, { needed }: Order, row: SupplierItem): Offer {
  const { start, planningFenceDays } = index.plan.settings;
  const release = releaseFrom(index, item, needed, row);
  const latest = releaseDay(index, item, Math.max(safeDay(index, item, needed), start + planningFenceDays), row);
  return {
    row,
    release,
    isUsable: (row.effectiveFrom ?? release) <= release && release <= (row.effectiveTo ?? release),
    isInTime: latest >= Math.max(start, item.effectiveFrom ?? start),
    arrives: receiptDay(index, item, release, row),
  };
}

/** No other source may have had less of its share when this lot was given away. */
function* behindShare(order: Order, own: Offer, shared: readonly Offer[], rows: readonly SupplierItem[], units: readonly number[]): Iterable<Violation> {
  const filled = ({ row }: Offer): number => (units[rows.indexOf(row)] ?? 0) / (row.share ?? 0);
  const behind = shared.find((other) => exceeds(filled(own), filled(other)));
  if (!shared.includes(own)) yield wrong(order, `Order ${order.id} goes to ${own.row.supplier}, which has no share.`);
  else if (behind !== undefined) {
    const text = `Order ${order.id} goes to ${own.row.supplier}, though ${behind.row.supplier} has less of its share: ${numberText(filled(behind))} a part.`;
    yield wrong(order, text);
  }
}

/** The first in time by rank; when none is, the one that is there first. The item's own supplier stands before all others. */
function* outOfRank(order: Order, own: Offer, usable: readonly Offer[], ownSupplier: string | undefined): Iterable<Violation> {
  const named = usable.filter(({ row }) => row.supplier === ownSupplier);
  const asked = named.length > 0 ? named : usable;
  const best = asked.find(({ isInTime }) => isInTime) ?? asked.find(({ arrives }) => asked.every((other) => arrives <= other.arrives));
  if (best !== undefined && best !== own) yield wrong(order, `Order ${order.id} goes to ${own.row.supplier}, though ${best.row.supplier} comes first.`);
}

/** The rows of a bought item by rank, where they leave a choice. */
function choicesOf(index: PlanIndex, item: string): readonly SupplierItem[] {
  const rows = index.items.get(item)?.supply === "buy" ? index.supplierRowsOf(item) : [];
  const isDated = rows.some(({ effectiveFrom, effectiveTo }) => effectiveFrom !== undefined || effectiveTo !== undefined);
  return rows.length > 1 || isDated ? [...rows].sort((one, other) => one.rank - other.rank) : [];
}

function wrong({ id }: Order, text: string): Violation {
  return { rule: "source", text, order: id };
}
