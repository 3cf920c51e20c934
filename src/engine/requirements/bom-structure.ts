// The bill of material from below: where each component is used, and in which sequence items are planned.
// Knows items and lines; nothing of demand, stock or dates of orders.

import type { Day } from "../../base/day";
import { groupRows, type RowGroups } from "../../base/row-groups";
import type { BomLine, CoProduct, Plant, Substitute } from "../../model/plant";
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
  /** When the lines count that do not always do, by entry. */
  readonly conditions: ReadonlyMap<number, UseCondition>;
};

/** A line counts for orders that start within its days, and that come from its source. */
export type UseCondition = Pick<BomLine, "effectiveFrom" | "effectiveTo"> & {
  /** The name of its bill, `` without one; undefined where the parent has no choice. */
  readonly bill?: string;
  /** The place in the plant of the substitute that it stands for: the parent's orders take its stock. */
  readonly substitute?: number;
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
  /** True when some item has a bill with a name. */
  readonly hasNamedBills: boolean;
};

/**
 * Indexes the bill of material of a plant.
 * @param plant has passed model/check-plant: no cycle, no unknown item. Either throws here, naming the items.
 * Cost O(items + lines), and a sort of the items by id.
 */
export function bomStructure({ items, bom, substitutes, coProducts }: Pick<Plant, "items" | "bom" | "substitutes" | "coProducts">): BomStructure {
  const indexes = new Map<string, number>();
  items.forEach(({ id }, index) => indexes.set(id, index));
  const indexOf = (item: string): number => {
    const index = indexes.get(item);
    if (index === undefined) throw new Error(`Unknown item "${item}"`);
    return index;
  };
  const lines = lineColumns(bom, substitutes, indexOf);
  const below = groupRows(lines.parents, items.length);
  const isPlain = substitutes.length + coProducts.length === 0;
  const codes = isPlain ? lowLevelCodes(items, lines, below) : lowLevelCodes(items, withYields(withSubstitutes(lines, bom.length), coProducts, indexOf));
  const order = idOrder(items);
  return {
    find: (item) => indexes.get(item),
    indexOf,
    lowLevelCodes: codes,
    sequence: groupRows(codes, items.length).rows,
    whereUsed: whereUsed(bom, substitutes, lines, below, order),
    components: lines.components,
    yields: coProductUses(coProducts, indexOf),
    below,
    idOrder: order,
    hasNamedBills: lines.hasNamedBills,
  };
}

/** The lines in columns; behind them one for each substitute, whose component it is. */
type Lines = Uses & { readonly quantities: Float64Array; readonly perOrder: Uint8Array; isConditional: boolean; hasNamedBills: boolean };

function lineColumns(bom: readonly BomLine[], substitutes: readonly Substitute[], indexOf: (item: string) => number): Lines {
  const count = bom.length + substitutes.length;
  const lines = {
    parents: new Int32Array(count),
    components: new Int32Array(count),
    quantities: new Float64Array(count),
    perOrder: new Uint8Array(count),
    isConditional: substitutes.length > 0,
    hasNamedBills: false,
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
    lines.hasNamedBills ||= line.alternate !== undefined;
    lines.isConditional ||= isDated(line);
    row += 1;
  }
  lines.isConditional ||= lines.hasNamedBills;
  for (const { component, substitute, ratio } of substitutes) {
    lines.parents[row] = indexOf(component);
    lines.components[row] = indexOf(substitute);
    lines.quantities[row] = ratio;
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

/** An item is planned when all that its substitutes are needed for is known: after all parents of these. */
function withSubstitutes({ parents, components }: Uses, lines: number): Uses {
  const parentsOf = new Map<number, number[]>();
  for (let row = 0; row < lines; row += 1) {
    const component = components[row] ?? 0;
    const known = parentsOf.get(component);
    if (known === undefined) parentsOf.set(component, [parents[row] ?? 0]);
    else known.push(parents[row] ?? 0);
  }
  const more = { parents: Array.from(parents), components: Array.from(components) };
  for (let row = lines; row < parents.length; row += 1) {
    const item = parents[row] ?? 0;
    for (const parent of parentsOf.get(components[row] ?? 0) ?? []) {
      if (parent === item) continue;
      more.parents.push(parent);
      more.components.push(item);
    }
  }
  return { parents: Int32Array.from(more.parents), components: Int32Array.from(more.components) };
}

/** Lines by component, and within it by the rank of the parent: a counting sort of the lines, taken parent by parent. */
function whereUsed(bom: readonly BomLine[], substitutes: readonly Substitute[], lines: Lines, below: RowGroups, { rank }: IdOrder): WhereUsed {
  const { components } = lines;
  const uses = components.length;
  const first = new Int32Array(rank.length + 1);
  for (let row = 0; row < uses; row += 1) {
    const after = (components[row] ?? 0) + 1;
    first[after] = (first[after] ?? 0) + 1;
  }
  for (let item = 0; item < rank.length; item += 1) first[item + 1] = (first[item + 1] ?? 0) + (first[item] ?? 0);
  const itemAt = new Int32Array(rank.length);
  for (let item = 0; item < rank.length; item += 1) itemAt[rank[item] ?? 0] = item;
  const next = first.slice();
  const parents = new Int32Array(uses);
  const quantities = new Float64Array(uses);
  const perOrder = new Uint8Array(uses);
  const lineOf = new Int32Array(lines.isConditional ? uses : 0);
  for (const parent of itemAt) {
    const end = below.first[parent + 1] ?? 0;
    for (let at = below.first[parent] ?? 0; at < end; at += 1) {
      const row = below.rows[at] ?? 0;
      const component = components[row] ?? 0;
      const use = next[component] ?? 0;
      next[component] = use + 1;
      parents[use] = parent;
      quantities[use] = lines.quantities[row] ?? 0;
      perOrder[use] = lines.perOrder[row] ?? 0;
      if (lines.isConditional) lineOf[use] = row;
    }
  }
  return { first, parents, quantities, perOrder, conditions: lines.isConditional ? conditionsOf(bom, substitutes, lineOf) : new Map() };
}

function conditionsOf(bom: readonly BomLine[], substitutes: readonly Substitute[], lineOf: Int32Array): ReadonlyMap<number, UseCondition> {
  const choosing = new Set(substitutes.map(({ component }) => component));
  for (const { parent, alternate } of bom) if (alternate !== undefined) choosing.add(parent);
  const conditions = new Map<number, UseCondition>();
  lineOf.forEach((row, use) => {
    const line = bom[row];
    if (line === undefined) conditions.set(use, { substitute: row - bom.length });
    else if (choosing.has(line.parent)) conditions.set(use, { ...daysOf(line), bill: line.alternate ?? "" });
    else if (isDated(line)) conditions.set(use, daysOf(line));
  });
  return conditions;
}

function daysOf({ effectiveFrom, effectiveTo }: BomLine): UseCondition {
  return { ...(effectiveFrom === undefined ? {} : { effectiveFrom }), ...(effectiveTo === undefined ? {} : { effectiveTo }) };
}

function isDated({ effectiveFrom, effectiveTo }: BomLine): boolean {
  return effectiveFrom !== undefined || effectiveTo !== undefined;
}

/** True when a line counts for an order that starts on this day. */
export function isEffective(line: Pick<BomLine, "effectiveFrom" | "effectiveTo">, start: Day): boolean {
  return (line.effectiveFrom ?? -Infinity) <= start && start <= (line.effectiveTo ?? Infinity);
}
