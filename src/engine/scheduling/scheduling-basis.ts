// What all passes go by, worked out once: the network of work, pins, receipts, customers, weights and the plan before.
// Knows the plant and the requirements; places nothing.

import { startOfDay, type Day, type Minute } from "../../base/day";
import type { Run } from "../../base/run";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { activityLeadTimes, effectivity } from "./activity-terms";
import { askedDays, type AskedDays } from "./asked-days";
import { customerLinks } from "./customer-links";
import { formerWork } from "./former-places";
import type { FormerSchedule } from "./former-plan";
import { placedLinks } from "./placed-links";
import { dayOfReceipt, nettedDays, NOT_GIVEN } from "./netted-days";
import { openDays, receiptDay, type OrderDays } from "./order-days";
import { atPinnedMachines, hasPinnedStart, pinnedWork, placePins } from "./pinned-work";
import { reportScheduling } from "./report-scheduling";
import type { RequiredOrders } from "./schedule";
import { isWorthTheSamePutOff, objectiveWeights } from "./schedule-objective";
import { sequenceOf } from "./sequence";
import { serveCustomers, type Serving } from "./serve-customers";
import { wholeDemands } from "./served-demands";
import { openShop } from "./shop";
import { mostMovedOf } from "./stay-near";
import { byOrder, workNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

export type SchedulingBasis = ReturnType<typeof schedulingBasis>;

/** Cost O(activities log activities + links). See scheduleOrders for parameters. */
export function schedulingBasis(plant: Plant, demands: readonly Demand[], settings: Settings, requirements: RequiredOrders, former: FormerSchedule, run: Run) {
  const { unpegged: orders, priorities } = requirements;
  reportScheduling(run, 0);
  const shop = openShop(plant, settings);
  reportScheduling(run, 0.02);
  const start = startOfDay(settings.start);
  const links = placedLinks(requirements, demands);
  const unpinned = workNetwork(plant, shop, settings.start, orders, links);
  const pinned = pinnedWork(plant, unpinned, start);
  const network = atPinnedMachines(unpinned, pinned);
  reportScheduling(run, 0.05);
  const { placeOfOrder } = network;
  const leadTimeOf = activityLeadTimes(plant, settings, network);
  const sequence = sequenceOf(byOrder(network, (place) => priorities[place] ?? 0));
  // Inside the planning time fence nothing new is received.
  const fence = settings.planningFenceDays > 0 ? settings.start + settings.planningFenceDays : -Infinity;
  const netted = nettedDays(orders, fence);
  const pegged = customerLinks(links);
  const whole = wholeDemands(demands, pegged);
  const askedByDay = askedDays(network, whole, pegged, netted);
  const openDay = openDays(plant, orders);
  const weights = objectiveWeights(settings);
  const before = formerWork(network, former, start);
  const hasRate = weights.changes > 0;
  reportScheduling(run, 0.1);
  return {
    settings,
    orders,
    shop,
    network,
    pinned,
    sequence,
    start,
    fence,
    netted,
    askedByDay,
    openDay,
    weights,
    before,
    hasRate,
    /** How many operations of the plan before may move. */
    mostMoved: hasRate ? Infinity : mostMovedOf(before, settings),
    /** Putting off what is early changes nothing that counts. */
    isJudgedEarly: settings.direction === "backward" && isWorthTheSamePutOff(weights, network),
    effectiveFrom: effectivity(plant, network),
    /** What a pass backward goes by, and all that moves work right. */
    backward: {
      machinesOf: ({ machines }: WorkStep) => machines,
      pins: pinned.size === 0 ? null : placePins(network, pinned, start, true, new Set()),
      isFixed: (index: number) => hasPinnedStart(pinned, index),
      isClosed: (index: number, end: Minute) => {
        const day = receiptDay(network, index, end);
        return openDay(placeOfOrder[index] ?? 0, day) !== day;
      },
      latestDays: askedByDay.latestDays,
      releaseFor: (index: number, due: Day) => leadTimeOf(index).releaseFor(due),
      sequence,
    },
    /** The day on which an order that takes its lead time is received when it is released on a day. */
    receiptOf: (index: number, release: Day): Day => {
      const place = placeOfOrder[index] ?? 0;
      const given = netted.given[place] ?? NOT_GIVEN;
      return given === NOT_GIVEN ? openDay(place, dayOfReceipt(netted, place, leadTimeOf(index).receiptOf(release))) : given;
    },
    /** What is open or firm keeps its due day where its work ends earlier. */
    receivedFrom: (place: number): Day => dayOfReceipt(netted, place, -Infinity),
    /** Serves customers by the days of a schedule; null where nobody would wait less. */
    serve: ({ dues }: OrderDays, known: Serving | null): Serving | null => serveCustomers(plant, demands, orders, whole, pegged, dues, settings.start, known),
    askedAs: (serving: Serving | null): AskedDays => (serving === null ? askedByDay : askedDays(network, whole, serving.links, netted)),
  };
}
