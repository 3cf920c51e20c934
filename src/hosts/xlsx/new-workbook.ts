// A new workbook from specifications of sheets, as if a user had made it.

import type { SheetSpec } from "../../grid/sheet-spec";
import { blankWorkbook } from "./blank-workbook";
import { writeSheets } from "./write-sheets";

/** Bytes of an .xlsx file with these sheets and no other; none carries our stamp. At least one sheet, or HostError. */
export function newWorkbook(specs: readonly SheetSpec[]): Uint8Array {
  return writeSheets(blankWorkbook("us"), specs, () => null).bytes;
}
