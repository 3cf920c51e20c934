// Suppliers → supplier items, and what they lend to items whose own row says nothing. Knows items.

import type { Day } from "../../base/day";
import type { Item, SupplierItem } from "../../model/plant";
import { leadTimeLent, supplierUnits } from "../messages-rows";
import { looseId } from "../values/id-text";
import { isOtherUnit } from "../values/measure-unit";
import { itemOf } from "./item-index";
import type { Products } from "./read-products";
import type { Reading } from "./reading";
import { given } from "./reading";

export type Suppliers = {
  readonly suppliers: readonly SupplierItem[];
  /** The latest day of a receipt. */
  readonly lastReceipt: Day | null;
  /** True when the supplier's row for the item counts in another unit than the item does. */
  readonly isSoldInPacks: (item: string, supplier: string) => boolean;
};

export function readSuppliers(reading: Reading, products: Products): Suppliers {
  const suppliers: SupplierItem[] = [];
  const unitOf = new Map(products.items.map((item) => [item.id, item.unit]));
  const packed = new Set<string>();
  const ranks = new Map<string, number>();
  let lastReceipt: Day | null = null;
  for (const table of reading.tablesOf("suppliers")) {
    let packs = 0;
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", products.index);
      const supplier = row.text("supplier");
      const leadTimeDays = row.number("leadTime") ?? 0;
      const modifiers = {
        ...given("minimumOrder", row.number("minimumOrder")),
        ...given("maximumOrder", row.number("maximumOrder")),
        ...given("multipleOrder", row.number("multipleOrder")),
        ...given("price", row.number("price")),
      };
      const day = row.day("asOf");
      const statedRank = row.number("rank");
      if (row.isRefused() || item === undefined) return;
      if (day !== undefined) lastReceipt = Math.max(lastReceipt ?? day, day);
      const rank = statedRank ?? (ranks.get(item) ?? 0) + 1;
      ranks.set(item, rank);
      const isPacked = isOtherUnit(row.text("unit"), unitOf.get(item) ?? "");
      if (isPacked) {
        packs++;
        packed.add(`${item}|${looseId(supplier)}`);
      }
      suppliers.push({ item, supplier, leadTimeDays, rank, source: row.source, ...(isPacked ? {} : modifiers) });
    });
    if (packs > 0) reading.log.add(supplierUnits(table.table.sheet, packs));
  }
  return { suppliers, lastReceipt, isSoldInPacks: (item, supplier) => packed.has(`${item}|${looseId(supplier)}`) };
}

/**
 * Bought items that name no lead time take it from their first supplier; the same for supplier and order modifiers.
 * Nothing that Products says is changed, and the number of items that gained a lead time is said.
 */
export function lendToItems(reading: Reading, products: Products, suppliers: readonly SupplierItem[]): readonly Item[] {
  const first = new Map<string, SupplierItem>();
  for (const one of suppliers) {
    const known = first.get(one.item);
    if (known === undefined || one.rank < known.rank) first.set(one.item, one);
  }
  let lent = 0;
  const items = products.items.map((item) => {
    const supplier = first.get(item.id);
    if (supplier === undefined || item.supply !== "buy") return item;
    const takesLeadTime = products.withoutLeadTime.has(item.id);
    if (takesLeadTime) lent++;
    return {
      ...given("supplier", supplier.supplier),
      ...given("minimumOrder", supplier.minimumOrder),
      ...given("maximumOrder", supplier.maximumOrder),
      ...given("multipleOrder", supplier.multipleOrder),
      ...item,
      ...(takesLeadTime ? { leadTimeDays: supplier.leadTimeDays } : {}),
    };
  });
  const [table] = reading.tablesOf("suppliers");
  if (lent > 0 && table !== undefined) reading.log.add(leadTimeLent(table.table.sheet, lent));
  return items;
}
