// Collects the cells of a sheet in the order they come and lays them out as the smallest rectangle that holds them all.
// Knows nothing of XML. A lone cell far away must not take memory for the rectangle between.

import { HostError } from "../../base/host-error";
import { cellName } from "../../grid/address";
import type { CellValue, SheetContent } from "../../grid/sheet-content";

export type CellGrid = Pick<SheetContent, "row" | "column" | "values" | "numberKinds">;

export type CellGatherer = {
  /** Takes a cell that is not empty; of two at the same place the later counts. */
  readonly add: (row: number, column: number, value: CellValue, kind: number) => void;
  /** The rectangle of all cells. HostError `too-large` when it has more than 20 million, empty ones included. */
  readonly grid: (sheet: string) => CellGrid;
};

/** A dense rectangle of this size takes some 180 MB. */
const MAX_GRID_CELLS = 20_000_000;

export function gatherCells(): CellGatherer {
  const rows: number[] = [];
  const columns: number[] = [];
  const found: CellValue[] = [];
  const kinds: number[] = [];
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  return {
    add: (row, column, value, kind) => {
      rows.push(row);
      columns.push(column);
      found.push(value);
      kinds.push(kind);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    },
    grid: (sheet) => {
      if (found.length === 0) return { row: 0, column: 0, values: [], numberKinds: new Uint8Array() };
      const width = right - left + 1;
      const height = bottom - top + 1;
      if (width * height > MAX_GRID_CELLS) throw tooWide(sheet, bottom, right);
      const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
      const numberKinds = new Uint8Array(width * height);
      for (const [index, value] of found.entries()) {
        const row = (rows[index] ?? 0) - top;
        const column = (columns[index] ?? 0) - left;
        const line = values[row];
        if (line !== undefined) line[column] = value;
        numberKinds[row * width + column] = kinds[index] ?? 0;
      }
      return { row: top, column: left, values, numberKinds };
    },
  };
}

function tooWide(sheet: string, bottom: number, right: number): HostError {
  return new HostError(
    "too-large",
    `Sheet "${sheet}" is used as far as ${cellName(bottom, right)}, more than 20 million cells.`,
    "Delete the stray cells far right of or below the data (Ctrl+End shows the last one) and save.",
  );
}
