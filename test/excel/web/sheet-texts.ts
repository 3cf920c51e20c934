// Every sheet of the stand-in as one text: all cells with value, formula and look, and the tables and names beside them.

import type { Workbook } from "../../../src/workbench/excel/workbook/workbook";

/** Pairs of a sheet's name and everything in it; equal texts are equal sheets. */
export function sheetTexts(workbook: Workbook): [string, string][] {
  return workbook.Worksheets.list.map((sheet) => {
    const area = sheet.grid.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const cells = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_unused, across) => {
        const [row, column] = [area.row + down, area.column + across];
        return [sheet.grid.at(row, column) ?? null, sheet.grid.lookAt(row, column)];
      }),
    );
    const tables = sheet.Tables.list.map(({ Name, area: at }) => ({ Name, at }));
    const names = [...sheet.Names.list, ...workbook.Names.list].map(({ Name, Formula }) => ({ Name, Formula }));
    return [sheet.Name, JSON.stringify({ area, cells, tables, names, hidden: [...sheet.rows.hiddenLines], merges: sheet.merges, visibility: sheet.Visibility })];
  });
}
