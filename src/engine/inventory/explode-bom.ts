// A bill of material exploded from one item: what a quantity takes of everything below. Knows lines; no stock and no dates.

import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";

export type StructureLine = {
  readonly parent: string;
  readonly component: string;
  /** Component units per unit of parent, ≥ 0. */
  readonly quantityPer: number;
  /** Share lost, 0 ≤ scrap < 1. */
  readonly scrap: number;
};

export type ComponentTotal = {
  readonly component: string;
  /** Deepest level below the item, 1 for its own components. */
  readonly level: number;
  readonly quantity: number;
};

export type Explosion =
  | { readonly kind: "totals"; readonly totals: readonly ComponentTotal[] }
  /** The item at the start of the path is met again at its end. */
  | { readonly kind: "cycle"; readonly path: readonly string[] };

/**
 * Everything that a quantity of an item takes, each component once with its total.
 *
 *   need(component) = Σ over lines of need(parent) · quantity per / (1 − scrap)
 *
 * @param item     id of the item to explode
 * @param quantity units, ≥ 0
 * @param lines    in any order; those not below the item are not looked at
 * @returns totals by level, then in the order of the lines; a cycle below the item is given with its whole path
 * Cost O(lines). Source: Orlicky (1975), summarised explosion by low-level code.
 */
export function explodeBom(item: string, quantity: number, lines: readonly StructureLine[]): Explosion {
  const linesOf = groupBy(lines, ({ parent }) => parent);
  const sorted = parentsFirst(item, linesOf);
  if (sorted.kind === "cycle") return sorted;
  const needs = new Map([[item, { quantity, level: 0 }]]);
  for (const parent of sorted.items) {
    const need = needs.get(parent) ?? { quantity: 0, level: 0 };
    for (const { component, quantityPer, scrap } of linesOf.get(parent) ?? []) {
      const known = needs.get(component) ?? { quantity: 0, level: 0 };
      needs.set(component, {
        quantity: known.quantity + (need.quantity * quantityPer) / (1 - scrap),
        level: Math.max(known.level, need.level + 1),
      });
    }
  }
  needs.delete(item);
  const totals = [...new Set(lines.map(({ component }) => component))].flatMap((component): readonly ComponentTotal[] => {
    const need = needs.get(component);
    return need === undefined ? [] : [{ component, level: need.level, quantity: snap(need.quantity) }];
  });
  return { kind: "totals", totals: totals.sort((a, b) => a.level - b.level) };
}

type Order = { readonly kind: "sorted"; readonly items: readonly string[] } | { readonly kind: "cycle"; readonly path: readonly string[] };

/** Items below and with the top, each after all its parents: a depth-first search with its path kept by hand. */
function parentsFirst(top: string, linesOf: ReadonlyMap<string, readonly StructureLine[]>): Order {
  const done: string[] = [];
  const state = new Map<string, "open" | "done">([[top, "open"]]);
  const path = [{ item: top, next: 0 }];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const line = linesOf.get(visit.item)?.[visit.next];
    visit.next += 1;
    if (line === undefined) {
      state.set(visit.item, "done");
      done.push(visit.item);
      path.pop();
      continue;
    }
    const met = state.get(line.component);
    if (met === "open") {
      const names = path.map(({ item }) => item);
      return { kind: "cycle", path: [...names.slice(names.indexOf(line.component)), line.component] };
    }
    if (met === undefined) {
      state.set(line.component, "open");
      path.push({ item: line.component, next: 0 });
    }
  }
  return { kind: "sorted", items: done.reverse() };
}
