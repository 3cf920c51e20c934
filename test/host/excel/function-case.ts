// What a custom function is expected to give, said by the engine alone: one case a function, from which the calls are made.

export type EngineCell = number | string;

/**
 * `cell`: one result for each cell of columns. `item`: a row of results for each item of a block. `whole`: a result for the
 * whole of what was given, called with rows as they are.
 */
export type FunctionCase = {
  readonly id: string;
  readonly shape: "cell" | "item" | "whole";
  /** The function's arguments in their order, a range of the example as a row of numbers; what was left out is undefined. */
  readonly engine: (...args: never[]) => unknown;
  /** Arguments that stay as they are where others are varied down a column: whole numbers and price lists. */
  readonly kept: readonly number[];
  /** Of a `whole` function: arguments as long as whole columns are. */
  readonly columns: readonly unknown[];
};

export function cellCase(id: string, engine: (...args: never[]) => number, kept: readonly number[] = []): FunctionCase {
  return { id, shape: "cell", engine, kept, columns: [] };
}

export function itemCase(id: string, engine: (...args: never[]) => EngineCell | readonly EngineCell[], kept: readonly number[] = []): FunctionCase {
  return { id, shape: "item", engine, kept, columns: [] };
}

export function wholeCase(id: string, engine: (...args: never[]) => readonly (readonly EngineCell[])[], columns: readonly unknown[]): FunctionCase {
  return { id, shape: "whole", engine, kept: [], columns };
}
