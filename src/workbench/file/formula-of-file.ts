// A formula of the stand-in in the form that files hold, with the name space of our functions. Knows no cell.

import { storedFormula } from "../../hosts/xlsx/file-formula";

const NAME_SPACE = "PLAN";

/** @param formula with its `=`; what is given has none. @param table name of the table in which the cell lies; null outside */
export function formulaOfFile(formula: string, table: string | null): string {
  return storedFormula(formula.slice(1), table, NAME_SPACE);
}
