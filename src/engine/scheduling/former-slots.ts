// Places that operations had in the plan before, kept free until their turn comes; and what makes room where one cannot have its own.
// Knows the slots of machines and former places; nothing of precedence.

import type { Minute } from "../../base/day";
import { positionOf, startOfWork } from "../capacity/working-time";
import { areAlone, type FormerWork } from "./former-places";
import { hasPinnedStart, type PinnedWork } from "./pinned-work";
import { openMinutesFor, type Machine } from "./shop";
import { earliestOpening, firstAbove, occupy, PINNED, timelineOf, vacate, type Opening, type UnitTimeline, type Wish } from "./unit-timeline";
import type { WorkNetwork } from "./work-network";

/** What makes room for work that cannot have its former place. */
export type Yielding = {
  /** Work of any length, or only what is shorter than the work that comes. */
  readonly isShorter: boolean;
  /** Only what can wait longer before a customer does. */
  readonly canWait: boolean;
  /** All of the work that is put out counts, or only the minutes that are taken from its place: it often fits a little later. */
  readonly isWhole: boolean;
  /** Minutes of work that one minute less of waiting may put out of its place. */
  readonly minutesForOne: number;
};

/** Tried one by one: each is the best for some plants. */
export const yieldings: readonly Yielding[] = [
  { isShorter: false, canWait: false, isWhole: true, minutesForOne: 1 },
  { isShorter: false, canWait: false, isWhole: true, minutesForOne: 1 / 3 },
  { isShorter: false, canWait: false, isWhole: false, minutesForOne: 1 },
  { isShorter: false, canWait: false, isWhole: false, minutesForOne: 1 / 3 },
  { isShorter: true, canWait: false, isWhole: true, minutesForOne: 1 },
  { isShorter: true, canWait: true, isWhole: true, minutesForOne: 1 },
];

export type KeptPlaces = {
  readonly before: FormerWork;
  /** By activity: the latest start by which no customer waits longer, were machines free. */
  readonly latest: Float64Array;
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
  /** A place earlier than the first free one, from which other work is put out; null where that is not worth it. */
  readonly madeRoom: (index: number, free: Slot, wish: Wish) => Slot | null;
  /** True when work that has its place already has lost the room for its setup, or too much its place: the schedule must be given up. */
  readonly isBroken: () => boolean;
};

/** Minutes of work that may be put out for each minute that a customer would wait for work that goes ahead. */
const AHEAD_FOR_ONE = 10;
/** What each minute counts by which work that is put out would then begin too late, done directly behind. */
const AHEAD_FOR_TOO_LATE = 3;

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
export function formerSlots(network: WorkNetwork, { before, latest, yielding, ahead, mostOut }: KeptPlaces, timelines: UnitTimeline[], pinned: PinnedWork, isOut: (index: number) => boolean): FormerSlots {
  const state = new Uint8Array(network.count);
  const ends = new Float64Array(network.count);
  let isBroken = false;
  let out = 0;
  keepAll();
  return { hadPlace: (index) => state[index] !== NEVER, take, madeRoom, isBroken: () => isBroken };

  function keepAll(): void {
    const isAlone = areAlone(network);
    const kept = [...before.start.keys()].filter((index) => (before.start[index] ?? NaN) >= 0 && isAlone(index) && !hasPinnedStart(pinned, index) && !isOut(index) && ahead[index] !== 1);
    kept.sort((a, b) => (before.start[a] ?? 0) - (before.start[b] ?? 0) || a - b);
    for (const index of kept) keep(index);
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
      const work = works[at] ?? 0;
      state[work] = FREED;
      // What has grown may yet begin where it did.
      if (before.hasGrown[work] !== 1) out += 1;
      if (out > mostOut) isBroken = true;
      const begins = starts[at + 1] ?? Infinity;
      vacate(machine, timeline, at);
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

  function madeRoom(index: number, free: Slot, wish: Wish): Slot | null {
    const { machine, opening } = free;
    const waits = startOfWork(machine.time, opening.start) - (latest[index] ?? 0);
    const isPinned = hasPinnedStart(pinned, index);
    const isAhead = ahead[index] === 1;
    if (opening.start <= wish.from || (!isPinned && (isAhead || yielding.isShorter) && waits <= 0)) return null;
    let best: Room | null = null;
    for (let unit = 0; unit < machine.units; unit += 1) {
      const limit: number = best?.cost ?? (isAhead ? Infinity : (isPinned ? 1 : yielding.minutesForOne) * (opening.start - wish.from));
      best = roomOn(index, { machine, unit, timeline: timelineOf(timelines, machine, unit), opening }, wish, limit) ?? best;
    }
    if (best === null) return null;
    const { unit, timeline, start, end } = best;
    for (let at = firstAbove(timeline.ends, start); (timeline.starts[at] ?? Infinity) < end; ) {
      if (state[timeline.works[at] ?? -1] === KEPT) giveUp(machine, timeline, at);
      else at += 1;
    }
    return { machine, unit, timeline, opening: earliestOpening(machine, timeline, wish) };
  }

  /** The room on a unit that costs least, where that is less than a limit. */
  function roomOn(index: number, { machine, unit, timeline, opening }: Slot, wish: Wish, limit: number): Room | null {
    const { needs, starts, ends: slotEnds } = timeline;
    const inTime = ahead[index] === 1 ? Math.max(wish.from, positionOf(machine.time, latest[index] ?? 0)) : wish.from;
    const minutesForOne = ahead[index] === 1 ? AHEAD_FOR_ONE : 1;
    const waiting = (start: number): number => minutesForOne * Math.max(0, start - inTime);
    let best: Room | null = null;
    for (let at = firstAbove(slotEnds, wish.from); at <= starts.length; at += 1) {
      const after = Math.max(wish.from, slotEnds[at - 1] ?? -Infinity);
      const least = best?.cost ?? limit;
      if (after >= opening.start || waiting(after) >= least) break;
      const length = openMinutesFor(machine, machine.setups.after(needs[at - 1]?.setupFamily, wish.need) + wish.runMinutes);
      const start = Math.max(after, wish.endFrom - length);
      const end = start + length;
      const cost = waiting(start) + minutesOut(index, machine, timeline, at, end, length, (latest[index] ?? 0) - startOfWork(machine.time, wish.from));
      if (cost < least && end < opening.end) best = { unit, timeline, start, end, cost };
    }
    return best;
  }

  /** Minutes of work that would be put out; infinite where some of it must stay. */
  function minutesOut(index: number, machine: Machine, { works, starts, ends: slotEnds }: UnitTimeline, from: number, end: number, length: number, slack: Minute): number {
    let minutes = 0;
    for (let at = from; at < works.length && (starts[at] ?? 0) < end; at += 1) {
      const work = works[at] ?? -1;
      if (state[work] === KEPT && hasPinnedStart(pinned, index)) continue;
      const own = (slotEnds[at] ?? 0) - (starts[at] ?? 0);
      if (state[work] !== KEPT) return Infinity;
      if (ahead[index] === 1) {
        minutes += AHEAD_FOR_TOO_LATE * Math.max(0, startOfWork(machine.time, end) - (latest[work] ?? 0));
      } else if ((yielding.isShorter && own > length) || (yielding.canWait && (latest[work] ?? 0) - (before.start[work] ?? 0) <= slack)) return Infinity;
      minutes += yielding.isWhole ? own : Math.min(own, end - (starts[at] ?? 0));
    }
    return minutes;
  }
}

type Room = { readonly unit: number; readonly timeline: UnitTimeline; readonly start: number; readonly end: number; readonly cost: number };
