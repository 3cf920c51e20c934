// Rows of a suppliers' table → one supplier item each, or one for several rows that give the prices of one supplier by quantity.
// Knows rows of items and suppliers; nothing of tables.

import { groupBy } from "../../base/group-by";
import type { CellRef, Issue } from "../../base/issue";
import type { Day } from "../../base/day";
import type { SupplierItem } from "../../model/plant";
import type { PriceBreak } from "../../model/price-break";
import { breakRepeated, breakWithoutPrice } from "../messages-rows";
import { looseId } from "../values/id-text";
import { given } from "./reading";

export type OfferRow = {
  readonly item: string;
  readonly supplier: string;
  readonly location?: string;
  readonly leadTimeDays: number | undefined;
  readonly minimumOrder: number | undefined;
  readonly maximumOrder: number | undefined;
  readonly multipleOrder: number | undefined;
  readonly price: number | undefined;
  /** The quantity from which the price holds. */
  readonly breakQuantity: number | undefined;
  /** Prices hold for the units above their quantity only. */
  readonly isIncremental: boolean;
  readonly rank: number | undefined;
  readonly share: number | undefined;
  readonly effectiveFrom: Day | undefined;
  readonly effectiveTo: Day | undefined;
  readonly source: CellRef;
};

/**
 * The supplier items of all rows, in their order.
 *
 * Rows of one item, supplier, location and time that differ in a from-quantity are one offer with price breaks: the first row gives
 * the rest of its terms. Without a from-quantity, minimum orders are taken as such where the prices differ as well. An
 * offer without a rank comes after the one before of its item.
 */
export function supplierOffers(rows: readonly OfferRow[], warn: (issue: Issue) => void): readonly SupplierItem[] {
  const ranks = new Map<string, number>();
  const offers = groupBy(rows, ({ item, supplier, location = "", effectiveFrom, effectiveTo }) => JSON.stringify([item, looseId(supplier), looseId(location), effectiveFrom, effectiveTo]));
  const first = new Map<OfferRow, readonly OfferRow[]>();
  for (const same of offers.values()) {
    for (const own of isPriceScale(same) ? [same] : same.map((row) => [row])) if (own[0] !== undefined) first.set(own[0], own);
  }
  return rows.flatMap((row) => {
    const own = first.get(row);
    if (own === undefined) return [];
    const rank = row.rank ?? (ranks.get(row.item) ?? 0) + 1;
    ranks.set(row.item, rank);
    return [supplierItem(row, own, rank, warn)];
  });
}

/** One row may leave its from-quantity empty: it gives the price of the smallest orders. */
function isPriceScale(same: readonly OfferRow[]): boolean {
  const without = same.filter(({ breakQuantity }) => breakQuantity === undefined);
  if (without.length < same.length) return without.length <= 1;
  const distinct = (key: "minimumOrder" | "price"): number => new Set(same.flatMap((row) => row[key] ?? [])).size;
  return distinct("minimumOrder") === same.length && distinct("price") > 1 && same.every(({ price }) => price !== undefined);
}

function supplierItem(row: OfferRow, own: readonly OfferRow[], rank: number, warn: (issue: Issue) => void): SupplierItem {
  const hasBreaks = own.some(({ breakQuantity }) => breakQuantity !== undefined);
  const priceBreaks = own.length > 1 || hasBreaks ? breaksOf(own, hasBreaks, warn) : [];
  const minimumOrder = own.length > 1 && !hasBreaks ? Math.min(...own.map((each) => each.minimumOrder ?? Infinity)) : row.minimumOrder;
  return {
    item: row.item,
    supplier: row.supplier,
    leadTimeDays: row.leadTimeDays ?? own.find(({ leadTimeDays }) => leadTimeDays !== undefined)?.leadTimeDays ?? 0,
    rank,
    source: row.source,
    ...given("location", row.location),
    ...given("minimumOrder", minimumOrder),
    ...given("maximumOrder", row.maximumOrder),
    ...given("multipleOrder", row.multipleOrder),
    ...given("price", priceBreaks[0]?.price ?? row.price),
    ...(priceBreaks.length > 1 ? { priceBreaks, ...(own.some(({ isIncremental }) => isIncremental) ? { discount: "incremental" as const } : {}) } : {}),
    ...given("share", own.find(({ share }) => share !== undefined)?.share),
    ...given("effectiveFrom", row.effectiveFrom),
    ...given("effectiveTo", row.effectiveTo),
  };
}

/** By rising quantity; a row without a price, or with a quantity that was given before, is left aside with a word. */
function breaksOf(own: readonly OfferRow[], hasBreaks: boolean, warn: (issue: Issue) => void): readonly PriceBreak[] {
  const breaks = new Map<number, PriceBreak>();
  for (const { item, supplier, price, minimumOrder, breakQuantity, source } of own) {
    const from = (hasBreaks ? breakQuantity : minimumOrder) ?? 0;
    if (price === undefined) warn(breakWithoutPrice(item, supplier, source));
    else if (breaks.has(from)) warn(breakRepeated(item, supplier, from, source));
    else breaks.set(from, { from, price });
  }
  return [...breaks.values()].sort((a, b) => a.from - b.from);
}
