// Two small plans and a workbook of a user for tests of the safe write, and what those tests compare.

import { isLeftover } from "../../src/app/ports";
import type { SheetSpec } from "../../src/grid/sheet-spec";
import { STAMP_NAME } from "../../src/grid/stamp";
import { contentOf } from "../../src/workbench/excel/workbook-content";
import { Workbook } from "../../src/workbench/excel/workbook/workbook";
import { picturesOfExcel } from "./contract-excel";

export function plannedSheet(id: string, rows: number, parts: Partial<SheetSpec> = {}): SheetSpec {
  const body = { row: 3, column: 1, rows, columns: 1 };
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    tabColour: "1F4E79",
    columnWidths: [14, 10],
    freeze: { rows: 3, columns: 0 },
    blocks: [{ row: 0, column: 0, cells: [[{ value: `Plan: ${id}`, style: { bold: true, size: 14 }, link: { sheet: "Items", cell: "A1" } }]] }],
    tables: [
      {
        name: `Planned_${id}`,
        row: 2,
        column: 0,
        columns: [{ heading: "Order", style: {} }, { heading: "Hours", style: { format: "0.0" } }],
        rows: Array.from({ length: rows }, (_, row) => [`WO-${row}`, row * 1.5]),
      },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    rules: [{ area: body, kind: "cellIs", operator: "greaterThan", value: 3, style: { fill: "FFC7CE" } }],
    charts: [
      {
        name: "Hours",
        title: "Hours by order",
        altText: "Hours",
        kind: "column",
        at: { row: 0, column: 4, rows: 10, columns: 5 },
        categories: { ...body, column: 0 },
        series: [{ name: "Hours", values: body, colour: "2F75B5" }],
        categoryAxis: { title: "Order" },
        valueAxis: { title: "Hours" },
        legend: "none",
      },
    ],
    print: { landscape: true, pagesWide: 1 },
    ...parts,
  };
}

export const firstPlan: readonly SheetSpec[] = [plannedSheet("orders", 3), plannedSheet("schedule", 4)];
/** One sheet changes, one comes, one goes. */
export const secondPlan: readonly SheetSpec[] = [plannedSheet("orders", 5), plannedSheet("loads", 2)];

export function userWorkbook(): Workbook {
  const workbook = new Workbook("mine.xlsx");
  const [items] = workbook.Worksheets.list;
  if (items === undefined) throw new Error("no sheet");
  items.Name = "Items";
  items.GetRange("A1:C3").Values = [["Item", "Stock", "Note"], ["BIKE-1", 4, "'=1+1"], ["BIKE-2", 7.5, ""]];
  items.GetRange("B2:B3").NumberFormat = "#,##0.0";
  items.GetRange("D2").Formulas = [["=B2*2"]];
  items.Tables.Add("A1:C3", true).Name = "Items";
  workbook.Worksheets.Add("Orders").GetRange("B2").Values = "a sheet of the user's own";
  return workbook;
}

/** All that is the user's: cells, looks and formulas of every sheet without our stamp. */
export function userPart(workbook: Workbook): string {
  const sheets = workbook.Worksheets.list.filter((sheet) => sheet.Names.GetItemOrNullObject(STAMP_NAME) === null && !isLeftover({ name: sheet.Name, stamp: null }));
  const cells = sheets.map((sheet) => [...sheet.grid.within(sheet.grid.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 })]);
  const names = sheets.map(({ Name }) => Name);
  return JSON.stringify([names, cells, contentOf(workbook).sheets.filter(({ name }) => names.includes(name)).map(({ tables, names: areas }) => [tables, areas])]);
}

/** All that is ours, stamps included. */
export function ourPart(workbook: Workbook): string {
  const stamps = workbook.Worksheets.list.map(({ Name, Names }) => [Name, Names.GetItemOrNullObject(STAMP_NAME)?.Formula]);
  return JSON.stringify([stamps.filter(([, stamp]) => stamp !== undefined), picturesOfExcel(workbook).map((sheet) => ({ ...sheet, cells: [...sheet.cells].filter(([, cell]) => JSON.stringify(cell) !== NOTHING) }))]);
}

const NOTHING = JSON.stringify({
  value: null,
  formula: "",
  link: "",
  look: { format: "General", font: "  000000  11", fill: "", alignment: "general bottom false 0", lines: ["", "", "", ""] },
});
