// Sheets of ours that nobody wants any more but that formulas of the user refer to: they are emptied, not removed.
// A file whose formulas lead to a missing sheet is one that Excel offers to repair.

import { quotedSheet } from "../../grid/address";
import { keptSheet } from "../../grid/kept-sheet";
import type { SheetSpec } from "../../grid/sheet-spec";
import { STAMP_NAME } from "../../grid/stamp";
import { xmlText } from "./escape-xml";
import type { XlsxPackage } from "./package";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { partsOfSheets } from "./write-parts";
import { findOurs } from "./write-placement";

/** Specifications of empty sheets in the place of those. Cost: nothing, or one look at every part when a sheet is to go. */
export function keptSheets(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  specs: readonly SheetSpec[],
): readonly SheetSpec[] {
  const wanted = new Set(specs.map((spec) => spec.id));
  const found = [...findOurs(workbook).ours].flatMap(([id, position]) => {
    const sheet = workbook.sheets[position];
    return sheet === undefined ? [] : [{ id, sheet }];
  });
  const ours = found.map(({ sheet }) => sheet);
  const leaving = found.filter(({ id }) => !wanted.has(id));
  if (leaving.length === 0) return [];
  const needed = new Set<SheetEntry>();
  const note = (xml: string): void => {
    for (const { sheet } of leaving) if (refersTo(xml, sheet.name)) needed.add(sheet);
  };
  namesOf(workbook, ours).forEach(note);
  for (const part of partsWithFormulas(pkg, ours)) note(pkg.text(part));
  return leaving.filter(({ sheet }) => needed.has(sheet)).map(({ id, sheet }) => keptSheet(id, sheet.name));
}

/** What defined names stand for, in the form of XML; print titles and stamps of our sheets do not count. */
function namesOf(workbook: WorkbookPart, ours: readonly SheetEntry[]): readonly string[] {
  return workbook.definedNames.flatMap(({ name, localSheetId, text }) => {
    const sheet = localSheetId === undefined ? undefined : workbook.sheets[localSheetId];
    const isOurs = sheet !== undefined && ours.includes(sheet) && (name === STAMP_NAME || name.startsWith("_xlnm."));
    return isOurs ? [] : [xmlText(text)];
  });
}

/** Names of the parts that can hold a reference: sheets, charts, pivot caches. Texts of cells cannot. */
function partsWithFormulas(pkg: XlsxPackage, ours: readonly SheetEntry[]): readonly string[] {
  const own = partsOfSheets(pkg, ours.map((sheet) => sheet.path));
  return pkg.names.filter(
    (name) =>
      /\.xml$/i.test(name) &&
      !/(?:sharedStrings|workbook|styles)\.xml$|^docProps\/|^\[/i.test(name) &&
      !own.has(name.toLowerCase()),
  );
}

function refersTo(xml: string, sheet: string): boolean {
  const quoted = xmlText(quotedSheet(sheet));
  return [`${xmlText(sheet)}!`, `${quoted}!`, `${quoted.replace(/'/g, "&apos;")}!`].some((place) => xml.includes(place));
}
