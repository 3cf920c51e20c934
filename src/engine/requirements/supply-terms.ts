// How an item is replenished: lead time, supplier and order modifiers, from the item or from its supplier's row.
// Knows items and suppliers; nothing of quantities needed.

import { groupBy } from "../../base/group-by";
import type { Item, Plant, SupplierItem } from "../../model/plant";
import type { PriceBreak } from "../../model/price-break";

export type SupplyTerms = {
  /** Working days of `calendar` when one is named, else calendar days; whole, ≥ 0. */
  readonly leadTimeDays: number;
  readonly calendar?: string;
  readonly supplier?: string;
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  /** That hold for all units of an order: a larger lot may cost no more. */
  readonly priceBreaks?: readonly PriceBreak[];
  /** That hold for the units above their quantity only: a larger lot costs more, whatever it saves a unit. */
  readonly incrementalBreaks?: readonly PriceBreak[];
};

/**
 * Finds the terms of each item, as far as they can be told without an order: those of its first source.
 *
 * A bought item with rows in the suppliers' table uses one of them: of its own supplier when the item names one that
 * has a row, else of all; the lowest rank, the first in the table on a tie. A phantom has lead time 0 and no modifiers.
 * Which of several sources an order uses is said by sources and choose-source.
 *
 * @returns a function from an item to its terms; O(1) per item after O(suppliers) once
 */
export function supplyTerms(plant: Plant): (item: Item) => SupplyTerms {
  const rowsOf = groupBy(plant.suppliers, (row) => row.item);
  return (item) => {
    if (item.supply === "phantom") return phantomTerms;
    const rows = item.supply === "buy" && rowsOf.size > 0 ? rowsOf.get(item.id) : undefined;
    return termsOfRow(item, rows === undefined ? undefined : bestRow(item, rows));
  };
}

/** What a supplier's row gives (lead time, minimum, maximum, multiple) wins over the item's. Parts of a day count as a day. */
export function termsOfRow(item: Item, row: SupplierItem | undefined): SupplyTerms {
  // Most items are their own terms: a plan of 100,000 needs no copies.
  if (row === undefined && Number.isInteger(item.leadTimeDays)) return item;
  const supplier = row?.supplier ?? item.supplier;
  const minimumOrder = row?.minimumOrder ?? item.minimumOrder;
  const maximumOrder = row?.maximumOrder ?? item.maximumOrder;
  const multipleOrder = row?.multipleOrder ?? item.multipleOrder;
  return {
    leadTimeDays: Math.ceil(row?.leadTimeDays ?? item.leadTimeDays),
    ...(item.calendar === undefined ? {} : { calendar: item.calendar }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(minimumOrder === undefined ? {} : { minimumOrder }),
    ...(maximumOrder === undefined ? {} : { maximumOrder }),
    ...(multipleOrder === undefined ? {} : { multipleOrder }),
    ...(row?.priceBreaks === undefined ? {} : row.discount === "incremental" ? { incrementalBreaks: row.priceBreaks } : { priceBreaks: row.priceBreaks }),
  };
}

const phantomTerms: SupplyTerms = { leadTimeDays: 0 };

function bestRow(item: Item, rows: readonly SupplierItem[]): SupplierItem | undefined {
  const own = rows.filter((row) => row.supplier === item.supplier);
  let best: SupplierItem | undefined;
  for (const row of own.length > 0 ? own : rows) {
    if (best === undefined || row.rank < best.rank) best = row;
  }
  return best;
}
