// The planner's choices, changed by one more: what a table holds, what a column means, or back to what is recognised.
// Every function gives the whole new list; a choice that stands for nothing any more is not kept.

import type { DataCheck, NotUsedCheck, TableCheck, TableRole } from "../model/data-check";
import type { ColumnChoice, TableChoice } from "../model/table-choice";
import { columnOf, findChoices, occurrenceOf, type Headed } from "../read/choices/find-choice";

type Choices = readonly TableChoice[];

/** One table among all of the workbook: which choice is meant for it depends on the others of its sheet. */
export type Place = { readonly tables: readonly Headed[]; readonly at: number };

/** A table of a check among all of which something can be said; null for one without headings. */
export function placeIn(check: DataCheck, table: TableCheck | NotUsedCheck): Place | null {
  const tables = [...check.tables, ...check.notUsed].flatMap((one) => (one.columns === undefined ? [] : [{ table: one, columns: one.columns }]));
  const at = tables.findIndex((one) => one.table === table);
  return at < 0 ? null : { tables: tables.map((one) => ({ sheet: one.table.sheet, headings: one.columns.map(({ heading }) => heading) })), at };
}

/** @param role null: not to be used */
export function chooseRole(choices: Choices, place: Place, role: TableRole | null): Choices {
  return changed(choices, place, (known) => ({ ...known, role }));
}

/**
 * What one column means. The column that was chosen for the field before is left to the recognition again.
 * @param index of the column in the table
 * @param role  what the table holds
 * @param field its key; null: not to be used
 */
export function chooseField(choices: Choices, place: Place, index: number, role: TableRole, field: string | null): Choices {
  const { headings } = tableAt(place);
  const occurrence = occurrenceOf(headings, index);
  const column: ColumnChoice = { heading: headings[index] ?? "", ...(occurrence === 1 ? {} : { occurrence }), role, field };
  return changed(choices, place, (known) => {
    const others = without(known.columns, headings, index).filter((one) => one.role !== role || field === null || one.field !== field);
    return { ...known, columns: [...others, column] };
  });
}

/** One column back to what is recognised. */
export function forgetField(choices: Choices, place: Place, index: number): Choices {
  return changed(choices, place, (known) => ({ ...known, columns: without(known.columns, tableAt(place).headings, index) }));
}

/** A table and all its columns back to what is recognised. */
export function forgetTable(choices: Choices, place: Place): Choices {
  const known = choiceFor(choices, place);
  return choices.filter((one) => one !== known);
}

function tableAt({ tables, at }: Place): Headed {
  const table = tables[at];
  if (table === undefined) throw new Error(`No table ${String(at)}`);
  return table;
}

function choiceFor(choices: Choices, { tables, at }: Place): TableChoice | undefined {
  return findChoices(tables, choices)[at] ?? undefined;
}

function without(columns: readonly ColumnChoice[], headings: Headed["headings"], index: number): readonly ColumnChoice[] {
  return columns.filter(({ heading, occurrence = 1 }) => columnOf(headings, heading, occurrence) !== index);
}

/** The choice of a table as it is to be, instead of the one there was; its headings are those of today. */
function changed(choices: Choices, place: Place, change: (known: TableChoice) => TableChoice): Choices {
  const known = choiceFor(choices, place);
  const { sheet, headings } = tableAt(place);
  const next = change({ columns: [], ...known, sheet, headings: headings.filter((heading) => heading !== "") });
  const others = choices.filter((one) => one !== known);
  return next.role === undefined && next.columns.length === 0 ? others : [...others, next];
}
