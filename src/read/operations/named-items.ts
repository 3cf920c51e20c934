// Items that stand in no list of products, but in operations, their materials or what suppliers sell. Knows columns, refuses nothing.

import type { Item } from "../../model/plant";
import { defaultItem } from "../../model/plant";
import { cellRef } from "../../grid/table";
import { itemsNamed } from "../messages-operations";
import type { MappedTable, Role } from "../mapping/mapping";
import { indexItems } from "../plant/item-index";
import type { Products } from "../plant/read-products";
import type { Reading } from "../plant/reading";
import { idText } from "../values/id-text";

const naming: readonly Role[] = ["operations", "operationMaterials", "suppliers", "demand"];

/** True when items may be known from other tables than a list of products. */
export function namesItems(reading: Reading): boolean {
  return reading.tablesOf("operations").length > 0;
}

/** Of demand only what an operation delivers is surely an item. */
function tablesNaming(reading: Reading): readonly MappedTable[] {
  return naming.flatMap((role) => reading.tablesOf(role)).filter(({ role, columns }) => role !== "demand" || columns.has("deliveryOperation"));
}

/** The products with the items that operations name beside them; as they are in a workbook without operations. */
export function withNamedItems(reading: Reading, products: Products): Products {
  if (!namesItems(reading)) return products;
  const found = new Map<string, Item>();
  for (const { table, columns } of tablesNaming(reading)) {
    const index = columns.get("item")?.index ?? -1;
    for (const row of table.rows) {
      const id = idText(row.values[index] ?? null);
      if (id === "" || found.has(id) || products.index.find(id) !== null || products.index.wasRefused(id)) continue;
      found.set(id, { ...defaultItem, id, description: id, source: cellRef(table, row, index) });
    }
  }
  if (found.size === 0) return products;
  const [first] = [...found.values()];
  reading.log.add(itemsNamed(first?.source?.sheet ?? "", found.size));
  const items = [...products.items, ...found.values()];
  return {
    ...products,
    items,
    index: indexItems(items.map(({ id }) => id), products.refused),
    withoutLeadTime: new Set([...products.withoutLeadTime, ...[...found.values()].flatMap(({ source }) => source ?? [])]),
    withoutSupply: new Set([...products.withoutSupply, ...found.keys()]),
  };
}
