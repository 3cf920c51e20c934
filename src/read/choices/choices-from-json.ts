// The planner's choices out of JSON that anybody may have written: checked piece by piece, never trusted.
// Knows the roles and their fields; whether a choice still fits a table is judged elsewhere.

import { clipped, quoted } from "../../model/check-words";
import type { TableRole } from "../../model/data-check";
import type { ColumnChoice, TableChoice } from "../../model/table-choice";
import { roles, ruleOf } from "../mapping/roles";

export type ParsedChoices = {
  readonly choices: readonly TableChoice[];
  /** A sentence for each that cannot be used. */
  readonly problems: readonly string[];
};

type Parsed<Value> = { readonly value: Value } | { readonly problem: string };

const FORM = '[{ "sheet": "Orders", "role": "demand", "columns": [{ "heading": "Wanted", "field": "due" }] }]';

/** What a workbook remembered, as the text of a JSON list; a text that is none is one problem. */
export function choicesFromText(text: string): ParsedChoices {
  try {
    return choicesFromJson(JSON.parse(text));
  } catch {
    return { choices: [], problems: ["What was remembered is no JSON."] };
  }
}

/** @param json whatever JSON.parse gave */
export function choicesFromJson(json: unknown): ParsedChoices {
  if (!Array.isArray(json)) return { choices: [], problems: [`Tables must be a list such as ${FORM}.`] };
  const parsed = json.map((one: unknown) => tableChoice(one));
  return {
    choices: parsed.flatMap((one) => ("value" in one ? [one.value] : [])),
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

function tableChoice(json: unknown): Parsed<TableChoice> {
  const sheet = textOf(json, "sheet");
  if (sheet === undefined || sheet === "") return { problem: 'A table has no "sheet" that names where it stands.' };
  const headings = valueOf(json, "headings") ?? [];
  if (!isTexts(headings)) return { problem: `"headings" of ${quoted(sheet)} must be a list of texts.` };
  const given = valueOf(json, "role");
  const role = given === null || given === undefined ? given : roleOf(given);
  if (role === undefined && given !== undefined) return { problem: unknownRole(sheet, given) };
  const list = valueOf(json, "columns") ?? [];
  if (!Array.isArray(list)) return { problem: `"columns" of ${quoted(sheet)} must be a list such as ${FORM}.` };
  if (role === undefined && list.length === 0) return { problem: `The table on ${quoted(sheet)} has neither "role" nor "columns".` };
  const columns: ColumnChoice[] = [];
  for (const one of list) {
    const column = columnChoice(one, sheet, role ?? null);
    if ("problem" in column) return column;
    columns.push(column.value);
  }
  return { value: { sheet, headings, ...(role === undefined ? {} : { role }), columns } };
}

/** @param tableRole stands for a role that the column does not give */
function columnChoice(json: unknown, sheet: string, tableRole: TableRole | null): Parsed<ColumnChoice> {
  const heading = textOf(json, "heading");
  if (heading === undefined || heading === "") return { problem: `A column of ${quoted(sheet)} has no "heading".` };
  const given = valueOf(json, "role");
  const role = given === undefined ? tableRole : roleOf(given);
  if (role === null) return { problem: `Column ${quoted(heading)} of ${quoted(sheet)} needs a "role": what its table holds.` };
  if (role === undefined) return { problem: unknownRole(sheet, given) };
  const field = valueOf(json, "field");
  if (field !== null && (typeof field !== "string" || !Object.hasOwn(ruleOf(role).fields, field))) {
    const known = clipped(Object.keys(ruleOf(role).fields).join(", "), 400);
    return { problem: `Column ${quoted(heading)} of ${quoted(sheet)} cannot be ${shown(field)}: choose null (not used) or one of ${known}.` };
  }
  const occurrence = valueOf(json, "occurrence") ?? 1;
  if (typeof occurrence !== "number" || !Number.isInteger(occurrence) || occurrence < 1) {
    return { problem: `"occurrence" of column ${quoted(heading)} of ${quoted(sheet)} must be a whole number from 1.` };
  }
  return { value: { heading, ...(occurrence === 1 ? {} : { occurrence }), role, field } };
}

function roleOf(name: unknown): TableRole | undefined {
  return roles.find(({ role }) => role === name)?.role;
}

function unknownRole(sheet: string, given: unknown): string {
  return `The table on ${quoted(sheet)} cannot hold ${shown(given)}: choose null (not used) or one of ${roles.map(({ role }) => role).join(", ")}.`;
}

function shown(json: unknown): string {
  return clipped(JSON.stringify(json) ?? "nothing", 40);
}

function valueOf(json: unknown, key: string): unknown {
  return typeof json === "object" && json !== null ? Object.getOwnPropertyDescriptor(json, key)?.value : undefined;
}

function textOf(json: unknown, key: string): string | undefined {
  const value = valueOf(json, key);
  return typeof value === "string" ? value : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
