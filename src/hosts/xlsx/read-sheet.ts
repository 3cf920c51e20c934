// One sheet's cells, merges and hidden rows, read in a single pass over its part.
// Knows cell types, and styles by number; not which tables, names or stamp the sheet carries.

import type { DateSystem } from "../../base/day";
import { areaFromName } from "../../grid/address";
import type { Area } from "../../grid/address";
import { NUMBER_KIND } from "../../grid/sheet-content";
import type { CellValue, SheetContent } from "../../grid/sheet-content";
import { damaged } from "./file-errors";
import { gatherCells } from "./gather-cells";
import type { CellGatherer } from "./gather-cells";
import { readCellPosition } from "./read-cell-position";
import { decodeEscapes } from "./read-text";
import { serialFromIso } from "./serial-from-iso";
import { isTrue, readXml } from "./xml-reader";
import type { XmlAttribute } from "./xml-reader";

/** What the sheets of a workbook share. */
export type SharedParts = {
  readonly strings: readonly string[];
  /** NUMBER_KIND by cell format. */
  readonly numberKinds: Uint8Array;
  readonly dateSystem: DateSystem;
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
  const data = readSheetData(cells, sheet, shared, rows);
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

/** Follows rows and cells within `sheetData`. Rows and cells without an address follow the one before. */
function readSheetData(cells: CellGatherer, sheet: string, shared: SharedParts, rows: RowVisibility) {
  let row = -1;
  let column = -1;
  let type: string | undefined;
  let format = 0;
  let content = "";
  let isContent = false;
  let phoneticDepth = 0;

  const openCell = (attribute: XmlAttribute): void => {
    const address = attribute("r");
    if (address === undefined) column++;
    else {
      const position = readCellPosition(address);
      if (position === null) throw damaged(`sheet "${sheet}" has a cell at "${address}"`);
      [row, column] = position;
    }
    type = attribute("t");
    format = Number(attribute("s") ?? 0);
    content = "";
  };
  const openRow = (attribute: XmlAttribute): void => {
    const number = attribute("r");
    row = number === undefined ? row + 1 : Number(number) - 1;
    column = -1;
    rows.list(row, isTrue(attribute("hidden")) || attribute("ht") === "0");
  };
  const closeCell = (): void => {
    if (content === "") return;
    const value = cellValue(content, type, shared);
    if (value === undefined) throw damaged(`the text of a cell in row ${row + 1} of sheet "${sheet}" is missing`);
    if (value === "") return;
    const kind = typeof value === "number" ? (shared.numberKinds[format] ?? NUMBER_KIND.plain) : NUMBER_KIND.plain;
    const isPlainDate = type === "d" && typeof value === "number" && kind === NUMBER_KIND.plain;
    cells.add(row, column, value, isPlainDate ? NUMBER_KIND.date : kind);
  };
  return {
    open: (name: string, attribute: XmlAttribute): void => {
      if (name === "c") openCell(attribute);
      else if (name === "row") openRow(attribute);
      else if (name === "rPh") phoneticDepth++;
      else isContent = name === "v" || (name === "t" && phoneticDepth === 0);
    },
    text: (text: string): void => {
      if (isContent) content += text;
    },
    close: (name: string): void => {
      if (name === "c") closeCell();
      else if (name === "rPh") phoneticDepth--;
      else isContent = false;
    },
  };
}

/** The value of a cell's text by the cell's type; undefined for a shared text that is not there. */
function cellValue(content: string, type: string | undefined, shared: SharedParts): CellValue | undefined {
  switch (type) {
    case "s":
      return shared.strings[Number(content)];
    case "b":
      return isTrue(content);
    case "e":
      return { error: content };
    case "str":
    case "inlineStr":
      return decodeEscapes(content);
    case "d":
      return serialFromIso(content, shared.dateSystem) ?? content;
    default: {
      const number = Number(content);
      // What is no number stays visible as text, so that the planner is told of it.
      return Number.isNaN(number) ? content : number;
    }
  }
}

type RowVisibility = ReturnType<typeof rowVisibility>;

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
