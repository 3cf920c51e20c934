// What formulas gave, from Univer's account of a calculation: values of formulas, and the cells that their arrays fill.
// Pure. Remembers which cells arrays filled, so that cells that they left become empty.

import type { ICellData, Nullable } from "@univerjs/core";
import type { CellValue } from "../../grid/sheet-content";
import type { CellResult } from "./grid-view";
import { CELL_TYPE } from "./sheet-snapshot";

type Cells = Readonly<Record<string, Nullable<Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>>>>;

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** Values that arrays put beside their formulas, by sheet and cell. */
export type Spilled = ReadonlyMap<string, CellResult>;

/** The results of the formulas calculated, by sheet, row and column. */
export function formulaResults(calculated: Cells | undefined): CellResult[] {
  return [...resultsIn(calculated ?? {})];
}

/**
 * @param filled all cells that arrays fill now; `isFormula` tells the arrays' own first cells
 * @returns the cells whose values are new, null where an array no longer reaches, and what is to be remembered
 */
export function spilledResults(before: Spilled, filled: Cells | undefined, isFormula: (result: CellResult) => boolean): { readonly results: CellResult[]; readonly spilled: Spilled } {
  const spilled = new Map([...resultsIn(filled ?? {})].filter((result) => !isFormula(result)).map((result) => [placeOf(result), result]));
  const left = [...before].flatMap(([place, result]) => (spilled.has(place) ? [] : [{ ...result, value: null }]));
  const news = [...spilled].flatMap(([place, result]) => (sameValue(before.get(place)?.value, result.value) ? [] : [result]));
  return { results: [...left, ...news], spilled };
}

export function resultValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (cell?.t === CELL_TYPE.truth && typeof value === "number") return value === 1;
  if (typeof value === "string" && ERROR.test(value)) return { error: value };
  return value;
}

function* resultsIn(cells: Cells): Generator<CellResult> {
  for (const [sheet, rows] of Object.entries(cells)) {
    for (const [row, line] of Object.entries(rows ?? {})) {
      for (const [column, cell] of Object.entries(line)) {
        yield { sheet, row: Number(row), column: Number(column), value: resultValue(cell) };
      }
    }
  }
}

function placeOf({ sheet, row, column }: CellResult): string {
  return `${sheet} ${String(row)} ${String(column)}`;
}

function sameValue(a: CellValue | undefined, b: CellValue): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
