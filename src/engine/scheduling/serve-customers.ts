// Gives the goods of a schedule to the customers who would wait longest for them, where that is less waiting in sum.
// Knows orders, their days and who gets what; moves no order.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { UnpeggedOrder } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";
import { customersInLine, type CustomersInLine } from "./customers-in-line";
import { PARTLY_SERVED, type WholeDemands } from "./served-demands";
import { servingTurns } from "./serving-turns";
import { grouped } from "./ties";

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
export function serveCustomers(plant: Plant, demands: readonly Demand[], orders: readonly UnpeggedOrder[], whole: WholeDemands, given: CustomerLinks, dues: Float64Array, start: number, before: Serving | null): Serving | null {
  const dayOf = daysOfGoods(given, dues, start);
  const items: Serving["items"][number][] = [];
  const ahead = new Map<number, readonly number[]>();
  const turnsBefore = new Map(before?.items.map((one) => [one.item, [...new Set(one.shares.map(({ demand }) => demand))]]));
  const lineOf = customersInLine(given, whole, dayOf, start);
  for (const { item, links } of linksOfLateItems()) {
    const line = lineOf(links);
    const turns = betterTurns(line, turnsBefore.get(item) ?? []);
    if (turns === null) continue;
    items.push({ item, shares: handedOut(given, line, turns) });
    for (const [behind, first] of whoGoesAhead(turns, line.demands)) ahead.set(behind, first);
  }
  return items.length === 0 ? null : { items, links: replaced(given, items), ahead };

  /** All links to customers of items that somebody waits for. */
  function linksOfLateItems(): readonly { readonly item: string; readonly links: Int32Array }[] {
    const late = lateItems();
    if (late.size === 0) return [];
    for (const { item, expiry } of plant.stock) if (expiry !== undefined) late.delete(item);
    for (const { item, from } of orders) if (from !== undefined) late.delete(item);
    const numbers = new Map([...late].map((item, number) => [item, number]));
    const numberOf = Int32Array.from(demands, ({ item }, demand) => (isWhole(demand) ? (numbers.get(item) ?? NOT_LATE) : NOT_LATE));
    const { first, members } = grouped(given.demands.subarray(0, given.count).map((demand) => numberOf[demand] ?? NOT_LATE), late.size);
    return [...late].map((item, number) => ({ item, links: members.subarray(first[number], first[number + 1]) }));
  }

  function lateItems(): Set<string> {
    const late = new Set<string>();
    for (let link = 0; link < given.count; link += 1) {
      const demand = given.demands[link] ?? 0;
      if (given.supplies[link] !== FROM_STOCK && (dayOf[link] ?? start) > (whole.dueOf[demand] ?? 0) && isWhole(demand)) late.add(demands[demand]?.item ?? "");
    }
    return late;
  }

  function isWhole(demand: number): boolean {
    return whole.numbers[demand] !== PARTLY_SERVED;
  }
}

const NOT_LATE = -1;

/** By link: when its goods are there. */
function daysOfGoods({ count, supplies }: CustomerLinks, dues: Float64Array, start: number): Float64Array {
  const days = new Float64Array(count).fill(start);
  for (let link = 0; link < count; link += 1) {
    const supply = supplies[link] ?? FROM_STOCK;
    if (supply !== FROM_STOCK) days[link] = Math.max(start, dues[supply] ?? start);
  }
  return days;
}

/** Turns in which the customers of an item wait less than now, begun from those of their days and from known ones; null where there are none. */
function betterTurns(line: CustomersInLine, known: readonly number[]): Int32Array | null {
  const inTurn = line.demands.map((_, number) => number);
  const byDays = servingTurns(line, inTurn);
  const numbers = new Map(known.length === 0 ? [] : Array.from(line.demands, (demand, number) => [demand, number]));
  const again = known.flatMap((demand) => numbers.get(demand) ?? []);
  const asBefore = again.length === inTurn.length ? servingTurns(line, Int32Array.from(again)) : byDays;
  const { turns, waiting } = asBefore.waiting < byDays.waiting - LEAST_GAIN ? asBefore : byDays;
  return waiting > line.waiting - LEAST_GAIN ? null : turns;
}

/** Goods in the order in which they come, to demands in their turns. */
function handedOut({ supplies, quantities: unitsOf }: CustomerLinks, { goods, demands, quantities }: CustomersInLine, turns: Int32Array): readonly Share[] {
  const shares: Share[] = [];
  let next = 0;
  let left = unitsOf[goods[0] ?? 0] ?? 0;
  for (const number of turns) {
    const demand = demands[number] ?? 0;
    let open = quantities[number] ?? 0;
    while (open > QUANTITY_TOLERANCE && next < goods.length) {
      const quantity = Math.min(open, left);
      const supply = supplies[goods[next] ?? 0] ?? FROM_STOCK;
      const before = shares.at(-1);
      if (before?.demand === demand && before.supply === supply) shares[shares.length - 1] = { ...before, quantity: snap(before.quantity + quantity) };
      else if (quantity > 0) shares.push({ supply, demand, quantity });
      open = snap(open - quantity);
      left = snap(left - quantity);
      if (left > QUANTITY_TOLERANCE) continue;
      next += 1;
      left = next < goods.length ? (unitsOf[goods[next] ?? 0] ?? 0) : 0;
    }
  }
  return shares;
}

/** @param turns numbers in `waiting`, which is in the order of days */
function whoGoesAhead(turns: Int32Array, waiting: Int32Array): ReadonlyMap<number, readonly number[]> {
  const ahead = new Map<number, readonly number[]>();
  let last = -1;
  turns.forEach((number, turn) => {
    if (number < last) ahead.set(waiting[number] ?? 0, Array.from(turns.subarray(0, turn).filter((other) => other > number), (other) => waiting[other] ?? 0));
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
