// Which rows of a sheet are hidden or filtered out. Excel says it of a whole range: all, none, or some.

import type { Area } from "../../grid/address";
import type { CallExcel } from "./call-excel";
import { rangeOf } from "./sheet-facts";

/** Ranges asked for in one exchange. */
const MAX_RANGES = 1_000;

/** Halves what is mixed until nothing is. Cost: one exchange when nothing is hidden; else some twenty for 100,000 rows. */
export async function readHiddenRows(callExcel: CallExcel, key: string, area: Area): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  let open: readonly Area[] = [{ ...area, columns: 1 }];
  while (open.length > 0) {
    const now = open.slice(0, MAX_RANGES);
    const states = await readStates(callExcel, key, now);
    const mixed = now.flatMap((part, index) => {
      const state = states[index];
      if (state === true) for (let row = part.row; row < part.row + part.rows; row += 1) hidden.add(row);
      return state === null && part.rows > 1 ? halves(part) : [];
    });
    open = [...mixed, ...open.slice(MAX_RANGES)];
  }
  return new Set([...hidden].sort((a, b) => a - b));
}

function halves(area: Area): readonly Area[] {
  const first = Math.ceil(area.rows / 2);
  return [
    { ...area, rows: first },
    { ...area, row: area.row + first, rows: area.rows - first },
  ];
}

function readStates(callExcel: CallExcel, key: string, areas: readonly Area[]): Promise<readonly (boolean | null)[]> {
  return callExcel(async ({ workbook }, sync) => {
    const sheet = workbook.worksheets.getItem(key);
    const ranges = areas.map((area) => rangeOf(sheet, area).load("rowHidden"));
    await sync();
    // The types leave out that a mixed range says null.
    return ranges.map((range) => range.rowHidden as boolean | null);
  });
}
