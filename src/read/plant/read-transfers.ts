// Transfers → how items come from one location to another. Knows items; locations are text.

import { transferToItself, transfersNotUsed, transfersTogether } from "../messages-variants";
import { looseId } from "../values/id-text";
import { compareTransfers, type Transfer } from "../variants/transfer";
import type { ItemIndex } from "./item-index";
import { itemOf } from "./item-index";
import type { Reading } from "./reading";
import { given } from "./reading";

/** In place of an item: the row is for all. */
const everyItem = /^(\*|all|alle|(all|every|any) (items?|products?|parts?|materials?|articles?)|alle (artikel|teile|produkte|materialien))$/i;

/** @param isApart whether locations are planned apart; else it is said that the table is of no use */
export function readTransfers(reading: Reading, items: ItemIndex, isApart: boolean): readonly Transfer[] {
  const transfers: Transfer[] = [];
  for (const table of reading.tablesOf("transfers")) {
    const { sheet } = table.table;
    reading.read(table, (row) => {
      const isForAll = row.text("item") === "" || everyItem.test(row.text("item"));
      const item = isForAll ? null : itemOf(row, "item", "Item", items);
      const from = row.text("from");
      const to = row.text("to");
      const modifiers = {
        ...given("minimumOrder", positive(row.number("minimumOrder"))),
        ...given("maximumOrder", positive(row.number("maximumOrder"))),
        ...given("multipleOrder", positive(row.number("multipleOrder"))),
        ...given("orderCost", row.number("orderCost")),
      };
      const leadTimeDays = row.number("leadTime") ?? 0;
      const rank = row.number("rank") ?? 1;
      if (from !== "" && looseId(from) === looseId(to)) row.refuse(transferToItself(from, row.at("from")));
      if (row.isRefused() || item === undefined) return;
      transfers.push({ item, from, to, leadTimeDays, rank, source: row.source, ...modifiers });
    });
    if (!isApart) reading.log.add(transfersTogether(sheet));
  }
  const best = new Map<string, Transfer>();
  for (const row of [...transfers].sort(compareTransfers)) {
    const key = JSON.stringify([row.item, looseId(row.to)]);
    if (!best.has(key)) best.set(key, row);
  }
  const further = transfers.length - best.size;
  const [first] = reading.tablesOf("transfers");
  if (isApart && further > 0 && first !== undefined) reading.log.add(transfersNotUsed(first.table.sheet, further));
  return [...best.values()];
}

/** A zero modifier means none. */
function positive(quantity: number | undefined): number | undefined {
  return quantity === 0 ? undefined : quantity;
}
