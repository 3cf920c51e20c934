// A sheet of the stand-in as the specification from which hosts write it: the reverse of app/write with hosts/excel.
// For sheets of ours, which say nothing that a specification cannot say.

import type { Area } from "../../grid/address";
import { isCellError } from "../../grid/sheet-content";
import type { CellValue } from "../../grid/sheet-content";
import type { CellLink, PrintSpec, SheetSpec, SpecCell, SpecValue } from "../../grid/sheet-spec";
import type { CellStyle } from "../../grid/cell-style";
import { areaFromAddress, isInside } from "../excel/workbook/areas";
import type { Cell, CellLink as WorkbookLink } from "../excel/workbook/cell-grid";
import { PLAIN } from "../excel/workbook/look";
import type { Look } from "../excel/workbook/look";
import type { Worksheet } from "../excel/workbook/worksheet";
import { formulaOfFile } from "./formula-of-file";
import { specOfChart } from "./spec-of-chart";
import { specOfRules, specOfValidations } from "./spec-of-rules";
import { specOfTable } from "./spec-of-table";
import { colourOf, styleOfLook } from "./style-of-look";

const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** @param idOf ids of the sheets that are written, this one's included; null for any other */
export function specOfSheet(sheet: Worksheet, id: string, idOf: (sheet: Worksheet) => string | null): SheetSpec {
  const link = (cellLink: WorkbookLink): CellLink | null => specOfLink(cellLink, sheet, idOf);
  const charts = sheet.Charts.list.flatMap((chart) => specOfChart(chart, idOf) ?? []);
  const rules = specOfRules(sheet);
  const validations = specOfValidations(sheet);
  const freeze = frozen(sheet);
  return {
    id,
    name: sheet.Name,
    ...(sheet.TabColor === "" ? {} : { tabColour: colourOf(sheet.TabColor) }),
    columnWidths: columnWidths(sheet),
    ...(sheet.rows.resized.size === 0 ? {} : { rowHeights: sheet.rows.resized }),
    blocks: blocksOf(sheet, link),
    tables: sheet.Tables.list.map((table) => specOfTable(table, { value: specValue, link })),
    ...(sheet.merges.length === 0 ? {} : { merges: sheet.merges }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(validations.length === 0 ? {} : { validations }),
    ...(charts.length === 0 ? {} : { charts }),
    ...(freeze.rows + freeze.columns === 0 ? {} : { freeze }),
    ...(sheet.ShowGridlines ? {} : { showGridlines: false }),
    print: printSpec(sheet),
  };
}

/** One block from the first cell on, with nothing where tables are. */
function blocksOf(sheet: Worksheet, linkOf: (link: WorkbookLink) => CellLink | null): SheetSpec["blocks"] {
  const used = sheet.grid.used(false);
  if (used === null) return [];
  const styles = new Map<Look, CellStyle>();
  const styleOf = (look: Look): CellStyle => {
    const style = styles.get(look) ?? styleOfLook(look);
    styles.set(look, style);
    return style;
  };
  const rows = new Map<number, Map<number, SpecCell>>();
  for (const { row, column, cell } of sheet.grid.within(used)) {
    if (isInTable(sheet, row, column) || isBare(cell)) continue;
    const cells = rows.get(row) ?? new Map<number, SpecCell>();
    cells.set(column, specCell(cell, styleOf(cell.look), linkOf));
    rows.set(row, cells);
  }
  // A block for each run of rows, so that a note far below takes no memory for what lies between.
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => blockOfRow(row, cells));
}

function blockOfRow(row: number, cells: ReadonlyMap<number, SpecCell>): SheetSpec["blocks"][number] {
  const columns = [...cells.keys()].sort((a, b) => a - b);
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? first;
  return { row, column: first, cells: [Array.from({ length: last - first + 1 }, (_, index) => cells.get(first + index) ?? null)] };
}

function isInTable(sheet: Worksheet, row: number, column: number): boolean {
  const cell: Area = { row, column, rows: 1, columns: 1 };
  return sheet.Tables.list.some(({ area }) => isInside(cell, area));
}

function isBare({ value, formula, link, look }: Cell): boolean {
  return value === null && formula === null && link === null && look === PLAIN;
}

function specCell(cell: Cell, style: CellStyle, linkOf: (link: WorkbookLink) => CellLink | null): SpecCell {
  const link = cell.link === null ? null : linkOf(cell.link);
  return {
    value: specValue(cell.value),
    style,
    ...(link === null ? {} : { link }),
    ...(cell.formula === null ? {} : { formula: formulaOfFile(cell.formula, null) }),
  };
}

function specValue(value: CellValue): SpecValue {
  return isCellError(value) ? value.error : value;
}

/** Null for a link to the outside, which no sheet of ours has. */
function specOfLink({ documentReference }: WorkbookLink, own: Worksheet, idOf: (sheet: Worksheet) => string | null): CellLink | null {
  const target = documentReference === undefined ? null : areaFromAddress(documentReference);
  if (documentReference === undefined || target === null || target.sheet === null) return null;
  const cell = documentReference.slice(documentReference.lastIndexOf("!") + 1);
  const sheet = own.workbook.Worksheets.GetItemOrNullObject(target.sheet);
  const sheetId = sheet === null ? null : idOf(sheet);
  return sheetId === null ? { sheet: target.sheet, cell } : { sheetId, cell };
}

function columnWidths({ columns }: Worksheet): readonly number[] {
  const count = Math.max(-1, ...columns.resized.keys()) + 1;
  return Array.from({ length: count }, (_, column) => {
    const pixels = (columns.resized.get(column) ?? columns.standard) / POINTS_PER_PIXEL;
    return Math.max(0, (pixels - PADDING_PIXELS) / DIGIT_PIXELS);
  });
}

function frozen({ FreezePanes }: Worksheet): { readonly rows: number; readonly columns: number } {
  const range = FreezePanes.GetLocationOrNullObject();
  if (range === null) return { rows: 0, columns: 0 };
  return { rows: range.IsEntireColumn ? 0 : range.area.rows, columns: range.IsEntireRow ? 0 : range.area.columns };
}

function printSpec({ PageLayout: page, HorizontalPageBreaks: breaks }: Worksheet): PrintSpec {
  const rows = page.GetPrintTitleRowsOrNullObject()?.area;
  const columns = page.GetPrintTitleColumnsOrNullObject()?.area;
  const footer = page.HeadersFooters.DefaultForAllPages.LeftFooter.replace(/&&/g, "&");
  const pageBreaks = breaks.list.map(({ RowIndex }) => RowIndex);
  return {
    landscape: page.Orientation === "Landscape",
    pagesWide: pagesWide(page.Zoom),
    ...(rows === undefined ? {} : { repeatRows: { first: rows.row, last: rows.row + rows.rows - 1 } }),
    ...(columns === undefined ? {} : { repeatColumns: { first: columns.column, last: columns.column + columns.columns - 1 } }),
    ...(footer === "" ? {} : { footer }),
    ...(pageBreaks.length === 0 ? {} : { pageBreaks }),
  };
}

function pagesWide(zoom: unknown): number {
  const wide = typeof zoom === "object" && zoom !== null && "horizontalFitToPages" in zoom ? zoom.horizontalFitToPages : 1;
  return typeof wide === "number" ? wide : 1;
}
