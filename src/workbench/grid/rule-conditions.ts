// Formulas of rules that only compare cells with constants, understood without a formula engine. Pure.

import { areaFromName } from "../../grid/address";
import { isCellError, type CellValue } from "../../grid/sheet-content";

/** Whether the rule holds for the cell at this row and column. */
export type Condition = (row: number, column: number) => boolean;

const COMPARISON = /^(\$?[A-Z]{1,3}\$?\d{1,7})\s*(<>|>=|<=|=|>|<)\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?)$/i;

/**
 * `$M5>0`, `AND($B5="On hand",I5<0)` and their kin; null for any other formula.
 * @param origin the cell for which the formula is written, the first of the rule's area
 */
export function conditionOf(formula: string, origin: { readonly row: number; readonly column: number }, valueAt: (row: number, column: number) => CellValue): Condition | null {
  const text = formula.replace(/^=/, "").trim();
  const joined = /^(AND|OR)\((.*)\)$/is.exec(text);
  if (joined !== null) {
    const parts = argumentsIn(joined[2] ?? "").map((part) => conditionOf(part, origin, valueAt));
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length) return null;
    const isAnd = joined[1]?.toUpperCase() === "AND";
    return (row, column) => (isAnd ? known.every((part) => part(row, column)) : known.some((part) => part(row, column)));
  }
  const [, name = "", operator = "", constant = ""] = COMPARISON.exec(text) ?? [];
  const cell = areaFromName(name);
  if (cell === null) return null;
  const isColumnFixed = name.startsWith("$");
  const isRowFixed = name.slice(1).includes("$");
  const value = constant.startsWith('"') ? constant.slice(1, -1).replace(/""/g, '"') : Number(constant);
  return (row, column) => {
    const compared = valueAt(isRowFixed ? cell.row : row + cell.row - origin.row, isColumnFixed ? cell.column : column + cell.column - origin.column);
    const order = orderOf(compared, value);
    return order !== null && holds(operator, order);
  };
}

/** Below, at or above 0 as the value is less than, equal to or greater than the constant; null for an error. */
function orderOf(value: CellValue, constant: string | number): number | null {
  if (isCellError(value)) return null;
  const given = value ?? (typeof constant === "number" ? 0 : "");
  const [a, b] = [rankOf(given), rankOf(constant)];
  if (a !== b) return a - b;
  if (typeof given === "number" && typeof constant === "number") return given - constant;
  // Excel compares texts without regard to case.
  const [text, other] = [String(given).toUpperCase(), String(constant).toUpperCase()];
  return text === other ? 0 : text < other ? -1 : 1;
}

/** To Excel any text is greater than any number, and true and false are greater still. */
function rankOf(value: string | number | boolean): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    default:
      return order <= 0;
  }
}

/** Split at commas outside quotes and brackets. */
function argumentsIn(text: string): string[] {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && letter === "(") depth += 1;
    if (!isQuoted && letter === ")") depth -= 1;
    if (letter === "," && !isQuoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}
