// Two small sheets of ours with everything that leaves traces in a workbook: table, chart, rules, links, dates, print titles.

import type { SheetSpec } from "../../src/grid/sheet-spec";

const print = { landscape: true, pagesWide: 1, repeatRows: { first: 2, last: 2 } } as const;

const schedule: SheetSpec = {
  id: "schedule",
  name: "Schedule",
  columnWidths: [14, 12, 12, 14],
  tabColour: "1F4E79",
  blocks: [{ row: 0, column: 0, cells: [[{ value: "Schedule", style: { bold: true, size: 14 } }, null, { value: "=1+1" }]] }],
  tables: [
    {
      name: "Planned_orders",
      row: 2,
      column: 0,
      columns: [
        { heading: "Order", style: {} },
        { heading: "Start", style: { format: "yyyy-mm-dd" } },
        { heading: "Hours", style: { format: "#,##0.0" } },
      ],
      rows: [
        ["P-1", { day: 20_800 }, 12.5],
        ["P-2", { day: 20_803 }, 7],
        ["P-3", { day: 20_810 }, 31.25],
      ],
      links: new Map([["0,0", { sheet: "Products", cell: "A2" }]]),
    },
  ],
  rules: [
    { area: { row: 3, column: 2, rows: 3, columns: 1 }, kind: "cellIs", operator: "greaterThan", value: 30, style: { colour: "9C0006", fill: "FFC7CE" } },
    { area: { row: 3, column: 2, rows: 3, columns: 1 }, kind: "dataBar", colour: "5B9BD5" },
  ],
  freeze: { rows: 3, columns: 1 },
  print,
};

const summary: SheetSpec = {
  id: "summary",
  name: "Summary",
  columnWidths: [20, 20],
  blocks: [{ row: 0, column: 0, cells: [[{ value: "Late orders", style: { fill: "DDEBF7" } }, { value: 2 }]] }],
  tables: [],
  charts: [
    {
      name: "Hours",
      title: "Hours by order",
      altText: "Planned hours of three orders",
      kind: "column",
      at: { row: 2, column: 0, rows: 15, columns: 6 },
      categories: { row: 3, column: 0, rows: 3, columns: 1, sheetId: "schedule" },
      series: [{ name: "Hours", values: { row: 3, column: 2, rows: 3, columns: 1, sheetId: "schedule" }, colour: "1F4E79" }],
      categoryAxis: { title: "Order" },
      valueAxis: { title: "Hours" },
      legend: "none",
    },
  ],
  print,
};

export const sheetsOfOurs: readonly SheetSpec[] = [schedule, summary];
