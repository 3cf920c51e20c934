// Step two: the role of each table and the field of each column, with the reasons. Knows headings and the form of
// values; reads no row for good.

import type { AcrossMeasure, Table } from "../../grid/table";
import type { Choices } from "../choices/apply-choices";
import type { DecimalMark } from "../values/number-text";
import { settingFieldOf } from "../words/setting-words";
import { commaVotes, likelyMark } from "../words/heading-language";
import type { Pinned, StudiedTable } from "./assign-columns";
import { assignColumns, nothingChosen, studyTable } from "./assign-columns";
import { chooseKeyColumns } from "./choose-key-columns";
import { fillByForm } from "./fill-by-form";
import type { Chosen, MappedColumn, MappedTable, Mapping, NotUsedTable, Role } from "./mapping";
import { nameEvidence } from "./name-evidence";
import type { RoleRule } from "./roles";
import { missingLabels, roles, ruleOf } from "./roles";

/** What the name of a table adds to its role's score; fields speak 1 each. */
const NAME_WEIGHT = 1.5;
const EXPLAINED_WEIGHT = 1;
const NAMED_CLEARLY = 0.65;

/** One heading that a dictionary knows may be a title: `Work centres` above a note is no table of them. */
const LEAST_FIELDS = 2;

/** What the recognised columns of a table must say together before it is taken without a name and without one of them. */
const CLEAR_WITHOUT_NAME = 2.5;

type Trial = {
  readonly rule: RoleRule;
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly score: number;
  readonly named: number;
  readonly missing: readonly string[];
  readonly suits: boolean;
};

/**
 * The mapping of all tables. Each role is tried on each table; the usable one with the highest score is taken. Where the
 * planner said what a table is, only that is tried. Then the key columns of products and work centres are chosen by what
 * the other tables refer to.
 */
export function recogniseTables(tables: readonly Table[], choices: Choices): Mapping {
  const votes = tables.map((table) => commaVotes(table.headings.map(({ text }) => text)));
  const together = votes.reduce((sum, one) => sum + one, 0);
  const mapped: { readonly studied: StudiedTable; readonly mapped: MappedTable }[] = [];
  const notUsed: NotUsedTable[] = [];
  tables.map(studyTable).forEach((studied, index) => {
    const { table } = studied;
    const chosen = choices.get(table);
    const { taken, meant } = chosen === undefined ? judgeTable(studied) : obeyChoice(studied, chosen);
    const mark = likelyMark(votes[index] ?? 0, together);
    const said = chosen === undefined ? {} : { chosen };
    if (taken !== null) mapped.push({ studied, mapped: { table, role: taken.rule.role, likelyMark: mark, columns: taken.columns, ...said } });
    else notUsed.push({ ...notUsedTable(table, mark, meant), ...said });
  });
  const pins = chooseKeyColumns(mapped);
  const keyed = mapped.map(({ studied, mapped: table }, index) => {
    const pin = pins[index] ?? null;
    return pin === null ? table : { ...table, columns: keyedColumns(studied, table, pin) };
  });
  return { tables: keyed, notUsed };
}

/** `taken` is null when the table is not used, `meant` what it seems to be all the same. */
type Judgement = { readonly taken: Trial | null; readonly meant: Trial | undefined };

function judgeTable(studied: StudiedTable): Judgement {
  const ranked = rolesFor(studied.table).map((rule) => tryRole(studied, rule, null, nothingChosen)).sort(byScore);
  return { taken: chooseTrial(studied, ranked), meant: meantTrial(ranked) };
}

/** Periods stand across only above what is asked for, was sold or is to come in; what is counted may say which. */
function rolesFor({ across }: Table): readonly RoleRule[] {
  if (across === undefined) return roles;
  const possible = across.measure === undefined ? anyAcross : rolesOfMeasure[across.measure];
  return roles.filter(({ role }) => possible.includes(role));
}

const anyAcross: readonly Role[] = ["demand", "history", "openOrders", "proposals", "safetyStocks", "forecastOverrides"];
const rolesOfMeasure: Readonly<Record<AcrossMeasure, readonly Role[]>> = { forecast: ["demand"], orders: ["demand"], actual: ["history"], receipts: ["openOrders"], safetyStock: ["safetyStocks"], override: ["forecastOverrides"] };

/** Whether the table suits its role is not asked: the planner knows. Only what it must have, it must have. */
function obeyChoice(studied: StudiedTable, { role, fields }: Chosen): Judgement {
  if (role === null) return { taken: null, meant: undefined };
  const trial = tryRole(studied, ruleOf(role), null, fields);
  const whole = trial.missing.length === 0 ? trial : fillMissing(studied, trial, fields);
  return { taken: whole !== null && whole.missing.length === 0 ? whole : null, meant: trial };
}

/** The role that a table is taken for; null when it is none, or is clearly meant to be one that it has no columns for. */
function chooseTrial(studied: StudiedTable, ranked: readonly Trial[]): Trial | null {
  const best = ranked.find((trial) => trial.suits && trial.missing.length === 0) ?? null;
  const meant = meantTrial(ranked);
  const [filled] = ranked.flatMap((trial) => fillTrial(studied, trial)).sort(byScore);
  if (filled !== undefined && (best === null || filled.score >= best.score + 1)) return filled;
  return best !== null && (meant === undefined || meant.score < best.score + 1 || best.named > 0.4) ? best : null;
}

function meantTrial(ranked: readonly Trial[]): Trial | undefined {
  return ranked.find((trial) => trial.named >= NAMED_CLEARLY && trial.columns.size >= 2 && trial.missing.length > 0);
}

/** A trial that lacks one field, its name or its other columns leaving no doubt: with the one column of the field's form. */
function fillTrial(studied: StudiedTable, trial: Trial): readonly Trial[] {
  const isClear = trial.named >= NAMED_CLEARLY || speakingOf(trial.columns) >= CLEAR_WITHOUT_NAME;
  const filled = isClear ? fillMissing(studied, trial, nothingChosen) : null;
  return filled !== null && filled.suits && filled.missing.length === 0 ? [filled] : [];
}

/** With the one column whose values have the form of the one field that is missing; null when there is no such column. */
function fillMissing(studied: StudiedTable, { rule, columns, missing }: Trial, chosen: Chosen["fields"]): Trial | null {
  const [label] = missing;
  if (label === undefined || missing.length > 1) return null;
  const entry = Object.entries(rule.fields).find(([, field]) => field.label === label);
  const column = entry === undefined ? null : fillByForm(studied, entry[1], columns, chosen);
  return entry === undefined || column === null ? null : judgeColumns(studied, rule, new Map([...columns, [entry[0], column]]));
}

function keyedColumns(studied: StudiedTable, table: MappedTable, pin: Pinned): MappedTable["columns"] {
  const { columns } = tryRole(studied, ruleOf(table.role), pin, table.chosen?.fields ?? nothingChosen);
  return new Map([...columns, ...[...table.columns].filter(([key, column]) => column.assumed === true && !columns.has(key))]);
}

function notUsedTable(table: Table, mark: DecimalMark, meant: Trial | undefined): NotUsedTable {
  const unsaid = meant === undefined || table.rows.length === 0;
  return { table, likelyMark: mark, ...(unsaid ? {} : { meant: { role: meant.rule.role, missing: meant.missing, columns: meant.columns } }) };
}

function byScore(a: Trial, b: Trial): number {
  return b.score - a.score;
}

function tryRole(studied: StudiedTable, rule: RoleRule, pin: Pinned | null, chosen: Chosen["fields"]): Trial {
  return judgeColumns(studied, rule, assignColumns(studied, rule.fields, pin, chosen));
}

function speakingOf(columns: ReadonlyMap<string, MappedColumn>): number {
  return [...columns.values()].reduce((sum, column) => sum + column.score * column.field.speaks, 0);
}

function judgeColumns(studied: StudiedTable, rule: RoleRule, columns: ReadonlyMap<string, MappedColumn>): Trial {
  const { table } = studied;
  const named = nameEvidence(table, rule.names);
  const explained = columns.size / Math.max(1, table.headings.filter((heading) => heading.text !== "").length);
  const found = new Map([...columns].map(([key, column]) => [key, column.score]));
  const distinct = (key: string): number => {
    const column = columns.get(key);
    return column === undefined ? 0 : (studied.columns[column.index]?.profile.distinct ?? 0);
  };
  const settings = rule.role === "settings" ? countSettings(table) : 0;
  const missing = rule.role === "settings" ? [] : missingLabels(rule, found);
  const score = speakingOf(columns) + NAME_WEIGHT * named + EXPLAINED_WEIGHT * explained + 2 * settings;
  const speakingFields = [...columns.values()].filter((column) => column.field.speaks > 0).length;
  const isTable = rule.role === "settings" || speakingFields >= LEAST_FIELDS;
  const isDated = studied.columns.some(({ profile }) => profile.dates >= 0.6);
  const suits = isTable && rule.suits({ found, named, distinct, conceptOf: (key) => columns.get(key)?.concept, isDated, settings });
  return { rule, columns, score, named, missing, suits };
}

function countSettings(table: Table): number {
  if (table.headings.length > 6 || table.rows.length > 100) return 0;
  const labels = [table.headings[0]?.value, ...table.rows.map((row) => row.values[0])];
  return labels.filter((label) => typeof label === "string" && settingFieldOf(label, "") !== null).length;
}
