// What a sheet of ours is beside its cells, told to Excel: widths, heights, frozen panes, tab and print.

import type { SheetView } from "../../app/ports";
import { cellName, columnName } from "../../grid/address";
import type { PrintSpec } from "../../grid/sheet-spec";

const POINTS_PER_INCH = 72;
/** Widest digit of the default typeface and the padding of a cell, in pixels; four pixels are three points. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

export function writeView(sheet: Excel.Worksheet, view: SheetView): void {
  sheet.tabColor = view.tabColour === null ? "" : `#${view.tabColour}`;
  sheet.showGridlines = view.showGridlines;
  writeFrozen(sheet, view.freeze);
  writePrint(sheet, view.print);
  for (const [row, height] of view.rowHeights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  for (const { first, count, width } of equalWidths(view.columnWidths)) {
    sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = columnPoints(width);
  }
}

/** Points of a width in characters. */
export function columnPoints(characters: number): number {
  return (Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS) * 0.75;
}

type WidthRun = { readonly first: number; readonly count: number; readonly width: number };

function equalWidths(widths: readonly number[]): readonly WidthRun[] {
  const runs: WidthRun[] = [];
  widths.forEach((width, column) => {
    const last = runs.at(-1);
    if (last?.width === width) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: column, count: 1, width });
  });
  return runs;
}

function writeFrozen({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetView["freeze"]): void {
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${cellName(rows - 1, columns - 1)}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function writePrint(sheet: Excel.Worksheet, print: PrintSpec): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  pageLayout.leftMargin = pageLayout.rightMargin = 0.5 * POINTS_PER_INCH;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.6 * POINTS_PER_INCH;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * POINTS_PER_INCH;
  const { repeatRows, repeatColumns } = print;
  if (repeatRows !== undefined) pageLayout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (repeatColumns !== undefined) {
    pageLayout.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
  }
  // `&` begins a code in footers.
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = (print.footer ?? "").replace(/&/g, "&&");
  footers.rightFooter = "Page &P of &N";
  horizontalPageBreaks.removePageBreaks();
  for (const row of print.pageBreaks ?? []) horizontalPageBreaks.add(cellName(row, 0));
}
