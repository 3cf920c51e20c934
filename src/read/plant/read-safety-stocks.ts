// Safety stock by date → rows of one item and day. Knows items; what an item's own safety stock is, Products says.

import { dayText, type Day } from "../../base/day";
import type { SafetyStock } from "../../model/plant";
import { duplicateId } from "../messages";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { Reading } from "./reading";
import { given } from "./reading";

/** @param isApart an item may have a row for each location */
export function readSafetyStocks(reading: Reading, items: ItemIndex, isApart: boolean): readonly SafetyStock[] {
  const rows: SafetyStock[] = [];
  const cellOf = new Map<string, string>();
  for (const table of reading.tablesOf("safetyStocks")) {
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", items);
      const from: Day | undefined = row.day("from");
      const quantity = row.number("quantity");
      if (row.isRefused() || item === undefined || from === undefined || quantity === undefined) return;
      const location = row.text("location");
      const place = isApart && location !== "" ? ` at ${location}` : "";
      const name = `${item}${place} from ${dayText(from)}`;
      const first = cellOf.get(name);
      if (first !== undefined) return void row.refuse(duplicateId("Safety stock", name, first, row.at("from")));
      const source = row.at("quantity");
      cellOf.set(name, `${source.sheet}!${source.cell}`);
      rows.push({ item, from, quantity, source, ...given("location", location) });
    });
  }
  return rows;
}
