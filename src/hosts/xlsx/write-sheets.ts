// Writes sheets of ours into an .xlsx file and leaves all else as it is: parts are added, a few lists get lines added.
// The door to the writing side of this folder.

import type { SheetSpec } from "../../grid/sheet-spec";
import type { Stamp } from "../../grid/stamp";
import { dialectOf, XML_HEAD } from "./namespaces-xml";
import { openPackage, savePackage } from "./package";
import type { PartKind } from "./package-parts-xml";
import { readWorkbookPart } from "./workbook-part";
import { makeContext } from "./write-context";
import { keptSheets } from "./write-kept-sheets";
import { openPartNamer, partsOfSheets, userTables } from "./write-parts";
import { locateSheets, placeSheets } from "./write-placement";
import { writeSheetParts } from "./write-sheet-parts";
import { openStyles } from "./write-styles";
import { patchLists } from "./write-workbook-lists";

export type WrittenWorkbook = {
  readonly bytes: Uint8Array;
  /** Actual sheet name of each spec's id. */
  readonly names: ReadonlyMap<string, string>;
};

/** Null leaves a sheet without a stamp. */
export type StampOf = (spec: SheetSpec) => Stamp | null;

function finished({ id }: SheetSpec): Stamp {
  return { id, state: "done", digest: null };
}

/**
 * Writes our sheets into a workbook: replaces those that it has of us, removes those that are not wanted any more
 * (or empties them, when formulas of the user refer to them), adds the rest at the end. Sheets of the user, and all parts that belong to them, keep their bytes.
 * @param bytes an .xlsx or .xlsm file; HostError as of `openPackage` when it is none
 * @param stampOf the stamp of each; a sheet without one is the user's own from now on and is never replaced
 * Specs that contradict themselves (two cells at one place, NaN) throw. The same input gives the same bytes.
 */
export function writeSheets(
  bytes: Uint8Array,
  specs: readonly SheetSpec[],
  stampOf: StampOf = finished,
): WrittenWorkbook {
  const pkg = openPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const placement = placeSheets(workbook, [...specs, ...keptSheets(pkg, workbook, specs)]);
  const removed = partsOfSheets(pkg, placement.old.map((sheet) => sheet.path));
  const kept = placement.placed.flatMap(({ replaced }) => (replaced === null ? [] : [replaced.path]));
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const namePart = openPartNamer(pkg, removed, kept);

  const dialect = dialectOf(workbook);
  const stylesPath = workbook.stylesPath ?? (pkg.has(`${folder}styles.xml`) ? namePart(folder, "styles") : `${folder}styles.xml`);
  const emptyStyles = `${XML_HEAD}<styleSheet xmlns="${dialect.main}"></styleSheet>`;
  const styles = openStyles(workbook.stylesPath === null ? emptyStyles : pkg.text(stylesPath));
  const tables = userTables(pkg, workbook, placement.old);
  const context = makeContext(placement.placed, tables.names, { dateSystem: workbook.dateSystem, dialect, styles });

  const changes = new Map<string, Uint8Array | string | null>();
  for (const name of pkg.names) if (removed.has(name.toLowerCase())) changes.set(name, null);
  const kinds = new Map<string, PartKind>();
  if (workbook.stylesPath === null) kinds.set(stylesPath, "styles");
  const sheets = locateSheets(pkg, workbook, placement.placed, () => namePart(`${folder}worksheets/`, "sheet"));
  let tableId = tables.lastId;
  for (const sheet of sheets) {
    const places = { folder, namePart, nextTableId: () => (tableId += 1) };
    writeSheetParts(sheet.spec, sheet.path, context, places, (name, content, kind) => {
      changes.set(name, content);
      if (kind !== null) kinds.set(name, kind);
    });
  }
  changes.set(stylesPath, styles.xml());
  patchLists(pkg, workbook, { placement, sheets, stampOf, kinds, dialect }, changes);
  return { bytes: savePackage(pkg, changes), names: context.sheetNames };
}
