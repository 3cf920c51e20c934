// Planned orders that the planner made firm by typing into "Orders to place" → open orders of the plant, which planning
// never changes. Knows the columns of that sheet, not how it is written.

import { NO_SUPPLIER, ORDERS_TO_PLACE, orderHeadings, OWN_PRODUCTION } from "../../grid/orders-to-place";
import type { WorkbookContent } from "../../grid/sheet-content";
import { headingRef } from "../../grid/table";
import type { OpenOrder, Plant } from "../../model/plant";
import type { MappedTable } from "../mapping/mapping";
import * as say from "../messages-own-sheets";
import type { IssueLog } from "../rows/issue-log";
import { readRows, type RowReader } from "../rows/row-reader";
import { isBlank } from "../tables/split-blocks";
import { writtenTable } from "./written-table";

const columns = {
  supplier: { heading: orderHeadings.supplier, kind: "text" },
  item: { heading: orderHeadings.item, kind: "id" },
  quantity: { heading: orderHeadings.quantity, kind: "number", above: 0 },
  needed: { heading: orderHeadings.needed, kind: "date" },
  arrives: { heading: orderHeadings.arrives, kind: "date" },
  order: { heading: orderHeadings.order, kind: "id" },
  status: { heading: orderHeadings.status, kind: "text" },
  firm: { heading: orderHeadings.firm, kind: "flag" },
  firmQuantity: { heading: orderHeadings.firmQuantity, kind: "number", above: 0 },
  firmDue: { heading: orderHeadings.firmDue, kind: "date" },
} as const;

/**
 * Orders of the written sheet that are firm, each as it was planned but for what the planner typed.
 *
 * Any entry makes a planned order firm. Of an order that is firm already only the mark counts: when it is gone, the order
 * is planned again, whatever else its row still says.
 *
 * @param plant as its own tables tell it; items and open orders are looked up in it
 */
export function readFirmOrders(content: WorkbookContent, plant: Plant, log: IssueLog): readonly OpenOrder[] {
  const written = writtenTable(content, ORDERS_TO_PLACE, columns);
  if (written === null) return [];
  const supplyOf = new Map(plant.items.map(({ id, supply }) => [id, supply]));
  const taken = new Set(plant.openOrders.map(({ id }) => id));
  const orders: OpenOrder[] = [];
  readRows(written, log, null, (row) => {
    if (row.text("order") === "" || !isFirm(row)) return;
    const order = firmOrder(row, written, supplyOf, taken);
    if (order === null) return;
    taken.add(order.id);
    orders.push(order);
  });
  return orders;
}

function isFirm(row: RowReader): boolean {
  const wasFirm = row.text("status") === "firm";
  if (isBlank(row.value("firm"))) return !wasFirm && (row.number("firmQuantity") !== undefined || row.day("firmDue") !== undefined);
  return row.flag("firm") ?? wasFirm;
}

function firmOrder(row: RowReader, written: MappedTable, supplyOf: ReadonlyMap<string, string>, taken: ReadonlySet<string>): OpenOrder | null {
  const id = row.text("order");
  const item = row.text("item");
  const supply = supplyOf.get(item);
  const quantity = row.number("firmQuantity") ?? row.number("quantity");
  const due = row.day("firmDue") ?? row.day("arrives");
  const refuse = (issue: ReturnType<typeof say.firmIsOpen>): null => {
    row.warn(issue);
    return null;
  };
  if (taken.has(id)) return refuse(say.firmIsOpen(id, row.at("firm")));
  if (supply === undefined) return refuse(say.firmWithoutItem(id, item, row.at("firm")));
  if (supply === "phantom") return refuse(say.firmPhantom(id, item, row.at("firm")));
  if (quantity === undefined) return refuse(say.firmLacks(id, orderHeadings.firmQuantity, row.at("firmQuantity")));
  if (due === undefined) return refuse(say.firmLacks(id, orderHeadings.firmDue, row.at("firmDue")));
  const supplier = row.text("supplier");
  const hasSupplier = supply !== "make" && supplier !== "" && supplier !== OWN_PRODUCTION && supplier !== NO_SUPPLIER;
  return {
    id,
    kind: supply === "make" ? "make" : "buy",
    item,
    quantity,
    done: 0,
    due,
    firm: true,
    componentsIssued: false,
    plannedFor: row.day("needed") ?? due,
    ...(hasSupplier ? { supplier } : {}),
    // The column's heading: rows move with every plan, and what reasons say must stand still when nothing changed.
    source: headingRef(written.table, written.columns.get("firm")?.index ?? 0),
  };
}
