// Entries in the row "Firm receipts" of the written sheet "MRP": which become orders, for which day, and what is said of bad ones.

import { orderHeadings } from "../../../../src/grid/orders-to-place";
import type { CellValue } from "../../../../src/grid/sheet-content";
import { withEntries } from "../../../../src/read/own-sheets/with-entries";
import { createIssueLog } from "../../../../src/read/rows/issue-log";
import { calendar, day, item, made, plant, settings, supplier } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const records = plant({
  items: [made("FRAME", { calendar: "WORK" }), item("SCREW"), item("SET", { supply: "phantom" })],
  calendars: [calendar("WORK", 8, 16, [2, 3])],
  suppliers: [supplier("SCREW", "Slow & Co", 9, { rank: 2 }), supplier("SCREW", "Bolt & Co", 3)],
});
const buckets = ["2026-05-04", "2026-05-11", "2026-05-18"];

function read(entries: readonly (readonly CellValue[])[], toPlace: readonly (readonly CellValue[])[] = []) {
  const log = createIssueLog();
  const sheets = [
    sheetOf("MRP", [["MRP"], [], ["Item", "Quantity", "Unit", ...buckets], ["FRAME", "Net requirements", "pcs", 9, 9, 9], ...entries], { stamp: "mrp", tables: [{ name: "PlanMRP", area: { row: 2, column: 0, rows: entries.length + 2, columns: 6 } }] }),
    sheetOf("Orders to place", [Object.values(orderHeadings), ...toPlace], { stamp: "orders" }),
  ];
  const { openOrders, noReceipts } = withEntries(records, workbookOf(sheets), settings().defaultShifts, null, log);
  return { openOrders, noReceipts, issues: log.all().map(({ code, cell }) => [code, cell]) };
}

const row = (id: string, ...cells: readonly CellValue[]): readonly CellValue[] => [id, "Firm receipts", "pcs", ...cells];
const frame = { id: "FRAME-F2026-05-13", kind: "make", item: "FRAME", quantity: 12.5, done: 0, due: day("2026-05-13"), plannedFor: day("2026-05-13"), firm: true, componentsIssued: false, fixedBy: "receipt", source: { sheet: "MRP", cell: "E3" } };

describe("reading receipts that were typed into the MRP sheet", () => {
  it("makes a firm order due on the item's first working day of the bucket, or its first day without a calendar", () => {
    expect(read([row("FRAME", null, "12.5", null)])).toEqual({ openOrders: [frame], noReceipts: [], issues: [] });
    expect(read([row("SCREW", null, null, 100)]).openOrders).toMatchObject([{ id: "SCREW-F2026-05-18", kind: "buy", due: day("2026-05-18"), supplier: "Bolt & Co" }]);
  });

  it("dates it to the first day on which a planned order of the bucket is needed", () => {
    const toPlace = [["Own production", "FRAME", 9, "2026-05-15", "2026-05-16", "FRAME-002", "planned", null, null, null], ["Own production", "FRAME", 9, "2026-05-14", "2026-05-14", "FRAME-001", "planned", null, null, null]];
    expect(read([row("FRAME", null, 12.5, null)], toPlace).openOrders).toMatchObject([{ id: "FRAME-F2026-05-14", due: day("2026-05-14") }]);
  });

  it("keeps number and day of the orders of the plan before, all of them where buckets became longer", () => {
    const before = (id: string, quantity: number, due: string): readonly CellValue[] => ["Own production", "FRAME", quantity, due, due, id, "firm", "MRP", quantity, due];
    const toPlace = [before("FRAME-F2026-05-12", 8, "2026-05-12"), before("FRAME-F2026-05-14", 4, "2026-05-14")];
    const shown = (cell: number): readonly unknown[] => read([row("FRAME", null, cell, null)], toPlace).openOrders.map(({ id, quantity }) => [id, quantity]);
    expect(shown(12)).toEqual([["FRAME-F2026-05-12", 8], ["FRAME-F2026-05-14", 4]]);
    expect(shown(20)).toEqual([["FRAME-F2026-05-12", 20]]);
    expect(read([row("FRAME", null, null, null)], toPlace).openOrders).toEqual([]);
  });

  it("leaves an order to its mark in Orders to place, where one took its place", () => {
    const toPlace = [["Own production", "FRAME", 8, "2026-05-12", "2026-05-12", "FRAME-F2026-05-12", "firm", "x", 8, "2026-05-12"]];
    expect(read([row("FRAME", null, 8, null)], toPlace).openOrders.map(({ id, fixedBy }) => [id, fixedBy])).toEqual([["FRAME-F2026-05-12", undefined]]);
  });

  it("takes 0 for a closed bucket, the last as long as the one before it", () => {
    expect(read([row("FRAME", 0, null, "0")]).noReceipts).toEqual([
      { item: "FRAME", from: day("2026-05-04"), to: day("2026-05-10"), source: { sheet: "MRP", cell: "D3" } },
      { item: "FRAME", from: day("2026-05-18"), to: day("2026-05-24"), source: { sheet: "MRP", cell: "F3" } },
    ]);
  });

  it("leaves out what is no quantity or no item to order, and says so with the cell", () => {
    expect(read([row("FRAME", -1, "many", null), row("GONE", 5, 5, null), row("SET", null, 5, null)])).toEqual({
      openOrders: [],
      noReceipts: [],
      issues: [["out-of-range", "D5"], ["not-a-number", "E5"], ["receipt-unknown-item", "D6"], ["receipt-phantom", "E7"]],
    });
  });
});
