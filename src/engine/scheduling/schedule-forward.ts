// From what is released, on hand and free now to dates that hold: each activity at its earliest place, in a given sequence.
// Knows nothing of how the targets were found, nor of how lateness is told.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { placesByKey } from "../../base/places-by-key";
import type { Run } from "../../base/run";
import { positionOf, startOfWork } from "../capacity/working-time";
import type { PinnedPlaces, PinnedWork } from "./pinned-work";
import { bindHard, earliestEnd, TARGET, type BoundRules, type Bounds } from "./forward-bounds";
import { formerSlots, type FormerSlots, type KeptPlaces, type Slot } from "./former-slots";
import { endOfSpan, noPlacements, type Placements } from "./placements";
import { togetherPlacer } from "./place-chain";
import { readyTurns } from "./ready-turns";
import { countScheduled } from "./report-scheduling";
import { placesOf, type Sequence } from "./sequence";
import type { Machine } from "./shop";
import { sizesOfGroups } from "./ties";
import { earliestOpening, emptyTimeline, occupy, PINNED, timelineOf, type UnitTimeline, type Wish } from "./unit-timeline";
import type { WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** Places with the latest of the bounds that kept each activity from being earlier. */
export type ForwardPlaces = Placements & Bounds & {
  /** On the machine's axis. */
  readonly startPosition: Float64Array;
  readonly setupMinutes: Float64Array;
  /** Where it began when it was placed: work inserted before it later may have changed its setup. */
  readonly chosenStart: Float64Array;
  /** When it could have begun had a unit been free. */
  readonly couldStart: Float64Array;
  /** False when cancelled. */
  readonly isComplete: boolean;
  /** Activities that could not have their pinned place: what goes before them ends later. */
  readonly refusedPins: readonly number[];
  /** Activities that found no open time before the calendars end, of orders that were to be done by their operations. */
  readonly withoutPlace: readonly number[];
  /** Orders done by their lead time, as asked for; with the activity that has no place. */
  readonly homeless: ReadonlyMap<number, number>;
};

/** True for an operation that found no open time before the calendars end. */
export function isWithoutPlace(index: number, { steps }: WorkNetwork, { machine }: Placements): boolean {
  return machine[index] === null && steps[index]?.isOutside === false;
}

export type ForwardRules = BoundRules & {
  /** By activity: not earlier than this by choice, though it could be. */
  readonly targets: Float64Array;
  /** By activity: not earlier than this, since it stood there in the plan before; −Infinity for the rest. Null where nothing stays. */
  readonly stays: Float64Array | null;
  /** Former places that are kept free for their work, which nothing holds back when it loses its own; null without any. */
  readonly kept: KeptPlaces | null;
  /** By activity: of the units on which it would end equally early the one to take, where it is one of the machine's. Null: the first. */
  readonly units: Int32Array | null;
  /** The receipt of an order without operations that is released on a day; by the number of its activity. */
  readonly receiptOf: (index: number, release: Day) => Day;
  /** By activity: the lower, the earlier it may choose its place. Equal ones go in sequence. */
  readonly keys: Float64Array;
  readonly sequence: Sequence;
  readonly machinesOf: (step: WorkStep) => readonly Machine[];
  /** By place of the order: those that take their lead time, since the named activity has no place. */
  readonly homeless: ReadonlyMap<number, number>;
  /** What the planner pinned: not even its setup begins before. */
  readonly pinned: PinnedWork;
  /** Pinned starts, whose timelines are built upon; null without any. */
  readonly pins: PinnedPlaces | null;
  readonly isFinite: boolean;
  readonly run: Run;
};

type Choice = Slot & { readonly wish: Wish; readonly end: Minute };

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
  const slots = rules.kept === null ? null : formerSlots(network, rules.kept, timelines, rules.pinned, isHomeless);
  const withoutPlace: number[] = [];
  const placeTogether = togetherPlacer(network, rules, placed, { timelines, runs: rules.pins?.runs ?? new Map() });
  const refusedPins: number[] = [];
  const unbounded = emptyTimeline();
  const open = sizesOfGroups(ties.firstBefore);
  const chains = rules.isFinite ? network.chains : NO_CHAINS;
  const heads = chainHeads(chains, open);
  const at = placesByKey(rules.keys, rules.sequence.at);
  const turnOf = placesOf(at);
  const turns = readyTurns(count);
  let done = 0;

  const advance = countScheduled(rules.run, count);
  for (let index = 0; index < count; index += 1) if (open[index] === 0) ready(index);
  for (let taken = turns.take(); taken >= 0 && !rules.run.isCancelled() && slots?.isBroken() !== true; taken = turns.take()) {
    const index = at[taken] ?? 0;
    const chain = chains.size === 0 ? undefined : chains.get(index);
    if (chain === undefined) place(index);
    else placeChain(chain);
    release(index);
    for (const member of chain?.slice(1) ?? []) release(member);
  }
  readSlots(timelines, placed);
  return { ...placed, isComplete: done === count && slots?.isBroken() !== true, refusedPins, withoutPlace, homeless: rules.homeless };

  function ready(index: number): void {
    turns.add(turnOf[index] ?? 0);
  }

  /** Lets go on what waited for an activity; a chain when all that any of its members waits for is done. */
  function release(index: number): void {
    done += 1;
    advance();
    const end = ties.firstNext[index + 1] ?? 0;
    for (let i = ties.firstNext[index] ?? 0; i < end; i += 1) {
      const to = ties.nextTo[i] ?? 0;
      const other = heads.size === 0 ? to : (heads.get(to) ?? to);
      const left = (open[other] ?? 0) - 1;
      open[other] = left;
      if (left === 0) ready(other);
    }
  }

  function placeChain(chain: readonly number[]): void {
    if (!isHomeless(chain[0] ?? 0) && placeTogether(chain)) return;
    for (const index of chain) placeElsewhere(index, bindHard(index, network, rules, placed));
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
    if (step !== null && slots?.hadPlace(index) === true && placeAsBefore(index, step, hard, slots)) return;
    if (step !== null && !step.isOutside && !isHomeless(index) && (step.ways === null || !rules.isFinite ? placeOnMachine(index, step, hard) : placeTogether([index]))) return;
    placeElsewhere(index, placed.boundMinute[index] ?? 0);
  }

  /** Work that takes no machine, or finds none before the calendars end. */
  function placeElsewhere(index: number, bound: Minute): void {
    const step = steps[index] ?? null;
    placed.couldStart[index] = bound;
    const begins = step?.isOutside === true ? Math.max(bound, rules.stays?.[index] ?? -Infinity) : bound;
    placed.chosenStart[index] = begins;
    placed.start[index] = begins;
    if (step?.isOutside === true) placed.end[index] = begins + step.outsideMinutes;
    // The lead time of an order is taken once.
    else if (step !== null && isHomeless(index) && network.placeOfOrder[index + 1] === network.placeOfOrder[index]) placed.end[index] = bound;
    else placed.end[index] = Math.max(bound, startOfDay(rules.receiptOf(index, dayOf(bound))));
    if (step !== null && !step.isOutside && !isHomeless(index)) withoutPlace.push(index);
  }

  function isHomeless(index: number): boolean {
    return rules.homeless.size > 0 && rules.homeless.has(network.placeOfOrder[index] ?? -1);
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
    if (on.together !== undefined) placed.together.set(index, on.together);
    return true;
  }

  /** False: its former place cannot be had any more. */
  function placeAsBefore(index: number, step: WorkStep, hard: Minute, { take }: FormerSlots): boolean {
    const slot = take(index, hard, (machine) => (ties.hasTransfers ? earliestEnd(index, machine, network, placed) : -Infinity));
    if (slot === null) return false;
    const { machine, opening } = slot;
    write(index, { ...slot, wish: wishFor(index, step, machine), end: endOfSpan(machine.time, opening.start, opening.end) });
    return true;
  }

  /** False: the calendars end before. */
  function placeOnMachine(index: number, step: WorkStep, hard: Minute): boolean {
    const free = earliestPlace(index, step);
    if (free === null) return false;
    const best = slots === null ? free : withRoom(free, slots.madeRoom(index, free, free.wish));
    const { machine, timeline, opening, wish } = best;
    // What was pinned begins no earlier, also where its place at the pin was taken.
    const notBefore = rules.pinned.size === 0 ? hard : Math.max(hard, rules.pinned.get(index)?.start ?? -Infinity);
    if (rules.isFinite) occupy(machine, timeline, opening, wish, positionOf(machine.time, notBefore), index);
    write(index, best);
    return true;
  }

  function withRoom(free: Choice, room: Slot): Choice {
    return { ...free, ...room, end: endOfSpan(room.machine.time, room.opening.start, room.opening.end) };
  }

  function write(index: number, { machine, unit, opening, wish, end }: Choice): void {
    placed.machine[index] = machine;
    placed.unit[index] = unit;
    placed.startPosition[index] = opening.start;
    placed.setupMinutes[index] = opening.setupMinutes;
    placed.chosenStart[index] = startOfWork(machine.time, opening.start);
    placed.start[index] = opening.start === opening.end ? end : (placed.chosenStart[index] ?? 0);
    placed.end[index] = end;
    placed.endPosition[index] = opening.end;
    const from = rules.stays === null ? wish.from : positionOf(machine.time, placed.boundMinute[index] ?? 0);
    placed.couldStart[index] = startOfWork(machine.time, Math.max(from, wish.endFrom - (opening.end - opening.start)));
  }

  /** The place with the earliest end; an alternate only when that is earlier. */
  function earliestPlace(index: number, step: WorkStep): Choice | null {
    let best: Choice | null = null;
    for (const machine of rules.machinesOf(step)) {
      const wish = wishFor(index, step, machine);
      const units = rules.isFinite ? machine.units : 1;
      const first = Math.max(0, rules.units?.[index] ?? 0);
      for (let other = 0; other < units; other += 1) {
        const unit = (first + other) % units;
        const timeline = rules.isFinite ? timelineOf(timelines, machine, unit) : unbounded;
        best = earlierOf(best, machine, unit, timeline, wish);
        // No other unit of the machine can be earlier where the setup is the same everywhere.
        if (step.setupFamily === undefined && best?.wish === wish && best.opening.start === wish.from) break;
      }
    }
    return best;
  }

  function wishFor(index: number, step: WorkStep, machine: Machine): Wish {
    const stay = slots?.hadPlace(index) === true ? -Infinity : (rules.stays?.[index] ?? -Infinity);
    return {
      need: step,
      runMinutes: runMinutes[index] ?? 0,
      from: positionOf(machine.time, Math.max(placed.boundMinute[index] ?? 0, stay)),
      endFrom: ties.hasTransfers ? earliestEnd(index, machine, network, placed) : -Infinity,
    };
  }

  function earlierOf(best: Choice | null, machine: Machine, unit: number, timeline: UnitTimeline, wish: Wish): Choice | null {
    const opening = earliestOpening(machine, timeline, wish);
    if (best?.machine === machine && opening.end >= best.opening.end) return best;
    const end = endOfSpan(machine.time, opening.start, opening.end);
    return end < (best?.end ?? Infinity) ? { machine, unit, timeline, opening, wish, end } : best;
  }
}

const NO_CHAINS: ReadonlyMap<number, readonly number[]> = new Map();

export type Draft = Omit<ForwardPlaces, "isComplete" | "refusedPins" | "withoutPlace" | "homeless">;

/** The first of its chain by member. Ties inside a chain count as done, the others for the first of it. */
function chainHeads(chains: ReadonlyMap<number, readonly number[]>, open: Int32Array): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (const [head, members] of chains) {
    for (const member of members) heads.set(member, head);
    for (const member of members.slice(1)) {
      // One of its ties is from the member before.
      open[head] = (open[head] ?? 0) + (open[member] ?? 0) - 1;
      open[member] = -1;
    }
  }
  return heads;
}

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

/** What the slots have become when all work is in its place: where work was inserted before it, setups have changed. */
function readSlots(timelines: readonly UnitTimeline[], placed: Draft): void {
  timelines.forEach(({ works, starts, ends, setupMinutes, notBefore }) => {
    for (let slot = 0; slot < works.length; slot += 1) {
      if (notBefore[slot] === PINNED) continue;
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
