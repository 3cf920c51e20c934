// An .xlsx file as a workbook of the stand-in Excel: everything that a grid shows. What the model cannot hold is not shown.
// Knows how the parts come together; saving keeps the file's other parts (save-workbook-file.ts).

import { KEPT_PLAN_NAMESPACE } from "../../app/kept-plan";
import { REMEMBERED_KEY } from "../../grid/sheet-content";
import { damaged } from "../../hosts/xlsx/file-errors";
import { readKeptTexts } from "../../hosts/xlsx/kept-texts";
import { openPackage } from "../../hosts/xlsx/package";
import { readCharts } from "../../hosts/xlsx/read-charts";
import { readLooks } from "../../hosts/xlsx/read-looks";
import { readRemembered } from "../../hosts/xlsx/read-remembered";
import { readSharedStrings } from "../../hosts/xlsx/read-shared-strings";
import { readFileTables } from "../../hosts/xlsx/read-tables";
import { readTheme } from "../../hosts/xlsx/read-theme";
import { readOutsideLinks } from "../../hosts/xlsx/relationships";
import { readWorkbookPart } from "../../hosts/xlsx/workbook-part";
import type { SheetEntry } from "../../hosts/xlsx/workbook-part";
import { Workbook } from "../excel/workbook/workbook";
import type { Worksheet } from "../excel/workbook/worksheet";
import { addCharts } from "./add-charts";
import { addNames } from "./add-names";
import { fillSheet } from "./fill-sheet";
import type { FileWords } from "./fill-sheet";
import { lookOfFile } from "./look-of-file";

/**
 * Opens a file. The same bytes give the same workbook, the `Id`s of its sheets included, by which saving knows them again.
 * What is no workbook, protected, damaged or too large throws a HostError that says so.
 * Cost: linear; about 2 s for a million cells.
 */
export function openWorkbookFile(bytes: Uint8Array, name: string): Workbook {
  const pkg = openPackage(bytes);
  const part = readWorkbookPart(pkg);
  const theme = readTheme(pkg, part.path);
  const looks = readLooks(pkg, part.stylesPath, theme);
  const words: FileWords = {
    strings: readSharedStrings(pkg, part.sharedStringsPath),
    dateSystem: part.dateSystem,
    theme,
    looks: looks.cells.map(lookOfFile),
    ruleLooks: looks.rules,
  };
  const workbook = new Workbook(name);
  workbook.dateSystem = part.dateSystem;
  const remembered = readRemembered(pkg, part.path);
  if (remembered !== null) workbook.Settings.Add(REMEMBERED_KEY, remembered);
  for (const text of readKeptTexts(bytes, KEPT_PLAN_NAMESPACE)) workbook.CustomXmlParts.Add(text);
  const entries = part.sheets.filter(({ kind }) => kind === "worksheet");
  const sheets = workbook.Worksheets.open(entries.map((entry) => entry.name));
  const opened = entries.flatMap((entry, index) => {
    const sheet = sheets[index];
    return sheet === undefined ? [] : [{ entry, sheet }];
  });
  for (const { entry, sheet } of opened) {
    if (!pkg.has(entry.path)) throw damaged(`the part of sheet "${entry.name}" is missing`);
    const beside = { tables: readFileTables(pkg, entry.path), outside: readOutsideLinks(pkg, entry.path) };
    fillSheet(sheet, pkg.text(entry.path), words, beside);
  }
  // Charts may draw cells of any sheet.
  for (const { entry, sheet } of opened) addCharts(sheet, readCharts(pkg, entry.path, theme));
  const sheetOf = (entry: SheetEntry | undefined): Worksheet | null => opened.find((each) => each.entry === entry)?.sheet ?? null;
  addNames(workbook, part.definedNames, (position) => sheetOf(part.sheets[position]));
  hideSheets(opened);
  const active = sheetOf(part.sheets[part.activeTab]);
  const firstVisible = workbook.Worksheets.list.find(({ Visibility }) => Visibility === "Visible");
  workbook.Worksheets.active = active?.Visibility === "Visible" ? active : (firstVisible ?? workbook.Worksheets.active);
  return workbook;
}

/** Where all worksheets are hidden, behind a chart sheet, the first is shown all the same. */
function hideSheets(opened: readonly { readonly entry: SheetEntry; readonly sheet: Worksheet }[]): void {
  const isAllHidden = opened.every(({ entry }) => entry.state !== "visible");
  opened.slice(isAllHidden ? 1 : 0).forEach(({ entry, sheet }) => {
    if (entry.state !== "visible") sheet.Visibility = entry.state === "hidden" ? "Hidden" : "VeryHidden";
  });
}
