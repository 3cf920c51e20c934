// Which worksheet an object of the workbook belongs to, so that a viewer knows what to draw again.

import { Chart } from "./chart";
import { Range } from "./range";
import { Table } from "./table";
import { Worksheet } from "./worksheet";

/** The sheet of an object, or of the first it was reached through that has one; null for what belongs to the workbook. */
export function sheetOf(lineage: readonly object[]): Worksheet | null {
  for (const object of lineage) {
    if (object instanceof Worksheet) return object;
    if (object instanceof Range || object instanceof Table || object instanceof Chart) return object.Worksheet;
  }
  return null;
}
