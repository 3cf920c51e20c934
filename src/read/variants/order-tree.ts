// The part of a structure that is for one customer order alone: from the ordered item down to what is made to order or
// changed for it. Knows items, lines and changes of one order; names nothing.

import { groupBy } from "../../base/group-by";
import type { BomLine, Item, RoutingStep } from "../../model/plant";
import { changedBill, changedRouting, type OrderChange } from "./order-change";

export type Structure = {
  readonly items: ReadonlyMap<string, Item>;
  readonly linesOf: ReadonlyMap<string, readonly BomLine[]>;
  readonly stepsOf: ReadonlyMap<string, readonly RoutingStep[]>;
};

/** An item of the tree as the order has it. */
export type TreeItem = {
  readonly item: Item;
  readonly lines: readonly BomLine[];
  readonly steps: readonly RoutingStep[];
  /** It, or something that it is made of, is different from the usual. */
  readonly isChanged: boolean;
};

export type OrderTree = {
  /** The ordered item first, each item once. */
  readonly items: readonly TreeItem[];
  readonly has: (item: string) => boolean;
  /** Changes of items that are not in the tree, or of lines and operations that are not there. */
  readonly missed: readonly (OrderChange & { readonly isOutside: boolean })[];
};

/**
 * Walks down from the ordered item. A component belongs to the order when it is made to order, when it or something below
 * it is changed, or when it is a phantom of such parts. A cycle is walked once: check-plant names it.
 * The call stack is as deep as the structure; it holds thousands of levels.
 */
export function orderTree(ordered: string, structure: Structure, changes: readonly OrderChange[]): OrderTree {
  const changesOf = groupBy(changes, ({ parent }) => parent);
  const missed: (OrderChange & { isOutside: boolean })[] = [];
  const bills = new Map<string, readonly BomLine[]>();

  /** Nothing is seen of what a bought item is made of. */
  const billOf = (id: string): readonly BomLine[] => {
    const known = bills.get(id);
    if (known !== undefined) return known;
    const usual = structure.items.get(id)?.supply === "buy" ? [] : (structure.linesOf.get(id) ?? []);
    const own = changesOf.get(id);
    const changed = own === undefined ? { rows: usual, missed: [] } : changedBill(id, usual, own);
    missed.push(...changed.missed.map((change) => ({ ...change, isOutside: false })));
    bills.set(id, changed.rows);
    return changed.rows;
  };
  const remembered = (known: Map<string, boolean>, id: string, judge: () => boolean): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false);
    const judged = judge();
    known.set(id, judged);
    return judged;
  };
  const changedItems = new Map<string, boolean>();
  const isChanged = (id: string): boolean =>
    changes.length > 0 && remembered(changedItems, id, () => changesOf.has(id) || billOf(id).some(({ component }) => isChanged(component)));
  const ownItems = new Map<string, boolean>();
  const isOwn = (id: string): boolean =>
    remembered(ownItems, id, () => {
      const item = structure.items.get(id);
      return item?.makeToOrder === true || isChanged(id) || (item?.supply === "phantom" && billOf(id).some(({ component }) => isOwn(component)));
    });

  const items: TreeItem[] = [];
  const found = new Set([ordered]);
  for (const id of found) {
    const item = structure.items.get(id);
    if (item === undefined) continue;
    const own = changesOf.get(id) ?? [];
    const usual = structure.stepsOf.get(id) ?? [];
    const { rows: steps, missed: steplessChanges } = changedRouting(id, usual, own);
    missed.push(...steplessChanges.map((change) => ({ ...change, isOutside: false })));
    const lines = billOf(id);
    items.push({ item, lines, steps, isChanged: isChanged(id) });
    for (const { component } of lines) if (isOwn(component)) found.add(component);
  }
  const outside = changes.filter(({ parent }) => !found.has(parent)).map((change) => ({ ...change, isOutside: true }));
  return { items, has: (id) => found.has(id), missed: [...missed, ...outside] };
}
