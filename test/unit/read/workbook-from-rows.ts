// Builds the content of a workbook in memory: sheets from rows, or from CSV text with numbers and ISO dates as typed.

import type { CellValue, NamedArea, SheetContent, WorkbookContent } from "../../../src/grid/sheet-content";
import { NUMBER_KIND } from "../../../src/grid/sheet-content";

export type SheetOptions = {
  readonly row?: number;
  readonly column?: number;
  readonly tables?: readonly NamedArea[];
  readonly names?: readonly NamedArea[];
  readonly hiddenRows?: readonly number[];
  readonly stamp?: string;
  /** Columns (from the first) whose numbers are dates, or times. */
  readonly dateColumns?: readonly number[];
  readonly timeColumns?: readonly number[];
};

export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): SheetContent {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  const kinds = values.flatMap((row) =>
    row.map((value, column) => {
      if (typeof value !== "number") return NUMBER_KIND.plain;
      if (options.dateColumns?.includes(column) === true) return NUMBER_KIND.date;
      return options.timeColumns?.includes(column) === true ? NUMBER_KIND.time : NUMBER_KIND.plain;
    }),
  );
  return {
    name,
    visible: true,
    row: options.row ?? 0,
    column: options.column ?? 0,
    values,
    numberKinds: Uint8Array.from(kinds),
    hiddenRows: new Set(options.hiddenRows ?? []),
    tables: options.tables ?? [],
    names: options.names ?? [],
    merges: [],
    stamp: options.stamp ?? null,
  };
}

export function workbookOf(sheets: readonly SheetContent[], dateSystem: 1900 | 1904 = 1900): WorkbookContent {
  return { name: "test.xlsx", dateSystem, sheets };
}

/** Rows of a CSV text as typed: plain numbers become numbers, empty cells null, all else stays text. */
export function rowsOfCsv(text: string): readonly (readonly CellValue[])[] {
  return textsOfCsv(text).map((row) => row.map(typed));
}

/** Rows of a CSV text, every cell as it is written; blank rows are left out. */
export function textsOfCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;
  for (const match of text.replace(/^\uFEFF/, "").matchAll(pattern)) {
    const cell = match[1] ?? "";
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (match[2] === ",") continue;
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

function typed(cell: string): CellValue {
  if (cell === "") return null;
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
