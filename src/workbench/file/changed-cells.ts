// Which cells of a user's sheet hold something else than its file does, and what is to be written there.
// Compares a sheet with the same sheet as it was opened: nobody has to note what people type.

import type { Area } from "../../grid/address";
import { isCellError } from "../../grid/sheet-content";
import type { CellValue } from "../../grid/sheet-content";
import type { CellPatch } from "../../hosts/xlsx/cell-patch";
import type { TablePatch } from "../../hosts/xlsx/patch-workbook";
import { sameArea } from "../excel/workbook/areas";
import type { Cell } from "../excel/workbook/cell-grid";
import type { Table } from "../excel/workbook/table";
import type { Worksheet } from "../excel/workbook/worksheet";
import { WHOLE_SHEET } from "../excel/workbook/cell-grid";
import { formulaOfFile } from "./formula-of-file";

/** Programs calculate to 15 digits or so: what differs less is the same result. */
const RELATIVE_DIFFERENCE = 1e-12;

const NOTHING: Pick<Cell, "value" | "formula" | "isSpilled"> = { value: null, formula: null, isSpilled: false };

/** @param before the sheet as its file has it. Cost: one look at every cell of both. */
export function changedCells(before: Worksheet, now: Worksheet): readonly CellPatch[] {
  const patches: CellPatch[] = [];
  const compare = (row: number, column: number): void => {
    const patch = patchAt(before, now, row, column);
    if (patch !== null) patches.push(patch);
  };
  for (const { row, column } of before.grid.within(WHOLE_SHEET)) compare(row, column);
  for (const { row, column } of now.grid.within(WHOLE_SHEET)) if (before.grid.at(row, column) === undefined) compare(row, column);
  return patches;
}

function patchAt(before: Worksheet, now: Worksheet, row: number, column: number): CellPatch | null {
  const old = before.grid.at(row, column) ?? NOTHING;
  const cell = now.grid.at(row, column) ?? NOTHING;
  const wanted = now.grid.lookAt(row, column).numberFormat;
  const format = wanted === before.grid.lookAt(row, column).numberFormat ? null : wanted;
  const place = { row, column, value: cell.value, format };
  if (cell.formula !== null) {
    const area = spilledArea(now, row, column);
    if (cell.formula === old.formula && sameArea(area, spilledArea(before, row, column))) {
      return format === null && isSameResult(old.value, cell.value) ? null : { ...place, formula: "kept" };
    }
    const text = formulaOfFile(cell.formula, tableAt(now, row, column));
    return { ...place, formula: { text, area: area.rows * area.columns === 1 ? null : area } };
  }
  if (old.formula === null && format === null && isSame(old.value, cell.value)) return null;
  // What an array fills is no content of its own: the array stays whole.
  return { ...place, formula: cell.isSpilled && old.formula === null ? "kept" : null };
}

function isSame(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** An empty text and no value at all are the same result. */
function isSameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= RELATIVE_DIFFERENCE * Math.abs(a);
  return isSame(a === "" ? null : a, b === "" ? null : b);
}

/** The cells that a formula fills, its own included: those of its first row and column tell how far. */
function spilledArea({ grid }: Worksheet, row: number, column: number): Area {
  const isSpilled = (down: number, right: number): boolean => grid.at(row + down, column + right)?.isSpilled === true;
  let [rows, columns] = [1, 1];
  while (isSpilled(rows, 0)) rows += 1;
  while (isSpilled(0, columns)) columns += 1;
  return { row, column, rows, columns };
}

function tableAt({ Tables }: Worksheet, row: number, column: number): string | null {
  return Tables.overlapping({ row, column, rows: 1, columns: 1 })?.Name ?? null;
}

/** Tables of the file that have other cells or headings now. */
export function changedTables(before: Worksheet, now: Worksheet): readonly TablePatch[] {
  return before.Tables.list.flatMap((old) => {
    const table = now.Tables.GetItemOrNullObject(old.Name);
    if (table === null) return [];
    const headings = headingsOf(table);
    const isChanged = !sameArea(old.area, table.area) || headingsOf(old).join("\n") !== headings.join("\n");
    return isChanged ? [{ name: old.Name, area: table.area, headings }] : [];
  });
}

function headingsOf(table: Table): readonly string[] {
  return Array.from({ length: table.area.columns }, (_, index) => table.headingAt(index));
}
