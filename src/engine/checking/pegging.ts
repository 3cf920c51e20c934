// Rules of pegging: no supply is given away twice, no need gets more than it asks, and what is there reaches who needs it.

import { groupBy } from "../../base/group-by";
import type { NeedRef, PegLink } from "../../model/plan";
import type { PlanIndex } from "./plan-index";
import { askedSafetyStock } from "./safety-levels";
import { componentQuantity, linesTaken } from "./record-rows";
import type { Rule } from "./violation";
import { agree, exceeds, numberText } from "./violation";

/** The links of a need add up to no more than the need. */
export const needsGetWhatTheyAsk: Rule = function* (index) {
  for (const [item, links] of groupBy(index.plan.links, (link) => link.item)) {
    for (const [key, given] of groupBy(links, ({ need }) => needText(need))) {
      const need = given[0]?.need;
      if (need === undefined || need.kind === "safetyStock") continue;
      const asked = quantityOfNeed(index, item, need);
      const got = totalOf(given);
      if (exceeds(got, asked)) {
        yield {
          rule: "pegging-need",
          text: `${key} gets ${numberText(got)} of ${item}, but needs ${numberText(asked)}.`,
          item,
        };
      }
      if (given.some(({ quantity }) => quantity <= 0)) {
        yield { rule: "pegging-need", text: `${key} has a link of ${item} without a quantity.`, item };
      }
    }
  }
};

/** The links of an order or of an item's stock add up to no more than it holds. */
export const suppliesGiveWhatTheyHave: Rule = function* (index) {
  // What expires is given to nobody.
  const openings = new Map(index.plan.records.map(({ item, opening, expired = [] }) => [item, opening - total(expired)]));
  const supplies = groupBy(index.plan.links, ({ item, supply }) =>
    supply.kind === "stock" ? `stock of ${item}` : `order ${supply.order}`,
  );
  for (const [name, taken] of supplies) {
    const first = taken[0];
    if (first === undefined) continue;
    const { item, supply } = first;
    const has = supply.kind === "stock" ? (openings.get(item) ?? 0) : (index.orders.get(supply.order)?.quantity ?? 0);
    const gives = totalOf(taken);
    if (exceeds(gives, Math.max(0, has))) {
      yield { rule: "pegging-supply", text: `${name} gives ${numberText(gives)}, but has ${numberText(has)}.`, item };
    }
  }
};

/** An item whose supplies are not used up leaves no need for it unserved. */
export const noNeedIsForgotten: Rule = function* (index) {
  const { needs, supplies, linked } = totals(index);
  for (const [item, needed] of needs) {
    const served = linked.get(item) ?? 0;
    const possible = Math.min(needed, Math.max(0, supplies.get(item) ?? 0));
    if (exceeds(possible, served)) {
      yield {
        rule: "pegging-complete",
        text: `${numberText(served)} of ${item} are pegged, though ${numberText(possible)} could be.`,
        item,
      };
    }
  }
};

/** Safety stock, as it is when the plan ends, gets what all needs leave of an item, and no more than it is. */
export const safetyStockIsServedLast: Rule = function* (index) {
  const last = index.plan.settings.start + index.plan.settings.horizonDays - 1;
  const { needs, supplies, linked } = totals(index);
  const kept = new Map<string, number>();
  for (const { item, quantity, need } of index.plan.links) if (need.kind === "safetyStock") increase(kept, item, quantity);
  for (const { item: id } of index.plan.records) {
    const item = index.items.get(id);
    const level = item === undefined ? 0 : askedSafetyStock(index, item, last);
    const left = Math.max(0, (supplies.get(id) ?? 0) - Math.max(needs.get(id) ?? 0, linked.get(id) ?? 0));
    const said = kept.get(id) ?? 0;
    if (agree(said, Math.min(level, left))) continue;
    yield { rule: "pegging-safety-stock", text: `Safety stock of ${id} gets ${numberText(said)}, but should get ${numberText(Math.min(level, left))}.`, item: id };
  }
};

/** An order serves, through all levels, the demands of its links and its share of what the orders it goes into serve. */
export const pegsFollowLinks: Rule = function* (index) {
  for (const { id, item, pegs } of index.plan.orders) {
    const expected = new Map<string, number>();
    for (const { quantity, need } of index.linksFromSupply(item, { kind: "order", order: id })) {
      if (need.kind === "demand") increase(expected, need.demand, quantity);
      if (need.kind !== "component") continue;
      const parent = index.orders.get(need.order);
      for (const peg of parent?.pegs ?? []) {
        increase(expected, peg.demand, (quantity * peg.quantity) / (parent?.quantity ?? 1));
      }
    }
    const said = new Map(pegs.map((peg) => [peg.demand, peg.quantity]));
    const names = new Set([...expected.keys(), ...said.keys()]);
    const wrong = [...names].filter((name) => !agree(said.get(name) ?? 0, expected.get(name) ?? 0));
    if (wrong.length > 0 || said.size < pegs.length) {
      const text = `Order ${id} says that it serves ${wrong.join(", ")} with other quantities than its links.`;
      yield { rule: "order-pegs", text, order: id };
    }
  }
};

/** What is needed and there of each item in all, and what is pegged to needs other than safety stock. */
function totals(index: PlanIndex): Record<"needs" | "supplies" | "linked", ReadonlyMap<string, number>> {
  const needs = new Map<string, number>();
  const supplies = new Map<string, number>();
  const linked = new Map<string, number>();
  for (const { item, quantity } of index.plan.promises) increase(needs, item, quantity);
  for (const order of index.plan.orders) {
    increase(supplies, order.item, order.quantity);
    for (const line of linesTaken(index, order)) increase(needs, line.component, componentQuantity(line, order));
  }
  for (const { item, opening, expired = [] } of index.plan.records) {
    increase(supplies, item, opening - total(expired));
  }
  for (const { item, quantity, need } of index.plan.links) {
    if (need.kind !== "safetyStock") increase(linked, item, quantity);
  }
  return { needs, supplies, linked };
}

function quantityOfNeed(index: PlanIndex, item: string, need: Exclude<NeedRef, { kind: "safetyStock" }>): number {
  if (need.kind === "demand") return index.promises.get(need.demand)?.quantity ?? 0;
  const order = index.orders.get(need.order);
  if (order === undefined) return 0;
  return linesTaken(index, order)
    .filter((line) => line.component === item)
    .reduce((sum, line) => sum + componentQuantity(line, order), 0);
}

function needText(need: NeedRef): string {
  switch (need.kind) {
    case "demand":
      return `Demand ${need.demand}`;
    case "component":
      return `Order ${need.order}`;
    case "safetyStock":
      return "Safety stock";
  }
}

function totalOf(shares: readonly Pick<PegLink, "quantity">[]): number {
  return total(shares.map(({ quantity }) => quantity));
}

function total(quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + quantity, 0);
}

function increase(sums: Map<string, number>, key: string, quantity: number): void {
  sums.set(key, (sums.get(key) ?? 0) + quantity);
}
