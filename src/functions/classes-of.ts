// Classes for a block of values that are judged together: each cell keeps its place.

import { isCellError, wrongValue } from "./cell-error";
import { cellsOf, isBlank, type Cell } from "./cells";
import { atLeastZero, numberIn } from "./parameter";

/**
 * Classes of the values of a range, in its shape; empty cells stay empty and do not count.
 * An error in a cell makes the share of every other unknown, so that it is the error of the whole call.
 */
export function classesOf(values: unknown, classify: (values: readonly number[]) => readonly string[]): Cell[][] {
  const cells = cellsOf(values);
  if (cells === null) throw wrongValue("values is missing: give a column of numbers.");
  const numbers = cells.flat().flatMap((cell): readonly number[] => {
    if (isCellError(cell)) throw cell;
    if (isBlank(cell)) return [];
    const value = numberIn(cell, atLeastZero("values"));
    if (typeof value !== "number") throw value;
    return [value];
  });
  const classes = classify(numbers);
  let next = 0;
  return cells.map((row) => row.map((cell): Cell => (isBlank(cell) ? "" : (classes[next++] ?? ""))));
}
