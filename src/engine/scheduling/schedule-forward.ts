// From what is released, on hand and free now to dates that hold: each activity at its earliest place, in a given sequence.
// Knows nothing of how the targets were found, nor of how lateness is told.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import type { Run } from "../../base/run";
import { positionOf, startOfWork } from "../capacity/working-time";
import type { PinnedPlaces, PinnedWork } from "./pinned-work";
import { endOfFirstBatch, endOfSpan, minutesOfLastBatch, noPlacements, type Placements } from "./placements";
import { readyQueue } from "./ready-queue";
import { countScheduled } from "./report-scheduling";
import type { Sequence } from "./sequence";
import type { Machine } from "./shop";
import { sizesOfGroups } from "./ties";
import { earliestOpening, emptyTimeline, occupy, type Opening, type UnitTimeline, type Wish } from "./unit-timeline";
import type { WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** What an activity had to wait for when it was not a tie: see `boundCause`. */
export const START_OF_PLAN = -1;
export const EFFECTIVITY = -2;
export const TARGET = -3;

/** Places with the latest of the bounds that kept each activity from being earlier. */
export type ForwardPlaces = Placements & {
  /** On the machine's axis. */
  readonly startPosition: Float64Array;
  readonly setupMinutes: Float64Array;
  /** Where it began when it was placed: work inserted before it later may have changed its setup. */
  readonly chosenStart: Float64Array;
  /** When it could have begun had a unit been free. */
  readonly couldStart: Float64Array;
  readonly boundMinute: Float64Array;
  /** The number of the tie that set the bound, else one of the constants above. */
  readonly boundCause: Int32Array;
  /** False when cancelled. */
  readonly isComplete: boolean;
  /** Activities that could not have their pinned place: what goes before them ends later. */
  readonly refusedPins: readonly number[];
};

/** True for an operation that found no open time before the calendars end. */
export function isWithoutPlace(index: number, { steps }: WorkNetwork, { machine }: Placements): boolean {
  return machine[index] === null && steps[index]?.isOutside === false;
}

export type ForwardRules = {
  /** The start of the plan: nothing begins before. */
  readonly start: Minute;
  /** By activity: from when it may be done for its own sake; −Infinity without a limit. */
  readonly effectiveFrom: Float64Array;
  /** By activity: not earlier than this by choice, though it could be. */
  readonly targets: Float64Array;
  /** The receipt of an order without operations that is released on a day; by the number of its activity. */
  readonly receiptOf: (index: number, release: Day) => Day;
  /** By activity: the lower, the earlier it may choose its place. Equal ones go in sequence. */
  readonly keys: Float64Array;
  readonly sequence: Sequence;
  readonly machinesOf: (step: WorkStep) => readonly Machine[];
  /** What the planner pinned: not even its setup begins before. */
  readonly pinned: PinnedWork;
  /** Pinned starts, whose timelines are built upon; null without any. */
  readonly pins: PinnedPlaces | null;
  readonly isFinite: boolean;
  readonly run: Run;
};

type Choice = {
  readonly machine: Machine;
  readonly unit: number;
  readonly timeline: UnitTimeline;
  readonly opening: Opening;
  readonly wish: Wish;
  readonly end: Minute;
};

/**
 * Schedules a network forward: takes the activities in sequence, each when its predecessors are placed, and gives each
 * the place with the earliest end. Gaps between earlier choices are used.
 *
 * @returns a place for each activity; no machine where the calendars end before: it takes its lead time; fewer when cancelled
 * Cost O(n log n + places passed over).
 */
export function scheduleForward(network: WorkNetwork, rules: ForwardRules): ForwardPlaces {
  const { count, steps, runMinutes, ties } = network;
  const placed = noForwardPlaces(count);
  const timelines: UnitTimeline[] = rules.pins?.timelines ?? [];
  const refusedPins: number[] = [];
  const unbounded = emptyTimeline();
  const open = sizesOfGroups(ties.firstBefore);
  const queue = readyQueue(count);
  const { at, rank } = rules.sequence;
  let done = 0;

  const advance = countScheduled(rules.run, count);
  for (let index = 0; index < count; index += 1) if (open[index] === 0) ready(index);
  for (let taken = queue.take(); taken >= 0 && !rules.run.isCancelled(); taken = queue.take()) {
    const index = at[taken] ?? 0;
    place(index);
    done += 1;
    advance();
    const end = ties.firstNext[index + 1] ?? 0;
    for (let i = ties.firstNext[index] ?? 0; i < end; i += 1) {
      const other = ties.nextTo[i] ?? 0;
      const left = (open[other] ?? 0) - 1;
      open[other] = left;
      if (left === 0) ready(other);
    }
  }
  readSlots(timelines, placed);
  return { ...placed, isComplete: done === count, refusedPins };

  function ready(index: number): void {
    queue.add(rank[index] ?? 0, rules.keys[index] ?? 0);
  }

  function place(index: number): void {
    const step = steps[index] ?? null;
    const hard = bindHard(index, network, rules, placed);
    const target = rules.targets[index] ?? -Infinity;
    if (target > hard) {
      placed.boundMinute[index] = target;
      placed.boundCause[index] = TARGET;
    }
    if (rules.pins !== null && placeAtPin(index, hard, rules.pins)) return;
    if (step !== null && !step.isOutside && placeOnMachine(index, step, hard)) return;
    const bound = placed.boundMinute[index] ?? 0;
    placed.couldStart[index] = bound;
    placed.chosenStart[index] = bound;
    placed.start[index] = bound;
    placed.end[index] =
      step?.isOutside === true ? bound + step.outsideMinutes : Math.max(bound, startOfDay(rules.receiptOf(index, dayOf(bound))));
  }

  /** False: it has no pinned place, or what goes before it does not let it have that. */
  function placeAtPin(index: number, hard: Minute, pins: PinnedPlaces): boolean {
    const pinned = pins.at.get(index);
    if (pinned === undefined) return false;
    const { on, start, end, wouldStart } = pinned;
    if (start < hard || (on !== null && on.opening.end < earliestEnd(index, on.machine, network, placed))) {
      refusedPins.push(index);
      return false;
    }
    placed.boundMinute[index] = start;
    placed.boundCause[index] = TARGET;
    placed.couldStart[index] = Math.min(start, Math.max(hard, wouldStart));
    placed.chosenStart[index] = start;
    placed.start[index] = start;
    placed.end[index] = end;
    if (on === null) return true;
    placed.machine[index] = on.machine;
    placed.unit[index] = on.unit;
    placed.startPosition[index] = on.opening.start;
    placed.endPosition[index] = on.opening.end;
    placed.setupMinutes[index] = on.opening.setupMinutes;
    return true;
  }

  /** False: the calendars end before. */
  function placeOnMachine(index: number, step: WorkStep, hard: Minute): boolean {
    const best = earliestPlace(index, step);
    if (best === null) return false;
    const { machine, unit, timeline, opening, wish, end } = best;
    // What was pinned begins no earlier, also where its place at the pin was taken.
    const notBefore = Math.max(hard, rules.pinned.get(index)?.start ?? -Infinity);
    if (rules.isFinite) occupy(machine, timeline, opening, wish, positionOf(machine.time, notBefore), index);
    placed.machine[index] = machine;
    placed.unit[index] = unit;
    placed.startPosition[index] = opening.start;
    placed.setupMinutes[index] = opening.setupMinutes;
    placed.chosenStart[index] = startOfWork(machine.time, opening.start);
    placed.start[index] = opening.start === opening.end ? end : (placed.chosenStart[index] ?? 0);
    placed.end[index] = end;
    placed.endPosition[index] = opening.end;
    placed.couldStart[index] = startOfWork(machine.time, Math.max(wish.from, wish.endFrom - (opening.end - opening.start)));
    return true;
  }

  /** The place with the earliest end; an alternate only when that is earlier. */
  function earliestPlace(index: number, step: WorkStep): Choice | null {
    let best: Choice | null = null;
    for (const machine of rules.machinesOf(step)) {
      const wish = {
        need: step,
        runMinutes: runMinutes[index] ?? 0,
        from: positionOf(machine.time, placed.boundMinute[index] ?? 0),
        endFrom: ties.hasTransfers ? earliestEnd(index, machine, network, placed) : -Infinity,
      };
      const units = rules.isFinite ? machine.units : 1;
      for (let unit = 0; unit < units; unit += 1) {
        const timeline = rules.isFinite ? timelineOf(machine, unit) : unbounded;
        best = earlierOf(best, machine, unit, timeline, wish);
      }
    }
    return best;
  }

  function earlierOf(best: Choice | null, machine: Machine, unit: number, timeline: UnitTimeline, wish: Wish): Choice | null {
    const opening = earliestOpening(machine, timeline, wish);
    if (best?.machine === machine && opening.end >= best.opening.end) return best;
    const end = endOfSpan(machine.time, opening.start, opening.end);
    return end < (best?.end ?? Infinity) ? { machine, unit, timeline, opening, wish, end } : best;
  }

  function timelineOf({ firstUnit }: Machine, unit: number): UnitTimeline {
    return (timelines[firstUnit + unit] ??= emptyTimeline());
  }
}

type Draft = Omit<ForwardPlaces, "isComplete" | "refusedPins">;

function noForwardPlaces(activities: number): Draft {
  const zeros = (): Float64Array => new Float64Array(activities);
  return {
    ...noPlacements(activities),
    startPosition: zeros(),
    setupMinutes: zeros(),
    chosenStart: zeros(),
    couldStart: zeros(),
    boundMinute: zeros(),
    boundCause: new Int32Array(activities),
  };
}

/** Writes the latest of the bounds that no wish moves: the start of the plan, effectivity and what goes before. */
function bindHard(index: number, { runMinutes, ties }: WorkNetwork, { start, effectiveFrom }: ForwardRules, placed: Draft): Minute {
  const effective = effectiveFrom[index] ?? -Infinity;
  let minute = Math.max(start, effective);
  let cause = effective > start ? EFFECTIVITY : START_OF_PLAN;
  const end = ties.firstBefore[index + 1] ?? 0;
  for (let tie = ties.firstBefore[index] ?? 0; tie < end; tie += 1) {
    const from = ties.from[tie] ?? 0;
    const share = ties.hasTransfers ? (ties.transferShare[tie] ?? 1) : 1;
    const sent = share === 1 ? (placed.end[from] ?? 0) : endOfFirstBatch(placed, from, runMinutes[from] ?? 0, share);
    const after = sent + (ties.lagMinutes[tie] ?? 0);
    if (after <= minute) continue;
    minute = after;
    cause = tie;
  }
  placed.boundMinute[index] = minute;
  placed.boundCause[index] = cause;
  return minute;
}

/** The position on a machine that the last transfer batch allows the end to have. */
function earliestEnd(index: number, machine: Machine, { runMinutes, ties }: WorkNetwork, placed: Placements): number {
  let position = -Infinity;
  const end = ties.firstBefore[index + 1] ?? 0;
  for (let tie = ties.firstBefore[index] ?? 0; tie < end; tie += 1) {
    const share = ties.transferShare[tie] ?? 1;
    if (share === 1) continue;
    const arrives = positionOf(machine.time, (placed.end[ties.from[tie] ?? 0] ?? 0) + (ties.lagMinutes[tie] ?? 0));
    position = Math.max(position, arrives + minutesOfLastBatch(machine, runMinutes[index] ?? 0, share));
  }
  return position;
}

/** What the slots have become when all work is in its place: where work was inserted before it, setups have changed. */
function readSlots(timelines: readonly UnitTimeline[], placed: Draft): void {
  timelines.forEach(({ works, starts, ends, setupMinutes }) => {
    for (let slot = 0; slot < works.length; slot += 1) {
      const index = works[slot] ?? 0;
      const start = starts[slot] ?? 0;
      const machine = placed.machine[index] ?? null;
      placed.setupMinutes[index] = setupMinutes[slot] ?? 0;
      if (machine === null || start === placed.startPosition[index]) continue;
      placed.startPosition[index] = start;
      // Work that took no time may have got a setup, and then ends with it.
      if (start !== ends[slot]) placed.end[index] = endOfSpan(machine.time, start, ends[slot] ?? start);
      placed.start[index] = start === ends[slot] ? (placed.end[index] ?? 0) : startOfWork(machine.time, start);
    }
  });
}
