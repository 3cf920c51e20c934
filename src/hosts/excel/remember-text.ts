// Keeps a small text with the workbook, where its user does not see it and no cell, name or format is touched.

import { REMEMBERED_KEY } from "../../grid/sheet-content";
import type { CallExcel } from "./call-excel";

/** @param text null: nothing is remembered any more */
export function rememberText(callExcel: CallExcel, text: string | null): Promise<void> {
  return callExcel(async ({ workbook }, sync) => {
    if (text !== null) {
      workbook.settings.add(REMEMBERED_KEY, text);
      return sync();
    }
    const known = workbook.settings.getItemOrNullObject(REMEMBERED_KEY).load("key");
    await sync();
    if (known.isNullObject) return;
    known.delete();
    await sync();
  });
}
