// What to put back when a plan is not wanted after all: kept by the caller from before a write. Pure.

import type { Run } from "../../base/run";
import { stepByStep, type Steps } from "../../base/steps";
import type { Area } from "../../grid/address";
import type { CellStyle } from "../../grid/cell-style";
import { isCellError, NUMBER_KIND } from "../../grid/sheet-content";
import type { CellValue, NamedArea, SheetContent, WorkbookContent } from "../../grid/sheet-content";
import type { SheetSpec, SpecCell, TableSpec } from "../../grid/sheet-spec";
import type { WorkbookPort } from "../ports";
import { writeSpecs } from "./write-specs";
import type { WriteResult } from "./write-specs";

export type Snapshot =
  /** The sheets of ours that stood; none when there was no plan. */
  | { readonly isExact: true; readonly specs: readonly SheetSpec[] }
  /** Only their values and number formats, since the plan was written in another session. */
  | { readonly isExact: false; readonly sheets: readonly SheetContent[] };

/**
 * What stood before a write.
 * @param content the workbook as it was read before planning
 * @param previous what this session wrote last; null when it wrote nothing yet
 */
export function takeSnapshot(content: WorkbookContent, previous: readonly SheetSpec[] | null): Snapshot {
  const standing = content.sheets.filter((sheet) => sheet.stamp !== null);
  const ids = new Set(standing.map((sheet) => sheet.stamp));
  const known = previous?.filter((spec) => ids.has(spec.id)) ?? [];
  if (known.length === ids.size) return { specs: known, isExact: true };
  // The first of several: the others are copies that the user made.
  const originals = standing.filter((sheet, index) => standing.findIndex(({ stamp }) => stamp === sheet.stamp) === index);
  return { isExact: false, sheets: originals };
}

/**
 * Puts back what a snapshot holds; with an empty one, our sheets go. The same protocol as any write.
 * @returns what stands then, beside how the write ended
 */
export async function restoreSnapshot(
  port: WorkbookPort,
  snapshot: Snapshot,
  run: Run,
): Promise<{ readonly status: WriteResult["status"]; readonly specs: readonly SheetSpec[] }> {
  const specs = snapshot.isExact ? snapshot.specs : await stepByStep(plainSpecs(snapshot.sheets), run);
  if (specs === null) return { status: "cancelled", specs: [] };
  const { status } = await writeSpecs(port, specs, run);
  return { status, specs };
}

/** Takes all our sheets away, finished or not. */
export function clearPlan(port: WorkbookPort, run: Run): Promise<WriteResult> {
  return writeSpecs(port, [], run);
}

function* plainSpecs(sheets: readonly SheetContent[]): Steps<readonly SheetSpec[]> {
  const specs: SheetSpec[] = [];
  for (const sheet of sheets) specs.push(yield* plainSpec(sheet));
  return specs;
}

/** A sheet as far as its content tells: values, number formats and tables, without looks, charts and rules. A row a step. */
function* plainSpec(sheet: SheetContent): Steps<SheetSpec> {
  const width = sheet.values[0]?.length ?? 0;
  const cellAt = (row: number, column: number): SpecCell | null => {
    const [line, at] = [row - sheet.row, column - sheet.column];
    const kind = sheet.numberKinds[line * width + at] ?? NUMBER_KIND.plain;
    return at < 0 || at >= width ? null : plainCell(sheet.values[line]?.[at] ?? null, kind);
  };
  const isInTable = (row: number, column: number): boolean =>
    sheet.tables.some(({ area }) => holds(area, row, column));
  const cells: (readonly (SpecCell | null)[])[] = [];
  for (const [row, line] of sheet.values.entries()) {
    cells.push(
      line.map((_, column) => {
        const [at, atColumn] = [sheet.row + row, sheet.column + column];
        return isInTable(at, atColumn) ? null : cellAt(at, atColumn);
      }),
    );
    yield;
  }
  const tables: TableSpec[] = [];
  for (const table of sheet.tables) tables.push(yield* plainTable(table, cellAt));
  return {
    id: sheet.stamp ?? "",
    name: sheet.name,
    columnWidths: [],
    blocks: cells.length === 0 ? [] : [{ row: sheet.row, column: sheet.column, cells }],
    tables,
    print: { landscape: true, pagesWide: 1 },
  };
}

function* plainTable({ name, area }: NamedArea, cellAt: (row: number, column: number) => SpecCell | null): Steps<TableSpec> {
  const columns = Array.from({ length: area.columns }, (_, index) => index);
  const rows: TableSpec["rows"][number][] = [];
  const cellStyles = new Map<string, CellStyle>();
  for (let row = 0; row < area.rows - 1; row += 1) {
    const cells = columns.map((column) => cellAt(area.row + 1 + row, area.column + column));
    rows.push(cells.map((cell) => cell?.value ?? null));
    cells.forEach((cell, column) => {
      if (cell?.style !== undefined) cellStyles.set(`${row},${column}`, cell.style);
    });
    yield;
  }
  return {
    name,
    row: area.row,
    column: area.column,
    columns: columns.map((column) => ({ heading: String(cellAt(area.row, area.column + column)?.value ?? ""), style: {} })),
    rows,
    cellStyles,
  };
}

function holds({ row: top, column: left, rows, columns }: Area, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

function plainCell(value: CellValue, kind: number): SpecCell | null {
  if (value === null) return null;
  if (isCellError(value)) return { value: value.error };
  if (typeof value !== "number" || kind === NUMBER_KIND.plain) return { value };
  const dateFormat = Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm";
  return { value, style: { format: kind === NUMBER_KIND.date ? dateFormat : "[h]:mm" } };
}
