// What stands beside the cells of a sheet, told to Univer anew: rules, tables with their themes, names. Nothing here can be
// undone by a person: mutations leave no trace in the history, commands would.

import type { RulePicture } from "./rule-pictures";
import type { NamePicture, TablePicture } from "./table-pictures";
import { tableTheme } from "./table-pictures";

/** Carries out a mutation on the workbook. */
export type Mutate = (id: string, params: Readonly<Record<string, unknown>>) => void;

export type SheetParts = { readonly rules: readonly RulePicture[]; readonly tables: readonly TablePicture[] };

/** Leaves what is the same as it is: a rule that comes anew has Univer calculate all its cells. */
export function showParts(mutate: Mutate, subUnitId: string, before: SheetParts, now: SheetParts): void {
  if (!isSame(before.rules, now.rules)) {
    for (const { cfId } of before.rules) mutate("sheet.mutation.delete-conditional-rule", { subUnitId, cfId });
    // Univer puts each new rule before the others.
    for (const rule of [...now.rules].reverse()) mutate("sheet.mutation.add-conditional-rule", { subUnitId, rule });
  }
  const stays = (table: TablePicture, others: readonly TablePicture[]): boolean => others.some((other) => isSame(other, table));
  for (const table of before.tables.filter((each) => !stays(each, now.tables))) {
    mutate("sheet.mutation.delete-table", { subUnitId, tableId: table.tableId });
  }
  for (const table of now.tables.filter((each) => !stays(each, before.tables))) mutate("sheet.mutation.add-table", { subUnitId, ...table });
}

/** Tables name their themes; a theme is registered once and before. */
export function registerThemes(mutate: Mutate, tables: readonly TablePicture[], known: Set<string>): void {
  for (const { tableStyleId: themeName } of tables.map(({ options }) => options)) {
    if (known.has(themeName)) continue;
    known.add(themeName);
    mutate("sheet.mutation.register-worksheet-range-theme-style", { themeName, rangeThemeStyleJson: { name: themeName, ...tableTheme(themeName) } });
  }
}

export function showNames(mutate: Mutate, before: readonly NamePicture[], now: readonly NamePicture[]): void {
  const stays = (name: NamePicture, others: readonly NamePicture[]): boolean => others.some((other) => isSame(other, name));
  for (const { id, name } of before.filter((each) => !stays(each, now))) mutate("formula.mutation.remove-defined-name", { id, name });
  for (const name of now.filter((each) => !stays(each, before))) mutate("formula.mutation.set-defined-name", { ...name });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
