// Writes changed cells and headings into a user's workbook: sheets and tables are patched, the rest is copied as it is.
// The door to this for hosts that show a file; which cells changed is their business.

import { areaName } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { CellPatch } from "./cell-patch";
import { cellTextAttribute } from "./escape-xml";
import { applyEdits, asUtf8, childOf, insertInOrder, outlineXml, setAttribute } from "./outline-xml";
import type { Edit } from "./outline-xml";
import { openPackage, savePackage } from "./package";
import type { XlsxPackage } from "./package";
import { CONTENT_TYPES_PART, patchContentTypes, patchRelationships } from "./package-parts-xml";
import { patchCells } from "./patch-cells";
import { readRelationships } from "./relationships";
import { readWorkbookPart } from "./workbook-part";
import type { WorkbookPart } from "./workbook-part";
import { openStyles } from "./write-styles";

export type TablePatch = {
  /** As formulas call it. */
  readonly name: string;
  /** With its heading row, without a totals row. */
  readonly area: Area;
  readonly headings: readonly string[];
};

export type SheetPatch = {
  /** As the sheet is called in the file. */
  readonly sheet: string;
  readonly cells: readonly CellPatch[];
  readonly tables: readonly TablePatch[];
};

/** Elements of the workbook part that stand before `calcPr`. */
const BEFORE_CALCULATION = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr",
];

/**
 * The workbook with the patches; the very same bytes when there are none. Excel calculates all formulas when it opens the file,
 * since those that depend on a changed cell hold what they last gave.
 */
export function patchWorkbook(bytes: Uint8Array, patches: readonly SheetPatch[]): Uint8Array {
  const wanted = patches.filter(({ cells, tables }) => cells.length + tables.length > 0);
  if (wanted.length === 0) return bytes;
  const pkg = openPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const styles = workbook.stylesPath === null ? null : openStyles(pkg.text(workbook.stylesPath));
  const changes = new Map<string, string | null>();
  let losesFormulas = false;
  for (const { sheet, cells, tables } of wanted) {
    const path = workbook.sheets.find(({ name }) => name === sheet)?.path ?? "";
    if (cells.length > 0) {
      const patched = patchCells(pkg.text(path), path, cells, styles?.withNumberFormat ?? ((style) => style));
      changes.set(path, patched.xml);
      losesFormulas ||= patched.losesFormulas;
    }
    for (const [part, xml] of patchedTables(pkg, path, tables)) changes.set(part, xml);
  }
  const stylesXml = styles?.xml();
  if (workbook.stylesPath !== null && stylesXml !== undefined && stylesXml !== asUtf8(pkg.text(workbook.stylesPath))) {
    changes.set(workbook.stylesPath, stylesXml);
  }
  changes.set(workbook.path, calculatedOnLoad(pkg.text(workbook.path)));
  if (losesFormulas) dropCalcChain(pkg, workbook, changes);
  return savePackage(pkg, changes);
}

function calculatedOnLoad(xml: string): string {
  const root = outlineXml(xml, "workbook");
  const calculation = childOf(root, "calcPr");
  const edit =
    calculation === undefined
      ? insertInOrder(root, "calcPr", BEFORE_CALCULATION, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)
      : setAttribute(xml, calculation, "fullCalcOnLoad", "1");
  return asUtf8(applyEdits(xml, [edit]));
}

/** Excel refuses a chain that names a cell without a formula, and builds a missing one by itself. */
function dropCalcChain(pkg: XlsxPackage, workbook: WorkbookPart, changes: Map<string, string | null>): void {
  const link = readRelationships(pkg, workbook.path).find(({ type, path }) => type === "calcChain" && pkg.has(path));
  if (link === undefined) return;
  changes.set(link.path, null);
  const relationships = pkg.text(workbook.relationshipsPath);
  changes.set(workbook.relationshipsPath, asUtf8(patchRelationships(relationships, new Set([link.id]), [], "")));
  const gone = new Set([link.path.toLowerCase()]);
  changes.set(CONTENT_TYPES_PART, asUtf8(patchContentTypes(pkg.text(CONTENT_TYPES_PART), gone, new Map())));
}

/** Parts of the tables that grew or whose headings changed. A table with a totals row keeps its rows. */
function patchedTables(pkg: XlsxPackage, sheetPath: string, tables: readonly TablePatch[]): readonly (readonly [string, string])[] {
  if (tables.length === 0) return [];
  return readRelationships(pkg, sheetPath).flatMap(({ type, path }) => {
    if (type !== "table" || !pkg.has(path)) return [];
    const xml = pkg.text(path);
    const root = outlineXml(xml, path);
    const patch = tables.find(({ name }) => name === (root.attributes.get("displayName") ?? root.attributes.get("name")));
    if (patch === undefined) return [];
    const columns = childOf(root, "tableColumns")?.children ?? [];
    const renamed = columns.flatMap((column, index): readonly Edit[] => {
      const heading = cellTextAttribute(patch.headings[index] ?? "");
      return heading === "" ? [] : [setAttribute(xml, column, "name", heading)];
    });
    const filter = childOf(root, "autoFilter");
    const hasTotals = Number(root.attributes.get("totalsRowCount") ?? 0) > 0;
    const area = areaName(patch.area);
    const moved = hasTotals ? [] : [setAttribute(xml, root, "ref", area), ...(filter === undefined ? [] : [setAttribute(xml, filter, "ref", area)])];
    return [[path, asUtf8(applyEdits(xml, [...renamed, ...moved]))] as const];
  });
}
