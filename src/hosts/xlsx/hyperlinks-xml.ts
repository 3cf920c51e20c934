// Links from cells of ours to places in the same workbook. Never to the outside.

import { cellName, quotedSheet } from "../../grid/address";
import type { CellLink, SheetSpec } from "../../grid/sheet-spec";
import { cellTextAttribute } from "./escape-xml";
import type { SheetContext } from "./write-context";

/** Excel repairs a sheet with more links; those beyond are left out, their cells stay. */
const MAX_LINKS = 65_530;

type PlacedLink = { readonly row: number; readonly column: number; readonly link: CellLink };

export function hyperlinksXml(spec: SheetSpec, context: SheetContext): string {
  const links = [...blockLinks(spec), ...tableLinks(spec)].slice(0, MAX_LINKS).map(({ row, column, link }) => {
    const sheet = targetSheet(link, spec, context);
    const place = cellTextAttribute(`${quotedSheet(sheet)}!${link.cell}`);
    const words = cellTextAttribute(`${sheet}, ${link.cell}`);
    return `<hyperlink ref="${cellName(row, column)}" location="${place}" tooltip="${words}" display="${words}"/>`;
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** The user's sheet as it is called, or the name that the workbook gave to ours. A sheet id that is not written throws. */
function targetSheet(link: CellLink, spec: SheetSpec, context: SheetContext): string {
  if ("sheet" in link) return link.sheet;
  const name = context.sheetNames.get(link.sheetId);
  if (name === undefined) throw new Error(`Sheet "${spec.name}" links to "${link.sheetId}", which is no sheet of the plan.`);
  return name;
}

function blockLinks(spec: SheetSpec): PlacedLink[] {
  return spec.blocks.flatMap((block) =>
    block.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.link === undefined ? [] : [{ row: block.row + row, column: block.column + column, link: cell.link }],
      ),
    ),
  );
}

function tableLinks(spec: SheetSpec): PlacedLink[] {
  return spec.tables.flatMap((table) =>
    [...(table.links ?? [])].map(([key, link]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return { row: table.row + 1 + row, column: table.column + column, link };
    }),
  );
}
