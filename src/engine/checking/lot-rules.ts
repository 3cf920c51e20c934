// Rules of lot sizes: what an order may amount to, and that net requirements are covered and nothing else is ordered.

import { dayText, type Day } from "../../base/day";
import type { MrpRecord } from "../../model/plan";
import type { NoReceipt } from "../../model/planner-wishes";
import type { Item, SupplierItem } from "../../model/plant";
import type { PlanIndex } from "./plan-index";
import { askedSafetyStock } from "./safety-levels";
import type { Rule } from "./violation";
import { exceeds, numberText } from "./violation";

type Modifiers = { readonly minimum: number; readonly maximum: number; readonly multiple: number | undefined; readonly isPricedBySize: boolean };

/** Every planned order lies between minimum and maximum, is a multiple of its multiple and of its fixed lot. */
export const lotsObeyModifiers: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const { id, item: itemId, status, quantity } = order;
    const item = index.items.get(itemId);
    if (item === undefined || status !== "planned" || order.substitute !== undefined || order.from !== undefined) continue;
    const { minimum, maximum, multiple } = modifiersOf(item, index.supplierRowOf(order));
    const said = `Order ${id} of ${numberText(quantity)} ${itemId}`;
    // No whole number of multiples may fit between the bounds: then the maximum gives way last but for one multiple.
    const most = multiple === undefined ? maximum : Math.max(maximum, multiple);
    const least = Math.min(minimum, multiple === undefined ? maximum : wholeMultiple(maximum, multiple));
    if (exceeds(least, quantity)) {
      yield { rule: "minimum-order", text: `${said} is below the minimum of ${numberText(minimum)}.`, order: id, bound: minimum };
    }
    if (exceeds(quantity, most)) {
      yield { rule: "maximum-order", text: `${said} is above the maximum of ${numberText(maximum)}.`, order: id, bound: maximum };
    }
    if (multiple !== undefined && !isMultiple(quantity, multiple)) {
      yield { rule: "multiple-order", text: `${said} is no multiple of ${numberText(multiple)}.`, order: id, bound: multiple };
    }
    if (item.lotRule.kind === "fixed" && item.supply !== "phantom") {
      const lot = item.lotRule.quantity;
      if (!isMultiple(quantity, lot)) {
        yield { rule: "fixed-lot", text: `${said} is no number of lots of ${numberText(lot)}.`, order: id, bound: lot };
      }
    }
  }
};

/** Receipts and open orders, also those that must be expedited, cover net requirements, unless a maximum leaves safety stock for later. */
export const receiptsCoverNet: Rule = function* (index) {
  for (const record of index.plan.records) {
    const item = index.items.get(record.item);
    if (item === undefined || isOver(index, item)) continue;
    let coming = record.scheduled.reduce((sum, due) => sum + due, 0);
    const closed = item.supply === "phantom" ? [] : index.plant.noReceipts.filter((span) => span.item === item.id);
    for (const [t, { start, end }] of index.plan.buckets.entries()) {
      coming -= record.scheduled[t] ?? 0;
      // What a closed bucket lacks is planned for in the next one.
      if (isClosed(closed, start, end)) continue;
      const short = (record.net[t] ?? 0) - (record.receipts[t] ?? 0) - coming;
      if (!exceeds(short, 0) || isCapped(index, item, record, t, coming)) continue;
      yield {
        rule: "coverage",
        text: `${item.id} lacks ${numberText(short)} of its net requirements on ${dayText(start)}.`,
        item: item.id,
      };
    }
  }
};

/** Nothing is ordered in a bucket without net requirements, but for items kept between two stock levels. */
export const ordersHaveReason: Rule = function* (index) {
  for (const { item: itemId, net, receipts } of index.plan.records) {
    const item = index.items.get(itemId);
    if (item === undefined || item.lotRule.kind === "minMax") continue;
    for (const [t, { start }] of index.plan.buckets.entries()) {
      const received = receipts[t] ?? 0;
      if (received === 0 || (net[t] ?? 0) > 0) continue;
      yield {
        rule: "needless-order",
        text: `${numberText(received)} of ${itemId} are ordered for ${dayText(start)}, where nothing is needed.`,
        item: itemId,
      };
    }
  }
};

/** Lot for lot without modifiers, receipts equal net requirements. */
export const lotForLotIsExact: Rule = function* (index) {
  for (const { item: itemId, net, receipts } of index.plan.records) {
    const item = index.items.get(itemId);
    if (item === undefined || item.lotRule.kind !== "lotForLot") continue;
    if (sourceModifiers(index, item).some(({ minimum, maximum, multiple, isPricedBySize }) => minimum > 0 || maximum < Infinity || multiple !== undefined || isPricedBySize)) continue;
    for (const [t, { start }] of index.plan.buckets.entries()) {
      if (!exceeds(receipts[t] ?? 0, net[t] ?? 0)) continue;
      yield {
        rule: "lot-for-lot",
        text: `${itemId} receives more on ${dayText(start)} than its net requirements, though it is lot for lot.`,
        item: itemId,
      };
    }
  }
};

/** What is ordered of an item that does not keep is needed while it keeps, as far as no modifier or fixed lot asks for more. */
export const lotsKeep: Rule = function* (index) {
  const { buckets, records } = index.plan;
  for (const { item: itemId, gross, receipts, onHand, expired, coProducts } of records) {
    const item = index.items.get(itemId);
    const days = item?.shelfLifeDays ?? 0;
    if (item === undefined || days <= 0 || item.lotRule.kind === "fixed" || item.supply === "phantom") continue;
    // What comes with other orders comes whether it is used or not.
    if (coProducts !== undefined) continue;
    if (sourceModifiers(index, item).some(({ minimum, multiple }) => minimum > 0 || multiple !== undefined)) continue;
    const levels = buckets.map(({ end }) => Math.max(askedSafetyStock(index, item, end - 1), item.lotRule.kind === "minMax" ? item.lotRule.minimumStock : 0));
    for (const [t, { start }] of buckets.entries()) {
      // Of what is needed after the plan nothing is known.
      if ((receipts[t] ?? 0) === 0 || start + days >= (buckets.at(-1)?.end ?? 0)) continue;
      const most = buckets.reduce(
        (sum, { end }, later) => (later > t && end <= start + days ? sum + (gross[later] ?? 0) + (expired?.[later] ?? 0) : sum),
        // Of a safety stock that rises while the lot keeps, the lot may bring the rise.
        Math.max(...levels.filter((_, later) => later === t || (later > t && (buckets[later]?.end ?? 0) <= start + days))),
      );
      if (!exceeds(onHand[t] ?? 0, most)) continue;
      const text = `${itemId} has ${numberText(onHand[t] ?? 0)} after its order on ${dayText(start)}, of which ${numberText(most)} are used while it keeps.`;
      yield { rule: "shelf-life", text, item: itemId };
    }
  }
};

/** A maximum may leave safety stock for a later bucket, but never a demand. */
function isCapped(index: PlanIndex, item: Item, { onHand }: MrpRecord, t: number, coming: number): boolean {
  return sourceModifiers(index, item).some(({ maximum }) => maximum < Infinity) && !exceeds(0, (onHand[t] ?? 0) + coming);
}

/** True where the planner wants nothing received on any day of a bucket. */
function isClosed(spans: readonly NoReceipt[], start: Day, end: Day): boolean {
  for (let day = start; day < end; day += 1) if (!spans.some(({ from, to }) => from <= day && day <= to)) return false;
  return true;
}

/** Nothing can be ordered of an item whose last day lies before the plan or before its first day. */
function isOver({ plan }: PlanIndex, { supply, effectiveFrom = -Infinity, effectiveTo = Infinity }: Item): boolean {
  return supply !== "phantom" && effectiveTo < Math.max(plan.settings.start, effectiveFrom);
}

/** Phantoms have no modifiers, and a fixed lot is what it is. */
function modifiersOf(item: Item, row: SupplierItem | undefined): Modifiers {
  if (item.supply === "phantom" || item.lotRule.kind === "fixed") return { minimum: 0, maximum: Infinity, multiple: undefined, isPricedBySize: false };
  const offer = item.supply === "buy" ? row : undefined;
  return {
    minimum: offer?.minimumOrder ?? item.minimumOrder ?? 0,
    maximum: offer?.maximumOrder ?? item.maximumOrder ?? Infinity,
    multiple: offer?.multipleOrder ?? item.multipleOrder,
    isPricedBySize: (offer?.priceBreaks ?? []).length > 0 && offer?.discount !== "incremental",
  };
}

/** The modifiers of all rows that an order of an item may follow. */
function sourceModifiers(index: PlanIndex, item: Item): readonly Modifiers[] {
  const rows = index.supplierRowsOf(item.id);
  return (rows.length === 0 ? [undefined] : rows).map((row) => modifiersOf(item, row));
}

function wholeMultiple(quantity: number, multiple: number): number {
  return Math.max(1, Math.floor(quantity / multiple)) * multiple;
}

function isMultiple(quantity: number, of: number): boolean {
  return Math.abs(quantity - Math.round(quantity / of) * of) < 1e-4;
}
