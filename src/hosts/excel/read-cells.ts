// What cells show, block by block, within what an answer may hold.

import type { BlockRequest, CellShown } from "../../app/ports";
import type { Area } from "../../grid/address";
import type { CallExcel } from "./call-excel";
import { rangeOf } from "./sheet-facts";

/** Cells of one answer: to take it in holds the pane; values and formats of as many stay far below 5 MB. More than 5 million would come back as nothing. */
export const MAX_BLOCK_CELLS = 50_000;

export function readBlocks(callExcel: CallExcel, blocks: readonly BlockRequest[]): Promise<readonly (readonly (readonly CellShown[])[])[]> {
  return callExcel(async ({ workbook }, sync) => {
    const ranges = blocks.map(({ sheet, area }) => rangeOf(workbook.worksheets.getItem(sheet), area).load("values"));
    await sync();
    return ranges.map(({ values }) => values.map((line: unknown[]) => line.map(shownOf)));
  });
}

/** A value as Excel gives it: empty cells are empty texts. */
export function shownOf(value: unknown): CellShown {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** An area in whole rows, at most MAX_BLOCK_CELLS each, or one row. */
export function rowBlocks(area: Area): readonly Area[] {
  const height = Math.max(1, Math.floor(MAX_BLOCK_CELLS / area.columns));
  const blocks: Area[] = [];
  for (let row = 0; row < area.rows; row += height) {
    blocks.push({ ...area, row: area.row + row, rows: Math.min(height, area.rows - row) });
  }
  return blocks;
}
