// Brings the lists of a package up to date after sheets of ours were written: workbook, relationships, content types, chain.

import { columnName, quotedSheet } from "../../grid/address";
import type { PrintSpec, SheetSpec } from "../../grid/sheet-spec";
import { STAMP_NAME, stampText } from "../../grid/stamp";
import type { Stamp } from "../../grid/stamp";
import { patchCalcChain } from "./calc-chain-xml";
import type { Dialect } from "./namespaces-xml";
import { asUtf8 } from "./outline-xml";
import type { XlsxPackage } from "./package";
import { CONTENT_TYPES_PART, patchContentTypes, patchRelationships } from "./package-parts-xml";
import type { NewRelationship, PartKind } from "./package-parts-xml";
import { readRelationships } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import { patchWorkbookXml } from "./workbook-xml";
import type { LocalName } from "./workbook-xml";
import type { LocatedSheet, Placement } from "./write-placement";

export type Written = {
  readonly placement: Placement;
  readonly sheets: readonly LocatedSheet[];
  /** Null leaves the stamp out: the sheet is the user's. */
  readonly stampOf: (spec: SheetSpec) => Stamp | null;
  /** Kind of each part that was written. */
  readonly kinds: ReadonlyMap<string, PartKind>;
  readonly dialect: Dialect;
};

/** @param changes what was written and removed so far; the patched lists are added to it */
export function patchLists(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  written: Written,
  changes: Map<string, Uint8Array | string | null>,
): void {
  const { placement, sheets, kinds, dialect } = written;
  const stem = dialect.relationships;
  const added = sheets.filter((sheet) => sheet.replaced === null);
  const lostLinks = new Set(
    workbook.sheets.filter((_, position) => placement.removed.has(position)).map((sheet) => sheet.relationshipId),
  );
  const chainLink = patchChain(pkg, workbook, placement, changes);
  if (chainLink !== null) lostLinks.add(chainLink);
  const newLinks: NewRelationship[] = [
    ...added.map(({ relationshipId, path }) => ({ id: relationshipId, type: "worksheet", target: `/${path}` })),
    ...[...kinds].flatMap(([path, kind]) => (kind === "styles" ? [{ id: "rIdStyles", type: kind, target: `/${path}` }] : [])),
  ];
  const patch = (part: string, change: (xml: string) => string): void => {
    changes.set(part, asUtf8(change(pkg.text(part))));
  };
  patch(workbook.relationshipsPath, (xml) => patchRelationships(xml, lostLinks, newLinks, stem));
  patch(workbook.path, (xml) => patchWorkbookXml(xml, workbookChanges(workbook, written, added), stem));
  const gone = new Set([...changes].filter(([, content]) => content === null).map(([name]) => name.toLowerCase()));
  patch(CONTENT_TYPES_PART, (xml) => patchContentTypes(xml, gone, kinds));
}

function workbookChanges(
  workbook: WorkbookPart,
  { placement, sheets, stampOf }: Written,
  added: readonly LocatedSheet[],
): Parameters<typeof patchWorkbookXml>[1] {
  return {
    added,
    removed: placement.removed,
    rewritten: new Set(sheets.flatMap(({ replaced }) => (replaced === null ? [] : [workbook.sheets.indexOf(replaced)]))),
    unstamped: placement.copies,
    localNames: sheets.flatMap((sheet) => localNames(sheet, stampOf(sheet.spec))),
  };
}

function localNames({ spec, name, position }: LocatedSheet, stamp: Stamp | null): readonly LocalName[] {
  const titles = printTitles(spec.print, quotedSheet(name));
  return [
    ...(stamp === null ? [] : [{ name: STAMP_NAME, position, hidden: true, text: stampText(stamp) }]),
    ...(titles === "" ? [] : [{ name: "_xlnm.Print_Titles", position, hidden: false, text: titles }]),
  ];
}

/** Columns before rows, as Excel writes them; `` when nothing is repeated. */
function printTitles({ repeatRows, repeatColumns }: PrintSpec, sheet: string): string {
  const columns =
    repeatColumns === undefined ? [] : [`${sheet}!$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`];
  const rows = repeatRows === undefined ? [] : [`${sheet}!$${repeatRows.first + 1}:$${repeatRows.last + 1}`];
  return [...columns, ...rows].join(",");
}

/** Patches the calculation chain where it names sheets of ours. Returns the id of its relationship when it was removed. */
function patchChain(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  placement: Placement,
  changes: Map<string, Uint8Array | string | null>,
): string | null {
  const link = readRelationships(pkg, workbook.path).find(({ type, path }) => type === "calcChain" && pkg.has(path));
  if (link === undefined || placement.old.length === 0) return null;
  const xml = pkg.text(link.path);
  const patched = patchCalcChain(xml, new Set(placement.old.map((sheet) => sheet.sheetId)));
  if (patched === xml) return null;
  changes.set(link.path, patched === null ? null : asUtf8(patched));
  return patched === null ? link.id : null;
}
