// Looks up what specifications of sheets say about single cells, for charts that show cells of any of them.

import type { CellStyle } from "./cell-style";
import type { ChartRange, ChartSpec } from "./chart-spec";
import type { SheetSpec, SpecValue } from "./sheet-spec";

/** A cell as a chart sees it: its value and its number format. */
export type ShownValue = { readonly value: SpecValue; readonly format?: string };

const NOTHING: ShownValue = { value: null };

/**
 * The values of a chart's row or column of cells, row by row; null where nothing is specified.
 * A range on a sheet that is not among the specifications throws: the chart would show nothing.
 * @param ownSheet the chart's own sheet, which holds ranges that name none
 * Cost: cells of the range × blocks and tables of its sheet.
 */
export function specValues(
  range: ChartRange,
  ownSheet: SheetSpec,
  specs: readonly SheetSpec[],
): readonly ShownValue[] {
  const sheet = range.sheetId === undefined ? ownSheet : specs.find((spec) => spec.id === range.sheetId);
  if (sheet === undefined) throw new Error(`A chart of "${ownSheet.id}" shows cells of "${range.sheetId}", which is no sheet.`);
  return Array.from({ length: range.rows * range.columns }, (_, index) =>
    valueAt(sheet, range.row + Math.floor(index / range.columns), range.column + (index % range.columns)),
  );
}

/** Number format of a chart's categories: of the first that has one. */
export function categoryFormat(chart: ChartSpec, ownSheet: SheetSpec, specs: readonly SheetSpec[]): string {
  if (chart.categoryAxis.format !== undefined) return chart.categoryAxis.format;
  const values = specValues(chart.categories, ownSheet, specs);
  const holdsDays = values.some(({ value }) => typeof value === "object" && value !== null);
  return values.find(({ format }) => format !== undefined)?.format ?? (holdsDays ? "yyyy-mm-dd" : "General");
}

function valueAt(sheet: SheetSpec, row: number, column: number): ShownValue {
  for (const block of sheet.blocks) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell) return shown(cell.value, cell.style);
  }
  for (const table of sheet.tables) {
    const heading = table.columns[column - table.column];
    if (heading === undefined || row < table.row) continue;
    if (row === table.row) return { value: heading.heading };
    const body = row - table.row - 1;
    const value = table.rows[body]?.[column - table.column];
    const style = table.cellStyles?.get(`${body},${column - table.column}`) ?? heading.style;
    if (value !== undefined) return shown(value, style);
  }
  return NOTHING;
}

function shown(value: SpecValue, style: CellStyle | undefined): ShownValue {
  return style?.format === undefined ? { value } : { value, format: style.format };
}
