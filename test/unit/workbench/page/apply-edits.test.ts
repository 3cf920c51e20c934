// What becomes of entries that a person types into the grid.

import { Range } from "../../../../src/workbench/excel/workbook/range";
import { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import { applyEdits } from "../../../../src/workbench/page/apply-edits";

function workbookWithTable() {
  const workbook = new Workbook();
  workbook.currentYear = 2026;
  const sheet = workbook.Worksheets.active;
  new Range(sheet, { row: 0, column: 0, rows: 2, columns: 2 }).Values = [["Item", "Quantity"], ["FRAME", 4]];
  const table = sheet.Tables.Add("A1:B2", true);
  const messages: unknown[] = [];
  workbook.events.post = (posted) => messages.push(...posted);
  workbook.events.register("changed", "Workbook");
  const type = (...cells: [row: number, column: number, entry: string | number | boolean | null][]) =>
    applyEdits(workbook, cells.map(([row, column, entry]) => ({ sheet: sheet.Id, row, column, entry })));
  return { workbook, sheet, table, messages, type };
}

describe("an edit", () => {
  it("of a plain value is written and needs no drawing", () => {
    const { sheet, type } = workbookWithTable();
    expect(type([1, 1, "12"])).toEqual({ redraw: new Set(), refused: [] });
    expect(sheet.grid.at(1, 1)?.value).toBe(12);
  });

  it("that is recognised as a date is drawn again with its format", () => {
    const { sheet, type } = workbookWithTable();
    expect(type([5, 5, "2026-03-09"]).redraw).toEqual(new Set([sheet.Id]));
    expect(sheet.grid.at(5, 5)).toMatchObject({ value: 46090, look: { numberFormat: "yyyy-mm-dd" } });
  });

  it("of nothing empties the cell", () => {
    const { sheet, type } = workbookWithTable();
    type([1, 1, null]);
    expect(sheet.grid.at(1, 1)).toMatchObject({ value: null, formula: null });
  });

  it("of a formula keeps what the cell showed until the grid has its value", () => {
    const { workbook, sheet, type } = workbookWithTable();
    workbook.calculator = (_, name, row, column) => workbook.Worksheets.GetItem(name).grid.at(row, column)?.value ?? null;
    type([1, 1, "=2*3"]);
    expect(sheet.grid.at(1, 1)).toMatchObject({ value: 4, formula: "=2*3" });
  });

  it("right below a table makes the table longer, and a pasted block by all of its rows", () => {
    const { sheet, table, type } = workbookWithTable();
    expect(type([2, 0, "WHEEL"]).redraw).toEqual(new Set([sheet.Id]));
    expect(table.area.rows).toBe(3);
    type([3, 0, "LEG"], [3, 1, 1], [4, 0, "SEAT"], [4, 1, 2]);
    expect(table.area.rows).toBe(5);
  });

  it("below a table but beside its columns leaves it as long as it is", () => {
    const { table, type } = workbookWithTable();
    type([2, 2, "note"], [4, 0, "far below"]);
    expect(table.area.rows).toBe(2);
  });

  it("is told to the add-in once for a block, and once for each cell that is none", () => {
    const { messages, type } = workbookWithTable();
    type([8, 0, 1], [8, 1, 2], [9, 0, 3], [9, 1, 4]);
    expect(messages).toHaveLength(1);
    type([20, 0, 1], [30, 5, 2]);
    expect(messages).toHaveLength(3);
  });

  it("of a protected sheet is refused with a word, and what was there is drawn again", () => {
    const { sheet, type } = workbookWithTable();
    sheet.Protection.Protect();
    const { redraw, refused } = type([1, 1, 99]);
    expect([...redraw]).toEqual([sheet.Id]);
    expect(refused).toEqual([expect.stringContaining("protected")]);
    expect(sheet.grid.at(1, 1)?.value).toBe(4);
  });
});
