// Fills one sheet of the stand-in from its part of a file: cells with formulas and looks, then everything that lies over them.

import type { Area } from "../../grid/address";
import { shownFormula } from "../../hosts/xlsx/file-formula";
import type { FileRuleLook } from "../../hosts/xlsx/read-looks";
import type { SharedValues } from "../../hosts/xlsx/read-cell-value";
import { readShownSheet } from "../../hosts/xlsx/read-shown-sheet";
import type { FileLink } from "../../hosts/xlsx/read-shown-sheet";
import type { FileTable } from "../../hosts/xlsx/read-tables";
import type { Theme } from "../../hosts/xlsx/read-theme";
import type { Look } from "../excel/workbook/look";
import type { Worksheet } from "../excel/workbook/worksheet";
import { addRules, addValidations } from "./add-rules";
import { addTables } from "./add-tables";
import { fillColumns, fillView } from "./fill-view";

/** What all sheets of a file share. */
export type FileWords = SharedValues & { readonly theme: Theme; readonly looks: readonly Look[]; readonly ruleLooks: readonly FileRuleLook[] };

/** What lies beside the worksheet part. */
export type FileBeside = { readonly tables: readonly FileTable[]; readonly outside: ReadonlyMap<string, string> };

/** A link over more cells than this is somebody's mistake; its first cell has it. */
const MAX_LINKED_CELLS = 1000;

/** @param xml the worksheet part's text. Cost: one pass; about 2 s for a million cells. */
export function fillSheet(sheet: Worksheet, xml: string, words: FileWords, { tables, outside }: FileBeside): void {
  const { grid } = sheet;
  const { looks } = words;
  const shown = readShownSheet(
    xml,
    sheet.Name,
    words,
    (view) => fillColumns(sheet, view, looks),
    (row, column, value, formula, style) => {
      const look = looks[style];
      const isPlain = value === null && formula === null && (look === undefined || look === grid.lookAt(row, column));
      if (isPlain) return;
      const cell = grid.edit(row, column);
      cell.value = value;
      if (formula !== null) cell.formula = `=${shownFormula(formula, tableAt(tables, row, column))}`;
      if (look !== undefined) cell.look = look;
    },
  );
  shown.arrays.forEach((area) => markSpilled(sheet, area));
  fillView(sheet, shown.view);
  addTables(sheet, tables);
  sheet.merges.push(...shown.merges.filter((area) => sheet.Tables.overlapping(area) === undefined));
  addLinks(sheet, shown.links, outside);
  addRules(sheet, shown.rules, words.ruleLooks);
  addValidations(sheet, shown.validations);
}

function tableAt(tables: readonly FileTable[], row: number, column: number): string | null {
  return tables.find(({ area }) => isIn(area, row, column))?.name ?? null;
}

function isIn({ row: top, column: left, rows, columns }: Area, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

/** The values of an array belong to the formula in its first cell. */
function markSpilled({ grid }: Worksheet, area: Area): void {
  for (const { row, column, cell } of grid.within(area)) {
    if (row !== area.row || column !== area.column) cell.isSpilled = cell.formula === null && cell.value !== null;
  }
}

function addLinks({ grid }: Worksheet, links: readonly FileLink[], outside: ReadonlyMap<string, string>): void {
  for (const { area, place, relationshipId, words } of links) {
    const address = relationshipId === null ? undefined : outside.get(relationshipId);
    const isTooWide = area.rows * area.columns > MAX_LINKED_CELLS;
    const link = {
      ...(address === undefined ? {} : { address }),
      ...(place === null ? {} : { documentReference: place }),
      ...(words === null ? {} : { screenTip: words }),
    };
    for (let row = area.row; row < area.row + (isTooWide ? 1 : area.rows); row += 1) {
      for (let column = area.column; column < area.column + (isTooWide ? 1 : area.columns); column += 1) grid.edit(row, column).link = link;
    }
  }
}
