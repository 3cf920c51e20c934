// Looks for a better sequence than the passes found: starts, search, and the forward pass again, whose plan is what counts.
// Knows how a sequence becomes keys, and which of several starts counts; nothing of moves and of how places are found.

import { lazily } from "../../base/lazily";
import { placesByKey } from "../../base/places-by-key";
import { partOfRun, type Run } from "../../base/run";
import type { SearchFigures } from "../../model/plan";
import { positionOf } from "../capacity/working-time";
import { dispatchRules, dispatchShop } from "../optimization/shop/dispatch-shop";
import { searchLists } from "../optimization/shop/search-lists";
import { searchShop, type SearchLimits, type SearchResult } from "../optimization/shop/search-shop";
import { tardinessBound } from "../optimization/shop/shop-bound";
import type { ShopProblem } from "../optimization/shop/shop-problem";
import { shopSchedule, type ShopPlan } from "../optimization/shop/shop-schedule";
import type { ForwardPlaces } from "./schedule-forward";
import type { Machine } from "./shop";
import { readyQueue } from "./ready-queue";
import { reportScheduling } from "./report-scheduling";
import { searchByPasses } from "./search-by-passes";
import { placesOf } from "./sequence";
import { grouped, sizesOfGroups } from "./ties";
import type { WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** Operations timed for an effort of 1, about half a second of a slow machine; in large shops so many for each activity, up to a few seconds. */
const TIMED_FOR_ONE = 500_000;
const TIMED_FOR_EACH = 50;
const MOST_FOR_ONE = 2_000_000;
/** Dispatching rules look at all that waits again and again: larger shops begin from the passes alone. */
const MOST_DISPATCHED = 1000;
const LEAST_GAIN = 1e-6;
/** A search that could not even time so many whole schedules finds next to nothing, and costs as much as all passes. */
const LEAST_SCHEDULES = 30;

/** A whole schedule, its objective, and what it is worth with the operations of the plan before that it moves. */
export type Attempt = { readonly network: WorkNetwork; readonly keys: Float64Array; readonly stays: Float64Array | null; readonly earliest: ForwardPlaces; readonly objective: number; readonly worth: number };

/** The best schedule, what it was before the search, how many changes were tried, and by which of several starts; null where none was looked for. */
export type Improved<A> = { readonly best: A; readonly searched: Omit<SearchFigures, "objective" | "bound"> | null };

/** The share of a start at which its search is over where whole schedules are compared besides. */
const SHOP_SEARCHED = 0.4;
/** Of each search: the rest makes a schedule of what it has found. */
const SEARCH_OF_PART = 0.9;
/** Larger shops have few moves in fixed sequences that are any good: where lateness alone counts whole schedules are made by keys. */
const MOST_IN_SEQUENCES = 10_000;
/** What an activity costs in a whole schedule, in operations timed. */
const COST_IN_A_PASS = 10;

type Making<A> = (best: A, network: WorkNetwork, keys: Float64Array, units: Int32Array | null, run: Run) => A | null;

export type Wanted<A extends Attempt> = {
  /** What the passes have found. */
  readonly first: A;
  /** Nothing is to be moved for less. */
  readonly isSettled: boolean;
  /** With the releases of a schedule, or without any. */
  readonly shopOf: (best: A, hasReleases: boolean) => ShopProblem;
  /** Nothing but late days is weighed. */
  readonly isLatenessAlone: boolean;
  /** In the order of the plant. */
  readonly machines: readonly Machine[];
  /** Makes the schedule of a network by keys and units of machines that were found from `best`, with its releases; null when it cannot be finished. */
  readonly attempt: Making<A>;
  /** The same without releases, all that need not begin so early put off again; null also when it is no better than `best`. */
  readonly attemptEarlier: Making<A>;
  readonly effort: number;
  /** How often the search begins, each time from the same schedule, with the next seed and the whole effort. */
  readonly starts: number;
  /** By what the schedules of several starts are compared: the objective that the plan will have. */
  readonly worthOf: (schedule: A) => number;
  /** Weighted days that demands are late from stock. */
  readonly stockDays: number;
  readonly run: Run;
};

/**
 * Improves a schedule: what the search finds is a sequence, which the forward pass makes a schedule of; the better one counts.
 * Of several starts the first of the best counts, whoever does them: `run` says which are done here, and the best of all that are
 * done anywhere is the same as if one did them all.
 *
 * @returns the best of all attempts, `first` where nothing is better; nothing was searched where the objective is 0 already or no effort is wanted
 * Cost O(effort · starts done here), and a forward pass for each attempt.
 */
export function improveSchedule<A extends Attempt>({ first, isSettled, shopOf, isLatenessAlone, machines, attempt, attemptEarlier, effort, starts, worthOf, stockDays, run }: Wanted<A>): Improved<A> {
  const best = first;
  if (!(effort > 0) || best.objective <= LEAST_GAIN) return { best, searched: null };
  const { count } = first.network;
  const timed = effort * Math.min(Math.max(TIMED_FOR_ONE, TIMED_FOR_EACH * count), MOST_FOR_ONE);
  const before = first.objective;
  if (isSettled || timed < LEAST_SCHEDULES * count) return { best, searched: { before, moves: 0 } };
  const isByLists = count > MOST_IN_SEQUENCES && best.stays === null && isLatenessAlone;
  const problem = shopOf(best, !isByLists);
  const bound = problem.objective.tardiness * (tardinessBound(problem) + stockDays);
  if (best.objective <= bound + LEAST_GAIN) return { best, searched: { before, moves: 0 } };
  // What operations need beside their machines is known to the passes alone.
  const needsMore = first.network.steps.some((step) => (step?.ways ?? null) !== null);
  const sequence = lazily(() => startOf(problem, best));
  const doneHere = Array.from({ length: starts }, (_, start) => start).filter((start) => run.isStartDoneHere?.(start) ?? true);
  const share = (done: number): number => done / doneHere.length;
  let won: Searched<A> = { schedule: best, moves: 0 };
  let [bestStart = 0] = doneHere;
  let worth = Infinity;
  for (const [place, start] of doneHere.entries()) {
    if (place > 0 && run.isCancelled()) break;
    const found = searchFrom(start, partOfRun(run, share(place), share(place + 1)));
    const foundWorth = starts > 1 ? worthOf(found.schedule) : 0;
    if (foundWorth >= worth) continue;
    [won, bestStart, worth] = [found, start, foundWorth];
  }
  return { best: won.schedule, searched: { before, moves: won.moves, ...(starts > 1 && { starts, bestStart }) } };

  function searchFrom(start: number, part: Run): Searched<A> {
    const seed = run.seed + start;
    const shopPart = needsMore ? partOfRun(part, 0, SHOP_SEARCHED) : part;
    const shop = (isByLists ? byLists : bySequences)(seed, partOfRun(shopPart, 0, SEARCH_OF_PART), partOfRun(shopPart, SEARCH_OF_PART, 1));
    const passes = needsMore ? byPasses(shop.schedule, seed, partOfRun(part, SHOP_SEARCHED, 1)) : { schedule: shop.schedule, moves: 0 };
    return { schedule: passes.schedule, moves: shop.moves + passes.moves };
  }

  function byLists(seed: number, searching: Run, making: Run): Searched<A> {
    const found = searchLists(problem, best.earliest.start, limitsOf(seed, bound / problem.objective.tardiness - stockDays, searching));
    return { schedule: better(best, attemptEarlier(best, atChosenMachines(first.network, machines, problem, found), turnsOf(found), unitsOf(problem, found), making)), moves: found.moves };
  }

  function bySequences(seed: number, searching: Run, making: Run): Searched<A> {
    const from = sequence();
    if (from === null) return { schedule: best, moves: 0 };
    const found = searchShop(problem, from, limitsOf(seed, 0, searching));
    return { schedule: better(best, attempt(best, atChosenMachines(first.network, machines, problem, found), keysOf(found), unitsOf(problem, found), making)), moves: found.moves };
  }

  function limitsOf(seed: number, least: number, part: Run): SearchLimits {
    return {
      effort: timed,
      isTimeUp: run.isCancelled,
      progress: (fraction) => {
        reportScheduling(part, fraction);
      },
      seed,
      bound: least,
    };
  }

  function byPasses(from: A, seed: number, part: Run): Searched<A> {
    const { network } = from;
    const made = searchByPasses(problem, from, (keys) => attempt(from, network, keys, null, { ...part, progress: () => undefined }), {
      tries: Math.floor((effort * TIMED_FOR_ONE) / (COST_IN_A_PASS * network.count)),
      isTimeUp: part.isCancelled,
      progress: (fraction) => {
        reportScheduling(part, fraction);
      },
      seed,
      bound: bound + LEAST_GAIN,
    });
    return { schedule: better(from, made.best), moves: made.tries };
  }
}

/** What a search found, and the changes that it tried. */
type Searched<A> = { readonly schedule: A; readonly moves: number };

function better<A extends Attempt>(than: A, next: A | null): A {
  return next !== null && next.worth < than.worth - LEAST_GAIN ? next : than;
}

/** The best start: the schedule that there is, or in smaller shops that of a dispatching rule. */
function startOf(problem: ShopProblem, { network, earliest }: Attempt): ShopPlan | null {
  const given = sequenceFrom(network, earliest);
  if (given === null) return null;
  if (problem.count > MOST_DISPATCHED) return given;
  const plans = [given, ...dispatchRules.map((rule) => dispatchShop(problem, rule))];
  const costs = plans.map((plan) => shopSchedule(problem, plan).evaluate());
  return plans[costs.indexOf(Math.min(...costs))] ?? given;
}

/**
 * The sequence of a placed schedule: all activities by their starts, each after what it waits for and after its unit's earlier
 * work. Null where work without length makes the two disagree.
 */
function sequenceFrom({ count, ties }: WorkNetwork, places: ForwardPlaces): ShopPlan | null {
  const { machine, unit, start } = places;
  // What shares runs has no unit of its own; work with others is compared on its machine's own hours.
  const units = Int32Array.from(unit, (own, index) => (machine[index]?.batchSize === undefined ? (machine[index]?.firstUnit ?? -1 - own) + own : -1));
  const { startPosition, endPosition } = places.together.size === 0 ? places : onOwnHours(places);
  const nextOnUnit = new Int32Array(count).fill(-1);
  const open = sizesOfGroups(ties.firstBefore);
  const last = units.reduce((most, one) => Math.max(most, one), -1);
  const { first, members } = grouped(units, last + 1);
  for (let own = 0; own <= last; own += 1) {
    const works = members.subarray(first[own], first[own + 1]);
    works.sort((a, b) => (startPosition[a] ?? 0) - (startPosition[b] ?? 0) || (endPosition[a] ?? 0) - (endPosition[b] ?? 0) || a - b);
    for (let place = 1; place < works.length; place += 1) {
      const index = works[place] ?? 0;
      nextOnUnit[works[place - 1] ?? 0] = index;
      open[index] = (open[index] ?? 0) + 1;
    }
  }
  const order = new Int32Array(count);
  const queue = readyQueue(count);
  let done = 0;
  for (let index = 0; index < count; index += 1) if (open[index] === 0) queue.add(index, start[index] ?? 0);
  for (let index = queue.take(); index >= 0; index = queue.take()) {
    order[done] = index;
    done += 1;
    for (let next = ties.firstNext[index] ?? 0; next < (ties.firstNext[index + 1] ?? 0); next += 1) free(ties.nextTo[next] ?? 0);
    const next = nextOnUnit[index] ?? -1;
    if (next >= 0) free(next);
  }
  return done === count ? { order, unit: units } : null;

  function free(index: number): void {
    open[index] = (open[index] ?? 0) - 1;
    if (open[index] === 0) queue.add(index, start[index] ?? 0);
  }
}

function onOwnHours({ together, start, end, startPosition, endPosition }: ForwardPlaces): Pick<ForwardPlaces, "startPosition" | "endPosition"> {
  const on = (positions: Float64Array, minutes: Float64Array): Float64Array =>
    positions.map((position, index) => {
      const base = together.get(index)?.way.base;
      return base === undefined ? position : positionOf(base.time, minutes[index] ?? 0);
    });
  return { startPosition: on(startPosition, start), endPosition: on(endPosition, end) };
}

/**
 * Places by start. In the sequence of their starts the forward pass gives all work the place that was found for it, or an earlier one;
 * in another sequence that agrees with precedence it fills gaps that were meant for others.
 */
function keysOf({ order, start }: SearchResult): Float64Array {
  return Float64Array.from(placesOf(placesByKey(start, order)));
}

/** Places in the sequence in which all work chose its place: the forward pass finds the same places. */
function turnsOf({ order }: ShopPlan): Float64Array {
  return Float64Array.from(placesOf(order));
}

/** The number of each unit among those of its machine. */
function unitsOf({ machines }: ShopProblem, { unit }: ShopPlan): Int32Array {
  const firstUnit = machines.flatMap((machine) => Array.from({ length: machine.units }, () => machine.firstUnit));
  return unit.map((own) => own - (firstUnit[own] ?? own));
}

/** The network with the machine of the sequence alone for work that has a choice. */
function atChosenMachines(network: WorkNetwork, machines: readonly Machine[], { machines: columns }: ShopProblem, { unit }: ShopPlan): WorkNetwork {
  const machineOfUnit = columns.flatMap(({ units }, index) => Array.from({ length: units }, () => machines[index]));
  const steps = network.steps.map((step, index): WorkStep | null => {
    const chosen = machineOfUnit[unit[index] ?? -1];
    if (step === null || step.machines.length < 2 || chosen === undefined) return step;
    const ways = step.ways?.filter(({ base }) => base.index === chosen.index) ?? null;
    const at = ways === null ? [chosen] : ways.map(({ machine }) => machine);
    return { ...step, machines: at, firstMachine: at.slice(0, 1), ways };
  });
  return { ...network, steps };
}
