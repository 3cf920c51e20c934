// Orders and schedules made by hand, so that scheduling is tested without netting.

import { minuteText, startOfDay, type Day, type Minute } from "../../../../src/base/day";
import { quietRun } from "../../../../src/base/run";
import { noLinks, SAFETY_STOCK } from "../../../../src/engine/requirements/link-book";
import { orderBook } from "../../../../src/engine/requirements/order-book";
import { planningBasis } from "../../../../src/engine/requirements/planning-basis";
import type { BookedLinks } from "../../../../src/engine/scheduling/placed-links";
import type { RequiredOrders, Schedule } from "../../../../src/engine/scheduling/schedule";
import { scheduleOrders } from "../../../../src/engine/scheduling/schedule-orders";
import type { FormerPlace, Operation, Order, PegLink } from "../../../../src/model/plan";
import type { Demand, Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { day, plant, settings } from "../../plant-builder";

/** The first day of the plans: a Monday. */
export const monday = day("2026-05-04");

/** A planned order to make; `leadTimeDays` before `needed` it starts, but not before the plan. */
export function order(id: string, item: string, quantity: number, needed: Day, more: Partial<Order> = {}): Order {
  return {
    id,
    item,
    kind: "make",
    status: "planned",
    quantity,
    startQuantity: quantity,
    start: Math.max(monday, needed - 1),
    due: needed,
    needed,
    releaseByLeadTime: needed - 1,
    pegs: [],
    reasons: [],
    ...more,
  };
}

/** A component's order that another order needs. */
export function supplies(component: Order, parent: Order): PegLink {
  const supply = { kind: "order", order: component.id } as const;
  return { item: component.item, quantity: component.quantity, supply, need: { kind: "component", order: parent.id } };
}

export function delivers(made: Order, demand: string, quantity = made.quantity): PegLink {
  return { item: made.item, quantity, supply: { kind: "order", order: made.id }, need: { kind: "demand", demand } };
}

/** Of the most important demand that each order is pegged to. */
function priorities(orders: readonly Order[], demands: readonly Demand[]): Float64Array {
  const ofDemand = new Map(demands.map(({ id, priority }) => [id, priority]));
  return Float64Array.from(orders, ({ pegs }) => Math.min(...pegs.map(({ demand }) => ofDemand.get(demand) ?? Infinity)));
}

export function schedule(
  plant: Plant,
  orders: readonly Order[],
  links: readonly PegLink[] = [],
  wishes: Partial<Settings> = {},
  demands: readonly Demand[] = [],
  former: readonly FormerPlace[] = [],
): Schedule {
  return scheduleOrders(plant, demands, settings(wishes), requirements(orders, links, demands), { places: former, receipts: [] }, quietRun);
}

/** What netting would hand over. */
export function requirements(orders: readonly Order[], links: readonly PegLink[], demands: readonly Demand[]): RequiredOrders {
  return {
    ...booked(orders, links, demands),
    orders,
    unpegged: orders,
    priorities: priorities(orders, demands),
    links,
    servedAs: () => {
      throw new Error("Pegs of orders that are made by hand stay as they are");
    },
  };
}

/** `A/10 on M.0 2026-05-04T08:00–2026-05-04T09:00`, by start. */
export function lines({ operations }: Pick<Schedule, "operations">): readonly string[] {
  return [...operations]
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map(({ id, resource, unit, start, end }) => `${id} on ${resource}.${String(unit)} ${minuteText(start)}–${minuteText(end)}`);
}

export function operation({ operations }: Schedule, id: string): Operation {
  const found = operations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No operation ${id}`);
  return found;
}

/** A time on a day of the plan, counted from its first Monday. */
export function at(dayNumber: number, hour: number, minute = 0): Minute {
  return startOfDay(monday + dayNumber) + hour * 60 + minute;
}

/** The same links in columns, as if each order were the only one of an item of its own. */
function booked(orders: readonly Order[], links: readonly PegLink[], demands: readonly Demand[]): BookedLinks {
  const basis = planningBasis(plant({}), [], settings(), []);
  const sequence = Int32Array.from(orders.keys());
  const one = new Int32Array(orders.length).fill(1);
  const linkBook = noLinks(orders.length, orders.length, links.length);
  const placeOf = (id: string): number => orders.findIndex((each) => each.id === id);
  const write = (from: readonly PegLink[]): void => {
    for (const { need, quantity } of from) {
      linkBook.needs[linkBook.links] = need.kind === "component" ? placeOf(need.order) : need.kind === "demand" ? ~demands.findIndex(({ id }) => id === need.demand) : SAFETY_STOCK;
      linkBook.quantities[linkBook.links] = quantity;
      linkBook.links += 1;
    }
  };
  write(links.filter(({ supply }) => supply.kind === "stock"));
  linkBook.stockLinkEnd.fill(linkBook.links, 0, 1);
  orders.forEach(({ id }, place) => {
    linkBook.linkStarts[place] = linkBook.links;
    write(links.filter(({ supply }) => supply.kind === "order" && supply.order === id));
    linkBook.linkEnds[place] = linkBook.links;
  });
  return {
    basis: { ...basis, demands, structure: { ...basis.structure, sequence, lowLevelCodes: new Int32Array(orders.length) } },
    book: { ...orderBook(orders.length, 0, orders.length, true), orders: orders.length, firstOrder: sequence, orderCount: one },
    linkBook,
  };
}
