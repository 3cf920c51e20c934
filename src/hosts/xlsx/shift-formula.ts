// A formula as another cell would have it: relative references move along, absolute ones stay.

import { areaFromName, columnName, MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import { mapFormula } from "./formula-pieces";

const OUTSIDE = "#REF!";

/** `A1*$B$1` moved down by 2 is `A3*$B$1`. What would leave the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const columnAt = (mark: string, name: string): string | null => {
    const index = (areaFromName(`${name}1`)?.column ?? NaN) + (mark === "$" ? 0 : columns);
    return index >= 0 && index < MAX_COLUMNS ? mark + columnName(index) : null;
  };
  const rowAt = (mark: string, number: string): string | null => {
    const index = Number(number) - 1 + (mark === "$" ? 0 : rows);
    return index >= 0 && index < MAX_ROWS ? `${mark}${index + 1}` : null;
  };
  return mapFormula(formula, {
    cell: (columnMark, column, rowMark, row) => {
      const [left, top] = [columnAt(columnMark, column), rowAt(rowMark, row)];
      return left === null || top === null ? OUTSIDE : left + top;
    },
    lines: (lines) => {
      const ends = lines.split(":").map((end) => {
        const mark = end.startsWith("$") ? "$" : "";
        const place = end.slice(mark.length);
        return /^\d/.test(place) ? rowAt(mark, place) : columnAt(mark, place);
      });
      return ends.includes(null) ? OUTSIDE : ends.join(":");
    },
  });
}
