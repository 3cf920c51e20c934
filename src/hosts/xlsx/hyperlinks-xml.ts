// Links from cells of ours to places in the same workbook. Never to the outside.

import { cellName, quotedSheet } from "../../grid/address";
import type { SheetSpec } from "../../grid/sheet-spec";
import { cellTextAttribute } from "./escape-xml";
import type { SheetContext } from "./write-context";

/** Excel repairs a sheet with more links; those beyond are left out, their cells stay. */
const MAX_LINKS = 65_530;

type Link = { readonly sheet: string; readonly cell: string };
type PlacedLink = { readonly row: number; readonly column: number; readonly link: Link };

export function hyperlinksXml(spec: SheetSpec, context: SheetContext): string {
  const links = [...blockLinks(spec), ...tableLinks(spec)].slice(0, MAX_LINKS).map(({ row, column, link }) => {
    const place = cellTextAttribute(`${quotedSheet(context.mapSheet(link.sheet))}!${link.cell}`);
    const words = cellTextAttribute(`${context.mapSheet(link.sheet)}, ${link.cell}`);
    return `<hyperlink ref="${cellName(row, column)}" location="${place}" tooltip="${words}" display="${words}"/>`;
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
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
