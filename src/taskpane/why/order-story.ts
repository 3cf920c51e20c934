// What a plan knows about one order or one customer order, gathered for reading. Knows no component and no sheet.

import type { DemandPromise, Operation, Order, Plan } from "../../model/plan";
import { defaultItem, type Item, type Plant } from "../../model/plant";

/** A share of what supplies an order or a customer order. */
export type Supply = { readonly item: string; readonly quantity: number; readonly order: Order | null };

/** A share of an order that another order is made with; null where it keeps up a safety stock. */
export type Use = { readonly quantity: number; readonly order: Order | null };

export type OrderStory = {
  readonly order: Order;
  readonly item: Item;
  /** The customer orders and forecasts it serves, the largest share first. */
  readonly serves: readonly { readonly promise: DemandPromise; readonly quantity: number }[];
  /** The next step on the way there, the earliest first; each order leads on to its own. */
  readonly goesInto: readonly Use[];
  readonly madeFrom: readonly Supply[];
  readonly operations: readonly Operation[];
};

export type DemandStory = {
  readonly promise: DemandPromise;
  readonly item: Item;
  /** What is delivered: stock and orders of the item itself. */
  readonly supplies: readonly Supply[];
};

/** Null when the plan has no such order. Cost: one pass over links, promises and operations. */
export function orderStory(plan: Plan, plant: Plant, id: string): OrderStory | null {
  const order = plan.orders.find((each) => each.id === id);
  if (order === undefined) return null;
  const promises = new Map(plan.promises.map((promise) => [promise.demand, promise]));
  return {
    order,
    item: itemOf(plant, order.item),
    serves: [...order.pegs]
      .sort((a, b) => b.quantity - a.quantity)
      .flatMap(({ demand, quantity }) => {
        const promise = promises.get(demand);
        return promise === undefined ? [] : [{ promise, quantity }];
      }),
    goesInto: usesOf(plan, id),
    madeFrom: suppliesOf(plan, (link) => link.need.kind === "component" && link.need.order === id),
    operations: plan.operations.filter((operation) => operation.order === id).sort((a, b) => a.number - b.number),
  };
}

/** Null when the plan promises nothing under this name. */
export function demandStory(plan: Plan, plant: Plant, id: string): DemandStory | null {
  const promise = plan.promises.find((each) => each.demand === id);
  if (promise === undefined) return null;
  return {
    promise,
    item: itemOf(plant, promise.item),
    supplies: suppliesOf(plan, (link) => link.need.kind === "demand" && link.need.demand === id),
  };
}

export type Match = { readonly kind: "order" | "demand"; readonly id: string; readonly item: string };

/** Orders and customer orders whose number or item contains the text, those that begin with it first. */
export function findInPlan(plan: Plan, text: string, most: number): readonly Match[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const matches: (Match & { readonly rank: number })[] = [];
  const look = (kind: Match["kind"], id: string, item: string) => {
    const at = id.toLowerCase().indexOf(wanted);
    if (at >= 0) matches.push({ kind, id, item, rank: id.length === wanted.length ? 0 : at === 0 ? 1 : 2 });
    else if (item.toLowerCase().includes(wanted)) matches.push({ kind, id, item, rank: 3 });
  };
  for (const promise of plan.promises) look("demand", promise.demand, promise.item);
  for (const order of plan.orders) look("order", order.id, order.item);
  return matches
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ kind, id, item }) => ({ kind, id, item }));
}

/** The first of a row's cells that names an order or a customer order of the plan. */
export function selectionInRow(plan: Plan, cells: readonly string[]): { readonly order: string } | { readonly demand: string } | null {
  const orders = new Set(plan.orders.map((order) => order.id));
  const demands = new Set(plan.promises.map((promise) => promise.demand));
  for (const cell of cells) {
    if (orders.has(cell)) return { order: cell };
    if (demands.has(cell)) return { demand: cell };
  }
  return null;
}

function itemOf(plant: Plant, id: string): Item {
  return plant.items.find((item) => item.id === id) ?? { ...defaultItem, id };
}

function usesOf(plan: Plan, id: string): Use[] {
  const orders = new Map(plan.orders.map((order) => [order.id, order]));
  return plan.links
    .flatMap(({ supply, need, quantity }): Use[] => {
      if (supply.kind !== "order" || supply.order !== id || need.kind === "demand") return [];
      return [{ quantity, order: need.kind === "component" ? (orders.get(need.order) ?? null) : null }];
    })
    .sort((a, b) => (a.order?.start ?? Infinity) - (b.order?.start ?? Infinity));
}

function suppliesOf(plan: Plan, isWanted: (link: Plan["links"][number]) => boolean): Supply[] {
  const orders = new Map(plan.orders.map((order) => [order.id, order]));
  return plan.links.filter(isWanted).map(({ item, quantity, supply }) => ({
    item,
    quantity,
    order: supply.kind === "order" ? (orders.get(supply.order) ?? null) : null,
  }));
}
