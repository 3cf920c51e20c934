// What is taken of components and brought as co-products: by orders, and through phantoms, for which nobody proposes orders.
// Judges nothing.

import type { Day } from "../../base/day";
import type { Item } from "../../model/plant";
import { snap } from "../../base/quantity";
import type { PlanIndex } from "../checking/plan-index";
import { billOn } from "./order-source";
import { shortages, type Movement } from "./item-flow";

export type ItemMovement = Movement & { readonly item: string };

/** What comes in and goes out of one item's stock, each sorted by day. */
export type Flow = { readonly opening: number; readonly receipts: readonly ItemMovement[]; readonly issues: readonly ItemMovement[] };

/**
 * What a parent takes of its components on a day.
 *
 * @param start its units before yield, and who asks for them
 * @param bill  the name of its bill of material; undefined for the one without a name
 */
export function* componentIssues(index: PlanIndex, parent: string, start: Movement, bill: string | undefined): Generator<ItemMovement> {
  for (const line of index.bomOf(parent)) {
    if (line.alternate !== bill || (line.effectiveFrom ?? -Infinity) > start.day || start.day > (line.effectiveTo ?? Infinity)) continue;
    const quantity = snap((line.quantityPer * (line.perOrder ? 1 : start.quantity)) / (1 - line.scrap));
    yield { ...start, item: line.component, quantity };
  }
}

/**
 * What a parent brings of its co-products on a day; nobody proposed it, and nobody can leave it out.
 *
 * @param start its units before yield, on the day it starts
 * @param due   the day on which it is there
 */
export function* coProductReceipts(index: PlanIndex, parent: string, start: Movement, due: Day): Generator<ItemMovement> {
  for (const line of index.coProductsOf(parent)) {
    if ((line.effectiveFrom ?? -Infinity) > start.day || start.day > (line.effectiveTo ?? Infinity)) continue;
    yield { item: line.item, day: due, quantity: snap(line.perOrder ? line.quantityPer : line.quantityPer * start.quantity), order: null, demand: null };
  }
}

/**
 * Takes what phantoms lack of their components on the same day, phantoms within phantoms last.
 *
 * @param flowOf stock, receipts and issues of an item, with what was taken so far
 * @param take   adds an issue to what `flowOf` says
 * @param bring  adds a receipt to it
 */
export function passOnPhantoms(index: PlanIndex, flowOf: (item: string) => Flow, take: (issue: ItemMovement) => void, bring: (receipt: ItemMovement) => void): void {
  for (const phantom of parentsFirst(index)) {
    const { opening, receipts, issues } = flowOf(phantom.id);
    for (const { day, units, takers } of shortages(opening, receipts, issues)) {
      const { order = null, demand = null } = takers.at(-1) ?? {};
      const start = { day, quantity: units / phantom.yield, order, demand };
      for (const issue of componentIssues(index, phantom.id, start, billOn(index, phantom.id, day))) take(issue);
      for (const receipt of coProductReceipts(index, phantom.id, start, day)) bring(receipt);
    }
  }
}

/** The phantoms, each before those that it contains or brings. The bill of material has no cycle: model/check-plant refuses one. */
function parentsFirst(index: PlanIndex): readonly Item[] {
  const childrenFirst = new Set<Item>();
  const add = (id: string): void => {
    const item = index.items.get(id);
    if (item === undefined || childrenFirst.has(item) || item.supply !== "phantom") return;
    for (const { component } of index.bomOf(id)) add(component);
    for (const coProduct of index.coProductsOf(id)) add(coProduct.item);
    childrenFirst.add(item);
  };
  for (const { id } of index.plant.items) add(id);
  return [...childrenFirst].reverse();
}
