// Adds sheets of ours so that an interruption at any point leaves either nothing, or a sheet that tells whose it is.

import { leftoverName } from "../../app/ports";
import type { SheetKey, WorkbookPort } from "../../app/ports";
import { readStamp, STAMP_NAME, stampText } from "../../grid/stamp";
import type { CallExcel } from "./call-excel";

/**
 * Each sheet is added under a name that only we give, then stamped, then called what it should be.
 * Sheets that an earlier attempt left at any of these points are taken instead of new ones.
 */
export function addSheets(callExcel: CallExcel, wanted: Parameters<WorkbookPort["addSheets"]>[0]): Promise<readonly SheetKey[]> {
  return callExcel(async ({ workbook }, sync) => {
    const { worksheets } = workbook;
    worksheets.load("items/id,items/name");
    await sync();
    const there = worksheets.items.map((sheet) => ({
      sheet,
      stamp: sheet.names.getItemOrNullObject(STAMP_NAME).load("formula"),
      used: sheet.getUsedRangeOrNullObject(true).load("address"),
    }));
    await sync();
    const added = wanted.map(({ name, stamp }) => {
      const begun = there.find(
        (each) => each.stamp.isNullObject && each.used.isNullObject && each.sheet.name === leftoverName(stamp.id),
      );
      const named = there.find(
        (each) => !each.stamp.isNullObject && each.sheet.name === name && readStamp(String(each.stamp.formula))?.id === stamp.id,
      );
      if (named !== undefined) return named.sheet;
      const sheet = begun?.sheet ?? worksheets.add(leftoverName(stamp.id));
      sheet.names.add(STAMP_NAME, `=${stampText(stamp)}`).visible = false;
      if (name !== leftoverName(stamp.id)) sheet.name = name;
      return sheet.load("id");
    });
    await sync();
    return added.map((sheet) => sheet.id);
  });
}
