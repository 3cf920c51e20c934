// The requirements plan: orders by lead time, operations on open time whatever the load, so that overloads show.
// Knows no finite capacity and no waiting for components.

import { startOfDay } from "../../base/day";
import { partOfRun, type Run } from "../../base/run";
import type { Operation, Order } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { Requirements } from "../requirements/requirements";
import { givenLimit, neverOpenLimit } from "./limit-texts";
import { operationAt } from "./operation-at";
import { reportScheduling } from "./report-scheduling";
import type { Limit, Schedule } from "./schedule";
import { scheduleBackward } from "./schedule-backward";
import { scheduleForward } from "./schedule-forward";
import { machinesOf, workNetwork, type Activity } from "./work-network";
import { openShop } from "./shop";

/**
 * Places the operations of each order backward from its due day on its first-choice resources, without regard to others.
 * When that would begin before the plan does, the order's operations run forward from the start of the plan.
 */
export function scheduleUnlimited(plant: Plant, settings: Settings, requirements: Requirements, run: Run): Schedule {
  const { orders } = requirements;
  const shop = openShop(plant, settings);
  const network = workNetwork(plant, shop, orders, []);
  const start = startOfDay(settings.start);
  const alike = {
    machinesOf: ({ step }: Activity) => (step === null ? [] : machinesOf(shop, step).slice(0, 1)),
    isFinite: false,
  };
  const places = scheduleBackward(network, {
    ...alike,
    run: partOfRun(run, 0.1, 0.6),
    latestDay: (order) => order.due,
    releaseFor: (order) => order.start,
    priorityOf: () => 0,
  });

  const begun = orders.filter((order) => network.ofOrder.get(order.id)?.some(({ index }) => (places[index]?.start ?? start) < start));
  const late = workNetwork(plant, shop, begun, []);
  const latePlaces = scheduleForward(late, {
    ...alike,
    run: partOfRun(run, 0.6, 0.9),
    boundsOf: () => [{ minute: start, cause: { kind: "start" } }],
    targetOf: () => -Infinity,
    receiptOf: (order) => order.due,
    compare: (a, b) => a.index - b.index,
  });

  const operations = orders.flatMap((order) => {
    const again = late.ofOrder.get(order.id);
    const [{ activities, ofOrder }, found] = again === undefined ? [network, places] : [late, latePlaces];
    return (ofOrder.get(order.id) ?? []).flatMap((activity): Operation[] => {
      const place = found[activity.index];
      return place === undefined || activity.step === null
        ? []
        : [operationAt({ ...place, activity, setupMinutes: activity.step.setupMinutes }, activities)];
    });
  });
  reportScheduling(run, 1);
  return { orders, operations, limits: limitsOf(orders, network.neverOpen) };
}

function limitsOf(orders: readonly Order[], neverOpen: ReadonlyMap<string, string>): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>();
  for (const order of orders) {
    const closed = neverOpen.get(order.id);
    if (closed !== undefined) limits.set(order.id, neverOpenLimit(closed));
    else if (order.due > order.needed) limits.set(order.id, givenLimit(order));
  }
  return limits;
}
