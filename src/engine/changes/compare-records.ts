// What differs between two lists of records of one kind: records that came and went, and each field that changed.
// Knows how a kind of record is told apart and named; knows no kind itself.

import { dayText } from "../../base/day";
import type { CellRef } from "../../base/issue";
import type { InputChange, Reach } from "../../model/plan-changes";
import type { Settings } from "../../model/settings";
import { clockText } from "../sentences/clock-text";
import { quantityText } from "../sentences/quantity-text";
import type { Sentences } from "../sentences/sentences";

type Words = Sentences["changes"];

export type RecordKind<Row> = {
  readonly table: keyof Words["tables"];
  /** What makes a record the same record; several of one key are told apart by their order. */
  readonly name: (row: Row, say: Words) => string;
  readonly reach: (row: Row) => Reach;
  /** A record in a few words, for one that came or went. */
  readonly summary: (row: Row, say: Words) => string;
  /** Words of every field; null for those that say nothing about the plan or are part of the name. */
  readonly fields: Readonly<Record<keyof Row & string, keyof Words["fields"] | null>>;
};

type Row = { readonly source?: CellRef };

/** Fields that hold a day. */
const DAYS = new Set(["due", "earliest", "expiry", "plannedFor", "effectiveFrom", "effectiveTo", "from", "to", "day"]);

/** Fields that hold a minute. */
const MINUTES = new Set(["start"]);

/** Differences of `after` against `before`, in the order of `after`, those that went last. Cost: linear. */
export function compareRecords<Kind extends Row>(kind: RecordKind<Kind>, before: readonly Kind[], after: readonly Kind[], say: Words): InputChange[] {
  const old = keyed(kind, before, say);
  const changes: InputChange[] = [];
  for (const [key, row] of keyed(kind, after, say)) {
    const previous = old.get(key);
    old.delete(key);
    if (previous === undefined) changes.push(cameOrWent(kind, row, false, say));
    else if (previous !== row) changes.push(...fieldChanges(kind, previous, row, say));
  }
  for (const row of old.values()) changes.push(cameOrWent(kind, row, true, say));
  return changes;
}

function keyed<Kind extends Row>({ name }: RecordKind<Kind>, rows: readonly Kind[], say: Words): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const times = new Map<string, number>();
  for (const row of rows) {
    const key = name(row, say);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    found.set(JSON.stringify([key, time]), row);
  }
  return found;
}

function cameOrWent<Kind extends Row>(kind: RecordKind<Kind>, row: Kind, isGone: boolean, say: Words): InputChange {
  const summary = kind.summary(row, say);
  const [table, record] = [say.tables[kind.table], kind.name(row, say)];
  return {
    table,
    record,
    field: "",
    text: (isGone ? say.isGone : say.isNew)(`${table} ${record}`, summary),
    before: isGone ? summary : null,
    after: isGone ? null : summary,
    reach: kind.reach(row),
    ...(row.source === undefined ? {} : { source: row.source }),
  };
}

function fieldChanges<Kind extends Row>(kind: RecordKind<Kind>, before: Kind, after: Kind, say: Words): InputChange[] {
  const [old, now] = [new Map(Object.entries<unknown>(before)), new Map(Object.entries<unknown>(after))];
  const reach = joined(kind.reach(before), kind.reach(after));
  return Object.entries<keyof Words["fields"] | null>(kind.fields).flatMap(([key, word]) => {
    if (word === null) return [];
    const [was, is] = [valueText(key, old.get(key), say), valueText(key, now.get(key), say)];
    if (was === is) return [];
    const [table, record, field] = [say.tables[kind.table], kind.name(after, say), say.fields[word]];
    return [{
      table, record, field, before: was, after: is, text: `${table} ${record}: ${field} ${changeText(was, is, say)}`, reach,
      ...(after.source === undefined ? {} : { source: after.source }),
    }];
  });
}

/** A setting that is another than before. */
export function settingChange(key: keyof Settings, before: string, after: string, say: Words): InputChange {
  const [table, record] = [say.tables.setting, say.settingName(key)];
  return { table, record, field: "", before, after, text: `${table} ${record}: ${changeText(before, after, say)}`, reach: { items: [], resources: [], everything: true } };
}

function changeText(before: string, after: string, say: Words): string {
  return `${before === "" ? say.none : before} → ${after === "" ? say.none : after}`;
}

function joined(one: Reach, other: Reach): Reach {
  return {
    items: [...new Set([...one.items, ...other.items])],
    resources: [...new Set([...one.resources, ...other.resources])],
    ...(other.demand === undefined ? {} : { demand: other.demand }),
    ...(one.everything === true || other.everything === true ? { everything: true } : {}),
  };
}

/** A value as the planner would write it; `` when there is none. */
function valueText(key: string, value: unknown, say: Words): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number" && MINUTES.has(key)) return clockText(value);
  if (typeof value === "number") return DAYS.has(key) ? dayText(value) : quantityText(value);
  if (typeof value === "boolean") return value ? say.yes : say.no;
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((each) => valueText(key, each, say)).join(", ");
  // A price break holds from a quantity on, all else from a day.
  const within = (name: string): string => (key === "priceBreaks" ? "" : name);
  return Object.entries<unknown>({ ...value }).map(([name, each]) => (name === "kind" ? valueText(name, each, say) : `${name} ${valueText(within(name), each, say)}`)).join(" ");
}
