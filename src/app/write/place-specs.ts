// Decides which sheet of an open workbook each specification becomes, and under which names. Writes nothing.
// A sheet is ours only when it carries our stamp.

import { freeSheetName, freeTableName, renameInFormula } from "../../grid/free-names";
import type { SheetSpec } from "../../grid/sheet-spec";
import { isLeftover } from "../ports";
import type { FoundSheet, WorkbookState } from "../ports";

export type PlacedSpec = {
  readonly spec: SheetSpec;
  /** Actual name of the sheet. */
  readonly name: string;
  /** The sheet of ours that it replaces; null for a new one at the end. */
  readonly found: FoundSheet | null;
};

export type Names = {
  /** Actual sheet name of a spec's id. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Actual table name of a spec's wanted one. */
  readonly tables: ReadonlyMap<string, string>;
  /** A formula with the actual names of our sheets and tables. */
  readonly inFormula: (formula: string) => string;
};

/** Our sheets by their ids, and what else carries our marks. */
export type OurSheets = {
  readonly byId: ReadonlyMap<string, FoundSheet>;
  /** Copies that the user made of our sheets: they are hers. */
  readonly copies: readonly FoundSheet[];
  /** Sheets that an interrupted write added and did not stamp. */
  readonly leftovers: readonly FoundSheet[];
};

/**
 * Finds our sheets. Of several that carry one id, one is the original and the others the user's copies:
 * Excel names a copy `Name (2)`, so that the shortest name counts, and of equally long ones the first.
 */
export function findOurSheets(state: WorkbookState): OurSheets {
  const byId = new Map<string, FoundSheet>();
  for (const sheet of state.sheets) {
    if (sheet.stamp === null) continue;
    const known = byId.get(sheet.stamp.id);
    if (known === undefined || sheet.name.length < known.name.length) byId.set(sheet.stamp.id, sheet);
  }
  const originals = new Set(byId.values());
  return {
    byId,
    copies: state.sheets.filter((sheet) => sheet.stamp !== null && !originals.has(sheet)),
    leftovers: state.sheets.filter(isLeftover),
  };
}

/** A sheet of ours stays where it stands and keeps the name that the user may have given it; others get a free name. */
export function placeSpecs(state: WorkbookState, specs: readonly SheetSpec[], ours: OurSheets): readonly PlacedSpec[] {
  const taken = new Set(state.sheets.filter((sheet) => !isLeftover(sheet)).map((sheet) => sheet.name.toLowerCase()));
  return specs.map((spec): PlacedSpec => {
    const found = ours.byId.get(spec.id) ?? null;
    // The rename of a new sheet may be what an interruption left undone.
    if (found !== null && !isLeftover({ name: found.name, stamp: null })) return { spec, name: found.name, found };
    const name = freeSheetName(spec.name, taken);
    taken.add(name.toLowerCase());
    return { spec, name, found };
  });
}

/** The names under which specifications find each other. Tables on sheets of ours make room for those that come. */
export function nameAll(state: WorkbookState, placed: readonly PlacedSpec[], ours: OurSheets): Names {
  const ourKeys = new Set([...ours.byId.values()].map((sheet) => sheet.key));
  const others = state.tables.filter((table) => !ourKeys.has(table.sheet)).map((table) => table.name);
  const taken = new Set([...others, ...state.names].map((name) => name.toLowerCase()));
  const tables = new Map<string, string>();
  for (const { name: wanted } of placed.flatMap(({ spec }) => spec.tables)) {
    if (tables.has(wanted)) throw new Error(`Two tables are named "${wanted}".`);
    const name = freeTableName(wanted, taken);
    taken.add(name.toLowerCase());
    tables.set(wanted, name);
  }
  const bySpecName = new Map(placed.map(({ spec, name }) => [spec.name.toLowerCase(), name]));
  return {
    sheets: new Map(placed.map(({ spec, name }) => [spec.id, name])),
    tables,
    inFormula: (formula) => renameInFormula(formula, (name) => bySpecName.get(name.toLowerCase()) ?? name, tables),
  };
}
