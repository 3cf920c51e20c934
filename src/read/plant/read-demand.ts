// Demand → customer orders and forecasts; and demand history. Knows the items and the heads of orders.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import type { Demand, History } from "../../model/plant";
import { missingValue, unknownWord } from "../messages";
import { demandFinished } from "../messages-rows";
import type { RowReader } from "../rows/row-reader";
import { nameEvidence } from "../mapping/name-evidence";
import { parseHistoryMark } from "../values/history-mark";
import { looseId } from "../values/id-text";
import { parseStatus } from "../values/order-status";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { OrderHeaders } from "./order-headers";
import { statusScheme } from "./order-headers";
import type { Reading } from "./reading";
import { given } from "./reading";
import { uniqueId } from "./unique-id";

const forecastNames = "forecast, sales forecast, prognose, absatzplan, sales plan, plan, vorschau, bedarfsprognose";
/** Demand without a priority ranks behind all that has one of 1 to 9, and before what is said to be least. */
const DEFAULT_PRIORITY = 10;

export function readDemand(reading: Reading, items: ItemIndex, headers: OrderHeaders): readonly Demand[] {
  const demands: Demand[] = [];
  const taken = new Set<string>();
  for (const table of reading.tablesOf("demand")) {
    const scheme = statusScheme(reading, table);
    const { across } = table.table;
    const isNamedForecast = across?.measure !== "orders" && nameEvidence(table.table, forecastNames) >= 0.7;
    const isForecastTable = table.columns.get("quantity")?.concept === "forecast" || isNamedForecast;
    const isOpenQuantity = table.columns.get("quantity")?.concept === "openQuantity";
    let finished = 0;
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", items);
      const ordered = row.number("quantity");
      const delivered = isOpenQuantity ? 0 : (row.number("delivered") ?? 0);
      const header = headers.get(looseId(row.text("order")));
      const due = dueIn(row, header?.due);
      const earliest = row.day("earliest");
      const priority = row.number("priority") ?? header?.priority ?? DEFAULT_PRIORITY;
      if (row.isRefused() || item === undefined || ordered === undefined || due === undefined) return;
      const isClosed = (parseStatus(row.value("status"), scheme) ?? header?.status) === "closed";
      if (isClosed || ordered <= delivered) {
        finished++;
        row.leaveOut();
        return;
      }
      const kind = kindIn(row.text("kind"), isForecastTable);
      const order = row.text("order");
      // Columns roll on from week to week: what is known by item and day stays the same demand.
      const named = across === undefined ? [order, row.text("line")] : [order === "" ? `${item} ${dayText(due)}` : order, order === "" ? "" : dayText(due)];
      const id = uniqueId(named[0] ?? "", named[1] ?? "", row.source, taken);
      const customer = row.text("customer");
      demands.push({
        id, item, kind, ordered, delivered, due, priority, source: row.at("quantity"),
        ...given("earliest", earliest),
        ...given("customer", customer === "" ? header?.customer : customer),
        ...given("location", row.text("location")),
      });
    });
    if (finished > 0) reading.log.add(demandFinished(table.table.sheet, finished));
  }
  return demands;
}

function dueIn(row: RowReader, fromHeader: Day | undefined): Day | undefined {
  if (row.has("due") || fromHeader === undefined) return row.day("due");
  return fromHeader;
}

function kindIn(text: string, isForecastTable: boolean): Demand["kind"] {
  if (/forecast|prognos|plan|vorschau|fcst/i.test(text)) return "forecast";
  if (/order|auftrag|sales|customer|kunde/i.test(text)) return "order";
  return isForecastTable ? "forecast" : "order";
}

export function readHistory(reading: Reading, items: ItemIndex): readonly History[] {
  const history: History[] = [];
  for (const table of reading.tablesOf("history")) {
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", items);
      const quantity = row.number("quantity");
      const day = row.day("day");
      if (quantity === undefined && !row.isRefused()) row.refuse(missingValue("Quantity", row.at("quantity")));
      if (row.isRefused() || item === undefined || quantity === undefined || day === undefined) return;
      const mark = parseHistoryMark(row.value("mark"));
      if (mark === null) row.warn(unknownWord("Event", row.text("mark"), "stock-out, promotion, one-off", false, row.at("mark")));
      history.push({ item, day, quantity, source: row.at("quantity"), ...given("location", row.text("location")), ...given("mark", mark ?? undefined) });
    });
  }
  return history;
}
