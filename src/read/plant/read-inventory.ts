// Inventory → stock, a record for each item and place. Knows the items; sums nothing, but says what will be summed.

import type { Day } from "../../base/day";
import type { Stock } from "../../model/plant";
import { negativeStock } from "../messages";
import { stockSummed } from "../messages-rows";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { Reading } from "./reading";
import { given } from "./reading";

export type Inventory = { readonly stock: readonly Stock[]; /** The latest day on which stock was counted. */ readonly asOf: Day | null };

/** @param isSummed over places: then that is said */
export function readInventory(reading: Reading, items: ItemIndex, isSummed: boolean): Inventory {
  const stock: Stock[] = [];
  let asOf: Day | null = null;
  for (const table of reading.tablesOf("inventory")) {
    const placesOf = new Map<string, number>();
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", items);
      const onHand = row.number("onHand");
      const allocated = row.number("allocated") ?? 0;
      const expiry = row.day("expiry");
      const day = row.day("asOf");
      if (row.isRefused() || item === undefined || onHand === undefined) return;
      if (day !== undefined) asOf = Math.max(asOf ?? day, day);
      if (onHand < 0) row.warn(negativeStock(item, onHand, row.at("onHand")));
      placesOf.set(item, (placesOf.get(item) ?? 0) + 1);
      stock.push({ item, location: row.text("location"), onHand, allocated, source: row.at("onHand"), ...given("expiry", expiry) });
    });
    const several = [...placesOf.values()].filter((places) => places > 1).length;
    if (several > 0 && isSummed) reading.log.add(stockSummed(table.table.sheet, several));
  }
  return { stock, asOf };
}
