// One sheet's cells, merges and hidden rows, read in a single pass over its part.
// Knows cell types, and styles by number; not which tables, names or stamp the sheet carries.

import { areaFromName } from "../../grid/address";
import type { Area } from "../../grid/address";
import { NUMBER_KIND } from "../../grid/sheet-content";
import type { SheetContent } from "../../grid/sheet-content";
import { gatherCells } from "./gather-cells";
import type { SharedValues } from "./read-cell-value";
import { cellReader } from "./read-cells";
import { isTrue, readXml } from "./xml-reader";

/** What the sheets of a workbook share. */
export type SharedParts = SharedValues & {
  /** NUMBER_KIND by cell format. */
  readonly numberKinds: Uint8Array;
};

export type SheetCells = Pick<SheetContent, "row" | "column" | "values" | "numberKinds" | "hiddenRows" | "merges">;

/**
 * Reads a worksheet part.
 * @param xml   the part's text
 * @param sheet the sheet's name, for messages
 * A formula counts with the value it last had; one that was never calculated is an empty cell. Empty texts are empty cells.
 * Cost: one pass; about 0.7 s for a million cells.
 */
export function readSheet(xml: string, sheet: string, shared: SharedParts): SheetCells {
  const cells = gatherCells();
  const merges: Area[] = [];
  const rows = rowVisibility();
  const data = cellReader(sheet, shared, {
    row: (row, attribute) => rows.list(row, isTrue(attribute("hidden")) || attribute("ht") === "0"),
    cell: (row, column, value, style, type) => {
      if (value === null) return;
      const kind = typeof value === "number" ? (shared.numberKinds[style] ?? NUMBER_KIND.plain) : NUMBER_KIND.plain;
      const isPlainDate = type === "d" && typeof value === "number" && kind === NUMBER_KIND.plain;
      cells.add(row, column, value, isPlainDate ? NUMBER_KIND.date : kind);
    },
  });
  let isInData = false;
  readXml(xml, sheet, {
    open: (name, attribute) => {
      if (isInData) data.open(name, attribute);
      else if (name === "sheetData") isInData = true;
      else if (name === "sheetFormatPr") rows.hideUnlisted(isTrue(attribute("zeroHeight")));
      else if (name === "mergeCell") {
        const area = areaFromName(attribute("ref") ?? "");
        if (area !== null) merges.push(area);
      }
    },
    text: (text) => {
      if (isInData) data.text(text);
    },
    close: (name) => {
      if (!isInData) return;
      if (name === "sheetData") isInData = false;
      else data.close(name);
    },
  });
  const grid = cells.grid(sheet);
  return { ...grid, merges, hiddenRows: rows.hidden(grid.row, grid.values.length) };
}

/** Which rows are hidden. When rows are hidden by default, those that the part does not list are. */
function rowVisibility() {
  const hiddenListed = new Set<number>();
  const listed = new Set<number>();
  let isHiddenByDefault = false;
  return {
    hideUnlisted: (hide: boolean): void => {
      isHiddenByDefault = hide;
    },
    list: (row: number, isHidden: boolean): void => {
      if (isHidden) hiddenListed.add(row);
      if (isHiddenByDefault) listed.add(row);
    },
    /** Hidden rows among `count` rows from `first` on. */
    hidden: (first: number, count: number): ReadonlySet<number> => {
      const hidden = new Set<number>();
      for (let row = first; row < first + count; row++) {
        if (hiddenListed.has(row) || (isHiddenByDefault && !listed.has(row))) hidden.add(row);
      }
      return hidden;
    },
  };
}
