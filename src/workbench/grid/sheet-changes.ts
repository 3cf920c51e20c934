// What changes in Univer's picture of a sheet when the stand-in's workbook says otherwise: the mutations, in order.
// Pure. Styles of cells are not among them: the mutation would merge them with what was there, see show-sheet.ts.

import type { ICellData, IRange, IWorksheetData } from "@univerjs/core";
import type { CellTable, SheetSnapshot } from "./sheet-snapshot";

export type Mutation = { readonly id: string; readonly params: Readonly<Record<string, unknown>> };

/** A cell's content as the mutation takes it; null takes the cell away. */
export type ContentChange = { readonly v: ICellData["v"]; readonly t: ICellData["t"]; readonly f: string | null; readonly si: null; readonly p: null } | null;

/** Univer's picture as it is now. */
export type ShownSheet = Pick<
  IWorksheetData,
  "name" | "tabColor" | "hidden" | "freeze" | "rowCount" | "columnCount" | "mergeData" | "rowData" | "columnData" | "showGridlines"
>;

/** Everything but the cells. */
export function sheetChanges(shown: ShownSheet, wanted: SheetSnapshot): Mutation[] {
  const mutation = (id: string, params: Mutation["params"]): Mutation => ({ id: `sheet.mutation.${id}`, params });
  const isSame = (part: keyof ShownSheet): boolean => JSON.stringify(shown[part]) === JSON.stringify(wanted[part]);
  return [
    ...(isSame("name") ? [] : [mutation("set-worksheet-name", { name: wanted.name })]),
    ...(isSame("tabColor") ? [] : [mutation("set-tab-color", { color: wanted.tabColor })]),
    ...(isSame("hidden") ? [] : [mutation("set-worksheet-hidden", { hidden: wanted.hidden })]),
    ...(isSame("rowCount") ? [] : [mutation("set-worksheet-row-count", { rowCount: wanted.rowCount })]),
    ...(isSame("columnCount") ? [] : [mutation("set-worksheet-column-count", { columnCount: wanted.columnCount })]),
    ...(isSame("rowData") ? [] : [mutation("set-row-data", { rowData: linesWithout(shown.rowData, wanted.rowData) })]),
    ...(isSame("columnData") ? [] : [mutation("set-col-data", { columnData: linesWithout(shown.columnData, wanted.columnData) })]),
    ...(isSame("freeze") ? [] : [mutation("set-frozen", { ...wanted.freeze })]),
    ...(isSame("showGridlines") ? [] : [mutation("toggle-gridlines", { showGridlines: wanted.showGridlines })]),
    ...(isSame("mergeData") ? [] : mergeChanges(shown.mergeData, wanted.mergeData).map(({ id, params }) => mutation(id, params))),
  ];
}

/** The new sizes, and null for each line that has no size of its own any more. */
function linesWithout(before: object, after: object): Readonly<Record<string, unknown>> {
  return { ...Object.fromEntries(Object.keys(before).map((index) => [index, null])), ...after };
}

function mergeChanges(before: readonly IRange[], after: readonly IRange[]): Mutation[] {
  return [
    ...(before.length === 0 ? [] : [{ id: "remove-worksheet-merge", params: { ranges: structuredCopy(before) } }]),
    ...(after.length === 0 ? [] : [{ id: "add-worksheet-merge", params: { ranges: structuredCopy(after) } }]),
  ];
}

/** Univer keeps the very objects that it is given. */
function structuredCopy(ranges: readonly IRange[]): IRange[] {
  return ranges.map((range) => ({ ...range }));
}

export type ContentChanges = Record<number, Record<number, ContentChange>>;

/** Univer's cells as they are now. */
export type ShownCells = {
  readonly at: (row: number, column: number) => ICellData | null;
  readonly each: (visit: (row: number, column: number, cell: ICellData) => void) => void;
};

/** The contents that differ, row by row; empty when none does. */
export function contentChanges(shown: ShownCells, wanted: CellTable): ContentChanges {
  const changes: ContentChanges = {};
  shown.each((row, column) => {
    if (wanted[row]?.[column] === undefined) (changes[row] ??= {})[column] = null;
  });
  for (const [row, line] of Object.entries(wanted)) {
    const down = Number(row);
    for (const column in line) {
      const want = line[column];
      const across = Number(column);
      if (want !== undefined && !isShown(shown.at(down, across), want)) (changes[down] ??= {})[across] = contentOf(want);
    }
  }
  return changes;
}

function contentOf({ v, t, f }: ICellData): ContentChange {
  return { v: v ?? null, t, f: f ?? null, si: null, p: null };
}

/** What a formula gives is Univer's own, and the stand-in's value is what Univer said. */
export function isShown(cell: ICellData | null, want: ICellData): boolean {
  const formula = cell?.f ?? null;
  const isShared = (cell?.si ?? null) !== null;
  if (formula !== null || isShared || want.f !== undefined) return formula === (want.f ?? null) && !isShared;
  const value = cell?.v ?? null;
  return value === (want.v ?? null) && (value === null || cell?.t === want.t) && (cell?.p ?? null) === null;
}
