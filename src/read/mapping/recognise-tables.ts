// Step two: the role of each table and the field of each column, with the reasons. Knows headings and the form of
// values; reads no row for good.

import type { Table } from "../../grid/table";
import { settingFieldOf } from "../words/setting-words";
import type { Pinned, StudiedTable } from "./assign-columns";
import { assignColumns, studyTable } from "./assign-columns";
import { chooseKeyColumns } from "./choose-key-columns";
import type { MappedColumn, MappedTable, Mapping, NotUsedTable } from "./mapping";
import { nameEvidence } from "./name-evidence";
import type { RoleRule } from "./roles";
import { missingLabels, roles, ruleOf } from "./roles";

/** What the name of a table adds to its role's score; fields speak 1 each. */
const NAME_WEIGHT = 1.5;
const EXPLAINED_WEIGHT = 1;
const NAMED_CLEARLY = 0.65;

/** One heading that a dictionary knows may be a title: `Work centres` above a note is no table of them. */
const LEAST_FIELDS = 2;

type Trial = {
  readonly rule: RoleRule;
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly score: number;
  readonly named: number;
  readonly missing: readonly string[];
  readonly suits: boolean;
};

/**
 * The mapping of all tables. Each role is tried on each table; the usable one with the highest score is taken.
 * Then the key columns of products and work centres are chosen by what the other tables refer to.
 */
export function recogniseTables(tables: readonly Table[]): Mapping {
  const studied = tables.map(studyTable);
  const trials = studied.map((one) => roles.map((rule) => tryRole(one, rule, null)).sort((a, b) => b.score - a.score));
  const mapped: { readonly studied: StudiedTable; readonly mapped: MappedTable }[] = [];
  const notUsed: NotUsedTable[] = [];
  studied.forEach((one, index) => {
    const ranked = trials[index] ?? [];
    const usable = ranked.filter((trial) => trial.suits && trial.missing.length === 0);
    const [best] = usable;
    const meant = ranked.find((trial) => trial.named >= NAMED_CLEARLY && trial.columns.size >= 2 && trial.missing.length > 0);
    if (best !== undefined && (meant === undefined || meant.score < best.score + 1 || best.named > 0.4)) {
      mapped.push({ studied: one, mapped: { table: one.table, role: best.rule.role, columns: best.columns } });
    } else if (meant !== undefined && one.table.rows.length > 0) {
      notUsed.push({ table: one.table, meant: { role: meant.rule.role, missing: meant.missing } });
    } else {
      notUsed.push({ table: one.table });
    }
  });
  const pins = chooseKeyColumns(mapped);
  const keyed = mapped.map(({ studied: one, mapped: table }, index) => {
    const pin = pins[index] ?? null;
    return pin === null ? table : { ...table, columns: tryRole(one, ruleOf(table.role), pin).columns };
  });
  return { tables: keyed, notUsed };
}

function tryRole(studied: StudiedTable, rule: RoleRule, pin: Pinned | null): Trial {
  const columns = assignColumns(studied, rule.fields, pin);
  const { table } = studied;
  const named = nameEvidence(table, rule.names);
  const speaking = [...columns.values()].reduce((sum, column) => sum + column.score * column.field.speaks, 0);
  const explained = columns.size / Math.max(1, table.headings.filter((heading) => heading.text !== "").length);
  const found = new Map([...columns].map(([key, column]) => [key, column.score]));
  const distinct = (key: string): number => {
    const column = columns.get(key);
    return column === undefined ? 0 : (studied.columns[column.index]?.profile.distinct ?? 0);
  };
  const settings = rule.role === "settings" ? countSettings(table) : 0;
  const missing = rule.role === "settings" ? [] : missingLabels(rule, found);
  const score = speaking + NAME_WEIGHT * named + EXPLAINED_WEIGHT * explained + 2 * settings;
  const speakingFields = [...columns.values()].filter((column) => column.field.speaks > 0).length;
  const isTable = rule.role === "settings" || speakingFields >= LEAST_FIELDS;
  const suits = isTable && rule.suits({ found, named, distinct, conceptOf: (key) => columns.get(key)?.concept, settings });
  return { rule, columns, score, named, missing, suits };
}

function countSettings(table: Table): number {
  if (table.headings.length > 6 || table.rows.length > 100) return 0;
  const labels = [table.headings[0]?.value, ...table.rows.map((row) => row.values[0])];
  return labels.filter((label) => typeof label === "string" && settingFieldOf(label, "") !== null).length;
}
