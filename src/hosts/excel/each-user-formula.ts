// Every formula that the user wrote: in cells of sheets that are not ours, and in names. Knows none of their meaning.

import type { FoundSheet, SheetKey } from "../../app/ports";
import type { Area } from "../../grid/address";
import type { CallExcel } from "./call-excel";
import { rowBlocks } from "./read-cells";
import { areaOf, rangeOf } from "./sheet-facts";

/**
 * @param sheets of the workbook; ours are passed over
 * @param note is told the sheet too; null for the formula of a name
 * Cost: one exchange for each 50,000 used cells.
 */
export async function eachUserFormula(
  callExcel: CallExcel,
  sheets: readonly FoundSheet[],
  note: (formula: string, sheet: SheetKey | null) => void,
): Promise<void> {
  const foreign = sheets.filter(({ stamp }) => stamp === null).map(({ key }) => key);
  const { names, used } = await readNames(callExcel, foreign);
  for (const name of names) note(name, null);
  for (const [key, area] of used) {
    for (const block of rowBlocks(area)) {
      for (const formula of await readFormulas(callExcel, key, block)) note(formula, key);
    }
  }
}

type Places = { readonly names: readonly string[]; readonly used: readonly (readonly [SheetKey, Area])[] };

function readNames(callExcel: CallExcel, keys: readonly SheetKey[]): Promise<Places> {
  return callExcel(async ({ workbook }, sync) => {
    const ofWorkbook = workbook.names.load("items/formula");
    const parts = keys.map((key) => {
      const sheet = workbook.worksheets.getItem(key);
      return {
        key,
        names: sheet.names.load("items/formula"),
        used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
      };
    });
    await sync();
    const items = [...ofWorkbook.items, ...parts.flatMap(({ names }) => names.items)];
    return {
      names: items.map(({ formula }) => String(formula)),
      used: parts.flatMap(({ key, used }) => (used.isNullObject ? [] : [[key, areaOf(used)] as const])),
    };
  });
}

function readFormulas(callExcel: CallExcel, key: SheetKey, area: Area): Promise<readonly string[]> {
  return callExcel(async ({ workbook }, sync) => {
    const range = rangeOf(workbook.worksheets.getItem(key), area).load("formulas");
    await sync();
    const formulas: unknown[][] = range.formulas;
    return formulas.flat().filter((text): text is string => typeof text === "string" && text.startsWith("="));
  });
}
