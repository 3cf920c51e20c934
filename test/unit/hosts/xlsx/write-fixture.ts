// Small sheet specifications and a way to look into what was written, for the tests of the writing side.

import type { SheetSpec, SpecValue, TableSpec } from "../../../../src/grid/sheet-spec";
import { openPackage } from "../../../../src/hosts/xlsx/package";
import { readWorkbookPart } from "../../../../src/hosts/xlsx/workbook-part";

/** An empty sheet with whatever a test is about. */
export function sheetSpec(parts: Partial<SheetSpec> = {}): SheetSpec {
  return {
    id: "schedule",
    name: "Schedule",
    columnWidths: [],
    blocks: [],
    tables: [],
    print: { landscape: false, pagesWide: 1 },
    ...parts,
  };
}

/** A block at A1 of plain values. */
export function valuesAt(row: number, column: number, rows: readonly (readonly SpecValue[])[]): SheetSpec["blocks"][number] {
  return { row, column, cells: rows.map((cells) => cells.map((value) => ({ value }))) };
}

export function tableSpec(parts: Partial<TableSpec> = {}): TableSpec {
  return {
    name: "Schedule",
    row: 0,
    column: 0,
    columns: [
      { heading: "Order", style: {} },
      { heading: "Hours", style: { format: "0.0" } },
    ],
    rows: [["WO-1", 2]],
    ...parts,
  };
}

/** The XML of a part. */
export function partText(bytes: Uint8Array, name: string): string {
  return openPackage(bytes).text(name);
}

export function partNames(bytes: Uint8Array): readonly string[] {
  return openPackage(bytes).names;
}

/** The XML of a sheet, by its name. */
export function sheetText(bytes: Uint8Array, name: string): string {
  const pkg = openPackage(bytes);
  const sheet = readWorkbookPart(pkg).sheets.find((entry) => entry.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return pkg.text(sheet.path);
}

export function sheetNames(bytes: Uint8Array): readonly string[] {
  return readWorkbookPart(openPackage(bytes)).sheets.map((sheet) => sheet.name);
}
