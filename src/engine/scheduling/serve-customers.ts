// Gives the goods of a schedule to the customers who would wait longest for them, where that is less waiting in sum.
// Knows orders, their days and who gets what; moves no order.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { UnpeggedOrder } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";
import { PARTLY_SERVED, type WholeDemands } from "./served-demands";
import { servingTurns } from "./serving-turns";

/** Units of a supply, as in CustomerLinks, that the demand at a place gets. */
type Share = { readonly supply: number; readonly demand: number; readonly quantity: number };

/** Who is served in other turns than those of their days, and all links to customers with that. */
export type Serving = {
  readonly items: readonly { readonly item: string; readonly shares: readonly Share[] }[];
  readonly links: CustomerLinks;
  /** By place of the demand: places of those that go before it, though by their days they would come after it. */
  readonly ahead: ReadonlyMap<number, readonly number[]>;
};

/** Less is dust of the sums. */
const LEAST_GAIN = 1e-9;

/**
 * Serves the customers of each item that somebody waits for in the turns in which they wait least in sum (`servingTurns`): what stock and
 * orders bring stays what it is and comes when it comes.
 *
 * What goes into other orders keeps its supplies, as do demands that are not covered in full. Items with stock that expires, and those
 * that come with others, are left as they are: there it matters which units somebody gets.
 *
 * @param dues by place of the order: the day on which it is there
 * @param start the first day of the plan: stock is there
 * @param before turns that were found for other days of the same orders, to begin with as well
 * @returns null where nobody would wait less
 * Cost O(demands + links), and the turns of items with customers who wait.
 */
export function serveCustomers(plant: Plant, demands: readonly Demand[], orders: readonly UnpeggedOrder[], { numbers: numberOf, dueOf, weightOf }: WholeDemands, given: CustomerLinks, dues: Float64Array, start: number, before: Serving | null): Serving | null {
  const dayOf = (supply: number): number => (supply === FROM_STOCK ? start : Math.max(start, dues[supply] ?? start));
  const items: Serving["items"][number][] = [];
  const ahead = new Map<number, readonly number[]>();
  const turnsBefore = new Map(before?.items.map((one) => [one.item, [...new Set(one.shares.map(({ demand }) => demand))]]));
  for (const [item, shares] of sharesOfLateItems()) {
    const served = servedBetter(shares, turnsBefore.get(item) ?? []);
    if (served === null) continue;
    items.push({ item, shares: served.shares });
    for (const [behind, first] of served.ahead) ahead.set(behind, first);
  }
  return items.length === 0 ? null : { items, links: replaced(given, items), ahead };

  function sharesOfLateItems(): ReadonlyMap<string, readonly Share[]> {
    const late = new Map<string, Share[]>();
    for (let link = 0; link < given.count; link += 1) {
      const demand = given.demands[link] ?? 0;
      const supply = given.supplies[link] ?? FROM_STOCK;
      if (supply !== FROM_STOCK && numberOf[demand] !== PARTLY_SERVED && dayOf(supply) > (dueOf[demand] ?? 0)) late.set(demands[demand]?.item ?? "", []);
    }
    if (late.size === 0) return late;
    for (const { item, expiry } of plant.stock) if (expiry !== undefined) late.delete(item);
    for (const { item, from } of orders) if (from !== undefined) late.delete(item);
    for (let link = 0; link < given.count; link += 1) {
      const demand = given.demands[link] ?? 0;
      if (numberOf[demand] !== PARTLY_SERVED) late.get(demands[demand]?.item ?? "")?.push({ supply: given.supplies[link] ?? FROM_STOCK, demand, quantity: given.quantities[link] ?? 0 });
    }
    return late;
  }

  function servedBetter(shares: readonly Share[], known: readonly number[]): { readonly shares: readonly Share[]; readonly ahead: ReadonlyMap<number, readonly number[]> } | null {
    const waiting = [...new Set(shares.map(({ demand }) => demand))];
    const goods = [...shares].sort((one, other) => dayOf(one.supply) - dayOf(other.supply) || one.supply - other.supply);
    let sum = 0;
    const there = goods.map(({ quantity }) => (sum += quantity));
    const unitsOf = new Map<number, number>();
    const dayNow = new Map<number, number>();
    for (const { supply, demand, quantity } of shares) {
      unitsOf.set(demand, (unitsOf.get(demand) ?? 0) + quantity);
      dayNow.set(demand, Math.max(dayNow.get(demand) ?? start, dayOf(supply)));
    }
    const customers = waiting.map((demand) => ({ due: dueOf[demand] ?? start, weight: weightOf[demand] ?? 1, quantity: unitsOf.get(demand) ?? 0 }));
    const waitsNow = customers.reduce((days, { due, weight }, number) => days + weight * Math.max(0, (dayNow.get(waiting[number] ?? 0) ?? start) - due), 0);
    const line = { days: goods.map(({ supply }) => dayOf(supply)), there, customers };
    const numbers = new Map(waiting.map((demand, number) => [demand, number]));
    const found = [[...customers.keys()], known.flatMap((demand) => numbers.get(demand) ?? [])].filter(({ length }) => length === waiting.length).map((first) => servingTurns(line, first));
    const { turns, waiting: waits } = found.reduce((best, other) => (other.waiting < best.waiting - LEAST_GAIN ? other : best));
    if (waits > waitsNow - LEAST_GAIN) return null;
    return { shares: handedOut(goods, turns.map((turn) => waiting[turn] ?? 0), unitsOf), ahead: whoGoesAhead(turns, waiting) };
  }
}

/** Goods in the order in which they come, to demands in their turns. */
function handedOut(goods: readonly Share[], turns: readonly number[], unitsOf: ReadonlyMap<number, number>): readonly Share[] {
  const shares: Share[] = [];
  let next = 0;
  let left = goods[0]?.quantity ?? 0;
  for (const demand of turns) {
    let open = unitsOf.get(demand) ?? 0;
    while (open > QUANTITY_TOLERANCE && next < goods.length) {
      const quantity = Math.min(open, left);
      const supply = goods[next]?.supply ?? FROM_STOCK;
      const before = shares.at(-1);
      if (before?.demand === demand && before.supply === supply) shares[shares.length - 1] = { ...before, quantity: snap(before.quantity + quantity) };
      else if (quantity > 0) shares.push({ supply, demand, quantity });
      open = snap(open - quantity);
      left = snap(left - quantity);
      if (left > QUANTITY_TOLERANCE) continue;
      next += 1;
      left = goods[next]?.quantity ?? 0;
    }
  }
  return shares;
}

/** @param turns numbers in `waiting`, which is in the order of days */
function whoGoesAhead(turns: readonly number[], waiting: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const ahead = new Map<number, readonly number[]>();
  let last = -1;
  turns.forEach((number, turn) => {
    if (number < last) ahead.set(waiting[number] ?? 0, turns.slice(0, turn).filter((other) => other > number).map((other) => waiting[other] ?? 0));
    last = Math.max(last, number);
  });
  return ahead;
}

/** The links with those of served demands, behind all others, instead of their own. */
function replaced({ count, supplies, demands, quantities }: CustomerLinks, items: Serving["items"]): CustomerLinks {
  const shares = items.flatMap((item) => item.shares);
  const isServed = new Set(shares.map(({ demand }) => demand));
  const size = count + shares.length;
  const links = { supplies: new Int32Array(size), demands: new Int32Array(size), quantities: new Float64Array(size) };
  let last = 0;
  const add = (supply: number, demand: number, quantity: number): void => {
    links.supplies[last] = supply;
    links.demands[last] = demand;
    links.quantities[last] = quantity;
    last += 1;
  };
  for (let link = 0; link < count; link += 1) if (!isServed.has(demands[link] ?? 0)) add(supplies[link] ?? FROM_STOCK, demands[link] ?? 0, quantities[link] ?? 0);
  for (const { supply, demand, quantity } of shares) add(supply, demand, quantity);
  return { ...links, count: last };
}
