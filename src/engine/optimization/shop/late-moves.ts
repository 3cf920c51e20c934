// Which keys of a schedule are worth changing: of work that is done before what a late job waits for on its machine.
// Knows a schedule by lists; nothing of acceptance.

import type { Random } from "../../../base/random";
import { MINUTES_PER_DAY, type Minute } from "../../../base/day";
import { positionOf, startOfWork } from "../../capacity/working-time";
import { openMinutesFor } from "../../scheduling/shop";
import type { ListSchedule } from "./list-shop";
import { jobDaysLate } from "./shop-bound";
import { machinesByUnit, type ShopProblem } from "./shop-problem";

export type LateMover = {
  /** Looks which jobs are later than they must be, after the schedule has changed. */
  readonly look: () => void;
  /** Changes keys for one of these jobs, drawn by its weight; false when nothing stands in its way that could be moved. */
  readonly move: (keys: Float64Array) => boolean;
  /** How the schedule of the latest move was: jobs that are seldom helped are drawn less often. */
  readonly tell: (isBetter: boolean) => void;
};

/** Shares of the kinds of move, in turn: one goes behind, all from one on go behind; the rest also draws the whole way forward. */
const ONE_BEHIND = 0.4;
const ALL_BEHIND = 0.8;
/** So many of those that go before are looked at. */
const MOST_BEFORE = 80;
/** How fast a job is given up that is tried in vain. */
const LOSS_OF_PATIENCE = 0.3;
/** The least difference between keys that are minutes. */
const HALF = 0.5;

/**
 * A late job is to be done some days earlier. By when each operation that it waits for would have to end is known without any
 * machine; of those that end later and wait for a machine one is chosen, and work that is done before it on its unit, after it
 * was ready, goes behind it in the sequence of the keys. Where the places are then is for the next schedule to find.
 *
 * @param leastDays by job: it is late by so many days in every schedule
 * Cost of a move O(n² in the operations that would have to end earlier, which are few).
 */
export function lateMover(problem: ShopProblem, schedule: ListSchedule, leastDays: Float64Array, random: Random): LateMover {
  const { count, ties, dues, weights, firstEnd, ends, tails, runMinutes, setupMinutes, earliest, fixed } = problem;
  const { start, end, startPosition, endPosition, unit, works, lengths } = schedule;
  const machineOf = machinesByUnit(problem);
  const failures = new Int32Array(dues.length);
  /** When each must end and begin at the latest, where `seen` has the number of the latest move. */
  const latestEnd = new Float64Array(count);
  const latestStart = new Float64Array(count);
  const seen = new Int32Array(count);
  const late: number[] = [];
  const waiting: number[] = [];
  const way: number[] = [];
  let moves = 0;
  let chosen = -1;
  return { look, move, tell };

  function look(): void {
    late.length = 0;
    for (let job = 0; job < dues.length; job += 1) if (daysLate(job) > (leastDays[job] ?? 0)) late.push(job);
  }

  function tell(isBetter: boolean): void {
    failures[chosen] = isBetter ? 0 : (failures[chosen] ?? 0) + 1;
  }

  function daysLate(job: number): number {
    return jobDaysLate(problem, job, end);
  }

  function move(keys: Float64Array): boolean {
    chosen = drawn();
    if (chosen < 0) return false;
    const days = daysLate(chosen);
    const sooner = 1 + Math.floor(random() * random() * (days - (leastDays[chosen] ?? 0)));
    findWay(chosen, (dues[chosen] ?? 0) + (days - sooner) * MINUTES_PER_DAY);
    const operation = waiting[Math.floor(random() * waiting.length)];
    if (operation === undefined) return false;
    const before = doneBefore(operation);
    const from = Math.floor(random() * before.length);
    const first = before[from];
    if (first === undefined) return false;
    const kind = random();
    if (kind >= ALL_BEHIND) for (const one of way) keys[one] = Math.min(keys[one] ?? 0, latestStart[one] ?? 0);
    const key = keys[operation] ?? 0;
    if (kind < ONE_BEHIND || kind >= ALL_BEHIND) keys[first] = Math.max(keys[first] ?? 0, key + HALF);
    else for (let place = from; place >= 0; place -= 1) keys[before[place] ?? 0] = key + (HALF * (from - place + 1)) / (from + 2);
    return true;
  }

  function drawn(): number {
    let sum = 0;
    for (const job of late) sum += chance(job);
    let at = random() * sum;
    for (const job of late) {
      at -= chance(job);
      if (at < 0) return job;
    }
    return late[late.length - 1] ?? -1;
  }

  function chance(job: number): number {
    return ((weights[job] ?? 0) * Math.sqrt(daysLate(job) - (leastDays[job] ?? 0))) / (1 + LOSS_OF_PATIENCE * (failures[job] ?? 0));
  }

  /** Fills `way` with the operations that end too late for a job to be done by a minute, `waiting` with those that wait for a machine. */
  function findWay(job: number, by: Minute): void {
    way.length = 0;
    waiting.length = 0;
    moves += 1;
    const open: number[] = [];
    for (let link = firstEnd[job] ?? 0; link < (firstEnd[job + 1] ?? 0); link += 1) need(ends[link] ?? 0, by - (tails[link] ?? 0), open);
    for (let operation = lastOf(open); operation >= 0; operation = lastOf(open)) {
      way.push(operation);
      const machine = machineOf[unit[operation] ?? -1];
      const latest = latestEnd[operation] ?? 0;
      const begins = machine === undefined ? latest - ((end[operation] ?? 0) - (start[operation] ?? 0)) : startOfWork(machine.time, positionOf(machine.time, latest) - openMinutesFor(machine, (setupMinutes[operation] ?? 0) + (runMinutes[operation] ?? 0)));
      latestStart[operation] = begins;
      for (let tie = ties.firstBefore[operation] ?? 0; tie < (ties.firstBefore[operation + 1] ?? 0); tie += 1) need(ties.from[tie] ?? 0, begins - (ties.lagMinutes[tie] ?? 0), open);
      if (machine !== undefined && !fixed.has(operation) && positionOf(machine.time, readyAt(operation)) < (startPosition[operation] ?? 0)) waiting.push(operation);
    }
  }

  function need(operation: number, by: Minute, open: number[]): void {
    if ((end[operation] ?? 0) <= by) return;
    if (seen[operation] !== moves) open.push(operation);
    latestEnd[operation] = seen[operation] === moves ? Math.min(latestEnd[operation] ?? 0, by) : by;
    seen[operation] = moves;
  }

  /** Takes out the one that starts last: all that need it are done. */
  function lastOf(open: number[]): number {
    let place = 0;
    for (let other = 1; other < open.length; other += 1) if ((start[open[other] ?? 0] ?? 0) > (start[open[place] ?? 0] ?? 0)) place = other;
    const operation = open[place] ?? -1;
    open[place] = open[open.length - 1] ?? -1;
    open.pop();
    return operation;
  }

  function readyAt(operation: number): Minute {
    let ready = earliest[operation] ?? 0;
    for (let tie = ties.firstBefore[operation] ?? 0; tie < (ties.firstBefore[operation + 1] ?? 0); tie += 1) ready = Math.max(ready, (end[ties.from[tie] ?? 0] ?? 0) + (ties.lagMinutes[tie] ?? 0));
    return ready;
  }

  /** What its unit does before an operation and after it was ready, the latest first. */
  function doneBefore(operation: number): readonly number[] {
    const own = unit[operation] ?? -1;
    const machine = machineOf[own];
    const column = works[own];
    if (machine === undefined || column === undefined) return [];
    const ready = positionOf(machine.time, readyAt(operation));
    const before: number[] = [];
    for (let slot = column.subarray(0, lengths[own]).indexOf(operation) - 1; slot >= 0 && before.length < MOST_BEFORE; slot -= 1) {
      const other = column[slot] ?? 0;
      if ((endPosition[other] ?? 0) <= ready) break;
      if (!fixed.has(other)) before.push(other);
    }
    return before;
  }
}
