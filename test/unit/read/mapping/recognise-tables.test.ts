// Roles and columns where one heading means different things in different tables.

import type { CellValue } from "../../../../src/grid/sheet-content";
import type { MappedTable } from "../../../../src/read/mapping/mapping";
import { recogniseTables } from "../../../../src/read/mapping/recognise-tables";
import { findTables } from "../../../../src/read/tables/find-tables";
import { sheetOf, workbookOf } from "../workbook-from-rows";

function recognise(sheets: { readonly [name: string]: readonly (readonly CellValue[])[] }): readonly MappedTable[] {
  return recogniseTables(findTables(workbookOf(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows))), null).tables, new Map()).tables;
}

const headingOf = (table: MappedTable | undefined, key: string): string | undefined =>
  table?.table.headings[table.columns.get(key)?.index ?? -1]?.text;

describe("recognising tables", () => {
  it("reads Number and Name as item and description in products, as work centre and description in resources", () => {
    const [items, machines] = recognise({
      Products: [["Number", "Name", "Default unit", "Nominal cost"], ["A1", "Frame", "pcs", 5], ["A2", "Wheel", "pcs", 6]],
      Workstations: [["Number", "Name", "Capacity", "Efficiency"], ["M1", "Saw", 2, 0.9], ["M2", "Lathe", 1, 0.8]],
    });
    expect([items?.role, headingOf(items, "item"), headingOf(items, "description")]).toEqual(["products", "Number", "Name"]);
    expect([machines?.role, headingOf(machines, "resource"), headingOf(machines, "units")]).toEqual(["resources", "Number", "Capacity"]);
  });

  it("prefers the id that other tables use to a prettier one", () => {
    const sheets = {
      Product: [["ProductID", "Name", "ProductNumber", "StandardCost"], [1, "Race", "AR-5381", 2], [2, "Ball", "BA-8327", 3]],
      BOM: [["ProductAssemblyID", "ComponentID", "PerAssemblyQty"], ["AR-5381", "BA-8327", 2]],
    };
    expect(headingOf(recognise(sheets)[0], "item")).toBe("ProductNumber");
    const byId = { ...sheets, BOM: [["ProductAssemblyID", "ComponentID", "PerAssemblyQty"], [1, 2, 2]] };
    expect(headingOf(recognise(byId)[0], "item")).toBe("ProductID");
  });

  it("tells demand, history, stock and purchase orders apart by their columns", () => {
    const tables = recognise({
      Sheet1: [["item", "qty", "due date", "customer"], ["A", 5, "2026-03-16", "Miller"]],
      Sheet2: [["item", "week", "qty sold"], ["A", "2026-W10", 5]],
      Sheet3: [["material code", "current stock"], ["A", 5]],
      Sheet4: [["material code", "po no", "eta date", "open qty"], ["A", "P1", "2026-03-16", 7]],
    });
    expect(tables.map((table) => table.role)).toEqual(["demand", "history", "inventory", "openOrders"]);
  });

  it("does not take prices over time for history, nor a list of categories for products", () => {
    const rows = [["ProductID", "StartDate", "EndDate", "ListPrice"], [1, "2022-05-30", "2023-05-29", 3], [1, "2023-05-30", null, 4]];
    expect(recognise({ ProductListPriceHistory: rows, ProductCategory: [["ProductCategoryID", "Name"], [1, "Bikes"]] })).toEqual([]);
  });

  it("recognises changeovers and calendars", () => {
    const tables = recognise({
      Matrix: [["From", "To", "Changeover time (min)"], ["RED", "BLUE", 30]],
      Schichten: [["Kalender", "Wochentag", "Beginn", "Ende"], ["Früh", "Montag", "06:00", "14:00"]],
      Holidays: [["Date", "Reason"], ["2026-12-25", "Christmas"]],
    });
    expect(tables.map((table) => table.role)).toEqual(["changeovers", "calendars", "calendars"]);
  });

  it("says why a column was taken", () => {
    const [table] = recognise({ Artikel: [["Artikel-Nr.", "Lieferzeit (Tage)"], ["A", 5]] });
    expect(table?.columns.get("leadTime")).toMatchObject({
      score: 1, unit: { unit: "days" }, evidence: 'heading "Lieferzeit (Tage)", values are numbers',
    });
  });

  it("does not take a title with a note below for a table", () => {
    const titles = {
      "Work centres": [
        ["Work centres", null],
        ["Efficiency = standard time / time needed", "Utilisation = time worked / time open"],
        [],
        ["Work centre", "Name", "Machines"],
        ["SAW", "Panel saw", 2],
      ],
      Products: [["Products", "of plant 1"], ["Lead time counts working days", "Costs are standard costs"]],
      Holidays: [["Holiday", "as agreed"], ["see the notice board", "in the hall"]],
    };
    expect(recognise(titles).map((table) => [table.role, table.table.headingRow, table.table.rows.length])).toEqual([["resources", 3, 1]]);
  });

  it("knows dealers, places, cooling and operations named beside their numbers", () => {
    const [demand, stock, routing] = recognise({
      Sheet1: [["Order", "Dealer", "Item", "Qty", "Due"], ["S1", "Miller", "A", 5, "2026-03-16"]],
      Sheet2: [["Item", "Place", "On hand"], ["A", "H1", 5]],
      Sheet3: [["Item", "Op.", "Operation", "Work centre", "Run (min/pc)", "Cooling (h)"], ["A", 10, "Bake", "OVEN", 0.5, 2]],
    });
    expect([demand?.role, headingOf(demand, "customer")]).toEqual(["demand", "Dealer"]);
    expect([stock?.role, headingOf(stock, "location")]).toEqual(["inventory", "Place"]);
    expect(["number", "description", "move"].map((key) => headingOf(routing, key))).toEqual(["Op.", "Operation", "Cooling (h)"]);
    expect(routing?.columns.get("move")?.unit).toEqual({ unit: "hours" });
  });

  it("takes Operation for the number where there is no other", () => {
    const [routing] = recognise({ Routing: [["Item", "Operation", "Work centre", "Run (min/pc)"], ["A", 10, "OVEN", 0.5]] });
    expect([headingOf(routing, "number"), headingOf(routing, "description")]).toEqual(["Operation", undefined]);
  });
});
