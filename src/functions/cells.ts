// What Excel hands to a custom function and takes back: rows of cells. Knows shapes; nothing of what they mean.

import { wrongValue, type CellError } from "./cell-error";

/** A cell of a result; `""` shows as empty. */
export type Cell = number | string | boolean | CellError;

/** A cell that was given: anything, since a caller other than Excel may hand over what it likes. */
export type Cells = readonly (readonly unknown[])[];

/** The rows of an argument: Excel gives rows for a range and for a single value alike; null when it was left out. */
export function cellsOf(argument: unknown): Cells | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  return rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** Letters of a list that leave its sentence within 160, and of one that is cut. */
const MOST_LISTED = 113;
const CUT_LIST = 80;

export function isBlank(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined;
}

/** The value of a cell as a message shows it: short, text in quotes. */
export function shown(cell: unknown): string {
  if (typeof cell === "string") return `"${cell.length > 20 ? `${cell.slice(0, 19)}…` : cell}"`;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** Text of one cell, such as the name of a method; numbers count as text, since ids often are. */
export function textOf(name: string, argument: unknown): string {
  const cell = cellsOf(argument)?.[0]?.[0];
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string" || cell.trim() === "") throw wrongValue(`${name} is missing: give a text.`);
  return cell.trim();
}

/** One of several words, however it is written: `Silver-Meal`, `silver meal` and `SILVERMEAL` are one. */
export function choiceOf<T extends string>(name: string, argument: unknown, choices: readonly T[]): T {
  const text = textOf(name, argument);
  const found = choices.find((choice) => bare(choice) === bare(text));
  if (found === undefined) throw wrongValue(`${name} is ${shown(text)}: give one of ${listed(choices)}.`);
  return found;
}

/** As many as a sentence can hold; the help names the rest. */
function listed(choices: readonly string[]): string {
  const all = choices.join(", ");
  if (all.length <= MOST_LISTED) return all;
  return `${all.slice(0, all.lastIndexOf(",", CUT_LIST))} or another that its help names`;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
