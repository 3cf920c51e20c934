// Whether formulas and names of the user refer to sheets of ours, which then must not go.
// Charts, rules and pivot tables of the user cannot be asked at this API level.

import type { SheetKey } from "../../app/ports";
import type { Area } from "../../grid/address";
import { quotedSheet } from "../../grid/address";
import type { CallExcel } from "./call-excel";
import { inspectWorkbook } from "./inspect-workbook";
import { rowBlocks } from "./read-cells";
import { areaOf, rangeOf } from "./sheet-facts";

/** Looks at every formula on sheets that are not ours. Cost: one exchange for each 100,000 used cells. */
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
  const foreign = sheets.filter(({ stamp }) => stamp === null).map(({ key }) => key);
  const { names, used } = await readNames(callExcel, foreign);
  names.forEach(note);
  for (const [key, area] of used) {
    for (const block of rowBlocks(area)) (await readFormulas(callExcel, key, block)).forEach(note);
  }
  return found;
}

/** What a formula that refers to a sheet, or to a table on it, must hold; in lower case. Rather one sheet too many than one too few. */
function wordsFor(sheet: string, tables: readonly string[]): readonly string[] {
  return [`${sheet}!`, `${quotedSheet(sheet)}!`, ...tables].map((word) => word.toLowerCase());
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
