// What a sheet is beside its cells: tab, gridlines, frozen panes, sizes of rows and columns, print. Sizes in the file's units.

import type { Colour } from "../../grid/cell-style";
import { readColour } from "./read-colour";
import type { Theme } from "./read-theme";
import { isTrue } from "./xml-reader";
import type { XmlAttribute } from "./xml-reader";

export type FileColumns = {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
  /** Characters with padding, as the file has it; null for the standard width. */
  readonly width: number | null;
  readonly isHidden: boolean;
  /** Number of the cell format of cells that do not exist yet. */
  readonly style: number;
};

export type FileRow = { readonly row: number; readonly heightPoints: number | null; readonly isHidden: boolean };

export type FileView = {
  tabColour: Colour | null;
  showsGridlines: boolean;
  showsHeadings: boolean;
  /** Rows above and columns left of the split; zero without one. */
  frozenRows: number;
  frozenColumns: number;
  /** Characters with padding; null when the file tells none. */
  standardWidth: number | null;
  standardHeightPoints: number;
  readonly columns: FileColumns[];
  readonly rows: FileRow[];
  hidesUnlistedRows: boolean;
  isLandscape: boolean;
  /** 0 when the print is not fitted to pages. */
  pagesWide: number;
  /** With its codes, such as `&P`. */
  footer: string;
  /** Zero-based rows before which a new page begins. */
  readonly rowBreaks: number[];
};

/** Pixels of the widest digit of the default typeface, and of a cell's padding; standard widths are multiples of eight pixels. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** A sheet of which nothing is told. */
export function plainView(): FileView {
  return {
    tabColour: null,
    showsGridlines: true,
    showsHeadings: true,
    frozenRows: 0,
    frozenColumns: 0,
    standardWidth: null,
    standardHeightPoints: 15,
    columns: [],
    rows: [],
    hidesUnlistedRows: false,
    isLandscape: false,
    pagesWide: 0,
    footer: "",
    rowBreaks: [],
  };
}

/** Takes what one element outside of `sheetData` says into the view; elements of other matters change nothing. */
export function noteView(view: FileView, name: string, attribute: XmlAttribute, theme: Theme): void {
  switch (name) {
    case "tabColor":
      view.tabColour = readColour({ get: attribute }, theme);
      return;
    case "pageSetUpPr":
      if (isTrue(attribute("fitToPage"))) view.pagesWide = 1;
      return;
    case "sheetView":
      view.showsGridlines = attribute("showGridLines") !== "0";
      view.showsHeadings = attribute("showRowColHeaders") !== "0";
      return;
    case "pane":
      if (!(attribute("state") ?? "").startsWith("frozen")) return;
      view.frozenRows = Math.round(Number(attribute("ySplit") ?? 0));
      view.frozenColumns = Math.round(Number(attribute("xSplit") ?? 0));
      return;
    case "sheetFormatPr":
      return noteStandardSizes(view, attribute);
    case "col":
      view.columns.push(readColumns(attribute));
      return;
    case "pageSetup":
      view.isLandscape = attribute("orientation") === "landscape";
      if (view.pagesWide > 0) view.pagesWide = Number(attribute("fitToWidth") ?? 1);
      return;
    case "brk":
      view.rowBreaks.push(Number(attribute("id") ?? 0));
      return;
  }
}

/** Takes a row's own size in. Heights that are the standard are not listed. */
export function noteRow(view: FileView, row: number, attribute: XmlAttribute): void {
  const height = attribute("ht");
  const isHidden = isTrue(attribute("hidden")) || height === "0";
  const own = height === undefined || Number(height) === view.standardHeightPoints || height === "0" ? null : Number(height);
  if (isHidden || own !== null || view.hidesUnlistedRows) view.rows.push({ row, heightPoints: own, isHidden });
}

function noteStandardSizes(view: FileView, attribute: XmlAttribute): void {
  const width = attribute("defaultColWidth");
  const characters = attribute("baseColWidth");
  if (width !== undefined) view.standardWidth = Number(width);
  else if (characters !== undefined && characters !== "8") view.standardWidth = widthOf(Number(characters));
  view.standardHeightPoints = Number(attribute("defaultRowHeight") ?? view.standardHeightPoints);
  view.hidesUnlistedRows = isTrue(attribute("zeroHeight"));
}

function widthOf(characters: number): number {
  return (Math.ceil((characters * DIGIT_PIXELS + PADDING_PIXELS) / 8) * 8) / DIGIT_PIXELS;
}

function readColumns(attribute: XmlAttribute): FileColumns {
  const first = Number(attribute("min") ?? 1) - 1;
  const width = attribute("width");
  return {
    first,
    count: Number(attribute("max") ?? first + 1) - first,
    width: width === undefined ? null : Number(width),
    isHidden: isTrue(attribute("hidden")) || width === "0",
    style: Number(attribute("style") ?? 0),
  };
}
