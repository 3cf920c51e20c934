// Where charts stand on a sheet: places side by side, row after row. Knows no data.

import type { Area } from "../grid/address";

export type ChartGrid = {
  readonly row: number;
  readonly column: number;
  /** Rows of cells that one chart covers. */
  readonly rows: number;
  /** Columns of cells of the charts that stand side by side. */
  readonly columns: readonly number[];
};

/** One empty row between charts, so that they do not touch. */
const GAP_ROWS = 1;

/** The cells of the chart at `index`. */
export function chartPlace(grid: ChartGrid, index: number): Area {
  const line = Math.floor(index / grid.columns.length);
  const place = index % grid.columns.length;
  return {
    row: grid.row + line * (grid.rows + GAP_ROWS),
    column: grid.columns.slice(0, place).reduce((sum, columns) => sum + columns, grid.column),
    rows: grid.rows,
    columns: grid.columns[place] ?? 1,
  };
}

/** The cells of the first chart of each line of charts. */
export function chartLines(grid: ChartGrid, charts: number): readonly Area[] {
  return Array.from({ length: Math.ceil(charts / grid.columns.length) }, (_, line) => chartPlace(grid, line * grid.columns.length));
}

/** The first row below `charts` charts. */
export function rowBelowCharts(grid: ChartGrid, charts: number): number {
  return grid.row + Math.ceil(charts / grid.columns.length) * (grid.rows + GAP_ROWS);
}

/** Columns of charts side by side that together are as wide as the sheet and each about `width` characters; at least two. */
export function columnsSideBySide(widths: readonly number[], width: number): readonly number[] {
  const total = widths.reduce((sum, each) => sum + each, 0);
  const charts = Math.max(2, Math.round(total / width));
  const columns: number[] = [];
  let [used, from] = [0, 0];
  widths.forEach((each, column) => {
    used += each;
    const isFull = used >= (total * (columns.length + 1)) / charts - each / 2;
    if ((isFull && columns.length < charts - 1) || column === widths.length - 1) {
      columns.push(column + 1 - from);
      from = column + 1;
    }
  });
  return columns;
}
