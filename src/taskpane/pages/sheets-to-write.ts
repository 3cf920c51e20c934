// How much a preview would change. Knows no component.

import type { SheetChange } from "../../app/write/preview-write";

/** Sheets that would come, change or go. */
export function sheetsToWrite(preview: readonly SheetChange[]): number {
  return preview.filter((sheet) => sheet.change !== "keep").length;
}
