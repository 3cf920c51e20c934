// Whether formulas and names of the user refer to sheets of ours, which then must not go.
// Charts, rules and pivot tables of the user cannot be asked at this API level.

import type { SheetKey } from "../../app/ports";
import { quotedSheet } from "../../grid/address";
import type { CallExcel } from "./call-excel";
import { eachUserFormula } from "./each-user-formula";
import { inspectWorkbook } from "./inspect-workbook";

/** Looks at every formula on sheets that are not ours. Cost: one exchange for each 50,000 used cells. */
export async function findReferences(callExcel: CallExcel, keys: readonly SheetKey[]): Promise<ReadonlySet<SheetKey>> {
  const { sheets, tables } = await inspectWorkbook(callExcel);
  const wanted = sheets.filter(({ key }) => keys.includes(key)).map(({ key, name }) => ({
    key,
    words: wordsFor(name, tables.filter(({ sheet }) => sheet === key).map((table) => table.name)),
  }));
  const found = new Set<SheetKey>();
  const note = (formula: string): void => {
    const text = formula.toLowerCase();
    for (const { key, words } of wanted) if (words.some((word) => text.includes(word))) found.add(key);
  };
  await eachUserFormula(callExcel, sheets, note);
  return found;
}

/** What a formula that refers to a sheet, or to a table on it, must hold; in lower case. Rather one sheet too many than one too few. */
function wordsFor(sheet: string, tables: readonly string[]): readonly string[] {
  return [`${sheet}!`, `${quotedSheet(sheet)}!`, ...tables].map((word) => word.toLowerCase());
}
