// A small workbook of a planner, built sheet by sheet from rows, for tests of the whole way from file to file.

import type { SpecValue, SheetSpec } from "../../src/grid/sheet-spec";
import { dayFromText } from "../../src/base/day";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";

export type Rows = readonly (readonly SpecValue[])[];

/** A date for a cell. */
export function day(text: string): SpecValue {
  const value = dayFromText(text);
  if (value === null) throw new Error(`no date: ${text}`);
  return { day: value };
}

/** Sheet name → rows, the first row being the headings. */
export type Sheets = Readonly<Record<string, Rows>>;

/** A table maker: tables from a top and legs, two work centres, three customer orders. */
export const tableMaker: Sheets = {
  Settings: [
    ["Setting", "Value"],
    ["Start date", day("2026-11-30")],
    ["Bucket", "week"],
    ["Horizon", 84],
  ],
  Products: [
    ["Item", "Description", "Make/Buy", "Lead time (days)", "Safety stock", "Unit cost"],
    ["TABLE", "Table, oak", "Make", 5, 0, 120],
    ["TOP", "Table top", "Make", 3, 2, 60],
    ["LEG", "Leg, turned", "Buy", 10, 20, 4.5],
    ["BOARD", "Oak board", "Buy", 14, 0, 22],
  ],
  Inventory: [
    ["Item", "Location", "On hand"],
    ["TABLE", "Main", 3],
    ["LEG", "Main", 60],
    ["BOARD", "Main", 40],
  ],
  "Bill of materials": [
    ["Parent", "Component", "Quantity per"],
    ["TABLE", "TOP", 1],
    ["TABLE", "LEG", 4],
    ["TOP", "BOARD", 2],
  ],
  "Work centres": [
    ["Work centre", "Description", "Machines", "Efficiency"],
    ["SAW", "Panel saw", 1, 1],
    ["ASSY", "Assembly bench", 2, 1],
  ],
  Routings: [
    ["Item", "Operation", "Work centre", "Setup (min)", "Run (min/pc)"],
    ["TOP", 10, "SAW", 30, 20],
    ["TABLE", 10, "ASSY", 15, 45],
  ],
  Demand: [
    ["Order", "Customer", "Item", "Quantity", "Due date", "Priority"],
    ["SO-1", "Harbour Hotel", "TABLE", 10, day("2026-12-18"), 1],
    ["SO-2", "Café Nord", "TABLE", 6, day("2027-01-08"), 2],
    ["SO-3", "Harbour Hotel", "TABLE", 12, day("2026-12-02"), 2],
  ],
};

/** The table maker's sheets with some replaced, added, or left out (null). */
export function tableMakerWith(changes: Readonly<Record<string, Rows | null>>): Sheets {
  const kept = Object.entries({ ...tableMaker, ...changes });
  return Object.fromEntries(kept.flatMap(([name, rows]) => (rows === null ? [] : [[name, rows]])));
}

/** The rows of a sheet with one cell changed; row 0 is the headings. */
export function withCell(rows: Rows, row: number, column: number, value: SpecValue): Rows {
  return rows.map((cells, at) => (at === row ? cells.map((cell, to) => (to === column ? value : cell)) : cells));
}

/** The rows of one of the table maker's sheets. */
export function rowsOf(name: string): Rows {
  const rows = tableMaker[name];
  if (rows === undefined) throw new Error(`no sheet ${name}`);
  return rows;
}

/** The workbook as .xlsx bytes. */
export function workbookOf(sheets: Sheets): Uint8Array {
  return newWorkbook(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)));
}

function sheetOf(name: string, rows: Rows): SheetSpec {
  return {
    id: name,
    name,
    columnWidths: (rows[0] ?? []).map(() => 16),
    blocks: [
      {
        row: 0,
        column: 0,
        cells: rows.map((cells) =>
          cells.map((value) =>
            typeof value === "object" && value !== null ? { value, style: { format: "yyyy-mm-dd" } } : { value },
          ),
        ),
      },
    ],
    tables: [],
    print: { landscape: false, pagesWide: 1 },
  };
}
