// What the stand-in holds once a file is opened: values, formulas, looks and parts of its sheets.

import { openWorkbookFile } from "../../../../src/workbench/file/open-workbook-file";
import { areaName } from "../../../../src/grid/address";
import { fileWorkbook } from "./file-workbook";

const workbook = openWorkbookFile(fileWorkbook, "book.xlsx");
const book = workbook.Worksheets.GetItem("Book");
const formula = (address: string): string | null => {
  const { row, column } = book.GetRange(address).area;
  return book.grid.at(row, column)?.formula ?? null;
};

describe("an opened workbook", () => {
  it("has formulas as people type them, shared ones spelled out", () => {
    expect([formula("A5"), formula("A6"), formula("B2")]).toEqual(["=B2*$B$3", "=B3*$B$3", null]);
    expect(formula("B3")).toBe('=MAXIFS(B2:B2,B2:B2,">0")+[@Name]');
  });

  it("keeps an array with its first cell: the others are filled by it", () => {
    expect([formula("B5"), formula("B6")]).toEqual(["=B2:B3*2", null]);
    expect([book.grid.at(4, 1)?.isSpilled, book.grid.at(5, 1)?.isSpilled, book.grid.at(1, 1)?.isSpilled]).toEqual([false, true, false]);
  });

  it("shows looks, those of columns without cells too", () => {
    expect(book.grid.lookAt(1, 1)).toMatchObject({ bold: true, numberFormat: "#,##0.00", fontName: "Calibri" });
    expect(book.grid.lookAt(99, 3)).toMatchObject({ bold: true, numberFormat: "#,##0.00" });
    expect(book.grid.lookAt(99, 1)).toMatchObject({ bold: false, numberFormat: "General" });
  });

  it("shows sizes, hidden lines, frozen panes, tab and gridlines", () => {
    // 145 pixels and 30 points.
    expect([book.columns.sizeAt(0), book.columns.sizeAt(1), book.rows.sizeAt(0)]).toEqual([108.75, 48, 30]);
    expect([[...book.columns.hiddenLines], [...book.rows.hiddenLines]]).toEqual([[2], [2]]);
    expect(book.FreezePanes.GetLocationOrNullObject()?.area).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
    expect([book.TabColor, book.ShowGridlines, book.merges.map(areaName)]).toEqual(["#4472C4", false, ["A8:B8"]]);
  });

  it("has tables with their style", () => {
    expect(book.Tables.list.map(({ Name, area, Style, ShowBandedRows, ShowFilterButton }) => [Name, areaName(area), Style, ShowBandedRows, ShowFilterButton])).toEqual([
      ["Book_Table", "A1:B3", "TableStyleMedium4", true, true],
    ]);
  });

  it("has conditional formats, the winning one first, and drop-downs", () => {
    expect(book.rules.map(({ Type, areas }) => [Type, areas.map(areaName)])).toEqual([
      ["ColorScale", ["A2"]],
      ["CellValue", ["B2:B3", "B5"]],
    ]);
    const [scale, compared] = book.rules;
    expect(scale?.ColorScale.Criteria).toEqual({
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    });
    expect(compared?.CellValue.Rule).toEqual({ formula1: "=5", operator: "GreaterThan" });
    expect(compared?.CellValue.Format).toMatchObject({ Font: { Bold: true, Color: "#9C0006" }, Fill: { Color: "#FFC7CE" } });
    expect(book.validations.map(({ Rule }) => Rule)).toEqual([{ list: { inCellDropDown: true, source: "a,b" } }]);
  });

  it("gives its sheets the same ids whenever it is opened", () => {
    const again = openWorkbookFile(fileWorkbook, "other.xlsx");
    expect(again.Worksheets.list.map(({ Id }) => Id)).toEqual(workbook.Worksheets.list.map(({ Id }) => Id));
  });
});
