// The Excel tables of a sheet: their names and rectangles, found through the sheet's relationships.
// Knows nothing of cells.

import { areaFromName } from "../../grid/address";
import type { NamedArea } from "../../grid/sheet-content";
import type { XlsxPackage } from "./package";
import { readRelationships } from "./relationships";
import { readXml } from "./xml-reader";

/** Tables with a heading row, without their totals row; the names are those that formulas use. */
export function readTables(pkg: XlsxPackage, sheetPath: string): readonly NamedArea[] {
  const tables: NamedArea[] = [];
  for (const { type, path } of readRelationships(pkg, sheetPath)) {
    if (type !== "table" || !pkg.has(path)) continue;
    readXml(pkg.text(path), path, {
      open: (element, attribute) => {
        if (element !== "table" || attribute("headerRowCount") === "0") return;
        const area = areaFromName(attribute("ref") ?? "");
        const name = attribute("displayName") ?? attribute("name") ?? "";
        const totalsRows = Number(attribute("totalsRowCount") ?? 0);
        if (area !== null) tables.push({ name, area: { ...area, rows: area.rows - totalsRows } });
      },
    });
  }
  return tables;
}
