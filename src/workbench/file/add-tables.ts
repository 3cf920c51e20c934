// The tables of a file's sheet as the stand-in's own. Their cells are there already.

import type { FileTable } from "../../hosts/xlsx/read-tables";
import { Range } from "../excel/workbook/range";
import type { Worksheet } from "../excel/workbook/worksheet";

/** Tables that overlap another are left out: no workbook that Excel wrote has such. */
export function addTables(sheet: Worksheet, tables: readonly FileTable[]): void {
  for (const file of tables) {
    if (sheet.Tables.overlapping(file.area) !== undefined) continue;
    const table = sheet.Tables.Add(new Range(sheet, file.area), true);
    table.Name = file.name;
    table.Style = file.style;
    table.ShowBandedRows = file.hasBandedRows;
    table.ShowBandedColumns = file.hasBandedColumns;
    table.HighlightFirstColumn = file.hasFirstColumn;
    table.HighlightLastColumn = file.hasLastColumn;
    table.ShowFilterButton = file.hasFilter;
  }
}
