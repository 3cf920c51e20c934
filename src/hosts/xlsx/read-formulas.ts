// The formulas of one sheet: followers of shared ones spelled out, areas of arrays noted. Knows the form of files only.

import { areaFromName } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { FileFormula } from "./read-cells";
import { shiftFormula } from "./shift-formula";

export type FormulaReader = {
  /** The formula of the cell in the file's form, without `=`; null for what cannot be told, such as a cell of a data table. */
  readonly read: (row: number, column: number, formula: FileFormula) => string | null;
  /** Areas of array formulas, in the order of their first cells. */
  readonly arrays: readonly Area[];
};

type Master = { readonly row: number; readonly column: number; readonly text: string };

/** Masters come before their followers, as Excel writes them; a follower without a master has no formula. */
export function formulaReader(): FormulaReader {
  const masters = new Map<string, Master>();
  const arrays: Area[] = [];
  return {
    arrays,
    read: (row, column, { kind, text, group, area }) => {
      if (kind === "dataTable") return null;
      if (kind === "array") {
        const cells = areaFromName(area);
        if (cells !== null) arrays.push(cells);
      }
      if (kind !== "shared") return text === "" ? null : text;
      if (text !== "") {
        masters.set(group, { row, column, text });
        return text;
      }
      const master = masters.get(group);
      return master === undefined ? null : shiftFormula(master.text, row - master.row, column - master.column);
    },
  };
}
