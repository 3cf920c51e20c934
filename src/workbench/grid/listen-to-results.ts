// Hears what formulas gave, each time that Univer has calculated.

import type { FUniver } from "@univerjs/core/facade";
import type { FormulaDataModel, FWorkbook, ISetFormulaCalculationResultMutation } from "@univerjs/preset-sheets-core";
import { SetArrayFormulaDataMutation, SetFormulaCalculationResultMutation } from "@univerjs/preset-sheets-core";
import type { CellResult } from "./grid-view";
import { formulaResults, spilledResults, type Spilled } from "./results-of-calculation";

/** @param model what Univer knows of formulas, where it keeps the cells that arrays fill */
export function listenToResults(api: FUniver, book: FWorkbook, model: FormulaDataModel, tell: (results: readonly CellResult[]) => void): void {
  let spilled: Spilled = new Map();
  const unitId = book.getId();
  const hasFormula = ({ sheet, row, column }: CellResult): boolean => {
    const cell = book.getWorkbook().getSheetBySheetId(sheet)?.getCellMatrix().getValue(row, column);
    return (cell?.f ?? cell?.si ?? null) !== null;
  };
  const tellFound = (calculated: readonly CellResult[]): void => {
    const filled = spilledResults(spilled, model.getArrayFormulaCellData()[unitId] ?? undefined, hasFormula);
    spilled = filled.spilled;
    const results = [...calculated.filter(hasFormula), ...filled.results];
    if (results.length > 0) tell(results);
  };
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (id === SetFormulaCalculationResultMutation.id && isResult(params)) tellFound(formulaResults(params.unitData[unitId] ?? undefined));
    // An array's formula was taken away, and nothing is left to calculate.
    if (id === SetArrayFormulaDataMutation.id && options !== undefined && "remove" in options) tellFound([]);
  });
}

function isResult(params: unknown): params is ISetFormulaCalculationResultMutation {
  return typeof params === "object" && params !== null && "unitData" in params;
}
