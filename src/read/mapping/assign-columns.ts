// One table, one role: which column fills which field. Greedy by score; ties fall to the left-most column.

import type { Table } from "../../grid/table";
import { acrossEvidence } from "../messages-across";
import { CHOSEN } from "../messages-choices";
import type { Meanings } from "../words/meanings";
import { meaningsOf } from "../words/meanings";
import type { HeadingWords } from "../words/normalise-heading";
import { normaliseHeading } from "../words/normalise-heading";
import type { ColumnProfile } from "./column-profile";
import { profileColumn } from "./column-profile";
import type { Field, Fields } from "./field";
import { allowsUnit, unitForField } from "./field-unit";
import type { Chosen, MappedColumn } from "./mapping";
import { meaningFor, scoreColumn } from "./score-column";

/** What is known of each column before any role is tried. */
export type StudiedTable = {
  readonly table: Table;
  readonly columns: readonly { readonly words: HeadingWords; readonly meanings: Meanings; readonly profile: ColumnProfile }[];
};

export function studyTable(table: Table): StudiedTable {
  const columns = table.headings.map((heading, index) => {
    const words = normaliseHeading(heading.says ?? heading.text);
    return { words, meanings: meaningsOf(words), profile: profileColumn(table, index) };
  });
  return { table, columns };
}

/** A column that must fill a field, found by other means than its heading. */
export type Pinned = { readonly key: string; readonly index: number };

type Candidate = MappedColumn & { readonly key: string };

/** Every column that could fill a field, best first. */
export function candidatesFor(studied: StudiedTable, key: string, field: Field): readonly Candidate[] {
  const candidates: Candidate[] = [];
  studied.columns.forEach(({ words, meanings, profile }, index) => {
    const fit = scoreColumn(field, meanings, profile);
    if (fit === null || !allowsUnit(field, words.unit)) return;
    const heading = studied.table.headings[index]?.text ?? "";
    const from = heading === "" ? acrossEvidence.alone : `heading "${heading}"`;
    const evidence = `${from}${fit.evidence === "" ? "" : `, ${fit.evidence}`}`;
    candidates.push({ key, index, field, concept: fit.concept, score: fit.score, evidence, unit: unitForField(field, words.unit) });
  });
  return candidates.sort(byScore);
}

/** No column of the table was chosen. */
export const nothingChosen: Chosen["fields"] = new Map();

/**
 * Columns by field key: what the planner chose, then the assignment that takes the best fits first. Then a required
 * field without a column takes one from a mere remark: where nothing else is an id, `Workstation name` is the id and
 * not its description.
 */
export function assignColumns(studied: StudiedTable, fields: Fields, pinned: Pinned | null, chosen: Chosen["fields"]): ReadonlyMap<string, MappedColumn> {
  const own = new Map([...acrossColumns(studied, fields), ...chosenColumns(studied, fields, chosen)]);
  const open = Object.entries(fields)
    .flatMap(([key, field]) => candidatesFor(studied, key, field))
    .filter(({ key, index }) => !chosen.has(index) && !own.has(key) && index < (studied.table.across?.period ?? Infinity));
  const candidates = open.sort(byScore);
  const pin = pinned === null ? undefined : candidates.find((one) => one.key === pinned.key && one.index === pinned.index);
  const columns = new Map(own);
  const taken = new Set<number>();
  for (const candidate of [...(pin === undefined ? [] : [pin]), ...candidates]) {
    if (columns.has(candidate.key) || taken.has(candidate.index)) continue;
    columns.set(candidate.key, candidate);
    taken.add(candidate.index);
  }
  for (const candidate of candidates) {
    const holder = [...columns].find(([, column]) => column.index === candidate.index);
    if (candidate.field.required !== true || columns.has(candidate.key) || holder === undefined || !isRemark(holder[1].field)) continue;
    columns.delete(holder[0]);
    columns.set(candidate.key, candidate);
  }
  return columns;
}

/** Of a table with periods across: the periods are the date that the role needs, the cells below them its quantity. */
function acrossColumns({ table: { across } }: StudiedTable, fields: Fields): ReadonlyMap<string, MappedColumn> {
  const columns = new Map<string, MappedColumn>();
  if (across === undefined) return columns;
  const parts = [
    { index: across.period, kind: "date", concept: across.measure === "receipts" ? "arrival" : "period", evidence: across.span },
    { index: across.period + 1, kind: "number", concept: conceptOfMeasure[across.measure ?? "any"], evidence: acrossEvidence.quantity },
  ] as const;
  for (const { kind, ...part } of parts) {
    const entry = Object.entries(fields).find(([, field]: [string, Field]) => field.kind === kind && field.required === true);
    if (entry !== undefined) columns.set(entry[0], { ...part, field: entry[1], score: 1, unit: {} });
  }
  return columns;
}

const conceptOfMeasure = { forecast: "forecast", orders: "orderedQuantity", actual: "sold", receipts: "quantity", safetyStock: "safetyStock", override: "override", any: "quantity" } as const;

/** The columns that the planner gave a field, certain whatever their headings and values say. */
function chosenColumns(studied: StudiedTable, fields: Fields, chosen: Chosen["fields"]): ReadonlyMap<string, MappedColumn> {
  const columns = new Map<string, MappedColumn>();
  for (const [index, key] of [...chosen].sort(([a], [b]) => a - b)) {
    const field = fields[key ?? ""];
    const column = studied.columns[index];
    if (key === null || field === undefined || column === undefined) continue;
    const [first] = field.means;
    const concept = meaningFor(field, column.meanings).concept ?? (typeof first === "object" ? first[0] : first);
    if (concept === undefined) continue;
    columns.set(key, { index, field, concept, score: 1, evidence: CHOSEN, unit: unitForField(field, column.words.unit), chosen: true });
  }
  return columns;
}

function isRemark(field: Field): boolean {
  return field.kind === "text" && field.informative === true;
}

function byScore(a: MappedColumn, b: MappedColumn): number {
  return b.score - a.score || a.index - b.index;
}
