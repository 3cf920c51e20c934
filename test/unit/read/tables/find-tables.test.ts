// Tables on sheets that people keep: titles, gaps, neighbours, notes.

import { areaName } from "../../../../src/grid/address";
import { findTables } from "../../../../src/read/tables/find-tables";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const products = [
  ["Item", "Description", "Lead time"],
  ["A", "Frame", 5],
  ["B", "Wheel", 3],
];

describe("finding tables", () => {
  it("skips title rows above the headings, with and without a blank row", () => {
    const attached = sheetOf("S1", [["Master data of plant 1"], ...products]);
    const apart = sheetOf("S2", [["Master data"], [], ["as of 2026"], [], ...products], { row: 2, column: 1 });
    const { tables } = findTables(workbookOf([attached, apart]), null);
    expect(tables.map((table) => [table.sheet, areaName(table.area), table.rows.length])).toEqual([
      ["S1", "A2:C4", 2],
      ["S2", "B7:D9", 2],
    ]);
  });

  it("finds tables side by side and one under the other", () => {
    const rows = [
      ["Item", "Description", null, "Resource", "Machines"],
      ["A", "Frame", null, "SAW", 2],
      ["B", "Wheel", null, "LATHE", 1],
      [],
      ["Parent", "Component"],
      ["A", "B"],
    ];
    const { tables } = findTables(workbookOf([sheetOf("All", rows)]), null);
    expect(tables.map((table) => areaName(table.area))).toEqual(["A1:B3", "D1:E3", "A5:B6"]);
  });

  it("goes on over a blank row inside a table", () => {
    const rows = [...products, [], ["C", "Saddle", 2]];
    const [table] = findTables(workbookOf([sheetOf("P", rows)]), null).tables;
    expect(table?.rows.map((row) => row.row)).toEqual([1, 2, 4]);
  });

  it("takes an Excel table before a name before the cells around them, each cell once", () => {
    const rows = [...products, [], ["Parent", "Component", "Qty"], ["A", "B", 2]];
    const sheet = sheetOf("P", rows, {
      tables: [{ name: "tblItems", area: { row: 0, column: 0, rows: 3, columns: 3 } }],
      names: [
        { name: "All", area: { row: 0, column: 0, rows: 6, columns: 3 } },
        { name: "BOM", area: { row: 4, column: 0, rows: 2, columns: 3 } },
      ],
    });
    const { tables } = findTables(workbookOf([sheet]), null);
    expect(tables.map((table) => [table.name, table.kind, table.rows.length])).toEqual([
      ["tblItems", "table", 2],
      ["BOM", "name", 1],
    ]);
  });

  it("passes over our own sheets and empty ones", () => {
    expect(findTables(workbookOf([sheetOf("Plan", products, { stamp: "schedule" }), sheetOf("Empty", [])]), null)).toMatchObject({ tables: [], untitled: [] });
  });

  it("names blocks without headings, and says when dates stand across the top", () => {
    const sheet = sheetOf("Rota", [
      ["Team", 46_363, 46_370, 46_377],
      [1, 46_363, 46_370, 46_377],
      [2, 46_363, 46_370, 46_377],
    ], { dateColumns: [1, 2, 3] });
    const { tables, untitled } = findTables(workbookOf([sheet]), null);
    expect(tables).toEqual([]);
    expect(untitled).toEqual([{ sheet: "Rota", area: { row: 0, column: 0, rows: 3, columns: 4 }, hasDatesAcross: true }]);
  });
});
