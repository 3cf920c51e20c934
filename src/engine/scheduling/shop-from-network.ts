// The work network as a shop to be sequenced: machines and setups in columns, customers' demands as jobs.
// Knows both sides; searches nothing.

import { startOfDay, type Day, type Minute } from "../../base/day";
import { positionOf } from "../capacity/working-time";
import type { FixedPlace, ObjectiveWeights, ShopMachine, ShopProblem } from "../optimization/shop/shop-problem";
import { endOfSpan } from "./placements";
import type { ServedDemands } from "./served-demands";
import type { ForwardPlaces } from "./schedule-forward";
import { openMinutesFor, type Machine, type Shop } from "./shop";
import type { WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** What the forward pass goes by, as far as the shop must. */
export type ShopRules = {
  readonly start: Minute;
  readonly effectiveFrom: Float64Array;
  readonly targets: Float64Array;
  readonly stays: Float64Array | null;
  /** When work without a machine ends that begins at a minute. */
  readonly endWithout: (index: number, start: Minute) => Minute;
  /** The day before which no order at a place is received, whenever its work ends. */
  readonly receivedFrom: (place: number) => Day;
  /** Pinned starts by activity, as the planner typed them. */
  readonly pinnedStart: (index: number) => Minute | undefined;
};

/**
 * What operations need beside their machines (tools, people, no wait, no break) is left out, and machines that run several lots
 * together take any number: the shop is easier than the real one, so that its lower bound holds for both.
 *
 * @param places of a complete forward pass: pinned work that has its place there keeps it
 * @param formerStart by activity; NaN where it is new
 * Cost O(activities + ties + machines · families²).
 */
export function shopFromNetwork(
  network: WorkNetwork,
  shop: Shop,
  demands: ServedDemands,
  rules: ShopRules,
  places: ForwardPlaces,
  objective: ObjectiveWeights,
  formerStart: Float64Array,
  mostChanges: number,
): ShopProblem {
  const { count, steps, runMinutes, ties, firstOfOrder, placeOfOrder } = network;
  const numbers = familyNumbers(network);
  const machines = [...shop.values()].map((machine): ShopMachine => ({ ...machine, changeovers: changeoversOf(machine, numbers) }));
  const earliest = Float64Array.from(rules.effectiveFrom, (from, index) => Math.max(rules.start, from, rules.pinnedStart(index) ?? -Infinity));
  const firstMode = new Int32Array(count + 1);
  const modes: number[] = [];
  steps.forEach((step, index) => {
    // A step without a place there keeps its lead time; it has no machine here either, nor has one that shares runs.
    if (places.machine[index] !== null && step !== null) modes.push(...modesOf(step));
    firstMode[index + 1] = modes.length;
  });
  return {
    count,
    machines,
    firstMode,
    modes: Int32Array.from(modes),
    families: numbers.size,
    family: Int32Array.from(steps, (step) => numbers.get(step?.setupFamily ?? "") ?? -1),
    setupMinutes: Float64Array.from(steps, (step) => step?.setupMinutes ?? 0),
    runMinutes,
    earliest,
    release: earliest.map((from, index) => Math.max(from, rules.targets[index] ?? -Infinity, rules.stays?.[index] ?? -Infinity)),
    endWithout: (index, from) => (places.machine[index] === null ? rules.endWithout(index, from) : endOfRun(steps[index] ?? null, runMinutes[index] ?? 0, from)),
    ties,
    fixed: fixedPlaces(count, places, rules),
    ...jobsOf(network, demands, rules),
    firstOfOrder,
    orderOf: placeOfOrder,
    formerStart,
    mostChanges,
    objective,
    start: rules.start,
  };
}

/** The machines that can do a step, each once; none where it shares runs with others, which no sequence says. */
function modesOf({ machines, batchSize }: WorkStep): readonly number[] {
  return batchSize === undefined ? [...new Set(machines.map(({ index }) => index))] : [];
}

/** When a run would end that begins at once, at the machine where it ends first. */
function endOfRun(step: WorkStep | null, runMinutes: number, from: Minute): Minute {
  const ends = (step?.ways ?? []).map(({ base }) => {
    const begins = positionOf(base.time, from);
    return endOfSpan(base.time, begins, begins + openMinutesFor(base, runMinutes));
  });
  return ends.length === 0 ? from : Math.min(...ends);
}

function familyNumbers({ steps }: WorkNetwork): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const step of steps) {
    const family = step?.setupFamily;
    if (family !== undefined && !numbers.has(family)) numbers.set(family, numbers.size);
  }
  return numbers;
}

function changeoversOf({ setups }: Machine, numbers: ReadonlyMap<string, number>): Float64Array {
  const minutes = new Float64Array(numbers.size * numbers.size);
  for (const [from, row] of numbers) {
    for (const [to, column] of numbers) minutes[row * numbers.size + column] = setups.after(from, { setupFamily: to, setupMinutes: NaN });
  }
  return minutes;
}

function fixedPlaces(count: number, places: ForwardPlaces, rules: ShopRules): ReadonlyMap<number, FixedPlace> {
  const fixed = new Map<number, FixedPlace>();
  const refused = new Set(places.refusedPins);
  for (let index = 0; index < count; index += 1) {
    if (rules.pinnedStart(index) === undefined || refused.has(index)) continue;
    const [start, end] = [places.start[index] ?? 0, places.end[index] ?? 0];
    const own = places.together.get(index)?.way.base;
    const machine = places.machine[index] ?? null;
    fixed.set(index, {
      unit: machine === null || machine.batchSize !== undefined ? -1 : machine.firstUnit + (places.unit[index] ?? 0),
      start,
      end,
      // Work with others counts on the hours in which all are open, its machine here on its own.
      startPosition: own === undefined ? (places.startPosition[index] ?? 0) : positionOf(own.time, start),
      endPosition: own === undefined ? (places.endPosition[index] ?? 0) : positionOf(own.time, end),
    });
  }
  return fixed;
}

/** A demand waits for the last activities of the orders that serve it; it is on time when they end on its due day. */
function jobsOf({ steps, isDays, firstOfOrder, ties }: WorkNetwork, { dues, weights, firstOrder, orders }: ServedDemands, { receivedFrom }: ShopRules) {
  const doneFrom = new Float64Array(dues.length).fill(-Infinity);
  const firstEnd = new Int32Array(dues.length + 1);
  const ends: number[] = [];
  const tails: number[] = [];
  for (let job = 0; job < dues.length; job += 1) {
    for (const order of orders.subarray(firstOrder[job], firstOrder[job + 1])) {
      doneFrom[job] = Math.max(doneFrom[job] ?? -Infinity, startOfDay(receivedFrom(order) + 1));
      const stop = firstOfOrder[order + 1] ?? 0;
      for (let index = firstOfOrder[order] ?? 0; index < stop; index += 1) {
        if (isFollowedWithin(index, stop)) continue;
        ends.push(index);
        // What comes by lead time counts for the day in which it ends, an operation that ends at midnight for the day before.
        tails.push(isDays[index] === 1 ? 1 : Math.ceil(steps[index]?.step.moveMinutes ?? 0));
      }
    }
    firstEnd[job + 1] = ends.length;
  }
  return { dues: Float64Array.from(dues, (due) => startOfDay(due + 1)), weights, firstEnd, ends: Int32Array.from(ends), tails: Float64Array.from(tails), doneFrom };

  function isFollowedWithin(index: number, stop: number): boolean {
    for (let next = ties.firstNext[index] ?? 0; next < (ties.firstNext[index + 1] ?? 0); next += 1) {
      const to = ties.nextTo[next] ?? 0;
      if (to > index && to < stop) return true;
    }
    return false;
  }
}
