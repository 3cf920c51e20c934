// Has Excel calculate formulas anew that cannot see that what they answer from has changed. Knows words to look for.

import { openExcel, type CallOptions } from "./call-excel";
import { eachUserFormula } from "./each-user-formula";
import { inspectWorkbook } from "./inspect-workbook";

/**
 * Calculates the user's sheets that hold such a formula, and no other: a whole workbook may take minutes, and its other
 * functions may cost money. A name that holds one may be used anywhere, so that then everything is calculated.
 *
 * @param holds whether a formula is to be calculated anew
 * Cost: one exchange for each 50,000 used cells, and one more where something was found.
 */
export async function recalculateFormulas(holds: (formula: string) => boolean, options: CallOptions = {}): Promise<void> {
  const callExcel = openExcel(options);
  const { sheets } = await inspectWorkbook(callExcel);
  const found = new Set<string | null>();
  await eachUserFormula(callExcel, sheets, (formula, sheet) => {
    if (holds(formula)) found.add(sheet);
  });
  if (found.size === 0) return;
  await callExcel(async ({ workbook }, sync) => {
    if (found.has(null)) workbook.application.calculate("Full");
    else for (const key of found) if (key !== null) workbook.worksheets.getItem(key).calculate(true);
    await sync();
  });
}
