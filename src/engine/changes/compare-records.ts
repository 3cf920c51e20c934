// What differs between two lists of records of one kind: records that came and went, and each field that changed.
// Knows how a kind of record is told apart and named; knows no kind itself.

import { dayText, minuteText } from "../../base/day";
import type { CellRef } from "../../base/issue";
import { quantityText } from "../lots/quantity-text";
import type { InputChange, Reach } from "../../model/plan-changes";

export type RecordKind<Row> = {
  readonly table: string;
  /** What makes a record the same record; several of one key are told apart by their order. */
  readonly name: (row: Row) => string;
  readonly reach: (row: Row) => Reach;
  /** A record in a few words, for one that came or went. */
  readonly summary: (row: Row) => string;
  /** Words of every field; null for those that say nothing about the plan or are part of the name. */
  readonly fields: Readonly<Record<keyof Row & string, string | null>>;
};

type Row = { readonly source?: CellRef };

/** Fields that hold a day. */
const DAYS = new Set(["due", "expiry", "plannedFor", "effectiveFrom", "effectiveTo", "from", "to", "day"]);

/** Fields that hold a minute. */
const MINUTES = new Set(["start"]);

/** Differences of `after` against `before`, in the order of `after`, those that went last. Cost: linear. */
export function compareRecords<Kind extends Row>(kind: RecordKind<Kind>, before: readonly Kind[], after: readonly Kind[]): InputChange[] {
  const old = keyed(kind, before);
  const changes: InputChange[] = [];
  for (const [key, row] of keyed(kind, after)) {
    const previous = old.get(key);
    old.delete(key);
    if (previous === undefined) changes.push(cameOrWent(kind, row, false));
    else if (previous !== row) changes.push(...fieldChanges(kind, previous, row));
  }
  for (const row of old.values()) changes.push(cameOrWent(kind, row, true));
  return changes;
}

function keyed<Kind extends Row>({ name }: RecordKind<Kind>, rows: readonly Kind[]): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const times = new Map<string, number>();
  for (const row of rows) {
    const key = name(row);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    found.set(JSON.stringify([key, time]), row);
  }
  return found;
}

function cameOrWent<Kind extends Row>(kind: RecordKind<Kind>, row: Kind, isGone: boolean): InputChange {
  const summary = kind.summary(row);
  return {
    table: kind.table,
    record: kind.name(row),
    field: "",
    before: isGone ? summary : null,
    after: isGone ? null : summary,
    reach: kind.reach(row),
    ...(row.source === undefined ? {} : { source: row.source }),
  };
}

function fieldChanges<Kind extends Row>(kind: RecordKind<Kind>, before: Kind, after: Kind): InputChange[] {
  const [old, now] = [new Map(Object.entries<unknown>(before)), new Map(Object.entries<unknown>(after))];
  const reach = joined(kind.reach(before), kind.reach(after));
  return Object.entries<string | null>(kind.fields).flatMap(([key, words]) => {
    if (words === null) return [];
    const texts = [valueText(key, old.get(key)), valueText(key, now.get(key))] as const;
    if (texts[0] === texts[1]) return [];
    return [{
      table: kind.table, record: kind.name(after), field: words, before: texts[0], after: texts[1], reach,
      ...(after.source === undefined ? {} : { source: after.source }),
    }];
  });
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
function valueText(key: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number" && MINUTES.has(key)) return minuteText(value).replace("T", " ");
  if (typeof value === "number") return DAYS.has(key) ? dayText(value) : quantityText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((each) => valueText(key, each)).join(", ");
  // A price break holds from a quantity on, all else from a day.
  const within = (name: string): string => (key === "priceBreaks" ? "" : name);
  return Object.entries<unknown>({ ...value }).map(([name, each]) => (name === "kind" ? valueText(name, each) : `${name} ${valueText(within(name), each)}`)).join(" ");
}
