// A schedule that was found, as objects: orders with their days, operations, and what kept each late order from being earlier.
// Reads columns; places nothing.

import type { Operation, Order } from "../../model/plan";
import type { Demand } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { ServedItem } from "../requirements/serving";
import { sentencesOf } from "../sentences/sentences-of";
import { coProductsBetween } from "./co-products";
import { explainLateness } from "./explain-lateness";
import { operationWriter } from "./operation-at";
import type { OrderDays } from "./order-days";
import type { Limit, RequiredOrders, Schedule } from "./schedule";
import type { FoundSchedule } from "./found-schedule";
import type { Serving } from "./serve-customers";
import { isWithoutPlace, type ForwardPlaces } from "./schedule-forward";
import type { WorkNetwork } from "./work-network";

/** Cost O(activities + links), and a pass without capacity to say what lateness is for lack of it. */
export function writeSchedule(demands: readonly Demand[], requirements: RequiredOrders, found: FoundSchedule, settings: Settings): Schedule {
  const { network, places, dates, serving } = found;
  const search = found.figures();
  const { orders, unpegged, links } = serving === null ? requirements : requirements.servedAs(servedItems(serving, demands));
  const limits = explainLateness(found, coProductsBetween(unpegged, links), sentencesOf(settings));
  const idsAt = (places: readonly number[]): readonly string[] => places.flatMap((place) => demands[place]?.id ?? []);
  const ahead = new Map([...(serving?.ahead ?? [])].flatMap(([behind, first]) => idsAt([behind]).map((id) => [id, idsAt(first)] as const)));
  const schedule = { orders: datedOrders(orders, dates, limits), links, ahead, operations: operationsOf(network, places), limits };
  return search === null ? schedule : { ...schedule, search };
}

function servedItems({ items }: Serving, demands: readonly Demand[]): readonly ServedItem[] {
  return items.map(({ item, shares }) => ({ item, shares: shares.map((share) => ({ ...share, demand: demands[share.demand]?.id ?? "" })) }));
}

/** The orders with their days and, where they are late, with the reason first. */
function datedOrders(orders: readonly Order[], { starts, dues }: OrderDays, limits: ReadonlyMap<string, Limit>): readonly Order[] {
  return orders.map((order, place) => {
    const start = starts[place] ?? order.start;
    const due = dues[place] ?? order.due;
    const limit = limits.get(order.id);
    if (limit !== undefined) return { ...order, start, due, reasons: [limit.text, ...order.reasons] };
    return start === order.start && due === order.due ? order : { ...order, start, due };
  });
}

/** Those of orders whose operations all have a place. */
function operationsOf(network: WorkNetwork, placed: ForwardPlaces): readonly Operation[] {
  const { orders, steps, firstOfOrder } = network;
  const operations: Operation[] = [];
  const write = operationWriter(network);
  for (const place of orders.keys()) {
    const first = firstOfOrder[place] ?? 0;
    const end = firstOfOrder[place + 1] ?? 0;
    let isPlaced = true;
    for (let index = first; index < end; index += 1) isPlaced &&= !isWithoutPlace(index, network, placed);
    if (!isPlaced) continue;
    for (let index = first; index < end; index += 1) {
      const step = steps[index] ?? null;
      if (step !== null) operations.push(write(index, step, placed, placed.setupMinutes[index] ?? 0));
    }
  }
  return placed.homeless.size === 0 ? operations : amongThemselves(operations);
}

/** Operations that name only each other: some orders have none. */
function amongThemselves(operations: readonly Operation[]): readonly Operation[] {
  const ids = new Set(operations.map(({ id }) => id));
  return operations.map((operation) => ({ ...operation, after: operation.after.filter((id) => ids.has(id)) }));
}
