// How much room a specification takes, and the headings that a native table accepts. Knows no host.

import { cut } from "./cut-text";
import type { SheetSpec, TableSpec } from "./sheet-spec";

/** What a heading may hold, in UTF-16 units. */
const MAX_HEADING_LENGTH = 255;

/** A table needs a row below its headings, be it empty. */
export function bodyRows(table: TableSpec): number {
  return Math.max(1, table.rows.length);
}

/** The headings as the file needs them: not empty, not too long, and unique without regard to case. */
export function tableHeadings(table: TableSpec): readonly string[] {
  const taken = new Set<string>();
  return table.columns.map(({ heading }, index) => {
    const wanted = cut(heading === "" ? `Column${index + 1}` : heading, MAX_HEADING_LENGTH);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = cut(wanted, MAX_HEADING_LENGTH - String(number).length) + String(number);
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The rectangle of all blocks and tables, for `<dimension>`. */
export function usedSize(spec: SheetSpec): { readonly rows: number; readonly columns: number } {
  const blocks = spec.blocks.map((block) => ({
    rows: block.row + block.cells.length,
    columns: block.column + block.cells.reduce((widest, cells) => Math.max(widest, cells.length), 0),
  }));
  const tables = spec.tables.map((table) => ({
    rows: table.row + 1 + bodyRows(table),
    columns: table.column + table.columns.length,
  }));
  return [...blocks, ...tables].reduce(
    (all, size) => ({ rows: Math.max(all.rows, size.rows), columns: Math.max(all.columns, size.columns) }),
    { rows: 1, columns: 1 },
  );
}
