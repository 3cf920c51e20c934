// The planner's choices brought to the tables of her workbook, and what is said of those that fit nothing any more.
// Knows tables and choices; what a choice does to the recognition is the recogniser's business.

import type { Table } from "../../grid/table";
import type { ColumnChoice, TableChoice } from "../../model/table-choice";
import type { Chosen, Role } from "../mapping/mapping";
import { ruleOf } from "../mapping/roles";
import * as say from "../messages-choices";
import type { IssueLog } from "../rows/issue-log";
import { columnOf, findChoices } from "./find-choice";

export type Choices = ReadonlyMap<Table, Chosen>;

/** For each table what the planner said of it; what finds no table, no heading or a second field is said as a note. */
export function applyChoices(tables: readonly Table[], choices: readonly TableChoice[], log: IssueLog): Choices {
  const headed = tables.map(({ sheet, headings }) => ({ sheet, headings: headings.map(({ text }) => text) }));
  const found = findChoices(headed, choices);
  for (const choice of choices) {
    if (!found.includes(choice)) log.add(say.choiceWithoutTable(choice.sheet, titleOf(choice)));
  }
  const applied = new Map<Table, Chosen>();
  tables.forEach((table, index) => {
    const choice = found[index] ?? null;
    if (choice === null) return;
    const role = roleOf(choice);
    if (role !== undefined) applied.set(table, { role, fields: fieldsOf(table, choice, role, log) });
  });
  return applied;
}

/** A column is chosen for what its table held then; choices for another role rest. */
function roleOf({ role, columns }: TableChoice): Role | null | undefined {
  return role === undefined ? columns[0]?.role : role;
}

function titleOf(choice: TableChoice): string {
  const role = roleOf(choice);
  return role === null || role === undefined ? "not used" : ruleOf(role).title;
}

function fieldsOf(table: Table, { columns }: TableChoice, role: Role | null, log: IssueLog): Chosen["fields"] {
  const headings = table.headings.map(({ text }) => text);
  const fields = new Map<number, string | null>();
  const holders = new Map<string, ColumnChoice>();
  for (const column of columns.filter((one) => one.role === role)) {
    const { heading, occurrence = 1, field } = column;
    const index = columnOf(headings, heading, occurrence);
    const holder = field === null ? undefined : holders.get(field);
    if (index < 0) log.add(say.choiceWithoutColumn(heading, table.sheet));
    else if (holder !== undefined) log.add(say.chosenTwice(holder.heading, heading, labelOf(column), table.sheet));
    else if (!fields.has(index)) {
      fields.set(index, field);
      if (field !== null) holders.set(field, column);
    }
  }
  return fields;
}

function labelOf({ role, field }: ColumnChoice): string {
  return ruleOf(role).fields[field ?? ""]?.label ?? "";
}
