// A file's bytes as the workbook content that planning reads: the one entry to the reading side of .xlsx files.
// Knows how the parts come together; each part's own form is known by the file that reads it.

import type { SheetContent, WorkbookContent } from "../../grid/sheet-content";
import { damaged } from "./file-errors";
import { openPackage } from "./package";
import { namedAreasOf } from "./read-named-areas";
import { readNumberKinds } from "./read-number-kinds";
import { readRemembered } from "./read-remembered";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readTables } from "./read-tables";
import { readWorkbookPart, stampOf } from "./workbook-part";

/**
 * Reads every worksheet of an .xlsx or .xlsm file, hidden ones too; chart and macro sheets hold no data and are left out.
 * @param file the file's bytes
 * @param name its name, for messages
 * What is no workbook, protected, damaged or too large throws a HostError that says so.
 * Cost: linear; about 1 s and 300 MB for a million cells.
 */
export function readWorkbookContent(file: Uint8Array, name: string): WorkbookContent {
  const pkg = openPackage(file);
  const workbook = readWorkbookPart(pkg);
  const shared = {
    strings: readSharedStrings(pkg, workbook.sharedStringsPath),
    numberKinds: readNumberKinds(pkg, workbook.stylesPath),
    dateSystem: workbook.dateSystem,
  };
  const sheets = workbook.sheets.flatMap((entry, index): SheetContent[] => {
    if (entry.kind !== "worksheet") return [];
    if (!pkg.has(entry.path)) throw damaged(`the part of sheet "${entry.name}" is missing`);
    return [
      {
        name: entry.name,
        visible: entry.state === "visible",
        ...readSheet(pkg.text(entry.path), entry.name, shared),
        tables: readTables(pkg, entry.path),
        names: namedAreasOf(entry.name, workbook.definedNames),
        stamp: stampOf(workbook, index),
      },
    ];
  });
  const remembered = readRemembered(pkg, workbook.path);
  return { name, dateSystem: workbook.dateSystem, sheets, ...(remembered === null ? {} : { remembered }) };
}
