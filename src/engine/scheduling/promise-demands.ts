// The date each customer gets, and in one sentence why not an earlier one. Reads the schedule; places nothing.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { DemandPromise, LimitKind, Order, PegLink } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { isOver } from "../requirements/order-dates";
import { sentencesOf } from "../sentences/sentences-of";
import type { Schedule } from "./schedule";

type Supply = { readonly day: Day; readonly order: Order | null };

/**
 * Promises every demand.
 *
 *   promised = max(requested, day of the latest supply pegged to it); late days = promised − requested
 *
 * Stock is there on the first day of the plan, an order on its due day. A demand whose links cover less than its open
 * quantity is not promised; its late days count to the end of the horizon.
 *
 * @param demands in the order of the result; open units = ordered − delivered
 * Of the schedule, orders have its dates; of links those that end at a demand are read; limits are followed from order to component
 * order down to the first cause.
 * Cost O(demands + links + length of the chains).
 */
export function promiseDemands(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  { orders, links, limits, ahead }: Pick<Schedule, "orders" | "links" | "limits" | "ahead">,
): readonly DemandPromise[] {
  const { promises: say } = sentencesOf(settings);
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const itemOf = new Map(plant.items.map((item) => [item.id, item]));
  const linksTo = groupBy(links, ({ need }) => (need.kind === "demand" ? need.demand : null));
  return demands.map((demand) => promise(demand, linksTo.get(demand.id) ?? []));

  function promise(demand: Demand, pegged: readonly PegLink[]): DemandPromise {
    const quantity = snap(demand.ordered - demand.delivered);
    const missing = quantity - pegged.reduce((sum, link) => sum + link.quantity, 0);
    const base = {
      demand: demand.id,
      item: demand.item,
      kind: demand.kind,
      quantity,
      requested: demand.due,
      ...(demand.customer === undefined ? {} : { customer: demand.customer }),
      ...(demand.source === undefined ? {} : { source: demand.source }),
    };
    if (missing > QUANTITY_TOLERANCE) {
      const end = settings.start + settings.horizonDays;
      const item = itemOf.get(demand.item);
      const over = item !== undefined && isOver(item, settings) ? item.effectiveTo : undefined;
      const reason = say.notPlanned(missing, quantity, item?.unit ?? "", over === undefined ? null : { item: demand.item, lastDay: over });
      const limit = over === undefined ? "unplanned" : "effectivity";
      return { ...base, promised: null, lateDays: Math.max(0, end - demand.due), limit, reason };
    }
    const latest = latestSupply(pegged);
    const promised = Math.max(demand.due, latest.day);
    const lateDays = promised - demand.due;
    const why = lateDays === 0 ? { limit: "none" as const, reason: "" } : reasonFor(latest);
    const [first, ...others] = lateDays === 0 ? [] : (ahead.get(demand.id) ?? []);
    return { ...base, promised, lateDays, ...why, ...(first !== undefined && { servedFirst: [first, ...others], turn: say.goesFirst(first, others.length) }) };
  }

  function latestSupply(pegged: readonly PegLink[]): Supply {
    let latest: Supply = { day: settings.start, order: null };
    for (const { supply } of pegged) {
      const order = supply.kind === "order" ? orderOf.get(supply.order) : undefined;
      if (order !== undefined && order.due > latest.day) latest = { day: order.due, order };
    }
    return latest;
  }

  function reasonFor({ day, order }: Supply): { readonly limit: LimitKind; readonly reason: string } {
    if (order === null) return { limit: "stock", reason: say.requestedBeforeStart(day) };
    const chain = chainOf(order);
    const root = chain.at(-1) ?? order;
    const limit = limits.get(root.id) ?? limits.get(chain.at(-2)?.id ?? "");
    if (limit === undefined) return { limit: "leadTime", reason: say.orderThere(order.id, order.item, day) };
    const reason = root === order ? limit.text : say.waitsFor(limit.text, order.item, root.item, chain.slice(1, -1).map(({ item }) => item));
    return { limit: limit.kind, reason };
  }

  /** From an order to the order that it waits for in the end. */
  function chainOf(order: Order): readonly Order[] {
    const chain = [order];
    for (let next = nextOf(order); next !== undefined && !chain.includes(next); next = nextOf(next)) chain.push(next);
    return chain;
  }

  function nextOf(order: Order): Order | undefined {
    return orderOf.get(limits.get(order.id)?.order ?? "");
  }
}
