// Looking up what a chart shows among the specifications of sheets.

import { specValues } from "../../../src/grid/spec-values";
import type { SheetSpec } from "../../../src/grid/sheet-spec";

const sheet: SheetSpec = {
  id: "load",
  name: "Load",
  columnWidths: [],
  blocks: [{ row: 1, column: 1, cells: [[{ value: 5 }, null, { value: "x", style: { format: "0.0" } }]] }],
  tables: [
    {
      name: "Load",
      row: 4,
      column: 0,
      columns: [
        { heading: "Week", style: { format: "dd mmm" } },
        { heading: "Hours", style: {} },
      ],
      rows: [
        [{ day: 100 }, 7],
        [{ day: 107 }, 9],
      ],
      cellStyles: new Map([["1,1", { format: "0" }]]),
    },
  ],
  print: { landscape: false, pagesWide: 1 },
};

describe("the values of a chart's range", () => {
  it("come from blocks, empty cells being null", () => {
    expect(specValues({ row: 1, column: 0, rows: 1, columns: 4 }, sheet, [sheet])).toEqual([
      { value: null },
      { value: 5 },
      { value: null },
      { value: "x", format: "0.0" },
    ]);
  });

  it("come from tables with the heading, the column's format and the cell's own", () => {
    const other = { ...sheet, id: "other", tables: [] };
    expect(specValues({ sheetId: "load", row: 4, column: 0, rows: 3, columns: 1 }, other, [other, sheet])).toEqual([
      { value: "Week" },
      { value: { day: 100 }, format: "dd mmm" },
      { value: { day: 107 }, format: "dd mmm" },
    ]);
    expect(specValues({ row: 6, column: 1, rows: 2, columns: 1 }, sheet, [sheet])).toEqual([
      { value: 9, format: "0" },
      { value: null },
    ]);
  });

  it("throw for a sheet that nobody specified", () => {
    expect(() => specValues({ sheetId: "gone", row: 0, column: 0, rows: 1, columns: 1 }, sheet, [sheet])).toThrow('"gone"');
  });
});
