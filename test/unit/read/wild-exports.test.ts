// Exports of ERP systems and the forms planners type: technical names, paths, weeks, dates without a year, clock times.

import { dayText } from "../../../src/base/day";
import type { CellValue } from "../../../src/grid/sheet-content";
import type { Understanding } from "../../../src/read/understand-workbook";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import type { SheetOptions } from "./workbook-from-rows";
import { sheetOf, workbookOf } from "./workbook-from-rows";

type Sheets = { readonly [name: string]: readonly (readonly CellValue[])[] };

const understand = (sheets: Sheets, options: { readonly [name: string]: SheetOptions } = {}): Understanding =>
  understandWorkbook(workbookOf(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows, options[name] ?? {}))), {});
const rolesOf = ({ check }: Understanding): readonly string[] => check.tables.map(({ role }) => role);
const errorsOf = ({ check }: Understanding): readonly string[] =>
  check.issues.filter(({ severity }) => severity === "error" || severity === "fatal").map(({ text }) => text);

const products = [["Item", "Description", "Make/Buy", "Lead time (days)"], ["A", "Desk", "M", 2], ["B", "Leg", "P", 5]];
const demand = [["Order", "Item", "Qty", "Due"], ["S1", "A", 5, "2026-12-14"]];

describe("exports", () => {
  it("with technical names are understood table by table", () => {
    const found = understand({
      MARA: [["MATNR", "MAKTX", "MEINS", "BESKZ", "PLIFZ", "DZEIT", "EISBE", "LABST"], ["100", "Pumpe", "ST", "E", 0, 5, 10, 4], ["200", "Rad", "ST", "F", 14, null, 50, 70]],
      Bedarfe: [["MATNR", "BDMNG", "BDTER"], ["100", 12, "15.12.2026"]],
      STPO: [["MATNR", "IDNRK", "MENGE", "AUSCH"], ["100", "200", 2, 1]],
      VBAP: [["VBELN", "POSNR", "MATNR", "KWMENG", "EDATU", "KUNNR"], ["4711", 10, "100", 12, "15.12.2026", "K1"]],
      EKPO: [["EBELN", "EBELP", "MATNR", "MENGE", "EINDT", "WEMNG"], ["4500", 10, "200", 12, "15.12.2026", 2]],
      PLPO: [["MATNR", "VORNR", "ARBPL", "LTXA1", "VGW01", "VGW02"], ["100", "0010", "SAW", "Sägen", 15, 2]],
      CRHD: [["ARBPL", "KTEXT", "Anzahl", "Nutzungsgrad"], ["SAW", "Säge", 1, 85]],
    });
    expect(rolesOf(found)).toEqual(["products", "demand", "bom", "demand", "openOrders", "routing", "resources"]);
    expect(errorsOf(found)).toEqual([]);
    expect(found.plant.items[1]).toMatchObject({ id: "200", supply: "buy", leadTimeDays: 14, safetyStock: 50 });
    expect(found.plant.routing[0]).toMatchObject({ item: "100", number: 10, setupMinutes: 15, runMinutes: 2 });
  });

  it("with reservations are read as demand, never as receipts", () => {
    const found = understand({ Artikel: products, RESB: [["MATNR", "BDMNG", "BDTER", "AUFNR"], ["A", 12, "2026-12-15", "10001"]] });
    expect(found.plant.openOrders).toEqual([]);
    expect(found.plant.demands.map(({ id, ordered }) => [id, ordered])).toEqual([["10001", 12]]);
  });

  it("with headings by path, routes and items named with their description", () => {
    const found = understand({
      "product.product": [["Internal Reference", "Name", "Routes", "Cost", "Quantity On Hand", "Forecasted Quantity"], ["A", "Desk", "Manufacture", 100, 5, 3], ["B", "Leg", "Buy", 5, 50, 30]],
      "mrp.bom": [["Product", "BoM Lines/Component", "BoM Lines/Quantity"], ["[A] Desk", "[B] Leg", 4]],
      "sale.order.line": [["Order Reference", "Customer", "Product", "Quantity", "Delivered Quantity", "Delivery Date"], ["S1", "Azure", "[A] Desk", 5, 0, "2026-12-15"]],
      "mrp.workcenter": [["Work Center", "Capacity", "Cost per hour", "Working Hours"], ["Assembly", 1, 40, "Standard 40"]],
      "mrp.routing": [["Product", "Sequence", "Operation", "Work Center", "Default Duration"], ["[A] Desk", 10, "Assemble", "Assembly", 60]],
    });
    expect(rolesOf(found)).toEqual(["products", "bom", "demand", "resources", "routing"]);
    expect(errorsOf(found)).toEqual([]);
    expect(found.plant.items.map(({ supply }) => supply)).toEqual(["make", "buy"]);
    expect(found.plant.stock.map(({ onHand }) => onHand)).toEqual([5, 50]);
    expect(found.plant.bom[0]).toMatchObject({ parent: "A", component: "B", quantityPer: 4 });
  });

  it("with work orders and workstations that only have a name", () => {
    const found = understand({
      Item: [["Item Code", "Item Name", "Lead Time in days", "Valuation Rate", "Default Material Request Type"], ["A", "Desk", 3, 100, "Manufacture"], ["B", "Leg", 7, 5, "Purchase"]],
      Bin: [["Item Code", "Warehouse", "Actual Qty", "Reserved Qty", "Projected Qty"], ["A", "Main", 4, 1, 5]],
      "Sales Order Item": [["Sales Order", "Item Code", "Qty", "Delivered Qty", "Delivery Date"], ["SO-1", "A", 10, 2, "2026-12-18"]],
      "Work Order": [["ID", "Item To Manufacture", "Qty To Manufacture", "Manufactured Qty", "Planned Start Date", "Expected Delivery Date", "Status"], ["WO-1", "A", 5, 1, "2026-12-01", "2026-12-10", "In Process"]],
      Workstation: [["Workstation Name", "Production Capacity", "Hour Rate"], ["Bench", 2, 30]],
    });
    expect(errorsOf(found)).toEqual([]);
    expect(found.plant.items.map(({ supply, description, cost }) => [supply, description, cost])).toEqual([["make", "Desk", 100], ["buy", "Leg", 5]]);
    expect(found.plant.stock[0]).toMatchObject({ onHand: 4, allocated: 1 });
    expect(found.plant.openOrders[0]).toMatchObject({ item: "A", quantity: 5, done: 1, kind: "make" });
    expect(found.plant.resources[0]).toMatchObject({ id: "Bench", units: 2, costRate: 30 });
  });
});

describe("dates as planners type them", () => {
  const orders = (...dues: readonly CellValue[]): Sheets => ({
    Products: products,
    Demand: [["Order", "Item", "Qty", "KW"], ...dues.map((due, index) => [`S${String(index)}`, "A", 5, due])],
  });
  const days = (sheets: Sheets): readonly string[] => understand(sheets).plant.demands.map(({ due }) => dayText(due));
  const settings = { Settings: [["Start date", "2026-12-07"]] };

  it("weeks and days without a year lie near the start of the plan", () => {
    expect(days({ ...orders("2026-W50", "KW 51", 52, 2, 202701, "15.12.", "7.1."), ...settings })).toEqual([
      "2026-12-07", "2026-12-14", "2026-12-21", "2027-01-11", "2027-01-04", "2026-12-15", "2027-01-07",
    ]);
  });

  it("without a start they lie near the column's first full date, and without one they are refused with what to do", () => {
    expect(days(orders("2026-W50", 51))).toEqual(["2026-12-07", "2026-12-14"]);
    expect(errorsOf(understand(orders(50)))[0]).toBe('Due date "50" names no year; the row was refused.');
  });

  it("a day that no year has is refused", () => {
    expect(errorsOf(understand({ ...orders("31.11."), ...settings }))[0]).toBe('Due date "31.11." is not a date; the row was refused.');
  });
});

describe("layouts as planners make them", () => {
  it("two tables under each other, ids as numbers above and as texts below", () => {
    const found = understand({
      Sheet1: [["Part", "Description", "Type", "LT"], [100, "Desk", "M", 2], [200, "Leg", "P", 5], [null, null, null, null], ["Part", "Needed", "When", null], ["100", 5, "15.12.2026", null], ["0200", 6, "16.12.2026", null]],
    });
    expect(rolesOf(found)).toEqual(["products", "demand"]);
    expect(found.plant.demands.map(({ item, ordered }) => [item, ordered])).toEqual([["100", 5], ["200", 6]]);
  });

  it("a table that starts at D7 with notes to its left, and rows of totals", () => {
    const notes = [["Notes:", null, null, "Master data of plant 1"], [null], ["check me", null, null, ...(products[0] ?? [])]];
    const rows = [...notes, ["really", null, null, ...(products[1] ?? [])], [null, null, null, ...(products[2] ?? [])], [null, null, null, "Summe", null, null, 7]];
    const found = understand({ Data: rows, Demand: [...demand, ["Total", null, 5, null]] }, { Data: { row: 4 } });
    expect(found.check.tables[0]).toMatchObject({ role: "products", area: "D7:G10", rowsUsed: 2, rowsLeftOut: 1 });
    expect(found.plant.demands).toHaveLength(1);
  });

  it("hours as Excel times, rates by the hour and hours per week", () => {
    const found = understand(
      {
        Products: products,
        Demand: demand,
        "Work centres": [["Work centre", "h/week", "pcs"], ["SAW", 38.5, 2]],
        Routing: [["Item", "Step", "Where", "Setup", "pcs/h"], ["A", 10, "SAW", 0.25 / 24, 30]],
      },
      { Routing: { timeColumns: [3] } },
    );
    expect(found.plant.routing[0]).toMatchObject({ resource: "SAW", setupMinutes: 15, runMinutes: 2 });
    expect(found.plant.resources[0]).toMatchObject({ units: 2, calendar: "38.5 h a week" });
  });

  it.each([["M", "P"], ["E", "F"], ["in-house", "external"], ["Yes", "no"], ["Eigen", "Fremd"]])("%s and %s under Make are make and buy", (make, buy) => {
    const { plant } = understand({ Products: [["Item", "Description", "Make?"], ["A", "Desk", make], ["B", "Leg", buy]], Demand: demand });
    expect(plant.items.map(({ supply }) => supply)).toEqual(["make", "buy"]);
  });
});
