// The sheets of Morgenrad's stores and purchasing: stock, purchase orders, shop orders, vendors and what they sell.

import type { SpecValue } from "../../../src/grid/sheet-spec";
import type { OpenOrder, Stock, SupplierItem } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { layOutList, typedKey } from "../planner-sheet";
import type { SampleFault } from "../sample";
import { bicyclePlant, miscountedStock } from "./bicycle-plant";
import { house } from "./house";
import { items } from "./items";
import { descriptions } from "./order-sheets";
import { lateDeliveries } from "./supply";
import type { Vendor } from "./vendors";
import { vendorName, vendors } from "./vendors";
import { day } from "./work-centres";

type WithFaults = { readonly list: LaidOutList; readonly faults: readonly SampleFault[] };

const costs: ReadonlyMap<string, number> = new Map(items.map((item) => [item.id, item.cost]));
const units: ReadonlyMap<string, string> = new Map(items.map((item) => [item.id, item.unit]));
const yesNo = (flag: boolean): string => (flag ? "yes" : "no");

export function stockSheet(): WithFaults {
  const places = ["Finished goods", "Main store", "Line side", "Outside warehouse", "Quarantine"];
  const rows = bicyclePlant.stock;
  const list = layOutList<Stock>(house, {
    id: "stock",
    name: "Stock",
    tabColour: "9BBB59",
    title: "Stock by place",
    notes: [
      "Count of Saturday 28 November 2026. Quarantine = blocked by quality, therefore fully allocated.",
      "Outside warehouse: Spedition Ammerland, ask for delivery two days ahead.",
    ],
    rows,
    columns: [
      { heading: "Item", width: 20, value: (row) => row.item, total: "Total" },
      { heading: "Description", width: 50, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "Store", width: 18, value: (row) => row.location, choices: places },
      { heading: "On hand", width: 11, value: (row) => row.onHand, format: "#,##0.##", input: true },
      { heading: "Allocated", width: 10, value: (row) => (row.allocated === 0 ? null : row.allocated), format: "#,##0.##", input: true },
      { heading: "Unit", width: 7, value: (row) => units.get(row.item) ?? "", indent: 1 },
      {
        heading: "Value (€)",
        width: 13,
        value: (row) => Math.round(row.onHand * (costs.get(row.item) ?? 0) * 100) / 100,
        formula: (row) => `ROUND(D${row}*INDEX(Items!$H:$H,MATCH(A${row},Items!$A:$A,0)),2)`,
        format: "#,##0.00",
        total: "sum",
      },
    ],
  });
  const cell = list.cellOf(rows.indexOf(miscountedStock), "On hand");
  return { list, faults: [{ sheet: list.sheet.name, cell, severity: "warning", what: "less than nothing on the shelf", foundBy: "planning" }] };
}

export function purchaseOrderSheet(): WithFaults {
  const vague: OpenOrder = {
    id: "PO-45907", kind: "buy", item: "SA-140", quantity: 60, done: 0, due: day("2027-01-15"), firm: false,
    componentsIssued: false, supplier: vendorName("sattel"),
  };
  const known = bicyclePlant.openOrders.filter((order) => order.kind === "buy");
  const rows = [...known, vague];
  const typed = new Map<string, SpecValue>([[typedKey(known.length, "Due"), "mid January"]]);
  const remarkOf = (row: OpenOrder, index: number): SpecValue => {
    const late = lateDeliveries[row.item];
    const isFirst = rows.findIndex((other) => other.item === row.item) === index;
    return late !== undefined && isFirst ? late.remark : null;
  };
  const list = layOutList<OpenOrder>(house, {
    id: "purchase-orders",
    name: "Purchase orders",
    tabColour: "9BBB59",
    title: "Open purchase orders",
    notes: ["Mr Petersen, ext. 22. Confirmed = the vendor has confirmed date and quantity in writing."],
    table: "PurchaseOrders",
    rows,
    typed,
    columns: [
      { heading: "PO no.", width: 11, value: (row) => row.id },
      { heading: "Vendor", width: 30, value: (row) => row.supplier ?? "" },
      { heading: "Item", width: 13, value: (row) => row.item },
      { heading: "Description", width: 40, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "Ordered", width: 9, value: (row) => row.quantity, format: "#,##0", input: true },
      { heading: "Received", width: 9, value: (row) => (row.done === 0 ? null : row.done), format: "#,##0", input: true },
      { heading: "Unit", width: 7, value: (row) => units.get(row.item) ?? "", indent: 1 },
      { heading: "Due", width: 12, value: (row) => ({ day: row.due }), format: "dd.mm.yyyy", align: "center", input: true },
      { heading: "Confirmed", width: 10, value: (row) => yesNo(row.firm), choices: ["yes", "no"], input: true },
      { heading: "Remark", width: 42, value: remarkOf },
    ],
  });
  const cell = list.cellOf(known.length, "Due");
  return { list, faults: [{ sheet: list.sheet.name, cell, severity: "error", what: "a due date in words", foundBy: "reading" }] };
}

export function shopOrderSheet(): LaidOutList {
  return layOutList<OpenOrder>(house, {
    id: "shop-orders",
    name: "Shop orders",
    tabColour: "9BBB59",
    title: "Released shop orders",
    notes: ["On the floor now. Material issued = the parts are on the trolley. Fixed = do not move."],
    rows: bicyclePlant.openOrders.filter((order) => order.kind === "make"),
    columns: [
      { heading: "Work order", width: 12, value: (row) => row.id, total: "Total" },
      { heading: "Item", width: 20, value: (row) => row.item },
      { heading: "Description", width: 50, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "Quantity", width: 10, value: (row) => row.quantity, format: "#,##0", input: true, total: "sum" },
      { heading: "Done", width: 8, value: (row) => row.done, format: "#,##0", input: true, total: "sum" },
      { heading: "Due date", width: 16, value: (row) => ({ day: row.due }), format: "ddd dd.mm.yyyy", align: "center", input: true },
      { heading: "Material issued", width: 10, value: (row) => yesNo(row.componentsIssued), choices: ["yes", "no"] },
      { heading: "Fixed", width: 8, value: (row) => yesNo(row.firm), choices: ["yes", "no"] },
    ],
  });
}

/** A row for each price of a source. */
type SourceRow = SupplierItem & { readonly fromQuantity?: number };

function rowsOf(source: SupplierItem): readonly SourceRow[] {
  if (source.priceBreaks === undefined) return [source];
  return source.priceBreaks.map(({ from, price }) => (from === 0 ? { ...source, price } : { ...source, price, fromQuantity: from }));
}

export function sourceSheet(): LaidOutList {
  return layOutList<SourceRow>(house, {
    id: "sources",
    name: "Who sells what",
    tabColour: "9BBB59",
    title: "Sources: which vendor sells which part",
    notes: [
      "Prices valid for 2027. Rank 1 is our usual vendor; rank 2 only when rank 1 cannot deliver.",
      "Share = both vendors deliver all year, in these parts. From quantity = the price holds for orders of this size and more.",
    ],
    table: "Sources",
    rows: bicyclePlant.suppliers.flatMap(rowsOf),
    columns: [
      { heading: "Item", width: 14, value: (row) => row.item },
      { heading: "Description", width: 50, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "Vendor", width: 32, value: (row) => row.supplier },
      { heading: "Lead time (days)", width: 10, value: (row) => row.leadTimeDays, input: true },
      { heading: "Min. order", width: 10, value: (row) => row.minimumOrder ?? null, format: "#,##0", input: true },
      { heading: "Order multiple", width: 10, value: (row) => row.multipleOrder ?? null, format: "#,##0", input: true },
      { heading: "Price (€)", width: 10, value: (row) => row.price ?? null, format: "#,##0.00", input: true },
      { heading: "From quantity", width: 12, value: (row) => row.fromQuantity ?? null, format: "#,##0", input: true },
      { heading: "Unit", width: 7, value: (row) => units.get(row.item) ?? "", indent: 1 },
      { heading: "Rank", width: 6, value: (row) => row.rank, align: "center" },
      { heading: "Share (%)", width: 8, value: (row) => row.share ?? null, align: "center", input: true },
    ],
  });
}

export function vendorSheet(): LaidOutList {
  return layOutList<Vendor>(house, {
    id: "vendors",
    name: "Vendor list",
    tabColour: "7F7F7F",
    title: "Vendors: whom to call",
    notes: [],
    rows: vendors,
    columns: [
      { heading: "Account no.", width: 11, value: (row) => row.number },
      { heading: "Name", width: 34, value: (row) => row.name },
      { heading: "Town", width: 16, value: (row) => row.town },
      { heading: "Contact", width: 26, value: (row) => row.contact },
      { heading: "Terms of payment", width: 16, value: (row) => row.terms },
      { heading: "Notes", width: 46, value: (row) => (row.remark === "" ? null : row.remark) },
    ],
  });
}
