// What is told to the grid when a sheet is not as it was shown last.

import type { ICellData } from "@univerjs/core";
import { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import { cellStyles } from "../../../../src/workbench/grid/cell-styles";
import { contentChanges, sheetChanges, type ShownCells } from "../../../../src/workbench/grid/sheet-changes";
import { sheetSnapshot, type CellTable } from "../../../../src/workbench/grid/sheet-snapshot";

function shown(cells: CellTable): ShownCells {
  const each = (visit: (row: number, column: number, cell: ICellData) => void): void => {
    for (const [row, line] of Object.entries(cells)) for (const [column, cell] of Object.entries(line)) visit(Number(row), Number(column), cell);
  };
  return { at: (row, column) => cells[row]?.[column] ?? null, each };
}

describe("changes of contents", () => {
  it("are none where a sheet is as it was", () => {
    const cells: CellTable = { 0: { 0: { v: "Item", t: 1 }, 1: { v: 2, t: 2, s: "look-1" } }, 3: { 0: { s: "look-1" } } };
    expect(contentChanges(shown(cells), structuredClone(cells))).toEqual({});
  });

  it("name cells that came, went or hold something else", () => {
    const before: CellTable = { 0: { 0: { v: 1, t: 2 }, 1: { v: 2, t: 2 }, 2: { v: 3, t: 2 } } };
    const after: CellTable = { 0: { 0: { v: 1, t: 2 }, 1: { v: "2", t: 4 } }, 1: { 0: { v: true, t: 3 } } };
    const empty = { f: null, si: null, p: null };
    expect(contentChanges(shown(before), after)).toEqual({
      0: { 1: { v: "2", t: 4, ...empty }, 2: null },
      1: { 0: { v: true, t: 3, ...empty } },
    });
  });

  it("leave the value of a formula to the grid while the formula stays", () => {
    const before: CellTable = { 0: { 0: { f: "=A2", v: 5, t: 2 } } };
    expect(contentChanges(shown(before), { 0: { 0: { f: "=A2", v: 4, t: 2 } } })).toEqual({});
    expect(contentChanges(shown(before), { 0: { 0: { f: "=A3", v: 4, t: 2 } } })).toMatchObject({ 0: { 0: { f: "=A3" } } });
    expect(contentChanges(shown(before), { 0: { 0: { v: 5, t: 2 } } })).toMatchObject({ 0: { 0: { f: null, v: 5 } } });
  });

  it("write a formula out that the grid keeps as a copy of another", () => {
    expect(contentChanges(shown({ 0: { 0: { si: "x", v: 1, t: 2 } } }), { 0: { 0: { f: "=A2", v: 1, t: 2 } } })).toMatchObject({ 0: { 0: { f: "=A2", si: null } } });
  });
});

describe("changes beside the cells", () => {
  const sheet = new Workbook().Worksheets.active;
  const before = sheetSnapshot(sheet, cellStyles());

  it("are none where nothing changed", () => {
    expect(sheetChanges(before, sheetSnapshot(sheet, cellStyles()))).toEqual([]);
  });

  it("are told in the words of the grid's own mutations", () => {
    sheet.Name = "Plan";
    sheet.GetRange("A1:B1").Merge();
    sheet.FreezePanes.FreezeRows(1);
    sheet.GetRange("C:C").Format.ColumnWidth = 30;
    const after = sheetSnapshot(sheet, cellStyles());
    expect(sheetChanges(before, after).map(({ id }) => id)).toEqual([
      "sheet.mutation.set-worksheet-name",
      "sheet.mutation.set-col-data",
      "sheet.mutation.set-frozen",
      "sheet.mutation.add-worksheet-merge",
    ]);
    const back = sheetChanges(after, before);
    expect(back.find(({ id }) => id.endsWith("set-col-data"))?.params).toEqual({ columnData: { 2: null } });
    expect(back.find(({ id }) => id.endsWith("remove-worksheet-merge"))?.params).toEqual({ ranges: after.mergeData });
  });
});
