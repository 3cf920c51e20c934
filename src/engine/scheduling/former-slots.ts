// Places that operations had in the plan before, kept free until their turn comes; and what makes room where one cannot have its own.
// Knows the slots of machines and former places; nothing of precedence.

import type { Minute } from "../../base/day";
import { positionOf, startOfWork } from "../capacity/working-time";
import type { FormerWork } from "./former-places";
import { hasPinnedStart, type PinnedWork } from "./pinned-work";
import { openMinutesFor, type Machine } from "./shop";
import { earliestOpening, firstAbove, latestEndBefore, occupy, PINNED, timelineOf, vacate, type Opening, type UnitTimeline, type Wish } from "./unit-timeline";
import type { WorkNetwork } from "./work-network";

/** What makes room for work that cannot have its former place, and what counts against what: all in minutes. */
export type Yielding = {
  /** Work of any length, or only what is shorter than the work that comes and only where a customer waits for that. */
  readonly isShorter: boolean;
  /** All of the work that is put out counts, or only the minutes that are taken from its place: it often fits a little later. */
  readonly isWhole: boolean;
  /** What a minute counts that work waits for a place, as long as no customer waits for it, and from then on. */
  readonly waitInTime: number;
  readonly waitTooLate: number;
  /** What each minute counts by which work that is put out would then begin too late, done directly behind. */
  readonly outTooLate: number;
  /** What an operation that is put out counts besides. */
  readonly outEach: number;
  /** And work that waits, or is put out, where it would end too late for what waits for it to have its former place. */
  readonly pullsOthers: number;
};

/** Tried one by one: each is the best for some plants. */
export const yieldings: readonly Yielding[] = [
  { isShorter: false, isWhole: false, waitInTime: 1 / 3, waitTooLate: 3, outTooLate: 1, outEach: 50, pullsOthers: 100 },
  { isShorter: false, isWhole: false, waitInTime: 1 / 3, waitTooLate: 10, outTooLate: 1, outEach: 100, pullsOthers: 30 },
  { isShorter: false, isWhole: false, waitInTime: 1 / 30, waitTooLate: 3, outTooLate: 0, outEach: 50, pullsOthers: 100 },
  { isShorter: false, isWhole: false, waitInTime: 1 / 10, waitTooLate: 1, outTooLate: 1, outEach: 20, pullsOthers: 100 },
  { isShorter: true, isWhole: true, waitInTime: 1 / 3, waitTooLate: 3, outTooLate: 1, outEach: 0, pullsOthers: 100 },
  { isShorter: true, isWhole: true, waitInTime: 3 / 2, waitTooLate: 10, outTooLate: 6, outEach: 20, pullsOthers: 10 },
];

export type KeptPlaces = {
  readonly before: FormerWork;
  /** What can have its former place, in the order of these: see `keepableWork`. */
  readonly keepable: readonly number[];
  /** By activity: the latest start by which no customer waits longer, were machines free. */
  readonly latest: Float64Array;
  /** By activity: the minute by which it must end so that all that waits for it can begin where it did. */
  readonly neededBy: Float64Array;
  readonly yielding: Yielding;
  /** 1 for work that gives up its place to go before others, since a customer waits for it: see `stayNear`. */
  readonly ahead: Uint8Array;
  /** So many may lose their places: with more the schedule is of no use. */
  readonly mostOut: number;
};

/** Where an operation is put on a machine. */
export type Slot = { readonly machine: Machine; readonly unit: number; readonly timeline: UnitTimeline; readonly opening: Opening };

export type FormerSlots = {
  /** True from the beginning to the end for work whose place is or was kept: nothing else holds it back. */
  readonly hadPlace: (index: number) => boolean;
  /** Its former place, kept for good, where it can begin by then and end late enough; else the place is free. */
  readonly take: (index: number, from: Minute, endFrom: (machine: Machine) => number) => Slot | null;
  /** The first free place, or an earlier one from which other work is put out, whichever counts less. */
  readonly madeRoom: (index: number, free: Slot, wish: Wish) => Slot;
  /** True when work that has its place already has lost the room for its setup, or too much its place: the schedule must be given up. */
  readonly isBroken: () => boolean;
};

/** What a minute counts that work which goes ahead begins too late, since half an hour before a weekend is two days, and one by which what it puts out does. */
const AHEAD_WAIT = 30;
const AHEAD_OUT_TOO_LATE = 3;

/** So many slots before a place are asked whether they may yet be lost. */
const MOST_UNSURE = 3;

const NEVER = 0;
const KEPT = 1;
const FREED = 2;

/**
 * Takes the former places of a plan on the timelines of its machines.
 *
 * When the turn of an operation comes it takes its place, or gives it up where what goes before it ends later now or there is more work. Then it
 * gets the first free place, or, where it would have to wait longer, one from which others are put out: the least of minutes waited and
 * minutes of work put out. Those find another place when their own turn comes. So a change goes on only through what it truly touches.
 *
 * @param pinned work that lost its pinned place: it goes as soon after it as it can, whatever place is kept there
 * @param isOut activities that are not to have their former place
 * Cost O(activities · log activities), and the places passed over.
 */
export function formerSlots(network: WorkNetwork, { before, keepable, latest, neededBy, yielding, ahead, mostOut }: KeptPlaces, timelines: UnitTimeline[], pinned: PinnedWork, isOut: (index: number) => boolean): FormerSlots {
  const state = new Uint8Array(network.count);
  const ends = new Float64Array(network.count);
  let isBroken = false;
  let out = 0;
  keepAll();
  return { hadPlace: (index) => state[index] !== NEVER, take, madeRoom, isBroken: () => isBroken };

  function keepAll(): void {
    for (const index of keepable) if (!hasPinnedStart(pinned, index) && !isOut(index) && ahead[index] !== 1) keep(index);
  }

  function keep(index: number): void {
    const step = network.steps[index] ?? null;
    const machine = machineOf(index);
    const unit = before.unit[index] ?? 0;
    if (step === null || machine === undefined || unit >= machine.units) return;
    const from = positionOf(machine.time, before.start[index] ?? 0);
    const wish = { need: step, runMinutes: Math.min(network.runMinutes[index] ?? 0, before.runMinutes[index] ?? 0), from, endFrom: -Infinity };
    const timeline = timelineOf(timelines, machine, unit);
    const opening = earliestOpening(machine, timeline, wish);
    if (opening.start !== from || opening.end === from) return;
    occupy(machine, timeline, opening, wish, from, index);
    state[index] = KEPT;
    ends[index] = opening.end;
  }

  function machineOf(index: number): Machine | undefined {
    return network.steps[index]?.machines.find(({ id }) => id === before.resource[index]);
  }

  function take(index: number, from: Minute, endFrom: (machine: Machine) => number): Slot | null {
    const machine = machineOf(index);
    if (state[index] !== KEPT || machine === undefined) return null;
    const unit = before.unit[index] ?? 0;
    const timeline = timelineOf(timelines, machine, unit);
    const at = slotOf(timeline, index);
    const { starts, setupMinutes, notBefore } = timeline;
    const start = starts[at] ?? 0;
    const end = ends[index] ?? 0;
    if (before.hasGrown[index] === 1 || from > startOfWork(machine.time, start) || end < endFrom(machine)) {
      giveUp(machine, timeline, at);
      return null;
    }
    state[index] = FREED;
    notBefore[at] = positionOf(machine.time, from);
    return { machine, unit, timeline, opening: { index: at, start, end, setupMinutes: setupMinutes[at] ?? 0 } };
  }

  /** The end of a slot stays, whatever comes before it. */
  function slotOf({ works, ends: slotEnds }: UnitTimeline, index: number): number {
    const last = firstAbove(slotEnds, ends[index] ?? 0);
    return works.lastIndexOf(index, last - 1);
  }

  /** Frees a slot, and those behind it that need a longer setup now and have no room for it. */
  function giveUp(machine: Machine, timeline: UnitTimeline, at: number): void {
    const { works, starts, ends: slotEnds, setupMinutes, notBefore, needs } = timeline;
    for (;;) {
      const begins = starts[at + 1] ?? Infinity;
      putOut(machine, timeline, at);
      const need = needs[at];
      if (need === undefined) return;
      const start = starts[at] ?? 0;
      const isPinned = notBefore[at] === PINNED;
      const hasRoom = isPinned
        ? machine.setups.after(needs[at - 1]?.setupFamily, need) === setupMinutes[at]
        : start >= (slotEnds[at - 1] ?? -Infinity) && start >= Math.min(begins, notBefore[at] ?? 0);
      if (hasRoom) return;
      if (state[works[at] ?? -1] !== KEPT) {
        isBroken = true;
        return;
      }
    }
  }

  function putOut(machine: Machine, timeline: UnitTimeline, at: number): void {
    const work = timeline.works[at] ?? 0;
    state[work] = FREED;
    // What has grown may yet begin where it did.
    if (before.hasGrown[work] !== 1) out += 1;
    if (out > mostOut) isBroken = true;
    vacate(machine, timeline, at);
  }

  function madeRoom(index: number, free: Slot, wish: Wish): Slot {
    const { machine, opening } = free;
    const isForced = ahead[index] === 1 || hasPinnedStart(pinned, index);
    const isGentle = yielding.isShorter && !hasPinnedStart(pinned, index);
    const isInTime = startOfWork(machine.time, opening.start) <= (latest[index] ?? 0);
    if (opening.start <= wish.from || (isInTime && (isGentle || ahead[index] === 1))) return secured(free, wish);
    const waiting = isForced ? waitingOfForced(index, machine, wish.from) : waitingOf(index, machine, wish.from);
    let best: Room | null = null;
    for (let unit = 0; unit < machine.units; unit += 1) {
      const limit: number = best?.cost ?? (ahead[index] === 1 ? Infinity : waiting(opening.start));
      best = roomOn(index, { machine, unit, timeline: timelineOf(timelines, machine, unit), opening }, wish, waiting, limit) ?? best;
    }
    if (best === null) return secured(free, wish);
    const { unit, timeline, start, end } = best;
    // What has its place for good stays, also where less room for its setup is left now.
    for (let at = firstAbove(timeline.ends, start); isInTheWay(machine, timeline, at, wish, end) && state[timeline.works[at] ?? -1] === KEPT; ) putOut(machine, timeline, at);
    return secured({ machine, unit, timeline, opening: earliestOpening(machine, timeline, wish) }, wish);
  }

  function waitingOf(index: number, machine: Machine, from: number): (start: number) => number {
    const inTime = Math.max(from, positionOf(machine.time, latest[index] ?? 0));
    const pulling = positionOf(machine.time, neededBy[index] ?? Infinity) - openMinutesFor(machine, network.runMinutes[index] ?? 0);
    return (start) => yielding.waitInTime * (Math.min(start, inTime) - from) + yielding.waitTooLate * Math.max(0, start - inTime) + (start > pulling ? yielding.pullsOthers : 0);
  }

  function waitingOfForced(index: number, machine: Machine, from: number): (start: number) => number {
    if (ahead[index] !== 1) return (start) => start - from;
    const inTime = Math.max(from, positionOf(machine.time, latest[index] ?? 0));
    return (start) => AHEAD_WAIT * Math.max(0, start - inTime);
  }

  /** The room on a unit that costs least, where that is less than a limit. */
  function roomOn(index: number, { machine, unit, timeline, opening }: Slot, wish: Wish, waiting: (start: number) => number, limit: number): Room | null {
    const { needs, starts, ends: slotEnds } = timeline;
    let best: Room | null = null;
    for (let at = firstAbove(slotEnds, wish.from); at <= starts.length; at += 1) {
      const after = Math.max(wish.from, slotEnds[at - 1] ?? -Infinity);
      const least = best?.cost ?? limit;
      if (after >= opening.start || waiting(after) >= least) break;
      const length = openMinutesFor(machine, machine.setups.after(needs[at - 1]?.setupFamily, wish.need) + wish.runMinutes);
      const start = Math.max(after, wish.endFrom - length);
      const end = start + length;
      const cost = waiting(start) + minutesOut(index, machine, timeline, at, wish, end, length);
      if (cost < least && end < opening.end) best = { unit, timeline, start, end, cost };
    }
    return best;
  }

  /** What counts of the work that would be put out; infinite where some of it must stay. */
  function minutesOut(index: number, machine: Machine, timeline: UnitTimeline, from: number, wish: Wish, end: number, length: number): number {
    const { works, starts, ends: slotEnds } = timeline;
    const isAhead = ahead[index] === 1;
    let minutes = 0;
    for (let at = from; isInTheWay(machine, timeline, at, wish, end); at += 1) {
      const work = works[at] ?? -1;
      if (state[work] !== KEPT) return Infinity;
      if (hasPinnedStart(pinned, index)) continue;
      const own = (slotEnds[at] ?? 0) - (starts[at] ?? 0);
      if (!isAhead && yielding.isShorter && own > length) return Infinity;
      const tooLate = Math.max(0, startOfWork(machine.time, end) - (latest[work] ?? 0));
      minutes += isAhead ? AHEAD_OUT_TOO_LATE * tooLate : yielding.outTooLate * tooLate + yielding.outEach + pulledBy(work, machine, end + own);
      minutes += yielding.isWhole ? own : Math.max(0, Math.min(own, end - (starts[at] ?? 0)));
    }
    return minutes;
  }

  /** What others count that lose their places where work ends at a position. */
  function pulledBy(work: number, machine: Machine, end: number): number {
    return startOfWork(machine.time, end) > (neededBy[work] ?? Infinity) ? yielding.pullsOthers : 0;
  }

  /** True for a slot that has no room left, setup and all, behind work that ends at a position. */
  function isInTheWay(machine: Machine, timeline: UnitTimeline, at: number, { need }: Wish, end: number): boolean {
    return at < timeline.works.length && latestEndBefore(machine, timeline, at, need) < end;
  }

  /** A slot with room for the longer setup that it needs when work before it, whose turn is yet to come, loses its place. */
  function secured(slot: Slot, { need, runMinutes, from }: Wish): Slot {
    const { machine, timeline, opening } = slot;
    const { works, ends: slotEnds, needs } = timeline;
    if (need.setupFamily === undefined) return slot;
    let { end } = opening;
    for (let at = opening.index - 1; at >= 0 && opening.index - at <= MOST_UNSURE && state[works[at] ?? -1] === KEPT; at -= 1) {
      const setup = machine.setups.after(needs[at - 1]?.setupFamily, need);
      end = Math.max(end, Math.max(from, slotEnds[at - 1] ?? -Infinity) + openMinutesFor(machine, setup + runMinutes));
    }
    const hasRoom = opening.index === works.length || end <= latestEndBefore(machine, timeline, opening.index, need);
    return end > opening.end && hasRoom ? { ...slot, opening: { ...opening, start: opening.start + end - opening.end, end } } : slot;
  }
}

type Room = { readonly unit: number; readonly timeline: UnitTimeline; readonly start: number; readonly end: number; readonly cost: number };
