// Where the orders of an item can come from, for the items that have a choice: suppliers with their terms, ranks and shares.
// Knows the plant; which of them an order uses is decided in choose-source.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Item, Plant, SupplierItem } from "../../model/plant";
import type { Order } from "../../model/plan";
import { supplyTerms, termsOfRow, type SupplyTerms } from "./supply-terms";

export type Source = {
  readonly kind: "supplier";
  /** The supplier. */
  readonly name: string;
  readonly terms: SupplyTerms;
  /** Lowest first. */
  readonly rank: number;
  /** Part of the item's lots, in proportion to the other shares; 0 without one. */
  readonly share: number;
  /** True for the supplier that the item itself names, unless shares decide. */
  readonly isPreferred: boolean;
  /** Spans of days on which it may be used, both days included. */
  readonly effective: readonly Span[];
};

export type Span = { readonly from: Day; readonly to: Day };

/** By item id; an order's `sourcePlace` is a place in its item's list. */
export type SourcesByItem = ReadonlyMap<string, readonly Source[]>;

/**
 * The sources of each item that has a choice, by rank and then as in the plant.
 *
 * A bought item has one for each of its suppliers' rows. All other items have a single source, whose terms are those of
 * `supplyTerms`, and are not listed: a plan without choices costs nothing more.
 *
 * @returns lists of two or more, and of one that may not be used on every day
 * Cost O(suppliers).
 */
export function sourcesByItem({ items, suppliers }: Pick<Plant, "items" | "suppliers">): SourcesByItem {
  const sources = new Map<string, readonly Source[]>();
  if (suppliers.length === 0) return sources;
  const rowsOf = groupBy(suppliers, (row) => row.item);
  for (const item of items) {
    const rows = item.supply === "buy" ? rowsOf.get(item.id) : undefined;
    if (rows === undefined || (rows.length === 1 && rows.every(isAlwaysEffective))) continue;
    sources.set(item.id, supplierSources(item, rows));
  }
  return sources;
}

function isAlwaysEffective({ effectiveFrom, effectiveTo }: SupplierItem): boolean {
  return effectiveFrom === undefined && effectiveTo === undefined;
}

function supplierSources(item: Item, rows: readonly SupplierItem[]): readonly Source[] {
  const isShared = rows.some(({ share = 0 }) => share > 0);
  const sources = rows.map((row): Source => ({
    kind: "supplier",
    name: row.supplier,
    terms: termsOfRow(item, row),
    rank: row.rank,
    share: row.share ?? 0,
    isPreferred: !isShared && row.supplier === item.supplier,
    effective: [{ from: row.effectiveFrom ?? -Infinity, to: row.effectiveTo ?? Infinity }],
  }));
  return sources.sort((a, b) => a.rank - b.rank);
}

/** True on the days on which a source may be used. */
export function isEffectiveOn({ effective }: Source, day: Day): boolean {
  return effective.some(({ from, to }) => from <= day && day <= to);
}

/** The terms of an order's own source; of its item's first one where there is no choice. */
export function orderTerms(plant: Plant): (order: Order, item: Item) => SupplyTerms {
  const sources = sourcesByItem(plant);
  const termsOf = supplyTerms(plant);
  return ({ sourcePlace }, item) => {
    const own = sourcePlace === undefined ? undefined : sources.get(item.id)?.[sourcePlace];
    return own?.terms ?? termsOf(item);
  };
}
