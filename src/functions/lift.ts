// One calculation on numbers, lifted to whole columns: any argument may be a value or a range, and the results spill.
// Knows shapes, empty cells and errors; nothing of what is calculated.

import { cellError, isCellError, wrongValue } from "./cell-error";
import { cellsOf, isBlank, type Cell, type Cells } from "./cells";
import { missing, numberIn, type Parameter } from "./parameter";

/**
 * Calculates for each cell of the arguments.
 *
 * The result has the shape of the largest argument. A single value goes with every cell, a single column with every
 * column, a single row with every row; other shapes do not fit and give a worded `#VALUE!` for the call. An empty cell of
 * a range gives an empty result, an error its own error and a wrong value its own worded error, each in its place only.
 * A result that is no finite number gives `#NUM!`.
 *
 * @param parameters what each argument must be
 * @param args       one for each parameter
 * @param calculate  from the numbers, in the order of the parameters; may return an error for this cell
 * @returns rows of results
 * Cost O(cells).
 */
export function lift<const P extends readonly Parameter[]>(
  parameters: P,
  args: { readonly [K in keyof P]: unknown },
  calculate: (...values: { [K in keyof P]: number }) => Cell,
): Cell[][];
export function lift(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  calculate: (...values: number[]) => Cell,
): Cell[][] {
  const inputs = parameters.map((parameter, index) => inputOf(parameter, args[index]));
  const rows = commonSize(inputs, ({ rows: count }) => count, "rows");
  const columns = commonSize(inputs, ({ columns: count }) => count, "columns");
  const result: Cell[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const cells: Cell[] = [];
    for (let column = 0; column < columns; column += 1) cells.push(resultAt(inputs, row, column, calculate));
    result.push(cells);
  }
  return result;
}

type Input = {
  readonly parameter: Parameter;
  readonly cells: Cells;
  readonly rows: number;
  readonly columns: number;
};

function inputOf(parameter: Parameter, argument: unknown): Input {
  const cells = cellsOf(argument) ?? [[""]];
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  // An empty cell given alone stands for nothing that could be left empty in turn.
  if (rows === 1 && columns === 1 && isBlank(cells[0]?.[0]) && parameter.or === undefined) throw missing(parameter);
  return { parameter, cells, rows, columns };
}

function commonSize(inputs: readonly Input[], sizeOf: (input: Input) => number, word: "rows" | "columns"): number {
  const largest = inputs.reduce((most, input) => (sizeOf(input) > sizeOf(most) ? input : most));
  const other = inputs.find((input) => sizeOf(input) !== 1 && sizeOf(input) !== sizeOf(largest));
  if (other !== undefined) {
    const sizes = `${other.parameter.name} has ${String(sizeOf(other))} ${word} and ${largest.parameter.name} has ${String(sizeOf(largest))}`;
    throw wrongValue(`${sizes}: give ranges of the same size.`);
  }
  return sizeOf(largest);
}

function resultAt(inputs: readonly Input[], row: number, column: number, calculate: (...values: number[]) => Cell): Cell {
  const values: number[] = [];
  let isEmpty = false;
  for (const { parameter, cells, rows, columns } of inputs) {
    const cell = cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];
    if (isCellError(cell)) return cell;
    if (isBlank(cell)) {
      if (parameter.or === undefined) isEmpty = true;
      else values.push(parameter.or);
      continue;
    }
    const value = numberIn(cell, parameter);
    if (typeof value !== "number") return value;
    values.push(value);
  }
  return isEmpty ? "" : finite(calculate(...values));
}

/** What goes into a cell: never NaN, Infinity or −0. */
export function finite(value: Cell): Cell {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? value + 0 : cellError("#NUM!");
}
