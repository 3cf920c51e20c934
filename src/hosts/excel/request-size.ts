// How large an action becomes as a request of office.js; upper bounds, measured against the library. Knows no Excel.

import type { SheetAction } from "../../app/ports";

/** A range is asked for by its position: a path, an instruction to make it, and what is done to it. */
const RANGE_BYTES = 420;
/** One property that is set. */
const PROPERTY_BYTES = 180;
/** One object on the way to a property, such as the font of a range. */
const OBJECT_BYTES = 260;
/** The library cuts values into blocks of this many cells, each with a range of its own. */
const CELLS_PER_BLOCK = 1500;
const SERIES_BYTES = 6_000;
const CHART_BYTES = 16_000;

export function requestBytes(action: SheetAction): number {
  switch (action.kind) {
    case "values":
      return valuesBytes(action.cells);
    case "format":
      return RANGE_BYTES + 2 * OBJECT_BYTES + Object.keys(action.look).length * (PROPERTY_BYTES + OBJECT_BYTES) + (action.look.border === undefined ? 0 : 6 * (OBJECT_BYTES + 2 * PROPERTY_BYTES));
    case "rules":
      return RANGE_BYTES + action.rules.length * (RANGE_BYTES + 6 * (OBJECT_BYTES + PROPERTY_BYTES)) + textBytes(JSON.stringify(action.rules));
    case "validations":
      return RANGE_BYTES + action.validations.length * (RANGE_BYTES + OBJECT_BYTES + PROPERTY_BYTES) + 2 * textBytes(JSON.stringify(action.validations));
    case "chart":
      return CHART_BYTES + action.chart.series.length * SERIES_BYTES + 2 * textBytes(JSON.stringify(action.chart));
    case "view":
      return viewBytes(action.view);
    case "clear":
      // Charts and tables that stand there are not known here; few stand on one sheet.
      return 20 * RANGE_BYTES + 30 * (OBJECT_BYTES + PROPERTY_BYTES);
    default:
      return 3 * RANGE_BYTES + 4 * PROPERTY_BYTES + textBytes(JSON.stringify(action));
  }
}

function viewBytes(view: (SheetAction & { readonly kind: "view" })["view"]): number {
  const ranges = view.columnWidths.length + view.rowHeights.size + (view.print.pageBreaks?.length ?? 0);
  return 30 * (OBJECT_BYTES + PROPERTY_BYTES) + ranges * (RANGE_BYTES + OBJECT_BYTES + PROPERTY_BYTES);
}

/** Two brackets a row, a comma a cell, and one apostrophe a text. */
function valuesBytes(cells: (SheetAction & { readonly kind: "values" })["cells"]): number {
  let bytes = 0;
  let count = 0;
  for (const line of cells) {
    bytes += 3;
    count += line.length;
    for (const value of line) bytes += typeof value === "string" ? textBytes(value) + 6 : String(value).length + 1;
  }
  return bytes + Math.ceil(count / CELLS_PER_BLOCK + cells.length / 50 + 1) * RANGE_BYTES;
}

/** Length in UTF-8 of a text within JSON that is itself a text within JSON: quotes and backslashes are escaped twice. */
function textBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20) bytes += 7;
    else if (unit === 0x22 || unit === 0x5c) bytes += 4;
    else bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
