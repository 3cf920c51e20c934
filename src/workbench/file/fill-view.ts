// Gives a sheet of the stand-in what a file's sheet is beside its cells: sizes, hidden lines, frozen panes, tab, print.

import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { FileView } from "../../hosts/xlsx/read-view";
import type { Look } from "../excel/workbook/look";
import { Range } from "../excel/workbook/range";
import type { Worksheet } from "../excel/workbook/worksheet";

const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const MOST_POINTS = 409.5;
/** As wide as Excel lets a column be, in characters with padding. */
const MOST_WIDTH = 255.7109375;

/** What must be there before the cells are: columns with their looks. */
export function fillColumns(sheet: Worksheet, view: Readonly<FileView>, looks: readonly Look[]): void {
  const [standard] = looks;
  if (standard !== undefined) sheet.grid.restyle({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, () => standard);
  if (view.standardWidth !== null) sheet.columns.standard = pointsOfWidth(view.standardWidth);
  sheet.rows.standard = view.standardHeightPoints;
  for (const { first, count, width, isHidden, style } of view.columns) {
    const within = Math.min(count, MAX_COLUMNS - first);
    const points = width === null || width === 0 ? null : pointsOfWidth(width);
    if (points !== null && points !== sheet.columns.standard) sheet.columns.resize(first, within, points);
    if (isHidden) sheet.columns.hide(first, within, true);
    const look = looks[style];
    if (style !== 0 && look !== undefined) sheet.grid.restyle({ row: 0, column: first, rows: MAX_ROWS, columns: within }, () => look);
  }
}

export function fillView(sheet: Worksheet, view: Readonly<FileView>): void {
  fillRows(sheet, view);
  sheet.ShowGridlines = view.showsGridlines;
  sheet.ShowHeadings = view.showsHeadings;
  if (view.tabColour !== null) sheet.TabColor = `#${view.tabColour}`;
  const { frozenRows: rows, frozenColumns: columns } = view;
  if (rows > 0 && columns > 0) sheet.FreezePanes.FreezeAt(new Range(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.FreezePanes.FreezeRows(rows);
  else if (columns > 0) sheet.FreezePanes.FreezeColumns(columns);
  fillPrint(sheet, view);
}

function pointsOfWidth(width: number): number {
  return Math.round(Math.min(width, MOST_WIDTH) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** Where rows are hidden unless they are listed, those above the last used one are: nobody looks further down. */
function fillRows(sheet: Worksheet, view: Readonly<FileView>): void {
  const listed = new Set<number>();
  for (const { row, heightPoints, isHidden } of view.rows) {
    listed.add(row);
    if (heightPoints !== null) sheet.rows.resize(row, 1, Math.min(heightPoints, MOST_POINTS));
    if (isHidden) sheet.rows.hide(row, 1, true);
  }
  if (!view.hidesUnlistedRows) return;
  const used = sheet.grid.used(true);
  const end = used === null ? 0 : used.row + used.rows;
  for (let row = 0; row < end; row += 1) if (!listed.has(row)) sheet.rows.hide(row, 1, true);
}

function fillPrint({ PageLayout: page, HorizontalPageBreaks: breaks }: Worksheet, view: Readonly<FileView>): void {
  page.Orientation = view.isLandscape ? "Landscape" : "Portrait";
  if (view.pagesWide > 0) page.Zoom = { horizontalFitToPages: view.pagesWide };
  const footers = page.HeadersFooters.DefaultForAllPages;
  footers.LeftFooter = footerPart(view.footer, "L");
  footers.CenterFooter = footerPart(view.footer, "C");
  footers.RightFooter = footerPart(view.footer, "R");
  for (const row of view.rowBreaks) if (row > 0) breaks.Add(`A${String(row + 1)}`);
}

/** `&L…&C…&R…`: `&&` is a sign, not a code. */
function footerPart(footer: string, side: "L" | "C" | "R"): string {
  return new RegExp(`&${side}((?:[^&]|&&|&[^LCR])*)`).exec(footer)?.[1] ?? "";
}
