// Forecasts that the planner set by hand in a table of her own → rows of one item and period. Knows items; which period a date lies in,
// and what the statistics say of it, the forecast knows.

import { dayText } from "../../base/day";
import type { ForecastOverride } from "../../model/item-forecast";
import { duplicateId } from "../messages";
import { isBlank } from "../tables/split-blocks";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { Reading } from "./reading";
import { given } from "./reading";

/**
 * A row without a figure sets nothing: such tables list every item and period.
 * @param isApart an item may have a row for each location
 */
export function readForecastOverrides(reading: Reading, items: ItemIndex, isApart: boolean): readonly ForecastOverride[] {
  const rows: ForecastOverride[] = [];
  const cellOf = new Map<string, string>();
  for (const table of reading.tablesOf("forecastOverrides")) {
    reading.read(table, (row) => {
      if (isBlank(row.value("quantity"))) return void row.leaveOut();
      const item = itemOf(row, "item", "Item", items);
      const from = row.day("period");
      const quantity = row.number("quantity");
      if (row.isRefused() || item === undefined || from === undefined || quantity === undefined) return;
      const location = isApart ? row.text("location") : "";
      const name = `${item}${location !== "" ? ` at ${location}` : ""} from ${dayText(from)}`;
      const first = cellOf.get(name);
      if (first !== undefined) return void row.refuse(duplicateId("Forecast set by hand", name, first, row.at("period")));
      const source = row.at("quantity");
      cellOf.set(name, `${source.sheet}!${source.cell}`);
      const reason = row.text("reason");
      rows.push({ source, item, from, quantity, setIn: "table", ...(reason === "" ? {} : { reason }), ...given("location", location) });
    });
  }
  return rows;
}
