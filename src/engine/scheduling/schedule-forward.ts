// From what is released, on hand and free now to dates that hold: each activity at its earliest place, in a given sequence.
// Knows nothing of how the targets were found, nor of how lateness is told.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { placesByKey } from "../../base/places-by-key";
import type { Run } from "../../base/run";
import { startOfWork } from "../capacity/working-time";
import type { PinnedPlaces, PinnedWork } from "./pinned-work";
import { bindHard, earliestEnd, TARGET, type BoundRules, type Bounds } from "./forward-bounds";
import { formerSlots, type FormerSlots, type KeptPlaces } from "./former-slots";
import { endOfSpan, noPlacements, type Placements } from "./placements";
import { togetherPlacer } from "./place-chain";
import { placeAsBefore, placeOnMachine } from "./place-on-machine";
import { addTurn, noReadyTurns, takeTurn, type ReadyTurns } from "./ready-turns";
import { reportPlaced } from "./report-scheduling";
import { placesOf, type Sequence } from "./sequence";
import type { Machine } from "./shop";
import { sizesOfGroups } from "./ties";
import { emptyTimeline, PINNED, type UnitTimeline } from "./unit-timeline";
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

/** A pass under way, with what it goes by. Functions over it rather than inside it: what one pass has compiled the next goes on with. */
export type ForwardPass = ForwardRules & {
  readonly network: WorkNetwork;
  readonly placed: Draft;
  readonly timelines: UnitTimeline[];
  /** Of all machines when these take any amount of work at once: it stays empty. */
  readonly unbounded: UnitTimeline;
  readonly slots: FormerSlots | null;
  readonly placeTogether: (chain: readonly number[]) => boolean;
  readonly refusedPins: number[];
  readonly withoutPlace: number[];
};

/**
 * Schedules a network forward: takes the activities in sequence, each when its predecessors are placed, and gives each
 * the place with the earliest end. Gaps between earlier choices are used.
 *
 * @returns a place for each activity; no machine where the calendars end before: it takes its lead time; fewer when cancelled
 * Cost O(n log n + places passed over).
 */
export function scheduleForward(network: WorkNetwork, rules: ForwardRules): ForwardPlaces {
  const { start, effectiveFrom, targets, stays, kept, units, receiptOf, keys, sequence, machinesOf, homeless, pinned, pins, isFinite, run } = rules;
  const placed = noForwardPlaces(network.count);
  const timelines: UnitTimeline[] = pins?.timelines ?? Array.from({ length: isFinite ? network.units : 0 }, emptyTimeline);
  const pass: ForwardPass = {
    start, effectiveFrom, targets, stays, kept, units, receiptOf, keys, sequence, machinesOf, homeless, pinned, pins, isFinite, run,
    network,
    placed,
    timelines,
    unbounded: emptyTimeline(),
    slots: kept === null ? null : formerSlots(network, kept, timelines, pinned, (index) => isHomeless(network, homeless, index)),
    placeTogether: togetherPlacer(network, rules, placed, { timelines, runs: pins?.runs ?? new Map() }),
    refusedPins: [],
    withoutPlace: [],
  };
  const isComplete = placeInTurn(pass, waitingWork(network, rules));
  readSlots(timelines, placed);
  return forwardPlaces(placed, { isComplete, refusedPins: pass.refusedPins, withoutPlace: pass.withoutPlace, homeless });
}

/** What is yet to be placed: how many ties each waits for, and whose turn it is among those that wait for nothing. */
type Waiting = {
  readonly chains: WorkNetwork["chains"];
  readonly heads: ReadonlyMap<number, number>;
  readonly open: Int32Array;
  readonly at: Int32Array;
  readonly turnOf: Int32Array;
  readonly turns: ReadyTurns;
};

function waitingWork({ count, ties, chains: known }: WorkNetwork, { isFinite, keys, sequence }: ForwardRules): Waiting {
  const open = sizesOfGroups(ties.firstBefore);
  const chains = isFinite ? known : NO_CHAINS;
  const heads = chainHeads(chains, open);
  const at = placesByKey(keys, sequence.at);
  const turnOf = placesOf(at);
  const turns = noReadyTurns(count);
  for (let index = 0; index < count; index += 1) if (open[index] === 0) addTurn(turns, turnOf[index] ?? 0);
  return { chains, heads, open, at, turnOf, turns };
}

/** @returns false when cancelled, or given up */
function placeInTurn(pass: ForwardPass, waiting: Waiting): boolean {
  const { network: { count }, run, slots } = pass;
  const { isCancelled } = run;
  const { at, chains, turns } = waiting;
  let done = 0;
  for (let taken = takeTurn(turns); taken >= 0 && !isCancelled() && slots?.isBroken() !== true; taken = takeTurn(turns)) {
    const index = at[taken] ?? 0;
    const chain = chains.size === 0 ? undefined : chains.get(index);
    if (chain === undefined) {
      place(pass, index);
      letGoOn(pass, waiting, index);
    } else {
      placeChain(pass, chain);
      for (const member of chain) letGoOn(pass, waiting, member);
    }
    done += chain?.length ?? 1;
    reportPlaced(run, done, count);
  }
  return done === count && slots?.isBroken() !== true;
}

/** What waited for an activity may be ready now; a chain when all that any of its members waits for is done. */
function letGoOn({ network: { ties } }: ForwardPass, { heads, open, turnOf, turns }: Waiting, index: number): void {
  const end = ties.firstNext[index + 1] ?? 0;
  for (let i = ties.firstNext[index] ?? 0; i < end; i += 1) {
    const to = ties.nextTo[i] ?? 0;
    const other = heads.size === 0 ? to : (heads.get(to) ?? to);
    const left = (open[other] ?? 0) - 1;
    open[other] = left;
    if (left === 0) addTurn(turns, turnOf[other] ?? 0);
  }
}

function placeChain(pass: ForwardPass, chain: readonly number[]): void {
  const { network, homeless, placed, placeTogether } = pass;
  if (!isHomeless(network, homeless, chain[0] ?? 0) && placeTogether(chain)) return;
  for (const index of chain) placeElsewhere(pass, index, bindHard(index, network, pass, placed));
}

function place(pass: ForwardPass, index: number): void {
  const { network, placed, pins, slots } = pass;
  const step = network.steps[index] ?? null;
  const hard = bindHard(index, network, pass, placed);
  const target = pass.targets[index] ?? -Infinity;
  if (target > hard) {
    placed.boundMinute[index] = target;
    placed.boundCause[index] = TARGET;
  }
  if (pins !== null && placeAtPin(pass, index, hard, pins)) return;
  if (step !== null && slots?.hadPlace(index) === true && placeAsBefore(pass, index, step, hard, slots)) return;
  if (step !== null && !step.isOutside && !isHomeless(network, pass.homeless, index) && (step.ways === null || !pass.isFinite ? placeOnMachine(pass, index, step, hard) : pass.placeTogether([index]))) return;
  placeElsewhere(pass, index, placed.boundMinute[index] ?? 0);
}

/** Work that takes no machine, or finds none before the calendars end. */
function placeElsewhere({ network, homeless, stays, receiptOf, placed, withoutPlace }: ForwardPass, index: number, bound: Minute): void {
  const step = network.steps[index] ?? null;
  placed.couldStart[index] = bound;
  const begins = step?.isOutside === true ? Math.max(bound, stays?.[index] ?? -Infinity) : bound;
  placed.chosenStart[index] = begins;
  placed.start[index] = begins;
  if (step?.isOutside === true) placed.end[index] = begins + step.outsideMinutes;
  // The lead time of an order is taken once.
  else if (step !== null && isHomeless(network, homeless, index) && network.placeOfOrder[index + 1] === network.placeOfOrder[index]) placed.end[index] = bound;
  else placed.end[index] = Math.max(bound, startOfDay(receiptOf(index, dayOf(bound))));
  if (step !== null && !step.isOutside && !isHomeless(network, homeless, index)) withoutPlace.push(index);
}

function isHomeless({ placeOfOrder }: WorkNetwork, homeless: ReadonlyMap<number, number>, index: number): boolean {
  return homeless.size > 0 && homeless.has(placeOfOrder[index] ?? -1);
}

/** False: it has no pinned place, or what goes before it does not let it have that. */
function placeAtPin({ network, placed, refusedPins }: ForwardPass, index: number, hard: Minute, pins: PinnedPlaces): boolean {
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

const NO_CHAINS: ReadonlyMap<number, readonly number[]> = new Map();

type Outcome = Pick<ForwardPlaces, "isComplete" | "refusedPins" | "withoutPlace" | "homeless">;

export type Draft = Omit<ForwardPlaces, keyof Outcome>;

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
  const { machine, unit, start, end, endPosition, together } = noPlacements(activities);
  const zeros = (): Float64Array => new Float64Array(activities);
  return {
    machine, unit, start, end, endPosition, together,
    startPosition: zeros(),
    setupMinutes: zeros(),
    chosenStart: zeros(),
    couldStart: zeros(),
    boundMinute: zeros(),
    boundCause: new Int32Array(activities),
  };
}

/** One literal for all of them, so that compiled code meets one shape: each spread would make a shape of its own. */
export function forwardPlaces(columns: Draft, { isComplete, refusedPins, withoutPlace, homeless }: Outcome): ForwardPlaces {
  const { machine, unit, start, end, endPosition, together, startPosition, setupMinutes, chosenStart, couldStart, boundMinute, boundCause } = columns;
  return { machine, unit, start, end, endPosition, together, startPosition, setupMinutes, chosenStart, couldStart, boundMinute, boundCause, isComplete, refusedPins, withoutPlace, homeless };
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
