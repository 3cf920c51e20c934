// What a number must be to be taken: its range, and the words for one that is not. Knows one cell at a time.

import { isCellError, wrongValue, type CellError } from "./cell-error";
import { cellsOf, isBlank, shown } from "./cells";

/** A number that a function asks for. Limits are said once here and checked for every cell. */
export type Parameter = {
  /** As Excel shows it while the formula is typed. */
  readonly name: string;
  /** The value must be larger than this. */
  readonly above?: number;
  /** The value must be at least this. */
  readonly from?: number;
  readonly below?: number;
  readonly to?: number;
  readonly whole?: boolean;
  /** Taken where the argument is left out or a cell of it is empty; without it the argument is needed. */
  readonly or?: number;
};

/** Any number. */
export function number(name: string): Parameter {
  return { name };
}

/** 0 or more. */
export function atLeastZero(name: string): Parameter {
  return { name, from: 0 };
}

/** More than 0. */
export function positive(name: string): Parameter {
  return { name, above: 0 };
}

/** More than 0 and less than 1: a level that can be missed. */
export function share(name: string): Parameter {
  return { name, above: 0, below: 1 };
}

/** 1, 2, 3 … up to a bound that keeps a spill within a sheet. */
export function count(name: string, to = 1_000_000): Parameter {
  return { name, from: 1, to, whole: true };
}

/** A date as Excel counts; the last day that it knows is 31 December 9999. */
export const dateSerial: Parameter = { name: "date", from: 1, to: 2_958_465 };

/** The same parameter, with a value for when it is left out. */
export function optional(parameter: Parameter, or: number): Parameter {
  return { ...parameter, or };
}

/** The number of a cell, or the worded error that it deserves. The cell is not empty. */
export function numberIn(cell: unknown, parameter: Parameter): number | CellError {
  if (typeof cell !== "number" || !Number.isFinite(cell)) {
    return wrongValue(`${parameter.name} is ${shown(cell)}: give a number${rangeText(parameter)}.`);
  }
  const { above = -Infinity, from = -Infinity, below = Infinity, to = Infinity, whole = false } = parameter;
  const fits = cell > above && cell >= from && cell < below && cell <= to && (!whole || Number.isInteger(cell));
  if (fits) return cell;
  const percent = below === 1 || to === 1 ? " (95 % is 0.95)" : "";
  return wrongValue(`${parameter.name} is ${shown(cell)}: give a ${whole ? "whole number" : "number"}${rangeText(parameter)}${percent}.`);
}

/** One number for a whole call, from a value or a single cell; its default where it is left out. */
export function singleNumber(parameter: Parameter, argument: unknown): number {
  const cells = cellsOf(argument) ?? [[""]];
  const [row = []] = cells;
  if (cells.length !== 1 || row.length !== 1) throw wrongValue(`${parameter.name} has several cells: give one number.`);
  const [cell] = row;
  if (isCellError(cell)) throw cell;
  if (isBlank(cell)) {
    if (parameter.or !== undefined) return parameter.or;
    throw missing(parameter);
  }
  const value = numberIn(cell, parameter);
  if (typeof value !== "number") throw value;
  return value;
}

export function missing(parameter: Parameter): CellError {
  return wrongValue(`${parameter.name} is empty: give a number${rangeText(parameter)}.`);
}

function rangeText({ above, from, below, to }: Parameter): string {
  const low = above !== undefined ? ` above ${String(above)}` : from !== undefined ? ` from ${String(from)}` : "";
  const high = below !== undefined ? ` below ${String(below)}` : to !== undefined ? ` up to ${String(to)}` : "";
  return low !== "" && high !== "" && above !== undefined ? `${low} and${high}` : `${low}${high}`;
}
