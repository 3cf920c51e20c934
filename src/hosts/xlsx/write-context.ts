// What the writer of one sheet is told about the workbook it is written into: names, styles, dates, namespaces.

import type { DateSystem } from "../../base/day";
import type { SheetSpec } from "../../grid/sheet-spec";
import type { Dialect } from "./namespaces-xml";
import { freeTableName, renameInFormula } from "../../grid/free-names";
import type { PlacedSheet } from "./write-placement";
import type { StyleBook } from "./write-styles";

export type SheetContext = {
  readonly dateSystem: DateSystem;
  readonly dialect: Dialect;
  readonly styles: StyleBook;
  /** All sheets that are written, for charts that show cells of another one. */
  readonly specs: readonly SheetSpec[];
  /** Actual sheet name of a spec's id. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Actual table name of a spec's wanted one. */
  readonly tableNames: ReadonlyMap<string, string>;
  /** A formula with the actual names of our sheets and tables. */
  readonly mapFormula: (formula: string) => string;
};

/** @param takenTableNames names of the user's tables and defined names in lower case; both share one name space */
export function makeContext(
  placed: readonly PlacedSheet[],
  takenTableNames: ReadonlySet<string>,
  workbook: { readonly dateSystem: DateSystem; readonly dialect: Dialect; readonly styles: StyleBook },
): SheetContext {
  const bySpecName = new Map(placed.map(({ spec, name }) => [spec.name.toLowerCase(), name]));
  const mapSheet = (name: string): string => bySpecName.get(name.toLowerCase()) ?? name;
  const tableNames = nameTables(placed, takenTableNames);
  return {
    ...workbook,
    specs: placed.map(({ spec }) => spec),
    sheetNames: new Map(placed.map(({ spec, name }) => [spec.id, name])),
    tableNames,
    mapFormula: (formula) => renameInFormula(formula, mapSheet, tableNames),
  };
}

function nameTables(placed: readonly PlacedSheet[], takenBefore: ReadonlySet<string>): ReadonlyMap<string, string> {
  const taken = new Set(takenBefore);
  const names = new Map<string, string>();
  for (const { name: wanted } of placed.flatMap(({ spec }) => spec.tables)) {
    if (names.has(wanted)) throw new Error(`Two tables are named "${wanted}".`);
    const name = freeTableName(wanted, taken);
    taken.add(name.toLowerCase());
    names.set(wanted, name);
  }
  return names;
}
