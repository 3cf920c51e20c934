// Where the orders of an item can come from, for the items that have a choice: suppliers, bills of material, substitutes.
// Knows the plant; which of them an order uses is decided in choose-source.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { BomLine, Item, Plant, Substitute, SupplierItem } from "../../model/plant";
import type { Order } from "../../model/plan";
import { compareTexts } from "./order-ids";
import { supplyTerms, termsOfRow, type SupplyTerms } from "./supply-terms";

export type Source = {
  readonly kind: "supplier" | "bill" | "substitute";
  /** The supplier, the name of the bill (`` for the one without), or the item that stands in. */
  readonly name: string;
  readonly terms: SupplyTerms;
  /** Lowest first. */
  readonly rank: number;
  /** Part of the item's lots, in proportion to the other shares; 0 without one. */
  readonly share: number;
  /** True for the supplier that the item itself names, unless shares decide. */
  readonly isPreferred: boolean;
  /** Spans of days on which it may be used, both days included. */
  readonly effective: readonly Span[];
  /** Of a substitute: its place in the plant, and units of it for one of the item. */
  readonly substitute?: { readonly place: number; readonly ratio: number };
};

export type Span = { readonly from: Day; readonly to: Day };

/** By item id; an order's `sourcePlace` is a place in its item's list. */
export type SourcesByItem = ReadonlyMap<string, readonly Source[]>;

type Sourcing = Pick<Plant, "items" | "suppliers" | "bom" | "substitutes">;

/**
 * The sources of each item that has a choice.
 *
 * A bought item has one for each of its suppliers' rows, any other one for each of its bills of material; these stand by
 * rank, suppliers then as in the plant and bills by name. Its substitutes follow, by rank and then as in the plant. All other
 * items have a single source, whose terms are those of `supplyTerms`, and are not listed: a plan without choices costs
 * nothing more.
 *
 * @param hasNamedBills false when no line has a name of its bill, which need not be looked for then
 * @returns lists of two or more, and of one that may not be used on every day
 * Cost O(suppliers + lines + substitutes).
 */
export function sourcesByItem({ items, suppliers, bom, substitutes }: Sourcing, hasNamedBills = true): SourcesByItem {
  const sources = new Map<string, readonly Source[]>();
  const rowsOf = groupBy(suppliers, (row) => row.item);
  const billsOf = hasNamedBills ? linesOfChoices(bom) : noLines;
  const standInsOf = groupBy(substitutes.map((row, place) => ({ row, place })), ({ row }) => row.component);
  if (rowsOf.size + billsOf.size + standInsOf.size === 0) return sources;
  for (const item of items) {
    const rows = item.supply === "buy" ? (rowsOf.get(item.id) ?? []) : [];
    const lines = item.supply === "buy" ? [] : (billsOf.get(item.id) ?? []);
    const standIns = standInsOf.get(item.id) ?? [];
    if (lines.length + standIns.length === 0 && (rows.length === 0 || (rows.length === 1 && rows.every(isAlwaysEffective)))) continue;
    const own = rows.length > 0 ? supplierSources(item, rows) : lines.length > 0 ? billSources(item, lines) : [onlySource(item)];
    sources.set(item.id, [...own, ...substituteSources(standIns)]);
  }
  return sources;
}

const noLines: ReadonlyMap<string, readonly BomLine[]> = new Map();

/** The lines of each item that has a named bill. */
function linesOfChoices(bom: readonly BomLine[]): ReadonlyMap<string, readonly BomLine[]> {
  const parents = new Set<string>();
  for (const { parent, alternate } of bom) if (alternate !== undefined) parents.add(parent);
  return parents.size === 0 ? noLines : groupBy(bom.filter(({ parent }) => parents.has(parent)), ({ parent }) => parent);
}

const always: Span = { from: -Infinity, to: Infinity };

function isAlwaysEffective({ effectiveFrom, effectiveTo }: SupplierItem): boolean {
  return effectiveFrom === undefined && effectiveTo === undefined;
}

function spanOf({ effectiveFrom, effectiveTo }: SupplierItem | BomLine | Substitute): Span {
  return { from: effectiveFrom ?? always.from, to: effectiveTo ?? always.to };
}

function supplierSources(item: Item, rows: readonly SupplierItem[]): readonly Source[] {
  const isShared = rows.some(({ share = 0 }) => share > 0);
  const sources = rows.map((row): Source => ({
    kind: "supplier",
    name: row.supplier,
    terms: termsOfRow(item, row),
    rank: row.rank,
    share: row.share ?? 0,
    isPreferred: !isShared && row.supplier === item.supplier,
    effective: [spanOf(row)],
  }));
  return sources.sort((a, b) => a.rank - b.rank);
}

/** A bill may be used on the days of any of its lines. Without a rank the bill without a name is the first, all others the second. */
function billSources(item: Item, lines: readonly BomLine[]): readonly Source[] {
  const { terms } = onlySource(item);
  const bills = [...groupBy(lines, ({ alternate = "" }) => alternate)].map(([name, own]): Source => ({
    kind: "bill",
    name,
    terms,
    rank: Math.min(...own.map(({ alternateRank = Infinity }) => alternateRank)),
    share: Math.max(...own.map(({ alternateShare = 0 }) => alternateShare)),
    isPreferred: false,
    effective: own.map(spanOf),
  }));
  const ranked = bills.map((bill): Source => (Number.isFinite(bill.rank) ? bill : { ...bill, rank: bill.name === "" ? 1 : 2 }));
  return ranked.sort((a, b) => a.rank - b.rank || compareTexts(a.name, b.name));
}

/** Of an item that is made or bought in one way. */
function onlySource(item: Item): Source {
  const terms = item.supply === "phantom" ? { leadTimeDays: 0 } : termsOfRow(item, undefined);
  const isBought = item.supply === "buy";
  return { kind: isBought ? "supplier" : "bill", name: isBought ? (item.supplier ?? "") : "", terms, rank: 1, share: 0, isPreferred: false, effective: [always] };
}

function substituteSources(rows: readonly { readonly row: Substitute; readonly place: number }[]): readonly Source[] {
  const sources = rows.map(({ row, place }): Source => ({
    kind: "substitute",
    name: row.substitute,
    terms: { leadTimeDays: 0 },
    rank: row.rank,
    share: 0,
    isPreferred: false,
    effective: [spanOf(row)],
    substitute: { place, ratio: row.ratio },
  }));
  return sources.sort((a, b) => a.rank - b.rank);
}

/** True on the days on which a source may be used. */
export function isEffectiveOn({ effective }: Source, day: Day): boolean {
  return effective.some(({ from, to }) => from <= day && day <= to);
}

/** The terms of an order's own source; of its item's first one where there is no choice. */
export function orderTerms(plant: Plant): (order: Pick<Order, "sourcePlace">, item: Item) => SupplyTerms {
  const sources = sourcesByItem(plant);
  const termsOf = supplyTerms(plant);
  return ({ sourcePlace }, item) => {
    const own = sourcePlace === undefined ? undefined : sources.get(item.id)?.[sourcePlace];
    return own?.terms ?? termsOf(item);
  };
}
