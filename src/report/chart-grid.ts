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

/** The first row below `charts` charts. */
export function rowBelowCharts(grid: ChartGrid, charts: number): number {
  return grid.row + Math.ceil(charts / grid.columns.length) * (grid.rows + GAP_ROWS);
}
