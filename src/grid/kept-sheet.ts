// What stands on a sheet of ours that nobody wants any more, but that formulas of the user refer to.

import type { SheetSpec } from "./sheet-spec";

const NOTE = "This sheet is not part of the plan any more. It stays because formulas of the workbook refer to it.";

/** The specification of an empty sheet that says why it stands. */
export function keptSheet(id: string, name: string): SheetSpec {
  return {
    id,
    name,
    columnWidths: [],
    blocks: [{ row: 0, column: 0, cells: [[{ value: NOTE, style: { italic: true } }]] }],
    tables: [],
    print: { landscape: false, pagesWide: 1 },
  };
}
