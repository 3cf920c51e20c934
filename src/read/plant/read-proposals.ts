// Proposed orders of another system, to be judged beside our own plan. Knows items and which ids are taken; the plant is
// what it is without them.

import type { Item, OpenOrder } from "../../model/plant";
import type { ProposedOrder } from "../../model/proposal";
import * as say from "../messages-rows";
import { isOtherUnit } from "../values/measure-unit";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import { orderKind } from "./order-kind";
import type { Reading } from "./reading";
import { given } from "./reading";
import { uniqueId } from "./unique-id";

/** In the order of the rows; their ids differ from each other and from those of open orders. */
export function readProposals(reading: Reading, items: readonly Item[], index: ItemIndex, openOrders: readonly OpenOrder[]): readonly ProposedOrder[] {
  const itemOfId = new Map(items.map((item) => [item.id, item]));
  const taken = new Set(openOrders.map(({ id }) => id));
  const proposals: ProposedOrder[] = [];
  for (const table of reading.tablesOf("proposals")) {
    const kindOf = orderKind(table, itemOfId);
    let otherUnits = 0;
    reading.read(table, (row) => {
      const item = itemOf(row, "item", "Item", index);
      const quantity = row.number("quantity");
      const due = row.day("due");
      const start = row.day("start") ?? null;
      if (row.isRefused() || item === undefined || quantity === undefined || due === undefined) return;
      if (isOtherUnit(row.text("unit"), itemOfId.get(item)?.unit ?? "")) otherUnits += 1;
      const id = uniqueId(row.text("order"), row.text("line"), row.source, taken);
      proposals.push({
        id, item, quantity, start, due,
        kind: kindOf(row, item),
        source: row.at("quantity"),
        ...given("supplier", row.text("supplier")),
        ...given("alternate", row.text("version")),
        ...given("location", row.text("location")),
        ...given("forOrder", row.text("forOrder")),
      });
    });
    if (otherUnits > 0) reading.log.add(say.orderUnits(table.table.sheet, otherUnits, "proposed orders"));
  }
  return proposals;
}
