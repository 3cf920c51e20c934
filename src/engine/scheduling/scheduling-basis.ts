// What all passes go by, worked out once: the network of work, pins, receipts, customers, weights and the plan before.
// Knows the plant and the requirements; places nothing.

import { startOfDay, type Day, type Minute } from "../../base/day";
import type { Run } from "../../base/run";
import type { FormerPlace, UnpeggedOrder } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { activityLeadTimes, effectivity } from "./activity-terms";
import { askedDays, type AskedDays } from "./asked-days";
import { customerLinks } from "./customer-links";
import { formerWork } from "./former-places";
import { openDays, receiptDay, type OrderDays } from "./order-days";
import { atPinnedMachines, hasPinnedStart, pinnedWork, placePins } from "./pinned-work";
import { reportScheduling } from "./report-scheduling";
import type { RequiredOrders } from "./schedule";
import { isWorthTheSamePutOff, objectiveWeights } from "./schedule-objective";
import { sequenceOf } from "./sequence";
import { serveCustomers, type Serving } from "./serve-customers";
import { openShop } from "./shop";
import { mostMovedOf } from "./stay-near";
import { workNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

export type SchedulingBasis = ReturnType<typeof schedulingBasis>;

/** Where the receipt of an order is no fact. */
const NOT_GIVEN = Infinity;

/** Cost O(activities log activities + links). See scheduleOrders for parameters. */
export function schedulingBasis(plant: Plant, demands: readonly Demand[], settings: Settings, { unpegged: orders, links, priorities }: RequiredOrders, former: readonly FormerPlace[], run: Run) {
  reportScheduling(run, 0);
  const shop = openShop(plant, settings);
  reportScheduling(run, 0.02);
  const start = startOfDay(settings.start);
  const unpinned = workNetwork(plant, shop, settings.start, orders, links);
  const pinned = pinnedWork(plant, unpinned, start);
  const network = atPinnedMachines(unpinned, pinned);
  reportScheduling(run, 0.05);
  const { placeOfOrder } = network;
  const leadTimeOf = activityLeadTimes(plant, settings, network);
  const sequence = sequenceOf(Float64Array.from(placeOfOrder, (place) => priorities[place] ?? 0));
  // Inside the planning time fence nothing new is received; a phantom is made within its parent, wherever that lies.
  const fence = settings.planningFenceDays > 0 ? settings.start + settings.planningFenceDays : -Infinity;
  // What is taken from stock is no receipt.
  const earliestReceipt = ({ status, kind, substitute }: UnpeggedOrder): Day => (status === "planned" && kind !== "phantom" && substitute === undefined ? fence : -Infinity);
  const earliestReceipts = Float64Array.from(orders, earliestReceipt);
  const pegged = customerLinks(demands, orders, links);
  const askedByDay = askedDays(network, demands, pegged, earliestReceipts);
  const openDay = openDays(plant, orders);
  const givenReceipts = Float64Array.from(orders, ({ status, due }) => (status === "planned" ? NOT_GIVEN : due));
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
    earliestReceipts,
    askedByDay,
    openDay,
    weights,
    before,
    hasRate,
    /** How many operations of the plan before may move. */
    mostMoved: hasRate ? Infinity : mostMovedOf(before, settings),
    /** Putting off what is early changes nothing that counts. */
    isJudgedEarly: settings.direction === "backward" && isWorthTheSamePutOff(weights, orders),
    effectiveFrom: effectivity(plant, network),
    netted: { starts: Float64Array.from(orders, (order) => order.start), dues: Float64Array.from(orders, ({ due }) => due) },
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
      const given = givenReceipts[place] ?? 0;
      return given === NOT_GIVEN ? openDay(place, Math.max(leadTimeOf(index).receiptOf(release), earliestReceipts[place] ?? 0)) : given;
    },
    /** What is open or firm keeps its due day where its work ends earlier. */
    receivedFrom: (place: number) => (givenReceipts[place] === NOT_GIVEN ? (earliestReceipts[place] ?? 0) : (givenReceipts[place] ?? 0)),
    /** Serves customers by the days of a schedule; null where nobody would wait less. */
    serve: ({ dues }: OrderDays, known: Serving | null): Serving | null => serveCustomers(plant, demands, orders, pegged, dues, settings.start, known),
    askedAs: (serving: Serving | null): AskedDays => (serving === null ? askedByDay : askedDays(network, demands, serving.links, earliestReceipts)),
  };
}
