// The Excel tables of a sheet: their names, rectangles and looks, found through the sheet's relationships.
// Knows nothing of cells.

import { areaFromName } from "../../grid/address";
import type { NamedArea } from "../../grid/sheet-content";
import type { XlsxPackage } from "./package";
import { readRelationships } from "./relationships";
import { isTrue, readXml } from "./xml-reader";

/** A table with what its look depends on. */
export type FileTable = NamedArea & {
  /** Name of its style; `` for none. */
  readonly style: string;
  readonly hasBandedRows: boolean;
  readonly hasBandedColumns: boolean;
  readonly hasFirstColumn: boolean;
  readonly hasLastColumn: boolean;
  readonly hasFilter: boolean;
};

/** Tables with a heading row, without their totals row; the names are those that formulas use. */
export function readTables(pkg: XlsxPackage, sheetPath: string): readonly NamedArea[] {
  return readFileTables(pkg, sheetPath).map(({ name, area }) => ({ name, area }));
}

/** The same tables with their looks. */
export function readFileTables(pkg: XlsxPackage, sheetPath: string): readonly FileTable[] {
  return readRelationships(pkg, sheetPath).flatMap(({ type, path }) => {
    const table = type === "table" && pkg.has(path) ? readTable(pkg.text(path), path) : null;
    return table === null ? [] : [table];
  });
}

function readTable(xml: string, path: string): FileTable | null {
  const places: NamedArea[] = [];
  let look = { style: "", hasBandedRows: false, hasBandedColumns: false, hasFirstColumn: false, hasLastColumn: false };
  let hasFilter = false;
  readXml(xml, path, {
    open: (element, attribute) => {
      if (element === "autoFilter") hasFilter = true;
      else if (element === "tableStyleInfo") {
        look = {
          style: attribute("name") ?? "",
          hasBandedRows: isTrue(attribute("showRowStripes")),
          hasBandedColumns: isTrue(attribute("showColumnStripes")),
          hasFirstColumn: isTrue(attribute("showFirstColumn")),
          hasLastColumn: isTrue(attribute("showLastColumn")),
        };
      } else if (element === "table" && attribute("headerRowCount") !== "0") {
        const area = areaFromName(attribute("ref") ?? "");
        const name = attribute("displayName") ?? attribute("name") ?? "";
        const totalsRows = Number(attribute("totalsRowCount") ?? 0);
        if (area !== null) places.push({ name, area: { ...area, rows: area.rows - totalsRows } });
      }
    },
  });
  const [place] = places;
  return place === undefined ? null : { ...place, ...look, hasFilter };
}
