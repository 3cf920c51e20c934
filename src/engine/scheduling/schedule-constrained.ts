// The constrained plan: latest starts from the needs, then dates that hold. Brings rules and passes together.
// Knows no gap search and no sentence.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { lazily } from "../../base/lazily";
import { partOfRun, type Run } from "../../base/run";
import type { FormerPlace, SearchFigures, UnpeggedOrder } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import { searchDefaults, type Settings } from "../../model/settings";
import { tardinessBound } from "../optimization/shop/shop-bound";
import { activityLeadTimes, effectivity, fencedKeys } from "./activity-terms";
import { askedDays, type AskedDays } from "./asked-days";
import { datedLikeProducers } from "./co-products";
import { customerLinks } from "./customer-links";
import { dueKeys } from "./due-keys";
import { atFormerMachines, formerKeys, formerWork, staysLeft, staysOf } from "./former-places";
import { improveSchedule } from "./improve-schedule";
import { justifyRight } from "./justify-right";
import { keptDueDays } from "./kept-due-days";
import { longestWait, withLatePath } from "./late-paths";
import { openDays, orderDays, receiptDay, type OrderDays } from "./order-days";
import { atPinnedMachines, hasPinnedStart, pinnedWork, placePins, type PinnedWork } from "./pinned-work";
import type { Placements } from "./placements";
import { NEVER_HELD, putOff, withoutReleases } from "./release-earlier";
import { releaseLateWork } from "./release-late-work";
import { reportScheduling } from "./report-scheduling";
import type { RequiredOrders } from "./schedule";
import { scheduleBackward } from "./schedule-backward";
import type { ForwardPlaces, ForwardRules } from "./schedule-forward";
import { countsLatenessAlone, isWorthTheSamePutOff, movedOperations, objectiveWeights, scheduleObjective, stockDaysLate } from "./schedule-objective";
import { scheduleWithPins } from "./schedule-with-pins";
import { sequenceOf } from "./sequence";
import { serveCustomers, type Serving } from "./serve-customers";
import { servedInRounds, type Served } from "./serve-in-rounds";
import type { ServedDemands } from "./served-demands";
import { openShop } from "./shop";
import { shopFromNetwork } from "./shop-from-network";
import { DAYS_FOR_A_MOVE, isFairPrice, mostMovedOf, stayNear, type StayPasses } from "./stay-near";
import { targetsAsBefore } from "./targets-as-before";
import { byOrder, workNetwork, type WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** A schedule with dates that hold, in columns by activity and by order. */
export type FoundSchedule = {
  readonly network: WorkNetwork;
  /** As early as releases allow, with what each activity waited for. */
  readonly earliest: ForwardPlaces;
  /** The same schedule with what is early put off, where the planner wants it so. */
  readonly places: ForwardPlaces;
  readonly dates: OrderDays;
  /** By place of the order: by when netting or a customer wants it. */
  readonly needDays: Float64Array;
  /** Customers who are served in other turns than those of their days; null where there are none. */
  readonly serving: Serving | null;
  /** What would hold if every machine took all work at once: lateness beyond it is a lack of capacity. */
  readonly unlimited: () => Placements;
  /** By activity: where it stays since it stood there before; null where nothing does. */
  readonly stays: Float64Array | null;
  readonly pinned: PinnedWork;
  /** The first day on which a planned order may be received, −Infinity without a fence. */
  readonly fence: Day;
  /** Of the search for a better schedule; null where there was none. */
  readonly figures: () => SearchFigures | null;
};

/** Where the receipt of an order is no fact. */
const NOT_GIVEN = Infinity;

/** What is to stay where the plan before had it: see `ForwardRules`. */
type Staying = Pick<ForwardRules, "stays" | "units" | "kept">;

/** A schedule as early as its releases allow. */
type Placed = Pick<FoundSchedule, "network" | "earliest" | "stays"> & { readonly keys: Float64Array; readonly targets: Float64Array };

/** With its days, what it is worth by them, where it stays how many operations moved and what it is worth with these, and what it becomes when the early is put off. */
type Made = Placed & { readonly dates: OrderDays; readonly objective: number; readonly moved: number; readonly worth: number; readonly final: () => Pick<FoundSchedule, "places" | "dates"> };

const NOTHING_STAYS: Staying = { stays: null, units: null, kept: null };

/** Less is dust of the sums. */
const LEAST_GAIN = 1e-9;

/** Of the operations that may move, the share that the search may move: putting off what it finds moves some more. */
const SEARCHED_MOVES = 0.8;

/** More than any plan is long. */
const FIRST = 1e9;

/** No order is known yet to have no place. */
const NONE: ReadonlyMap<number, number> = new Map();

/**
 * Dates that hold. Each planned order is to end by the earliest of the day netting needs it, its demands' due days and the
 * starts of what uses it; open and firm orders by their own due day, which is never moved to an earlier one.
 * See scheduleOrders for parameters.
 * @returns null when cancelled
 */
export function scheduleConstrained(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  requirements: RequiredOrders,
  former: readonly FormerPlace[],
  run: Run,
): FoundSchedule | null {
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
  // Inside the planning time fence nothing new is received; a phantom is made within its parent, wherever that lies.
  const fence = settings.planningFenceDays > 0 ? settings.start + settings.planningFenceDays : -Infinity;
  // What is taken from stock is no receipt.
  const earliestReceipt = ({ status, kind, substitute }: UnpeggedOrder): Day => (status === "planned" && kind !== "phantom" && substitute === undefined ? fence : -Infinity);
  const earliestReceipts = Float64Array.from(orders, earliestReceipt);
  const pegged = customerLinks(demands, orders, links);
  const askedByDay = askedDays(network, demands, pegged, earliestReceipts);
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
      const day = receiptDay(network, index, end);
      return openDay(placeOfOrder[index] ?? 0, day) !== day;
    },
    latestDays: askedByDay.latestDays,
    releaseFor: (index: number, due: Day) => leadTimeOf(index).releaseFor(due),
    sequence,
  };
  const latest = scheduleBackward(network, { ...backward, isFinite: true, run: partOfRun(run, 0.1, 0.35) });

  const quietly = { ...run, progress: () => undefined };
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
  const isJudgedEarly = settings.direction === "backward" && isWorthTheSamePutOff(weights, orders);
  const before = formerWork(network, former, start);
  const hasRate = weights.changes > 0;
  const mostMoved = hasRate ? Infinity : mostMovedOf(before, settings);
  const placed = (at: WorkNetwork, keys: Float64Array, held: Float64Array, part: Run, homeless: ReadonlyMap<number, number>, { stays, units, kept }: Staying) => {
    const earliest = scheduleWithPins(at, pinned, { machinesOf, isFinite: true, run: part, start, effectiveFrom, targets: held, stays, units, kept, receiptOf, keys: fromFence(keys), sequence, homeless });
    // Without a place an order takes its lead time, which would look like a better schedule.
    if (!earliest.isComplete || (homeless !== NONE && earliest.homeless.size > homeless.size)) return null;
    return { network: at, keys, targets: held, stays: stays === null || kept === null ? stays : staysLeft(stays, earliest.start), earliest };
  };
  const judged = (made: Placed, asked: AskedDays): Made => {
    const { network: at, earliest, stays } = made;
    const isFixed = (index: number): boolean => backward.isFixed(index) || stays?.[index] === earliest.start[index];
    const dated = (places: ForwardPlaces) => ({ places, dates: datedLikeProducers(orderDays(at, places, netted, earliestReceipts, openDay), orders) });
    const final = lazily(() => dated(settings.direction === "backward" ? justifyRight(at, earliest, { ...backward, latestDays: asked.latestDays, isFixed, movesPurchases: false }) : earliest));
    const { places, dates } = isJudgedEarly && stays === null ? dated(earliest) : final();
    const moved = stays === null ? 0 : movedOperations(places, before);
    const objective = moved > mostMoved ? Infinity : scheduleObjective(at, places, dates, asked.served, weights, settings.start, before);
    return { ...made, final, dates, moved, objective, worth: hasRate ? objective : objective + DAYS_FOR_A_MOVE * moved };
  };
  const attemptFor = (asked: AskedDays) => (at: WorkNetwork, keys: Float64Array, held: Float64Array, part: Run, homeless: ReadonlyMap<number, number>, staying: Staying = NOTHING_STAYS): Made | null => {
    const made = placed(at, keys, held, part, homeless, staying);
    return made === null ? null : judged(made, asked);
  };
  const keptDays = ({ dates }: Made, { needDays, served }: AskedDays, isWeighed: boolean) => keptDueDays(network, needDays, earliestReceipts, served, dates.dues, isWeighed);
  const byLeadTime = attemptFor(askedByDay)(network, latest.start, targets, partOfRun(run, 0.35, 0.5), NONE);
  if (byLeadTime === null) return null;
  const free = targets.map((_, index) => pinned.get(index)?.start ?? NEVER_HELD);
  const earlyFor = (asked: AskedDays, part: Run) => withoutReleases<Made>(dueKeys(network, asked.served, asked.latestDays), free, {
    forward: (keys, held, rest) => attemptFor(asked)(network, keys, held, rest, byLeadTime.earliest.homeless),
    latestStarts: (than, rest) => scheduleBackward(network, { ...backward, latestDays: keptDays(than, asked, true), isFinite: true, run: rest }).start,
  }, part);
  const serve = ({ dues }: OrderDays, known: Serving | null) => serveCustomers(plant, demands, orders, pegged, dues, settings.start, known);
  const servedBy = (made: Made, known: Serving | null): Served<Made> => {
    const serving = made.objective > 0 ? serve(made.dates, known) : null;
    const asked = serving === null ? askedByDay : askedDays(network, demands, serving.links, earliestReceipts);
    return { serving, asked, schedule: serving === null && known === null ? made : judged(made, asked) };
  };
  const early = byLeadTime.objective <= 0 ? null : earlyFor(askedByDay, partOfRun(run, 0.5, 0.65));
  const { serving, asked, schedule: bestEarly } = early === null || early.objective >= byLeadTime.objective
    ? servedBy(byLeadTime, null)
    : servedInRounds(servedBy(early, null), network.count, earlyFor, servedBy, partOfRun(run, 0.65, 0.72));
  const judgedAnew = (made: Made) => (serving === null ? made : judged(made, asked));
  const attempt = attemptFor(asked);
  const { served } = asked;
  const held = { schedule: judgedAnew(byLeadTime), targets };
  const passes = {
    forward: (keys: Float64Array, releases: Float64Array, part: Run) => attempt(network, keys, releases, part, byLeadTime.earliest.homeless),
    movedRight: (made: Made) => justifyRight(made.network, made.earliest, { ...backward, latestDays: keptDays(made, asked, false), movesPurchases: true }).start,
  };
  const { schedule: first, targets: releases } = (early === null || run.isCancelled() ? null : putOff(bestEarly, held, passes, partOfRun(run, 0.72, 0.75))) ?? held;

  reportScheduling(run, 0.75);
  const { homeless } = first.earliest;
  const stays = staysOf(network, before);
  const formerTargets = targetsAsBefore(network, before, releases, backward.releaseFor).map((target, index) => pinned.get(index)?.start ?? target);
  const formerNetwork = lazily(() => atFormerMachines(network, before));
  const urgency = lazily(() => scheduleBackward(network, { ...backward, latestDays: keptDays(first, asked, false), isFinite: false, run: quietly }).start);
  const stayPasses: StayPasses<Made> = {
    make: (yielding, ahead, part) => {
      const urgent = urgency();
      const keys = formerKeys(before, latest.start).map((key, index) => (ahead[index] === 1 ? (urgent[index] ?? 0) - FIRST : key));
      const held = formerTargets.map((target, index) => (ahead[index] === 1 ? (free[index] ?? 0) : target));
      const staying = stays?.map((stay, index) => (ahead[index] === 1 ? NEVER_HELD : stay)) ?? null;
      const kept = yielding === null ? null : { before, latest: urgent, yielding, ahead, mostOut: mostMoved };
      return attempt(formerNetwork(), keys, held, part, homeless, { stays: staying, units: before.unit, kept });
    },
    longestWait: (than, isOut) => longestWait(served, than.dates.dues, first.dates.dues, isOut),
    withLatePath: (than, demand, ahead) => withLatePath(network, served, demand, than.earliest.start, urgency(), ahead, (index) => hasPinnedStart(pinned, index)),
  };
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
    // What is open or firm keeps its due day where its work ends earlier.
    receivedFrom: (place: number) => (givenReceipts[place] === NOT_GIVEN ? (earliestReceipts[place] ?? 0) : (givenReceipts[place] ?? 0)),
    pinnedStart: (index: number) => pinned.get(index)?.start,
  };
  const shopOf = (best: Made, targets: Float64Array, served: ServedDemands) => {
    const isNear = best.stays !== null && !hasRate;
    const mostChanges = isNear ? Math.max(best.moved, SEARCHED_MOVES * mostMoved) : Infinity;
    return shopFromNetwork(network, shop, served, { ...shopRules, targets, stays: freed(best) }, best.earliest, isNear ? { ...weights, changes: DAYS_FOR_A_MOVE } : weights, before.start, mostChanges);
  };
  const boundOf = (best: Made, served: ServedDemands) => weights.tardiness * (tardinessBound(shopOf(best, free, served)) + stockDaysLate(served, settings.start));
  const improve = (from: Made, part: Run) => improveSchedule({
    first: from,
    // Where all stands as before nothing moves for less than a change of the plant.
    isSettled: from.stays !== null && !hasRate && from.moved === 0,
    isLatenessAlone: countsLatenessAlone(weights),
    shopOf: (best, hasReleases) => shopOf(best, hasReleases ? best.targets : free, served),
    machines: [...shop.values()],
    attempt: (from, at, keys, units, part) => attempt(at, keys, from.targets, part, homeless, { stays: freed(from), units, kept: null }),
    attemptEarlier: (from, at, keys, units, part) => {
      const early = attempt(at, keys, free, partOfRun(part, 0, 0.5), homeless, { stays: null, units, kept: null });
      const forward = (right: Float64Array, held: Float64Array, rest: Run) => attempt(at, right, held, rest, homeless);
      return early === null ? null : (putOff(early, { schedule: from, targets }, { ...passes, forward }, partOfRun(part, 0.5, 1))?.schedule ?? null);
    },
    effort: settings.searchEffort ?? searchDefaults.searchEffort,
    starts: from.stays !== null && !hasRate ? 1 : (settings.searchStarts ?? searchDefaults.searchStarts),
    worthOf: (made) => servedAtLast(made).objective,
    stockDays: stockDaysLate(served, settings.start),
    run: part,
  });
  const near = stays === null ? null : stayNear(stayPasses, network.count, partOfRun(run, 0.75, 0.8));
  const isTried = near !== null && (!hasRate || near.objective < first.objective);
  // Whether staying is worth it is decided by one search: workers that share starts must come to the same.
  const kept = isTried ? improve(near, hasRate ? partOfRun(run, 0.8, 0.85) : { ...partOfRun(run, 0.8, 0.85), isStartDoneHere: (one) => one === 0 }) : null;
  const isKept = kept !== null && (hasRate || isFairPrice(servedAtLast(kept.best).objective, first.objective));
  const { best, searched } = isKept ? kept : improve(first, partOfRun(run, 0.8, 0.9));
  const { places, dates } = best.final();
  const last = servedAtLast(best);
  const figures = lazily(() => (searched === null ? null : { ...searched, objective: last.objective, bound: boundOf(best, last.asked.served) }));
  const unlimited = lazily(() => scheduleBackward(network, { ...backward, latestDays: last.asked.latestDays, isFinite: false, run: partOfRun(run, 0.9, 1) }));
  return { network: best.network, earliest: best.earliest, places, dates, needDays: last.asked.needDays, serving: last.serving, unlimited, stays: best.stays, pinned, fence, figures };

  /** Goods go to customers by the days of the plan, where that is better than by those of the schedule before it was improved. */
  function servedAtLast(made: Made): { readonly serving: Serving | null; readonly asked: AskedDays; readonly objective: number } {
    const now = { serving, asked, objective: made.objective };
    if (made.objective <= 0) return now;
    const { places, dates } = made.final();
    const anew = serve(dates, serving);
    const askedAnew = anew === null ? askedByDay : askedDays(network, demands, anew.links, earliestReceipts);
    const objective = scheduleObjective(made.network, places, dates, askedAnew.served, weights, settings.start, before);
    return objective < made.objective - LEAST_GAIN ? { serving: anew, asked: askedAnew, objective } : now;
  }
}
