// The customers of one item in the turns of their days, and the goods that come for them, read off their links into columns.
// Knows days and units; nothing of who is to be served first.

import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";
import type { WholeDemands } from "./served-demands";
import type { ServingLine } from "./serving-turns";

export type CustomersInLine = ServingLine & {
  /** By customer: the place of its demand. */
  readonly demands: Int32Array;
  /** The links, in the order in which their goods come. */
  readonly goods: Int32Array;
  /** What they wait for goods as these are linked now, in weighted days. */
  readonly waiting: number;
};

/**
 * A function that lines up the customers of links to one item.
 *
 * @param dayOf by link: when its goods are there
 * @param start the first day of the plan
 * Cost O(links log links).
 */
export function customersInLine({ supplies, demands, quantities: unitsOf }: CustomerLinks, { dueOf, weightOf }: WholeDemands, dayOf: Float64Array, start: number): (links: Int32Array) => CustomersInLine {
  /** By place of the demand: its number among the customers of its item. */
  const numberOf = new Int32Array(dueOf.length).fill(-1);
  return (links) => {
    const waiting = new Int32Array(links.length);
    let count = 0;
    for (const link of links) {
      const demand = demands[link] ?? 0;
      if ((numberOf[demand] ?? -1) >= 0) continue;
      numberOf[demand] = count;
      waiting[count] = demand;
      count += 1;
    }
    const customers = waiting.subarray(0, count);
    const goods = links.slice().sort((one, other) => (dayOf[one] ?? 0) - (dayOf[other] ?? 0) || (supplies[one] ?? FROM_STOCK) - (supplies[other] ?? FROM_STOCK) || one - other);
    return { demands: customers, goods, ...askedBy(customers, links), ...comingIn(goods) };
  };

  function askedBy(customers: Int32Array, links: Int32Array): Pick<CustomersInLine, "dues" | "weights" | "quantities" | "waiting"> {
    const dues = new Float64Array(customers.length);
    const weights = new Float64Array(customers.length);
    const quantities = new Float64Array(customers.length);
    const served = new Float64Array(customers.length).fill(start);
    for (const link of links) {
      const number = numberOf[demands[link] ?? 0] ?? 0;
      quantities[number] = (quantities[number] ?? 0) + (unitsOf[link] ?? 0);
      served[number] = Math.max(served[number] ?? start, dayOf[link] ?? start);
    }
    let waiting = 0;
    for (let number = 0; number < customers.length; number += 1) {
      const demand = customers[number] ?? 0;
      dues[number] = dueOf[demand] ?? start;
      weights[number] = weightOf[demand] ?? 1;
      waiting += (weights[number] ?? 1) * Math.max(0, (served[number] ?? start) - (dues[number] ?? start));
    }
    return { dues, weights, quantities, waiting };
  }

  function comingIn(goods: Int32Array): Pick<CustomersInLine, "days" | "there"> {
    const days = new Float64Array(goods.length);
    const there = new Float64Array(goods.length);
    let sum = 0;
    for (let place = 0; place < goods.length; place += 1) {
      const link = goods[place] ?? 0;
      sum += unitsOf[link] ?? 0;
      days[place] = dayOf[link] ?? start;
      there[place] = sum;
    }
    return { days, there };
  }
}
