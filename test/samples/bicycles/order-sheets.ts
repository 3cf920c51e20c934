// The sheets that Morgenrad's sales office keeps: customer orders, forecast, sales history.

import type { Day } from "../../../src/base/day";
import type { SpecValue } from "../../../src/grid/sheet-spec";
import type { Demand, History } from "../../../src/model/plant";
import { typedKey, layOutList } from "../planner-sheet";
import type { LaidOutList } from "../planner-sheet";
import type { SampleFault } from "../sample";
import type { CustomerOrder } from "./customer-orders";
import { customerOrders, forecast } from "./customer-orders";
import { items } from "./items";
import { history } from "./sales-history";
import { day } from "./work-centres";
import { house } from "./house";

export const descriptions: ReadonlyMap<string, string> = new Map(items.map((item) => [item.id, item.description]));

type Slip = { readonly order: CustomerOrder; readonly heading: string; readonly typed: SpecValue; readonly fault: Omit<SampleFault, "sheet" | "cell"> };

function slipOrder(id: string, item: string, due: Day, remark: string): CustomerOrder {
  return { id, item, kind: "order", ordered: 6, delivered: 0, due, priority: 3, customer: "Drahtesel Kiel", entered: day("2026-11-24"), remark };
}

/** Order lines as they were really typed. */
const slips: readonly Slip[] = [
  {
    order: slipOrder("26-2001/10", "CB-200-RED-M", day("2027-02-16"), "By phone"),
    heading: "Ordered (pcs)",
    typed: "12 pcs or more",
    fault: { severity: "error", what: "a quantity typed as words", foundBy: "reading" },
  },
  {
    order: slipOrder("26-2002/10", "CB-100-BLK-XXL", day("2027-03-09"), "Is there an XXL?"),
    heading: "Item",
    typed: "CB-100-BLK-XXL",
    fault: { severity: "error", what: "an item that is not in the item list", foundBy: "reading" },
  },
  {
    order: slipOrder("26-2003/10", "TR-300-BLK-L", day("2027-04-03"), "From e-mail"),
    heading: "Delivery date",
    typed: "03/04/2027",
    fault: { severity: "warning", what: "a date typed as text that could be 3 April or 4 March", foundBy: "reading" },
  },
];

/** Calculated like Excel would: nothing where the ordered quantity is no number. */
function openPieces(order: Demand, typed: SpecValue | undefined): SpecValue {
  return typeof typed === "string" ? "" : order.ordered - order.delivered;
}

export function customerOrderSheet(): { readonly list: LaidOutList; readonly faults: readonly SampleFault[] } {
  const rows = [...customerOrders, ...slips.map((slip) => slip.order)];
  const typed = new Map(slips.map((slip, index) => [typedKey(customerOrders.length + index, slip.heading), slip.typed]));
  const list = layOutList(house, {
    id: "customer-orders",
    name: "Customer orders",
    tabColour: "C0504D",
    title: "Morgenrad GmbH – Open customer orders",
    notes: [
      "Kept by the sales office (ext. 14). One line per bicycle; delivery date = the day it leaves the ramp.",
      "Prio 1 = chains with penalty, 2 = regular dealers, 3 = small shops. Exported from the order book on Friday 27 November 2026.",
    ],
    table: "CustomerOrders",
    frozenColumns: 2,
    typed,
    rows,
    columns: [
      { heading: "Order / pos.", width: 13, value: (row) => row.id },
      { heading: "Customer", width: 23, value: (row) => row.customer ?? "" },
      { heading: "Item", width: 16, value: (row) => row.item },
      { heading: "Description", width: 50, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "Ordered (pcs)", width: 10, value: (row) => row.ordered, format: "#,##0", input: true },
      { heading: "Delivered", width: 10, value: (row) => (row.delivered === 0 ? null : row.delivered), format: "#,##0", input: true },
      {
        heading: "Open",
        width: 8,
        value: (row, index) => openPieces(row, typed.get(typedKey(index, "Ordered (pcs)"))),
        format: "#,##0",
        calculated: 'IFERROR([@[Ordered (pcs)]]-[@Delivered],"")',
      },
      { heading: "Delivery date", width: 16, value: (row) => ({ day: row.due }), format: "ddd dd.mm.yyyy", align: "center", input: true },
      { heading: "Prio", width: 6, value: (row) => row.priority, align: "center", input: true, choices: ["1", "2", "3"] },
      { heading: "Entered", width: 12, value: (row) => ({ day: row.entered }), format: "dd.mm.yyyy", align: "center" },
      { heading: "Remark", width: 28, value: (row) => (row.remark === "" ? null : row.remark) },
    ],
  });
  const faults = slips.map((slip, index) => ({
    ...slip.fault,
    sheet: list.sheet.name,
    cell: list.cellOf(customerOrders.length + index, slip.heading),
  }));
  return { list, faults };
}

export function forecastSheet(): LaidOutList {
  return layOutList<Demand>(house, {
    id: "forecast",
    name: "Forecast",
    tabColour: "C0504D",
    title: "Spring forecast – best sellers",
    notes: [
      "Sales meeting of 19 November 2026. Pieces per week INCLUDING what dealers have ordered already.",
      "Only the bicycles that sell most; the others are built to order.",
    ],
    rows: forecast,
    columns: [
      { heading: "Item", width: 16, value: (row) => row.item, total: "Total" },
      { heading: "Description", width: 50, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "Week of", width: 13, value: (row) => ({ day: row.due }), format: "dd.mm.yyyy", align: "center" },
      { heading: "Forecast (pcs)", width: 11, value: (row) => row.ordered, format: "#,##0", input: true, total: "sum" },
    ],
  });
}

export function historySheet(): LaidOutList {
  return layOutList<History>(house, {
    id: "sales-history",
    name: "Sales history",
    tabColour: "7F7F7F",
    title: "Bicycles sold by month",
    notes: ["From accounts, invoiced pieces, December 2024 to November 2026. Do not edit."],
    table: "SalesHistory",
    rows: history,
    columns: [
      { heading: "Month", width: 12, value: (row) => ({ day: row.day }), format: "mmm yyyy", align: "center" },
      { heading: "Item", width: 16, value: (row) => row.item },
      { heading: "Sold (pcs)", width: 11, value: (row) => row.quantity, format: "#,##0" },
    ],
  });
}
