// Suppliers → supplier items, and what they lend to items whose own row says nothing. Knows items.

import type { Day } from "../../base/day";
import type { Item, Plant, SupplierItem } from "../../model/plant";
import { endsBeforeStart, unknownWord } from "../messages";
import { leadTimeLent, supplierUnits } from "../messages-rows";
import type { RowReader } from "../rows/row-reader";
import { looseId } from "../values/id-text";
import { isOtherUnit } from "../values/measure-unit";
import { itemOf } from "./item-index";
import type { Products } from "./read-products";
import type { Reading } from "./reading";
import { given } from "./reading";
import { supplierOffers, type OfferRow } from "./supplier-offers";

export type Suppliers = {
  readonly suppliers: readonly SupplierItem[];
  /** The latest day of a receipt. */
  readonly lastReceipt: Day | null;
  /** True when the supplier's row for the item counts in another unit than the item does. */
  readonly isSoldInPacks: (item: string, supplier: string) => boolean;
};

/** What is said in packs says nothing in the item's unit. */
const noUnits = { minimumOrder: undefined, maximumOrder: undefined, multipleOrder: undefined, price: undefined, breakQuantity: undefined };

export function readSuppliers(reading: Reading, products: Products): Suppliers {
  const offers: OfferRow[] = [];
  const unitOf = new Map(products.items.map((item) => [item.id, item.unit]));
  const packed = new Set<string>();
  let lastReceipt: Day | null = null;
  for (const table of reading.tablesOf("suppliers")) {
    let packs = 0;
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", products.index);
      const supplier = row.text("supplier");
      const leadTimeDays = row.number("leadTime");
      const inUnits = {
        minimumOrder: row.number("minimumOrder"),
        maximumOrder: row.number("maximumOrder"),
        multipleOrder: row.number("multipleOrder"),
        price: row.number("price"),
        breakQuantity: row.number("breakQuantity"),
      };
      const isIncremental = incrementalIn(row);
      const share = row.number("share");
      const effectiveFrom = row.day("validFrom");
      const effectiveTo = row.day("validTo");
      const day = row.day("asOf");
      const rank = row.number("rank");
      if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom) {
        row.refuse(endsBeforeStart(effectiveFrom, effectiveTo, row.at("validTo")));
      }
      if (row.isRefused() || item === undefined) return;
      if (day !== undefined) lastReceipt = Math.max(lastReceipt ?? day, day);
      const isPacked = isOtherUnit(row.text("unit"), unitOf.get(item) ?? "");
      if (isPacked) {
        packs++;
        packed.add(`${item}|${looseId(supplier)}`);
      }
      offers.push({ item, supplier, leadTimeDays, isIncremental, rank, share, effectiveFrom, effectiveTo, source: row.source, ...given("location", row.text("location")), ...(isPacked ? noUnits : inUnits) });
    });
    if (packs > 0) reading.log.add(supplierUnits(table.table.sheet, packs));
  }
  const suppliers = supplierOffers(offers, reading.log.add);
  return { suppliers, lastReceipt, isSoldInPacks: (item, supplier) => packed.has(`${item}|${looseId(supplier)}`) };
}

/**
 * Bought items that name no lead time take it from their first supplier; the same for supplier and order modifiers, where
 * there is no other supplier to choose. Nothing that Products says is changed, and the number of items that gained a lead
 * time is said.
 */
export function lendToItems(reading: Reading, products: Products, { items: ownItems, suppliers }: Pick<Plant, "items" | "suppliers">): readonly Item[] {
  const first = new Map<string, SupplierItem>();
  const chosen = new Set<string>();
  for (const one of suppliers) {
    const known = first.get(one.item);
    if (known !== undefined && known.supplier !== one.supplier) chosen.add(one.item);
    if (known === undefined || one.rank < known.rank) first.set(one.item, one);
  }
  let lent = 0;
  const items = ownItems.map((item) => {
    const supplier = first.get(item.id);
    if (supplier === undefined || item.supply !== "buy") return item;
    const takesLeadTime = item.source !== undefined && products.withoutLeadTime.has(item.source);
    if (takesLeadTime) lent++;
    return {
      ...(chosen.has(item.id) ? {} : ownTerms(supplier)),
      ...item,
      ...(takesLeadTime ? { leadTimeDays: supplier.leadTimeDays } : {}),
    };
  });
  const [table] = reading.tablesOf("suppliers");
  if (lent > 0 && table !== undefined) reading.log.add(leadTimeLent(table.table.sheet, lent));
  return items;
}

function ownTerms({ supplier, minimumOrder, maximumOrder, multipleOrder }: SupplierItem): Partial<Item> {
  return {
    ...given("supplier", supplier),
    ...given("minimumOrder", minimumOrder),
    ...given("maximumOrder", maximumOrder),
    ...given("multipleOrder", multipleOrder),
  };
}

const INCREMENTAL = /^(incremental|marginal|graduated|per tier|by tier|tiered|inkrementell|gestaffelt|stufenweise|je staffel|zuwachs)\b/i;
const ALL_UNITS = /^(all[- ]units?|whole order|total|alle einheiten|gesamtmenge|gesamte menge|durchgerechnet)\b/i;

/** Whether prices hold for the units above their quantity only; a word that says neither is named. */
function incrementalIn(row: RowReader): boolean {
  const word = row.text("discount");
  if (word === "" || ALL_UNITS.test(word)) return false;
  if (INCREMENTAL.test(word)) return true;
  row.warn(unknownWord("Discount kind", word, "incremental, all units", false, row.at("discount")));
  return false;
}
