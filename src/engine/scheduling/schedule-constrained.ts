// The constrained plan: latest starts from the needs, then dates that hold. Brings rules and passes together.
// Knows no gap search and no sentence.

import { dayOf, dayOfEnd, startOfDay, type Day, type Minute } from "../../base/day";
import { lazily } from "../../base/lazily";
import { partOfRun, type Run } from "../../base/run";
import type { FormerPlace, Operation, Order, UnpeggedOrder } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import { searchDefaults, type Settings } from "../../model/settings";
import { leadTimes, type LeadTime } from "../requirements/lead-time";
import { closedDays } from "../requirements/no-receipts";
import { orderTerms } from "../requirements/sources";
import { coProductsBetween, datedLikeProducers } from "./co-products";
import { sentencesOf } from "../sentences/sentences-of";
import { explainLateness, type OrderDays } from "./explain-lateness";
import { atFormerMachines, formerKeys, formerWork, staysOf } from "./former-places";
import { improveSchedule } from "./improve-schedule";
import { justifyRight } from "./justify-right";
import { keptDueDays } from "./kept-due-days";
import { earliestNeeds } from "./need-days";
import { operationWriter } from "./operation-at";
import { atPinnedMachines, hasPinnedStart, pinnedWork, placePins } from "./pinned-work";
import { NEVER_HELD, releaseEarlier } from "./release-earlier";
import { releaseLateWork } from "./release-late-work";
import { reportScheduling } from "./report-scheduling";
import type { Limit, RequiredOrders, Schedule } from "./schedule";
import { scheduleBackward } from "./schedule-backward";
import { isWithoutPlace, type ForwardPlaces, type ForwardRules } from "./schedule-forward";
import { isWorthTheSamePutOff, objectiveWeights, scheduleObjective, stockDaysLate } from "./schedule-objective";
import { scheduleWithPins } from "./schedule-with-pins";
import { sequenceOf } from "./sequence";
import { servedDemands } from "./served-demands";
import { openShop } from "./shop";
import { shopFromNetwork } from "./shop-from-network";
import { targetsAsBefore } from "./targets-as-before";
import { byOrder, isGiven, workNetwork, type WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** Where the receipt of an order is no fact. */
const NOT_GIVEN = Infinity;

/** What is to stay where the plan before had it: see `ForwardRules`. */
type Staying = Pick<ForwardRules, "stays" | "units">;

const NOTHING_STAYS: Staying = { stays: null, units: null };

/** No order is known yet to have no place. */
const NONE: ReadonlyMap<number, number> = new Map();

/**
 * Dates that hold. Each planned order is to end by the earliest of the day netting needs it, its demands' due days and the
 * starts of what uses it; open and firm orders by their own due day, which is never moved to an earlier one.
 * See scheduleOrders for parameters and result.
 */
export function scheduleConstrained(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  requirements: RequiredOrders,
  former: readonly FormerPlace[],
  run: Run,
): Schedule {
  const { unpegged: orders, links } = requirements;
  reportScheduling(run, 0);
  const shop = openShop(plant, settings);
  reportScheduling(run, 0.02);
  const unpinned = workNetwork(plant, shop, settings.start, orders, links);
  const pinned = pinnedWork(plant, unpinned, startOfDay(settings.start));
  const network = atPinnedMachines(unpinned, pinned);
  reportScheduling(run, 0.05);
  const { placeOfOrder } = network;
  const leadTimeOf = activityLeadTimes(plant, settings, network);
  const sequence = sequenceOf(Float64Array.from(placeOfOrder, (place) => requirements.priorities[place] ?? 0));
  const needDays = earliestNeeds(orders, links, demands);
  // Inside the planning time fence nothing new is received; a phantom is made within its parent, wherever that lies.
  const fence = settings.planningFenceDays > 0 ? settings.start + settings.planningFenceDays : -Infinity;
  // What is taken from stock is no receipt.
  const earliestReceipt = ({ status, kind, substitute }: UnpeggedOrder): Day => (status === "planned" && kind !== "phantom" && substitute === undefined ? fence : -Infinity);
  const earliestReceipts = Float64Array.from(orders, earliestReceipt);
  const machinesOf = ({ machines }: WorkStep) => machines;
  const openDay = openDays(plant, orders);
  const netted = { starts: Float64Array.from(orders, ({ start }) => start), dues: Float64Array.from(orders, ({ due }) => due) };
  const givenReceipts = Float64Array.from(orders, ({ status, due }) => (status === "planned" ? NOT_GIVEN : due));
  reportScheduling(run, 0.1);
  const backward = {
    machinesOf,
    pins: pinned.size === 0 ? null : placePins(network, pinned, startOfDay(settings.start), true, new Set()),
    isFixed: (index: number) => hasPinnedStart(pinned, index),
    isClosed: (index: number, end: Minute) => {
      const day = receiptDay(network.steps[index] ?? null, end);
      return openDay(placeOfOrder[index] ?? 0, day) !== day;
    },
    latestDays: byOrder(network, ({ status, due }, place) =>
      status === "planned" ? Math.max(needDays[place] ?? 0, earliestReceipts[place] ?? 0) : due,
    ),
    releaseFor: (index: number, due: Day) => leadTimeOf(index).releaseFor(due),
    sequence,
  };
  // What would hold if every machine took all work at once: lateness beyond it is a lack of capacity.
  const unlimited = scheduleBackward(network, { ...backward, isFinite: false, run: partOfRun(run, 0.1, 0.3) });
  const latest = scheduleBackward(network, { ...backward, isFinite: true, run: partOfRun(run, 0.3, 0.5) });

  const start = startOfDay(settings.start);
  const effectiveFrom = effectivity(plant, network);
  // Work may begin as early as its release by lead time, or earlier where capacity is short later.
  const targets = byOrder(network, (order) => startOfDay(order.start)).map((day, index) => pinned.get(index)?.start ?? Math.min(latest.start[index] ?? 0, day));
  const receiptOf = (index: number, release: Day): Day => {
    const place = placeOfOrder[index] ?? 0;
    const given = givenReceipts[place] ?? 0;
    return given === NOT_GIVEN ? openDay(place, Math.max(leadTimeOf(index).receiptOf(release), earliestReceipts[place] ?? 0)) : given;
  };
  const fromFence = (keys: Float64Array): Float64Array => (fence === -Infinity ? keys : fencedKeys(network, keys, fence));
  const weights = objectiveWeights(settings);
  const served = servedDemands(demands, orders, links);
  const isJudgedEarly = settings.direction === "backward" && isWorthTheSamePutOff(weights, orders);
  const before = formerWork(network, former, start);
  const attempt = (at: WorkNetwork, keys: Float64Array, held: Float64Array, part: Run, homeless: ReadonlyMap<number, number>, { stays, units }: Staying = NOTHING_STAYS) => {
    const earliest = scheduleWithPins(at, pinned, { machinesOf, isFinite: true, run: part, start, effectiveFrom, targets: held, stays, units, receiptOf, keys: fromFence(keys), sequence, homeless });
    // Without a place an order takes its lead time, which would look like a better schedule.
    if (!earliest.isComplete || (homeless !== NONE && earliest.homeless.size > homeless.size)) return null;
    const isFixed = (index: number): boolean => backward.isFixed(index) || stays?.[index] === earliest.start[index];
    const dated = (places: ForwardPlaces) => ({ places, dates: datedLikeProducers(orderDays(at, places, netted, earliestReceipts, openDay), orders) });
    const final = lazily(() => dated(settings.direction === "backward" ? justifyRight(at, earliest, { ...backward, isFixed, movesPurchases: false }) : earliest));
    const { places, dates } = isJudgedEarly ? dated(earliest) : final();
    return { network: at, keys, stays, earliest, final, dates, objective: scheduleObjective(at, places, dates, served, weights, settings.start, before) };
  };
  const byLeadTime = attempt(network, latest.start, targets, partOfRun(run, 0.5, 0.6), NONE);
  if (byLeadTime === null) return { orders: requirements.orders, operations: [], limits: new Map() };
  type Made = typeof byLeadTime;
  const keptDays = ({ dates }: Made) => keptDueDays(network, needDays, earliestReceipts, served, dates.dues);
  const free = targets.map((_, index) => pinned.get(index)?.start ?? NEVER_HELD);
  const { schedule: first, targets: releases } = releaseEarlier<Made>({ schedule: byLeadTime, targets }, latest.start, free, {
    forward: (keys, held, part) => attempt(network, keys, held, part, byLeadTime.earliest.homeless),
    latestStarts: (than, part) => scheduleBackward(network, { ...backward, latestDays: keptDays(than), isFinite: true, run: part }).start,
    movedRight: (made) => justifyRight(network, made.earliest, { ...backward, latestDays: keptDays(made), movesPurchases: true }).start,
  }, partOfRun(run, 0.6, 0.8));

  reportScheduling(run, 0.8);
  const { homeless } = first.earliest;
  const stays = staysOf(network, before);
  const formerTargets = targetsAsBefore(network, before, releases, backward.releaseFor);
  const targetsWith = (staying: Float64Array | null) => (staying === null ? releases : formerTargets);
  const asBefore = (isNewLast: boolean) => (part: Run) =>
    attempt(atFormerMachines(network, before), formerKeys(before, latest.start, isNewLast), formerTargets, part, homeless, { stays, units: before.unit });
  /** Work that a late customer waits for may go before its former place. */
  const freed = (best: Made) => (best.stays === null ? null : releaseLateWork(best.stays, network, served, best.dates.dues));
  const shopRules = {
    start,
    effectiveFrom,
    endWithout: (index: number, from: Minute) => {
      const step = network.steps[index] ?? null;
      if (step?.isOutside === true) return from + step.outsideMinutes;
      // The lead time of an order is taken once.
      const isTaken = step !== null && homeless.has(placeOfOrder[index] ?? -1) && placeOfOrder[index + 1] === placeOfOrder[index];
      return isTaken ? from : Math.max(from, startOfDay(receiptOf(index, dayOf(from))));
    },
    pinnedStart: (index: number) => pinned.get(index)?.start,
  };
  const { best, figures } = improveSchedule({
    first,
    others: stays === null ? [] : [asBefore(false), asBefore(true)],
    shopOf: (best) => shopFromNetwork(network, shop, served, { ...shopRules, targets: targetsWith(best.stays), stays: freed(best) }, best.earliest, weights, before.start),
    machines: [...shop.values()],
    attempt: (from, at, keys, units, part) => attempt(at, keys, targetsWith(from.stays), part, homeless, { stays: freed(from), units }),
    effort: settings.searchEffort ?? searchDefaults.searchEffort,
    stockDays: stockDaysLate(served, settings.start),
    run: partOfRun(run, 0.8, 0.9),
  });
  const { places, dates } = best.final();
  const limits = explainLateness(best.network, dates, best.earliest, unlimited, fence, best.stays, pinned, coProductsBetween(orders, links), sentencesOf(settings));
  reportScheduling(run, 1);
  const schedule = { orders: datedOrders(requirements.orders, dates, limits), operations: operationsOf(best.network, places), limits };
  return figures === null ? schedule : { ...schedule, search: figures };
}

/** More than any plan is long. */
const FIRST = 1e9;

/** Inside the planning time fence open and firm orders choose their places first: what is new moves none of them. */
function fencedKeys(network: WorkNetwork, starts: Float64Array, fence: Day): Float64Array {
  return byOrder(network, ({ status, due }) => (status !== "planned" && due < fence ? FIRST : 0)).map((first, index) => (starts[index] ?? 0) - first);
}

/** The first day from one on, on which the order at a place may be received: the planner wants nothing new on some. */
type OpenDay = (place: number, day: Day) => Day;

function openDays(plant: Plant, orders: readonly UnpeggedOrder[]): OpenDay {
  if (plant.noReceipts.length === 0) return (_, day) => day;
  const places = new Map(plant.items.map(({ id }, place) => [id, place]));
  const closed = closedDays(plant, (item) => places.get(item), []);
  const ofOrder = orders.map(({ item, status, kind }) => (status === "planned" && kind !== "phantom" ? closed.get(places.get(item) ?? -1) : undefined));
  return (place, day) => ofOrder[place]?.firstOpen(day) ?? day;
}

/** The lead time of each activity's order, looked up once an item where that has no choice of sources. */
function activityLeadTimes(plant: Plant, settings: Settings, { orders, placeOfOrder }: WorkNetwork): (activity: number) => LeadTime {
  const termsOf = orderTerms(plant);
  const leadTimeFor = leadTimes(plant, settings.start, settings.horizonDays);
  const none = leadTimeFor({ leadTimeDays: 0 });
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const ofItem = new Map<string, LeadTime>();
  const ofOrder = orders.map((order) => {
    const known = order.sourcePlace === undefined ? ofItem.get(order.item) : undefined;
    if (known !== undefined) return known;
    const item = items.get(order.item);
    const found = item === undefined ? none : leadTimeFor(termsOf(order, item));
    if (order.sourcePlace === undefined) ofItem.set(order.item, found);
    return found;
  });
  return (index) => ofOrder[placeOfOrder[index] ?? 0] ?? none;
}

/** By activity: from when it may be done, a new order by its item, each step by its own date. */
function effectivity(plant: Plant, network: WorkNetwork): Float64Array {
  const ofItem = new Map<string, Day>();
  for (const { id, effectiveFrom } of plant.items) if (effectiveFrom !== undefined) ofItem.set(id, effectiveFrom);
  const minutes = new Float64Array(network.count).fill(-Infinity);
  if (ofItem.size === 0 && plant.routing.every(({ effectiveFrom }) => effectiveFrom === undefined)) return minutes;
  const isNew = ({ status, kind, substitute }: UnpeggedOrder): boolean => status === "planned" && kind !== "phantom" && substitute === undefined;
  const days = byOrder(network, (order) => (isNew(order) ? (ofItem.get(order.item) ?? -Infinity) : -Infinity));
  return minutes.map((_, index) => startOfDay(Math.max(days[index] ?? 0, network.steps[index]?.step.effectiveFrom ?? -Infinity)));
}

/**
 * The days on which the activities of each order begin and end. Open and firm orders are never moved to an earlier due day,
 * those without operations not at all.
 */
function orderDays(network: WorkNetwork, placed: ForwardPlaces, by: OrderDays, earliestReceipts: Float64Array, openDay: OpenDay): OrderDays {
  const { orders, steps, firstOfOrder } = network;
  const starts = by.starts.slice();
  const dues = by.dues.slice();
  orders.forEach(({ status, due }, place) => {
    if (isGiven(network, place)) return;
    let from: Minute = Infinity;
    let receipt: Day = -Infinity;
    let isWhole = true;
    let last: Minute = -Infinity;
    const end = firstOfOrder[place + 1] ?? 0;
    for (let index = firstOfOrder[place] ?? 0; index < end; index += 1) {
      from = Math.min(from, placed.start[index] ?? Infinity);
      last = Math.max(last, placed.start[index] ?? -Infinity);
      isWhole &&= !isWithoutPlace(index, network, placed);
      receipt = Math.max(receipt, receiptDay(steps[index] ?? null, placed.end[index] ?? 0));
    }
    // Without operations an order takes all of its material as it starts.
    const start = dayOf(isWhole ? from : last);
    const earliest = openDay(place, Math.max(start, earliestReceipts[place] ?? -Infinity, receipt));
    starts[place] = start;
    dues[place] = status === "planned" ? earliest : Math.max(earliest, due);
  });
  return { starts, dues };
}

/** The day of receipt: lead times end when a day begins, operations within one, after the move to stock. */
function receiptDay(step: WorkStep | null, end: Minute): Day {
  return step === null ? dayOf(end) : dayOfEnd(end + Math.ceil(step.step.moveMinutes));
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
