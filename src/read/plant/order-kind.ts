// Whether an order is made or bought: by its row, else by its table's name or number, else by its item.

import type { Item, OpenOrder } from "../../model/plant";
import type { MappedTable } from "../mapping/mapping";
import { nameEvidence } from "../mapping/name-evidence";
import type { RowReader } from "../rows/row-reader";
import { parseSupply } from "../values/flag";

type OrderKind = "make" | "buy";

const buyNames =
  "purchase order, purchase order detail, po, open po, po open, bestellung, bestellungen, offene bestellungen, purchasing, purchase proposal, purchase order proposal, purchase suggestion, purchase requisition, requisition, planned purchase order, bestellvorschlag, bestellvorschlaege, bestellanforderung, bestellanforderungen, banf";
const makeNames =
  "work order, production order, manufacturing order, job, fertigungsauftrag, fertigungsauftraege, produktionsauftraege, wip, wo, production proposal, production order proposal, planned production order, planned work order, fertigungsvorschlag, fertigungsvorschlaege, produktionsvorschlag, produktionsvorschlaege";

/** The kind of an order in a row of the table; an item of which nothing is known is bought. */
export function orderKind(table: MappedTable, items: ReadonlyMap<string, Item>): (row: RowReader, item: string) => OrderKind {
  const ofTable = tableKind(table);
  return (row, item) => kindIn(row) ?? ofTable ?? (items.get(item)?.supply === "make" ? "make" : "buy");
}

const transferNames = "transfer order, stock transfer order, distribution order, goods in transit, in transit, umlagerungsbestellung, umlagerungsbestellungen, umlagerungsauftrag, umlagerungsauftraege";

/**
 * The same for placed orders, of which those of a table of transfers, or that say so, bring an item from another location. One of a
 * service is work of ours, unless it or its table says that it is bought.
 */
export function openOrderKind(table: MappedTable, items: ReadonlyMap<string, Item>): (row: RowReader, item: string) => OpenOrder["kind"] {
  const kindOf = orderKind(table, items);
  const isOfTransfers = nameEvidence(table.table, transferNames) >= 0.8;
  const isOfPurchases = tableKind(table) === "buy";
  const isWork = (row: RowReader, item: string): boolean => items.get(item)?.supply === "service" && (kindIn(row) ?? (isOfPurchases ? "buy" : "make")) === "make";
  return (row, item) => {
    if (isOfTransfers || /^(transfer|stock transfer|sto\b|distribution|umlager)/i.test(row.text("kind"))) return "transfer";
    return isWork(row, item) ? "service" : kindOf(row, item);
  };
}

function kindIn(row: RowReader): OrderKind | null {
  const text = row.text("kind");
  if (/^(po|purchase|bestell)/i.test(text)) return "buy";
  if (/^(wo|mo|work|manufact|prod|fertigung)/i.test(text)) return "make";
  const supply = text === "" ? null : parseSupply(row.value("kind"));
  return supply === "make" || supply === "buy" ? supply : null;
}

function tableKind(table: MappedTable): OrderKind | null {
  const concept = table.columns.get("order")?.concept;
  if (concept === "purchaseOrder") return "buy";
  if (concept === "workOrder") return "make";
  const [buy, make] = [nameEvidence(table.table, buyNames), nameEvidence(table.table, makeNames)];
  return Math.max(buy, make) < 0.5 || buy === make ? null : buy > make ? "buy" : "make";
}
