// A worksheet of the stand-in as the grid's picture of it.

import { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import type { Worksheet } from "../../../../src/workbench/excel/workbook/worksheet";
import { cellStyles } from "../../../../src/workbench/grid/cell-styles";
import { cellContent, CELL_TYPE, pixels, sheetSnapshot } from "../../../../src/workbench/grid/sheet-snapshot";

let sheet: Worksheet;
beforeEach(() => {
  sheet = new Workbook().Worksheets.active;
});

const snapshot = () => sheetSnapshot(sheet, cellStyles());

describe("the picture of a sheet", () => {
  it("tells numbers, texts, truths, errors and texts in digits apart", () => {
    expect(cellContent(1.5)).toEqual({ v: 1.5, t: CELL_TYPE.number });
    expect(cellContent("WO-1")).toEqual({ v: "WO-1", t: CELL_TYPE.text });
    expect(cellContent(true)).toEqual({ v: 1, t: CELL_TYPE.truth });
    expect(cellContent({ error: "#N/A" })).toEqual({ v: "#N/A", t: CELL_TYPE.text });
    expect(cellContent("007")).toEqual({ v: "007", t: CELL_TYPE.literalText });
    expect(cellContent(null)).toEqual({});
  });

  it("keeps a formula beside its last value, and leaves cells that an array fills to the grid", () => {
    sheet.GetRange("B2:B3").Formulas = [["=PLAN.X(1)"], [7]];
    Object.assign(sheet.grid.edit(1, 1), { value: 4 });
    Object.assign(sheet.grid.edit(2, 1), { isSpilled: true });
    expect(snapshot().cellData).toEqual({ 1: { 1: { f: "=PLAN.X(1)", v: 4, t: CELL_TYPE.number } }, 2: { 1: {} } });
  });

  it("shares one style among cells that look the same", () => {
    const styles = cellStyles();
    sheet.GetRange("A1:C1").Values = [[1, 2, 3]];
    sheet.GetRange("A1").Format.Font.Bold = true;
    sheet.GetRange("B1").Format.Font.Bold = true;
    const { cellData } = sheetSnapshot(sheet, styles);
    expect(cellData[0]?.[0]?.s).toBe(cellData[0]?.[1]?.s);
    expect(cellData[0]?.[2]).not.toHaveProperty("s");
    expect(Object.values(styles.takeNew())).toEqual([{ bl: 1 }]);
    expect(styles.takeNew()).toEqual({});
  });

  it("turns points into pixels, and hides lines of no size", () => {
    sheet.GetRange("B:B").Format.ColumnWidth = 90;
    sheet.rows.hide(4, 1, true);
    const { columnData, rowData, defaultColumnWidth } = snapshot();
    expect(defaultColumnWidth).toBe(64);
    expect(columnData[1]).toEqual({ w: 120, hd: 0 });
    expect(rowData[4]).toEqual({ h: 0, hd: 1, ia: 0 });
    expect(pixels(15)).toBe(20);
  });

  it("keeps the look of a whole column for cells that are filled later", () => {
    const styles = cellStyles();
    sheet.GetRange("C:C").NumberFormat = "0.0";
    const { columnData } = sheetSnapshot(sheet, styles);
    const id = columnData[2]?.s;
    expect(typeof id === "string" ? styles.takeNew()[id] : null).toEqual({ n: { pattern: "0.0" } });
  });

  it.each([
    ["rows", (each: Worksheet) => { each.FreezePanes.FreezeRows(4); }, { ySplit: 4, xSplit: 0, startRow: 4, startColumn: -1 }],
    ["rows and columns", (each: Worksheet) => { each.FreezePanes.FreezeAt("A1:B4"); }, { ySplit: 4, xSplit: 2, startRow: 4, startColumn: 2 }],
    ["nothing", () => undefined, { ySplit: 0, xSplit: 0, startRow: -1, startColumn: -1 }],
  ])("freezes %s", (_, freeze, expected) => {
    freeze(sheet);
    expect(snapshot().freeze).toEqual(expected);
  });

  it("says name, colour, gridlines, merges and whether the sheet is hidden", () => {
    sheet.workbook.Worksheets.Add("Other");
    sheet.GetRange("A1:C1").Merge();
    Object.assign(sheet, { Name: "Plan", TabColor: "#1f4e79", Visibility: "Hidden", ShowGridlines: false });
    expect(snapshot()).toMatchObject({
      name: "Plan",
      tabColor: "#1F4E79",
      hidden: 1,
      showGridlines: 0,
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }],
    });
  });

  it("has room below the last cell and below the lowest chart", () => {
    sheet.GetRange("A1000").Values = 1;
    expect(snapshot().rowCount).toBeGreaterThan(1000);
    const chart = sheet.Charts.Add("Line", sheet.GetRange("A1:A2"));
    Object.assign(chart, { Top: 15 * 2000, Height: 150 });
    expect(snapshot().rowCount).toBeGreaterThan(2010);
  });
});
