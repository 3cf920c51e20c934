// Planned orders that the planner made firm by typing into "Orders to place" → open orders of the plant, which planning
// never changes. Knows the columns of that sheet, not how it is written.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { CellRef } from "../../base/issue";
import { FIRM_ELSEWHERE, NO_SUPPLIER, ORDERS_TO_PLACE, orderHeadings, OWN_PRODUCTION, SUBCONTRACT_STATUS, UNNAMED_BILL } from "../../grid/orders-to-place";
import type { WorkbookContent } from "../../grid/sheet-content";
import { headingRef } from "../../grid/table";
import type { OpenOrder, Plant, SupplyKind } from "../../model/plant";
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
  bill: { heading: orderHeadings.bill, kind: "text", isOptional: true },
  status: { heading: orderHeadings.status, kind: "text" },
  firm: { heading: orderHeadings.firm, kind: "flag" },
  firmQuantity: { heading: orderHeadings.firmQuantity, kind: "number", above: 0 },
  firmDue: { heading: orderHeadings.firmDue, kind: "date" },
} as const;

export type FirmOrders = {
  readonly firm: readonly OpenOrder[];
  /** The item of any order of the sheet. */
  readonly itemOf: (order: string) => string | undefined;
  /** An order of the sheet as a firm one, since an entry elsewhere fixes it; null, with a warning, where its row is bad. */
  readonly asFirm: (order: string, source: CellRef | undefined, fixedBy: "pin" | "progress") => OpenOrder | null;
  /** Days on which planned orders of an item are needed. */
  readonly neededOf: (item: string) => readonly Day[];
  /** Orders of an item that are firm by an entry in the MRP sheet. */
  readonly receiptsOf: (item: string) => readonly OpenOrder[];
};

/**
 * Orders of the written sheet that are firm, each as it was planned but for what the planner typed.
 *
 * Any entry makes a planned order firm. Of an order that is firm already only the mark counts: when it is gone, the order
 * is planned again, whatever else its row still says.
 *
 * @param plant as its own tables tell it; items and open orders are looked up in it
 */
export function readFirmOrders(content: WorkbookContent, plant: Plant, log: IssueLog): FirmOrders {
  const written = writtenTable(content, ORDERS_TO_PLACE, columns);
  if (written === null) return { firm: [], itemOf: () => undefined, asFirm: () => null, neededOf: () => [], receiptsOf: () => [] };
  const supplyOf = new Map(plant.items.map(({ id, supply }) => [id, supply]));
  const taken = new Set(plant.openOrders.map(({ id }) => id));
  const firm: OpenOrder[] = [];
  const others = new Map<string, RowReader>();
  readRows(written, log, null, (row) => {
    const id = row.text("order");
    if (id === "") return;
    if (!isFirm(row)) {
      if (isOurs(row) && !others.has(id)) others.set(id, row);
      return;
    }
    if (row.text("status") === SUBCONTRACT_STATUS) {
      row.warn(say.firmOutside(id, row.at("firm")));
      return;
    }
    const order = firmOrder(row, written, supplyOf, taken);
    if (order === null) return;
    taken.add(order.id);
    firm.push(order);
  });
  const ofItem = groupBy(others.values(), (row) => row.text("item"));
  const asFirm = (row: RowReader): OpenOrder | null => firmOrder(row, written, supplyOf, taken);
  return {
    firm,
    neededOf: (item) => (ofItem.get(item) ?? []).flatMap((row) => row.day("needed") ?? []),
    receiptsOf: (item) => (ofItem.get(item) ?? []).filter((row) => row.text("firm") === FIRM_ELSEWHERE.receipt).flatMap((row) => asFirm(row) ?? []),
    itemOf: (order) => others.get(order)?.text("item"),
    asFirm: (id, source, fixedBy) => {
      const row = others.get(id);
      const order = row === undefined ? null : asFirm(row);
      return order === null ? null : { ...order, fixedBy, ...(source === undefined ? {} : { source }) };
    },
  };
}

function isFirm(row: RowReader): boolean {
  const mark = row.value("firm");
  if (typeof mark === "string" && elsewhere.has(mark.trim())) return false;
  const wasFirm = row.text("status") === "firm";
  if (isBlank(row.value("firm"))) return !wasFirm && (row.number("firmQuantity") !== undefined || row.day("firmDue") !== undefined);
  return row.flag("firm") ?? wasFirm;
}

/** True for an order of the plan, also one that was firm until now; orders of the planner's own tables have no firm day. */
function isOurs(row: RowReader): boolean {
  return row.text("status") === "planned" || (row.text("status") === "firm" && !isBlank(row.value("firmDue")));
}

const elsewhere: ReadonlySet<string> = new Set(Object.values(FIRM_ELSEWHERE));

function firmOrder(row: RowReader, written: MappedTable, supplyOf: ReadonlyMap<string, SupplyKind>, taken: ReadonlySet<string>): OpenOrder | null {
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
  const bill = row.text("bill");
  const hasSupplier = supply === "buy" && supplier !== "" && supplier !== OWN_PRODUCTION && supplier !== NO_SUPPLIER;
  return {
    id,
    kind: supply,
    item,
    quantity,
    done: 0,
    due,
    firm: true,
    componentsIssued: false,
    plannedFor: row.day("needed") ?? due,
    ...(hasSupplier ? { supplier } : {}),
    ...(bill === "" ? {} : { alternate: bill === UNNAMED_BILL ? "" : bill }),
    // The column's heading: rows move with every plan, and what reasons say must stand still when nothing changed.
    source: headingRef(written.table, written.columns.get("firm")?.index ?? 0),
  };
}
