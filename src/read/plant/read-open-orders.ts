// Open orders → scheduled receipts: purchase and work orders with what is still to come. Knows items and order heads.

import type { Day } from "../../base/day";
import type { Item, OpenOrder } from "../../model/plant";
import * as say from "../messages-rows";
import { openTransfersTogether } from "../messages-variants";
import { looseId } from "../values/id-text";
import { isOtherUnit } from "../values/measure-unit";
import { parseStatus } from "../values/order-status";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { OrderHeaders } from "./order-headers";
import { statusScheme } from "./order-headers";
import { openOrderKind } from "./order-kind";
import type { Reading } from "./reading";
import { given } from "./reading";
import type { Suppliers } from "./read-suppliers";
import { uniqueId } from "./unique-id";

export type OpenOrders = { readonly orders: readonly OpenOrder[]; /** The latest day on which an order was placed. */ readonly lastOrdered: Day | null };

/** @param isApart locations are planned apart; else a transfer between them brings nothing */
export function readOpenOrders(
  reading: Reading,
  items: readonly Item[],
  index: ItemIndex,
  headers: OrderHeaders,
  isSoldInPacks: Suppliers["isSoldInPacks"],
  isApart: boolean,
): OpenOrders {
  const itemOfId = new Map(items.map((item) => [item.id, item]));
  const orders: OpenOrder[] = [];
  const taken = new Set<string>();
  let lastOrdered: Day | null = null;
  for (const table of reading.tablesOf("openOrders")) {
    const scheme = statusScheme(reading, table);
    const kindOf = openOrderKind(table, itemOfId);
    const isOpenQuantity = table.columns.get("quantity")?.concept === "openQuantity";
    const count = { closed: 0, complete: 0, units: 0, packs: 0, transfers: 0 };
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", index);
      const quantity = row.number("quantity");
      const done = isOpenQuantity ? 0 : (row.number("done") ?? 0);
      const header = headers.get(looseId(row.text("order")));
      const due = row.day("due");
      const firm = row.flag("firm");
      const componentsIssued = row.flag("issued") ?? false;
      const operationReached = row.number("operationReached");
      const ordered = row.day("orderDate") ?? header?.orderDate;
      if (row.isRefused() || item === undefined || quantity === undefined || due === undefined) return;
      if (ordered !== undefined) lastOrdered = Math.max(lastOrdered ?? ordered, ordered);
      const status = parseStatus(row.value("status"), scheme) ?? header?.status ?? "open";
      if (status === "closed" || quantity <= done) {
        if (status === "closed") count.closed++;
        else count.complete++;
        row.leaveOut();
        return;
      }
      const kind = kindOf(row, item);
      if (kind === "transfer" && !isApart) {
        count.transfers++;
        row.leaveOut();
        return;
      }
      const supplier = row.text("supplier") === "" ? header?.supplier : row.text("supplier");
      const unit = row.text("unit");
      if (isOtherUnit(unit, itemOfId.get(item)?.unit ?? "")) count.units++;
      else if (unit === "" && kind === "buy" && isSoldInPacks(item, supplier ?? "")) count.packs++;
      orders.push({
        id: uniqueId(row.text("order"), row.text("line"), row.source, taken),
        kind, item, quantity, done, due, componentsIssued,
        firm: firm ?? status === "open",
        source: row.at("quantity"),
        ...given("operationReached", operationReached),
        ...given("supplier", supplier),
        ...given("alternate", row.text("version")),
        ...given("location", row.text("location")),
        ...given("forOrder", row.text("forOrder")),
      });
    });
    const { sheet } = table.table;
    if (count.closed > 0) reading.log.add(say.ordersClosed(sheet, count.closed));
    if (count.complete > 0) reading.log.add(say.ordersReceived(sheet, count.complete));
    if (count.transfers > 0) reading.log.add(openTransfersTogether(sheet, count.transfers));
    if (count.units > 0) reading.log.add(say.orderUnits(sheet, count.units));
    if (count.packs > 0) reading.log.add(say.ordersInPacks(sheet, count.packs));
  }
  return { orders, lastOrdered };
}
