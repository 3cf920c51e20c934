// The bill of material from below: where each component is used, and in which sequence items are planned.
// Knows items and lines; nothing of demand, stock or dates of orders.

import type { Day } from "../../base/day";
import { groupRows, type RowGroups } from "../../base/row-groups";
import type { BomLine, CoProduct, Plant } from "../../model/plant";
import { coProductUses, type CoProductUse } from "./co-products";
import { idOrder, type IdOrder } from "./id-order";
import { lowLevelCodes, type Uses } from "./low-level-codes";

/** Uses of component c are the entries `first[c] … first[c + 1] − 1`, parents in the sequence of their orders' ids. */
export type WhereUsed = {
  readonly first: Int32Array;
  readonly parents: Int32Array;
  /** Units per unit started, or per order; scrap included. */
  readonly quantities: Float64Array;
  /** 1 for a line per order. */
  readonly perOrder: Uint8Array;
  /** The lines that count only for a time, by entry. */
  readonly dated: ReadonlyMap<number, BomLine>;
};

export type BomStructure = {
  /** Index of an item in `plant.items`; undefined for an unknown one. */
  readonly find: (item: string) => number | undefined;
  /** The same, but an unknown id is a program error. */
  readonly indexOf: (item: string) => number;
  /** By item index. */
  readonly lowLevelCodes: Int32Array;
  /** Item indexes by low-level code, then as in the plant. */
  readonly sequence: Int32Array;
  readonly whereUsed: WhereUsed;
  /** By item: which items bring it as a co-product; they are planned before it. */
  readonly yields: ReadonlyMap<number, readonly CoProductUse[]>;
  /** The component of each line, and the lines of each parent. */
  readonly components: Int32Array;
  readonly below: RowGroups;
  readonly idOrder: IdOrder;
};

/**
 * Indexes the bill of material of a plant.
 * @param plant has passed model/check-plant: no cycle, no unknown item. Either throws here, naming the items.
 * Cost O(items + lines), and a sort of the items by id.
 */
export function bomStructure({ items, bom, coProducts }: Pick<Plant, "items" | "bom" | "coProducts">): BomStructure {
  const indexes = new Map<string, number>();
  items.forEach(({ id }, index) => indexes.set(id, index));
  const indexOf = (item: string): number => {
    const index = indexes.get(item);
    if (index === undefined) throw new Error(`Unknown item "${item}"`);
    return index;
  };
  const lines = lineColumns(bom, indexOf);
  const below = groupRows(lines.parents, items.length);
  const codes = coProducts.length === 0 ? lowLevelCodes(items, lines, below) : lowLevelCodes(items, withYields(lines, coProducts, indexOf));
  const order = idOrder(items);
  return {
    find: (item) => indexes.get(item),
    indexOf,
    lowLevelCodes: codes,
    sequence: groupRows(codes, items.length).rows,
    whereUsed: whereUsed(bom, lines, below, order),
    components: lines.components,
    yields: coProductUses(coProducts, indexOf),
    below,
    idOrder: order,
  };
}

/** The lines in columns. */
type Lines = Uses & { readonly quantities: Float64Array; readonly perOrder: Uint8Array; isDated: boolean };

function lineColumns(bom: readonly BomLine[], indexOf: (item: string) => number): Lines {
  const lines = {
    parents: new Int32Array(bom.length),
    components: new Int32Array(bom.length),
    quantities: new Float64Array(bom.length),
    perOrder: new Uint8Array(bom.length),
    isDated: false,
  };
  // A bill is written parent by parent: most lines need no search for theirs.
  let last = "";
  let lastIndex = -1;
  let row = 0;
  for (const line of bom) {
    const { parent, component, quantityPer, scrap, perOrder } = line;
    if (lastIndex < 0 || parent !== last) {
      last = parent;
      lastIndex = indexOf(parent);
    }
    lines.parents[row] = lastIndex;
    lines.components[row] = indexOf(component);
    lines.quantities[row] = quantityPer / (1 - scrap);
    lines.perOrder[row] = perOrder ? 1 : 0;
    lines.isDated ||= isDated(line);
    row += 1;
  }
  return lines;
}

/** What an item yields is planned after it, like its components. */
function withYields({ parents, components }: Uses, coProducts: readonly CoProduct[], indexOf: (item: string) => number): Uses {
  return {
    parents: Int32Array.from([...parents, ...coProducts.map(({ parent }) => indexOf(parent))]),
    components: Int32Array.from([...components, ...coProducts.map(({ item }) => indexOf(item))]),
  };
}

/** Lines by component, and within it by the rank of the parent: two counting sorts, one after the other. */
function whereUsed(bom: readonly BomLine[], lines: Lines, below: RowGroups, { rank }: IdOrder): WhereUsed {
  const itemAt = new Int32Array(rank.length);
  for (let item = 0; item < rank.length; item += 1) itemAt[rank[item] ?? 0] = item;
  const inRank = new Int32Array(bom.length);
  const componentsInRank = new Int32Array(bom.length);
  let count = 0;
  for (const item of itemAt) {
    const end = below.first[item + 1] ?? 0;
    for (let at = below.first[item] ?? 0; at < end; at += 1) {
      const row = below.rows[at] ?? 0;
      inRank[count] = row;
      componentsInRank[count] = lines.components[row] ?? 0;
      count += 1;
    }
  }
  const { first, rows } = groupRows(componentsInRank, rank.length);
  const parents = new Int32Array(bom.length);
  const quantities = new Float64Array(bom.length);
  const perOrder = new Uint8Array(bom.length);
  const lineOf = new Int32Array(bom.length);
  for (let use = 0; use < rows.length; use += 1) {
    const row = inRank[rows[use] ?? 0] ?? 0;
    lineOf[use] = row;
    parents[use] = lines.parents[row] ?? 0;
    quantities[use] = lines.quantities[row] ?? 0;
    perOrder[use] = lines.perOrder[row] ?? 0;
  }
  return { first, parents, quantities, perOrder, dated: lines.isDated ? datedUses(bom, lineOf) : new Map() };
}

function datedUses(bom: readonly BomLine[], lineOf: Int32Array): ReadonlyMap<number, BomLine> {
  const dated = new Map<number, BomLine>();
  lineOf.forEach((row, use) => {
    const line = bom[row];
    if (line !== undefined && isDated(line)) dated.set(use, line);
  });
  return dated;
}

function isDated({ effectiveFrom, effectiveTo }: BomLine): boolean {
  return effectiveFrom !== undefined || effectiveTo !== undefined;
}

/** True when a line counts for an order that starts on this day. */
export function isEffective(line: Pick<BomLine, "effectiveFrom" | "effectiveTo">, start: Day): boolean {
  return (line.effectiveFrom ?? -Infinity) <= start && start <= (line.effectiveTo ?? Infinity);
}
