// Goes to cells on the user's click, and tells which row of our sheets she selects. Changes nothing.

import { HostError } from "../../base/host-error";
import type { CellRef } from "../../base/issue";
import { STAMP_NAME } from "../../grid/stamp";
import { openExcel } from "./call-excel";

/** Orders and customer orders stand in the first columns of our sheets. */
const CELLS_OF_ROW = 8;

export type Navigation = {
  /** Shows a sheet, and selects the cell or area when `cell` is not ``. */
  readonly goTo: (place: CellRef) => Promise<void>;
  /** Calls with the first cells of the selected row of a sheet of ours. */
  readonly onRowSelected: (listener: (cells: readonly string[]) => void) => Promise<void>;
};

export function openNavigation(): Navigation {
  const callExcel = openExcel();
  const selectedRow = () =>
    callExcel(async (context, sync) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("rowIndex");
      const stamp = selected.worksheet.names.getItemOrNullObject(STAMP_NAME);
      stamp.load("name");
      await sync();
      if (stamp.isNullObject) return [];
      const row = selected.worksheet.getRangeByIndexes(selected.rowIndex, 0, 1, CELLS_OF_ROW);
      row.load("values");
      await sync();
      return (row.values[0] ?? []).map((value) => String(value));
    });
  return {
    goTo: ({ sheet, cell }) =>
      callExcel(async (context, sync) => {
        const found = context.workbook.worksheets.getItemOrNullObject(sheet);
        found.load("name");
        await sync();
        if (found.isNullObject) {
          throw new HostError("not-found", `There is no sheet "${sheet}" any more.`, "It was renamed or deleted. Read your sheets again.");
        }
        found.activate();
        if (cell !== "") found.getRange(cell).select();
        await sync();
      }),
    onRowSelected: (listener) =>
      callExcel(async (context, sync) => {
        context.workbook.onSelectionChanged.add(async () => {
          // A selection that cannot be read (several areas, a cell in edit) is no row to explain.
          const cells = await selectedRow().catch(() => []);
          if (cells.length > 0) listener(cells);
        });
        await sync();
      }),
  };
}
