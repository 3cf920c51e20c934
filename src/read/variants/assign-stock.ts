// Stock and orders for one customer: what lies there for everybody serves the orders that are made alone first, so that
// nobody makes ten more of what ten are in stock. Knows the plant as it is split; plans nothing.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Demand, Item, Plant, Stock } from "../../model/plant";
import { identityKey } from "./variant-names";

/** A row of stock with what is still free of it. */
type Lot = { readonly row: Stock; free: number };

/**
 * Moves free stock to the items that are for one order alone.
 *
 * Orders are served by due day, then priority, then id; each from the ordered item down: what its own open orders and free
 * stock do not cover is made, and needs its components, of which free stock is taken in the same way. Lots that expire
 * before the order is due are not taken, of the others the first to expire. Of an item that is changed for its order
 * nothing is taken. The need of a component is counted with yield, scrap and lines that count on the order's due day.
 *
 * @returns the plant with stock moved; the same one when no item is for an order alone
 * Cost: linear in the stock, and in the structures of such orders.
 */
export function withAssignedStock(plant: Plant): Plant {
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const forOrder = (demand: Demand): boolean => items.get(demand.item)?.identity?.order === demand.id;
  const demands = plant.demands.filter(forOrder);
  if (demands.length === 0) return plant;
  const lotsOf = freeLots(plant);
  const linesOf = groupBy(plant.bom, ({ parent }) => parent);
  const ordersOf = groupBy(plant.openOrders, ({ item }) => item);
  const moved: Stock[] = [];

  const take = (item: Item, quantity: number, due: Day): number => {
    let left = quantity;
    if (item.identity === undefined || item.identity.isChanged === true) return left;
    for (const lot of lotsOf.get(commonKey(item)) ?? []) {
      const taken = snap(Math.min(lot.free, left));
      if (taken <= QUANTITY_TOLERANCE || (lot.row.expiry ?? due) < due) continue;
      lot.free = snap(lot.free - taken);
      left = snap(left - taken);
      moved.push({ ...lot.row, item: item.id, onHand: taken, allocated: 0 });
    }
    return left;
  };

  for (const { id, item, ordered, delivered, due } of demands.sort(byUrgency)) {
    const needs = new Map([[item, snap(ordered - delivered)]]);
    for (const each of ownItems(item, id)) {
      const own = items.get(each);
      if (own === undefined) continue;
      const open = (ordersOf.get(each) ?? []).map((order) => ({ ...order, left: Math.max(0, snap(order.quantity - order.done)) }));
      const coming = open.reduce((sum, order) => sum + order.left, 0);
      const toMake = take(own, Math.max(0, snap((needs.get(each) ?? 0) - coming)), due);
      const toStart = [toMake, ...open.filter(({ componentsIssued }) => !componentsIssued).map(({ left }) => left)].filter((units) => units > QUANTITY_TOLERANCE);
      for (const { component, quantityPer, perOrder, scrap, effectiveFrom = -Infinity, effectiveTo = Infinity } of linesOf.get(each) ?? []) {
        if (due < effectiveFrom || due > effectiveTo) continue;
        const units = perOrder ? toStart.length : toStart.reduce((sum, quantity) => sum + quantity, 0) / own.yield;
        needs.set(component, snap((needs.get(component) ?? 0) + (units * quantityPer) / (1 - scrap)));
      }
    }
  }
  if (moved.length === 0) return plant;
  const rest = new Map([...lotsOf.values()].flat().map(({ row, free }) => [row, free]));
  const left = plant.stock.map((row) => {
    const free = rest.get(row);
    return free === undefined ? row : { ...row, onHand: snap(free + row.allocated) };
  });
  return { ...plant, stock: [...left, ...moved] };

  /** The items of one order from the ordered one down, parents before their components. */
  function ownItems(root: string, order: string): readonly string[] {
    const visited = new Set<string>();
    const componentsFirst: string[] = [];
    const visit = (id: string): void => {
      if (visited.has(id) || items.get(id)?.identity?.order !== order) return;
      visited.add(id);
      for (const { component } of linesOf.get(id) ?? []) visit(component);
      componentsFirst.push(id);
    };
    visit(root);
    return componentsFirst.reverse();
  }
}

/** Of items for everybody, by identity: what is not allocated, the first to expire first; less what is owed elsewhere. */
function freeLots({ items, stock }: Plant): ReadonlyMap<string, readonly Lot[]> {
  const common = new Map(items.filter(({ identity }) => identity?.order === undefined).map((item) => [item.id, item]));
  const lots = new Map<string, Lot[]>();
  for (const [id, rows] of groupBy(stock, ({ item }) => item)) {
    const item = common.get(id);
    if (item === undefined) continue;
    const free = rows.map((row) => ({ row, free: snap(row.onHand - row.allocated) }));
    // More is allocated than lies there, or the stock is below nothing: that is made up for first.
    if (free.some((lot) => lot.free < 0)) continue;
    lots.set(commonKey(item), free.sort((a, b) => (a.row.expiry ?? Infinity) - (b.row.expiry ?? Infinity) || 0));
  }
  return lots;
}

function commonKey({ id, identity = { item: id } }: Item): string {
  const { item, location } = identity;
  return identityKey({ item, ...(location === undefined ? {} : { location }) });
}

function byUrgency(a: Demand, b: Demand): number {
  return a.due - b.due || a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
