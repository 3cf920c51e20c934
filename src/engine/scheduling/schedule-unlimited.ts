// The requirements plan: orders by lead time, operations on open time whatever the load, so that overloads show.
// Knows no finite capacity and no waiting for components.

import { startOfDay, type Day } from "../../base/day";
import { partOfRun, type Run } from "../../base/run";
import type { Operation, Order } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { planningFenceEnd } from "../requirements/order-dates";
import type { Requirements } from "../requirements/requirements";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import { fenceLimit, givenLimit, neverOpenLimit, producerLimit } from "./limits";
import { operationWriter } from "./operation-at";
import { atPinnedMachines, hasPinnedStart, pinnedWork, placePins, type PinnedWork } from "./pinned-work";
import { noPlacedLinks } from "./placed-links";
import type { Placements } from "./placements";
import { reportScheduling } from "./report-scheduling";
import type { Limit, Schedule } from "./schedule";
import { scheduleBackward } from "./schedule-backward";
import { isWithoutPlace, scheduleForward } from "./schedule-forward";
import { sequenceOf } from "./sequence";
import { openShop } from "./shop";
import { workNetwork, type WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/**
 * Places the operations of each order backward from its due day on its first-choice resources, without regard to others.
 * When that would begin before the plan does, the order's operations run forward from the start of the plan.
 */
export function scheduleUnlimited(plant: Plant, settings: Settings, requirements: Pick<Requirements, "orders" | "links">, run: Run): Schedule {
  const { orders, links } = requirements;
  const shop = openShop(plant, settings);
  const start = startOfDay(settings.start);
  const alike = {
    machinesOf: ({ firstMachine }: WorkStep) => firstMachine,
    isFinite: false,
  };
  const none = new Set<number>();
  const pinsIn = (own: WorkNetwork, pinned: PinnedWork) => (pinned.size === 0 ? null : placePins(own, pinned, start, false, none));
  const unpinned = workNetwork(plant, shop, settings.start, orders, noPlacedLinks);
  const pinned = pinnedWork(plant, unpinned, start);
  const network = atPinnedMachines(unpinned, pinned);
  const places = scheduleBackward(network, {
    ...alike,
    pins: pinsIn(network, pinned),
    sequence: sequenceOf(new Float64Array(network.count)),
    run: partOfRun(run, 0.1, 0.6),
    latestDays: Float64Array.from(network.placeOfOrder, (place) => orders[place]?.due ?? 0),
    releaseFor: (index) => orders[network.placeOfOrder[index] ?? 0]?.start ?? 0,
  });

  const isBegun = orders.map((_, place) =>
    activitiesOf(network, place).some((index) => (places.start[index] ?? start) < start || (hasPinnedStart(pinned, index) && isOvertaken(index, network, places))),
  );
  const lateUnpinned = workNetwork(plant, shop, settings.start, orders.filter((_, place) => isBegun[place]), noPlacedLinks);
  const latePinned = pinnedWork(plant, lateUnpinned, start);
  const late = atPinnedMachines(lateUnpinned, latePinned);
  const { count } = late;
  const latePlaces = scheduleForward(late, {
    ...alike,
    pinned: latePinned,
    pins: pinsIn(late, latePinned),
    homeless: new Map(),
    run: partOfRun(run, 0.6, 0.9),
    start,
    effectiveFrom: new Float64Array(count).fill(-Infinity),
    targets: new Float64Array(count).map((_, index) => latePinned.get(index)?.start ?? -Infinity),
    stays: null, kept: null,
    units: null,
    receiptOf: (index) => late.orders[late.placeOfOrder[index] ?? 0]?.due ?? 0,
    keys: new Float64Array(count),
    sequence: sequenceOf(new Float64Array(count)),
  });

  const operations: Operation[] = [];
  const inTime = { own: network, found: places, write: operationWriter(network) };
  const begun = { own: late, found: latePlaces, write: operationWriter(late) };
  let lateOrder = 0;
  for (const place of orders.keys()) {
    const { own, found, write } = isBegun[place] === true ? begun : inTime;
    const activities = activitiesOf(own, isBegun[place] === true ? lateOrder++ : place);
    if (activities.some((index) => isWithoutPlace(index, own, found))) continue;
    for (const index of activities) {
      const step = own.steps[index] ?? null;
      if (step === null || Number.isNaN(found.start[index])) continue;
      operations.push(write(index, step, found, step.setupMinutes));
    }
  }
  reportScheduling(run, 1);
  return { orders, links, ahead: new Map(), operations, limits: limitsOf(orders, network.neverOpen, settings.planningFenceDays > 0 ? planningFenceEnd(settings) : -Infinity, sentencesOf(settings)) };
}

/** True where pinned work is not done when what follows it begins. */
function isOvertaken(index: number, { ties }: WorkNetwork, { start, end }: Placements): boolean {
  for (let i = ties.firstNext[index] ?? 0; i < (ties.firstNext[index + 1] ?? 0); i += 1) {
    // A transfer batch may run ahead.
    const done = ties.transferShare[ties.next[i] ?? 0] === 1 ? (end[index] ?? 0) + (ties.nextLagMinutes[i] ?? 0) : (start[index] ?? 0);
    if ((start[ties.nextTo[i] ?? 0] ?? Infinity) < done) return true;
  }
  return false;
}

function activitiesOf({ firstOfOrder }: WorkNetwork, place: number): readonly number[] {
  const first = firstOfOrder[place] ?? 0;
  return Array.from({ length: (firstOfOrder[place + 1] ?? 0) - first }, (_, i) => first + i);
}

function limitsOf(orders: readonly Order[], neverOpen: ReadonlyMap<string, string>, fence: Day, { lateness: say }: Sentences): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>();
  for (const order of orders) {
    const closed = neverOpen.get(order.id);
    if (closed !== undefined) limits.set(order.id, neverOpenLimit(say, closed));
    else if (order.status === "planned" && order.due === fence && order.needed < fence) limits.set(order.id, fenceLimit(say, order, fence));
    else if (order.due > order.needed) limits.set(order.id, order.from === undefined ? givenLimit(say, order) : producerLimit(say, order, order.due, order.from));
  }
  return limits;
}
