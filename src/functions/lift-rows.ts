// One calculation on rows of periods, lifted to a sheet of them: a row or a column is one item, a block is one item a row.
// Knows shapes, empty cells and errors; nothing of what is calculated.

import { isCellError, wrongValue, type CellError } from "./cell-error";
import { cellsOf, isBlank, type Cell, type Cells } from "./cells";
import { finite } from "./lift";
import { missing, numberIn, type Parameter } from "./parameter";

/** A row of numbers that a function asks for, such as demand by period. */
export type Series = Parameter & {
  /**
   * What an empty cell is: `zero` where an empty period means nothing; `gap` where the period is not known and its
   * partners in the other rows are left out with it; `unknown`, NaN, where it is kept and filled; `refuse` where it may not be.
   */
  readonly empty: "zero" | "gap" | "unknown" | "refuse";
  /** Left out: an empty row. */
  readonly isOptional?: boolean;
};

/** Numbers of one series; a gap is null. */
type Row = readonly (number | null)[];

type Calculate = (series: readonly (readonly number[])[], values: readonly number[]) => readonly Cell[];

/**
 * Calculates once for each item.
 *
 * Where every series is a single row or a single column there is one item; the result lies as the first series does.
 * Otherwise each row is an item, and single values go with all of them. What is wrong with one item's cells is an error
 * in the first cell of its result; for one item alone it is thrown.
 *
 * @param calculate from one item's series, gaps taken out, and numbers, to the cells of its result
 * @returns rows of results, filled up to one length with empty cells
 * Cost O(cells).
 */
export function liftRows(
  series: readonly Series[],
  seriesArguments: readonly unknown[],
  parameters: readonly Parameter[],
  args: readonly unknown[],
  calculate: Calculate,
): Cell[][] {
  const given = seriesArguments.map(cellsOf);
  const numbers = args.map((argument) => cellsOf(argument) ?? [[""]]);
  const isOneItem = given.every((cells) => cells === null || isLine(cells));
  const blocks = isOneItem ? given.map((cells) => cells && [cells.flat()]) : given;
  const names = [...series, ...parameters].map(({ name }) => name);
  const items = commonCount([...blocks.map((cells) => cells?.length ?? 1), ...numbers.map((cells) => cells.length)], names);
  const results: (readonly Cell[])[] = [];
  for (let item = 0; item < items; item += 1) {
    try {
      const rows = withoutGaps(series, series.map((each, index) => rowOf(each, blocks[index] ?? null, item)));
      const values = parameters.map((parameter, index) => valueOf(parameter, numbers[index] ?? [], item));
      results.push(calculate(rows, values).map(finite));
    } catch (error) {
      if (items === 1 || !isCellError(error)) throw error;
      results.push([error]);
    }
  }
  const width = results.reduce((most, { length }) => Math.max(most, length), 0);
  const block = results.map((row) => Array.from({ length: width }, (_, index): Cell => row[index] ?? ""));
  return isOneItem && items === 1 && isColumn(given[0]) ? (block[0] ?? []).map((cell) => [cell]) : block;
}

function isLine(cells: Cells): boolean {
  return cells.length === 1 || isColumn(cells);
}

function isColumn(cells: Cells | null | undefined): boolean {
  return cells !== null && cells !== undefined && cells.length > 1 && cells.every((row) => row.length === 1);
}

function commonCount(counts: readonly number[], names: readonly string[]): number {
  const most = Math.max(...counts);
  const wrong = counts.findIndex((count) => count !== 1 && count !== most);
  if (wrong < 0) return most;
  const largest = names[counts.indexOf(most)] ?? "";
  throw wrongValue(`${names[wrong] ?? ""} has ${String(counts[wrong])} rows and ${largest} has ${String(most)}: give ranges of the same size.`);
}

function rowOf(series: Series, cells: Cells | null, item: number): Row {
  if (cells === null) {
    if (series.isOptional === true) return [];
    throw wrongValue(`${series.name} is missing: give a row or a column of numbers.`);
  }
  const row = cells[cells.length === 1 ? 0 : item] ?? [];
  return row.map((cell, index) => {
    if (isBlank(cell)) return emptyCell(series, index);
    const value = isCellError(cell) ? cell : numberIn(cell, series);
    if (typeof value === "number") return value;
    throw inPeriod(value, index);
  });
}

function emptyCell(series: Series, index: number): number | null {
  if (series.empty === "refuse") throw wrongValue(`${series.name} is empty in period ${String(index + 1)}: give a number, 0 if there was none.`);
  if (series.empty === "unknown") return NaN;
  return series.empty === "zero" ? 0 : null;
}

/** The same words with the place: `demand is "x": give … (period 3)`. Excel's own errors stay as they are. */
function inPeriod(error: CellError, index: number): CellError {
  if (error.code !== "#VALUE!" || error.message === undefined) return error;
  return wrongValue(`${error.message.replace(/\.$/, "")} (period ${String(index + 1)}).`);
}

/** Periods in which one of the series that may have gaps has one are left out of all of these. */
function withoutGaps(series: readonly Series[], rows: readonly Row[]): readonly (readonly number[])[] {
  const gaps = new Set(rows.flatMap((row) => row.flatMap((value, period) => (value === null ? [period] : []))));
  return rows.map((row, index) => {
    const isPartner = series[index]?.empty === "gap";
    return row.filter((value, period): value is number => value !== null && !(isPartner && gaps.has(period)));
  });
}

function valueOf(parameter: Parameter, cells: Cells, item: number): number {
  const row = cells[cells.length === 1 ? 0 : item] ?? [];
  if (row.length > 1) throw wrongValue(`${parameter.name} has ${String(row.length)} columns: give one value, or one for each row.`);
  const [cell] = row;
  if (isBlank(cell)) {
    if (parameter.or !== undefined) return parameter.or;
    throw missing(parameter);
  }
  const value = isCellError(cell) ? cell : numberIn(cell, parameter);
  if (typeof value !== "number") throw value;
  return value;
}

/** One series on its own, gaps taken out. */
export function seriesOf(series: Series, argument: unknown): readonly number[] {
  const cells = cellsOf(argument);
  if (cells !== null && !isLine(cells)) {
    const size = `${String(cells.length)} rows and ${String(cells[0]?.length ?? 0)} columns`;
    throw wrongValue(`${series.name} has ${size}: give one row or one column.`);
  }
  return rowOf(series, cells && [cells.flat()], 0).filter((value) => value !== null);
}

/** Refuses two series that do not go together period by period. */
export function sameLength(name: string, row: readonly number[], otherName: string, other: readonly number[]): void {
  if (row.length === other.length) return;
  const sizes = `${name} has ${String(row.length)} periods and ${otherName} has ${String(other.length)}`;
  throw wrongValue(`${sizes}: give ranges of the same length.`);
}

/** Rows of results as they are for a row of periods, turned into columns for a column. */
export function laidAs(argument: unknown, rows: readonly (readonly Cell[])[]): Cell[][] {
  const cells = cellsOf(argument);
  if (!isColumn(cells)) return rows.map((row) => [...row]);
  return (rows[0] ?? []).map((_, period) => rows.map((row): Cell => row[period] ?? ""));
}
