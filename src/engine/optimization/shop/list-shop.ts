// Makes whole schedules from keys, again and again and quickly: each operation at its earliest place, gaps included, in the
// sequence of the keys. Knows no move and no search.

import { MINUTES_PER_DAY, type Minute } from "../../../base/day";
import { endOfWork, positionOf, startOfWork } from "../../capacity/working-time";
import { readyQueue } from "../../scheduling/ready-queue";
import { openMinutesFor } from "../../scheduling/shop";
import { grouped, sizesOfGroups } from "../../scheduling/ties";
import { operationTimer, type OperationTimes } from "./operation-times";
import { machinesByUnit, setupAfter, type FixedPlace, type ShopMachine, type ShopProblem } from "./shop-problem";

export type ListSchedule = Pick<OperationTimes, "start" | "end" | "startPosition" | "endPosition"> & {
  readonly unit: Int32Array;
  /** What each unit does, in sequence: the first `lengths[n]` of `works[n]`. */
  readonly works: readonly Int32Array[];
  readonly lengths: Int32Array;
  readonly keys: Float64Array;
  /** All operations in the sequence in which they chose their places. */
  readonly turns: Int32Array;
};

export type ListScheduler = {
  /**
   * Makes the schedule of keys: the lower, the earlier an operation chooses its place, once what goes before it has one.
   * @returns Σ weight · ⌈days late⌉; Infinity as soon as that is sure to be above `most`
   */
  readonly make: (keys: Float64Array, most: number) => number;
  /** The schedule that was made last is the one to change from now on. */
  readonly keep: () => void;
  readonly kept: ListSchedule;
  /** Operations placed so far. */
  readonly placed: () => number;
};

/**
 * @param leastDays by job: it is late by so many days in every schedule
 * Cost of a schedule O(n log n + places passed over) in the operations from the first one on whose turn changes.
 */
export function listScheduler(problem: ShopProblem, leastDays: Float64Array): ListScheduler {
  const { count, ties, firstMode, modes, machines, runMinutes, setupMinutes, family, families, fixed, dues, weights } = problem;
  const machineOf = machinesByUnit(problem);
  const draft = emptySchedule(problem);
  const kept = emptySchedule(problem);
  const { unit, keys: draftKeys, works, lengths, turns, turnOf, notBefore } = draft;
  const timer = operationTimer(problem, { unit, before: new Int32Array(count).fill(-1) });
  const { start, end, startPosition, endPosition, setup } = timer.times;
  const isFixed = new Uint8Array(count);
  for (const operation of fixed.keys()) isFixed[operation] = 1;
  const occupiedBy = openMinutesByMode(problem);
  const open = sizesOfGroups(ties.firstBefore);
  const waits = new Int32Array(count);
  const queue = readyQueue(count);
  const jobs = jobsByEnd(problem);
  const least = leastDays.reduce((sum, days, job) => sum + days * (weights[job] ?? 0), 0);
  const daysLate = new Float64Array(dues.length);
  const chosen = { unit: -1, slot: 0, from: 0, to: 0, setup: 0 };
  let total = 0;
  let placed = 0;
  let isKept = false;
  return { make, keep, kept, placed: () => placed };

  function make(keys: Float64Array, most: number): number {
    draftKeys.set(keys);
    let turn = begin();
    for (let operation = queue.take(); operation >= 0; operation = queue.take()) {
      // What is left in the queue is taken out without a place.
      if (total > most) continue;
      if (isFixed[operation] === 0) place(operation);
      countJobs(operation);
      turns[turn] = operation;
      turnOf[operation] = turn;
      turn += 1;
      placed += 1;
      for (let next = ties.firstNext[operation] ?? 0; next < (ties.firstNext[operation + 1] ?? 0); next += 1) {
        const to = ties.nextTo[next] ?? 0;
        waits[to] = (waits[to] ?? 0) - 1;
        if (waits[to] === 0) queue.add(to, keys[to] ?? 0);
      }
    }
    return total > most ? Infinity : total;
  }

  /** All that has its turn before the first change stands as it was kept. */
  function begin(): number {
    const from = isKept ? firstChange() : 0;
    waits.set(open);
    daysLate.set(leastDays);
    total = least;
    lengths.fill(0);
    if (from === 0) for (const [operation, place] of fixed) stand(operation, place);
    else restore(from);
    for (let turn = 0; turn < from; turn += 1) {
      const operation = kept.turns[turn] ?? 0;
      countJobs(operation);
      for (let next = ties.firstNext[operation] ?? 0; next < (ties.firstNext[operation + 1] ?? 0); next += 1) {
        const to = ties.nextTo[next] ?? 0;
        waits[to] = (waits[to] ?? 0) - 1;
      }
    }
    for (let operation = 0; operation < count; operation += 1) {
      if (waits[operation] === 0 && (from === 0 || (kept.turnOf[operation] ?? 0) >= from)) queue.add(operation, draftKeys[operation] ?? 0);
    }
    return from;
  }

  /** The first turn at which another operation may come than in the kept schedule. */
  function firstChange(): number {
    let first = count;
    for (let operation = 0; operation < count; operation += 1) {
      const key = draftKeys[operation] ?? 0;
      const former = kept.keys[operation] ?? 0;
      if (key === former) continue;
      const turn = kept.turnOf[operation] ?? 0;
      first = Math.min(first, key > former ? turn : firstAbove(operation, key, Math.min(first, turn)));
    }
    return first;
  }

  /** The first turn before another one at which an operation that is ready goes before the one that had it. */
  function firstAbove(operation: number, key: number, before: number): number {
    let turn = 0;
    for (let tie = ties.firstBefore[operation] ?? 0; tie < (ties.firstBefore[operation + 1] ?? 0); tie += 1) turn = Math.max(turn, (kept.turnOf[ties.from[tie] ?? 0] ?? 0) + 1);
    while (turn < before && (kept.keys[kept.turns[turn] ?? 0] ?? 0) < key) turn += 1;
    return Math.min(turn, before);
  }

  function restore(from: number): void {
    start.set(kept.start);
    end.set(kept.end);
    startPosition.set(kept.startPosition);
    endPosition.set(kept.endPosition);
    setup.set(kept.setup);
    unit.set(kept.unit);
    notBefore.set(kept.notBefore);
    turns.set(kept.turns.subarray(0, from));
    turnOf.set(kept.turnOf);
    works.forEach((column, own) => {
      const formerly = kept.works[own] ?? column;
      let length = 0;
      for (let slot = 0; slot < (kept.lengths[own] ?? 0); slot += 1) {
        const operation = formerly[slot] ?? 0;
        if (isFixed[operation] === 0 && (kept.turnOf[operation] ?? 0) >= from) continue;
        column[length] = operation;
        length += 1;
      }
      lengths[own] = length;
      const machine = machineOf[own];
      if (families > 0 && machine !== undefined) for (let slot = 0; slot < length; slot += 1) setUpAnew(machine, column[slot - 1] ?? -1, column[slot] ?? -1);
    });
  }

  function keep(): void {
    isKept = true;
    kept.start.set(start);
    kept.end.set(end);
    kept.startPosition.set(startPosition);
    kept.endPosition.set(endPosition);
    kept.setup.set(setup);
    kept.unit.set(unit);
    kept.notBefore.set(notBefore);
    kept.turns.set(turns);
    kept.turnOf.set(turnOf);
    kept.keys.set(draftKeys);
    kept.lengths.set(lengths);
    works.forEach((column, own) => kept.works[own]?.set(column));
  }

  function stand(operation: number, place: FixedPlace): void {
    start[operation] = place.start;
    end[operation] = place.end;
    startPosition[operation] = place.startPosition;
    endPosition[operation] = place.endPosition;
    notBefore[operation] = Infinity;
    unit[operation] = place.unit;
    if (place.unit >= 0) insert(operation, place.unit, slotAbove(place.unit, place.startPosition));
  }

  function place(operation: number): void {
    const ready = timer.readyAt(operation);
    const first = firstMode[operation] ?? 0;
    const stop = firstMode[operation + 1] ?? 0;
    if (first === stop) {
      start[operation] = ready;
      end[operation] = problem.endWithout(operation, ready);
      return;
    }
    let earliest: Minute = Infinity;
    chosen.unit = -1;
    for (let mode = first; mode < stop; mode += 1) earliest = lookAt(operation, mode, ready, earliest);
    const machine = machineOf[chosen.unit];
    if (machine === undefined) {
      start[operation] = Infinity;
      end[operation] = Infinity;
      return;
    }
    unit[operation] = chosen.unit;
    startPosition[operation] = chosen.from;
    endPosition[operation] = chosen.to;
    setup[operation] = chosen.setup;
    notBefore[operation] = positionOf(machine.time, ready);
    end[operation] = earliest;
    start[operation] = chosen.from === chosen.to ? earliest : startOfWork(machine.time, chosen.from);
    insert(operation, chosen.unit, chosen.slot);
    if (chosen.slot + 1 < (lengths[chosen.unit] ?? 0)) setUpAnew(machine, operation, works[chosen.unit]?.[chosen.slot + 1] ?? -1);
  }

  /** Looks for an end before the earliest so far on the units of a machine. */
  function lookAt(operation: number, mode: number, ready: Minute, earliest: Minute): Minute {
    const machine = machines[modes[mode] ?? 0];
    if (machine === undefined) return earliest;
    const from = positionOf(machine.time, ready);
    const endFrom = ties.hasTransfers ? timer.lastBatches(operation, machine) : -Infinity;
    const hasFamily = (family[operation] ?? -1) >= 0;
    const own = setupMinutes[operation] ?? 0;
    let best = Infinity;
    for (let number = machine.firstUnit; number < machine.firstUnit + machine.units; number += 1) {
      const column = works[number];
      if (column === undefined) continue;
      const length = lengths[number] ?? 0;
      for (let slot = slotAbove(number, from); ; slot += 1) {
        const previous = slot === 0 ? -1 : (column[slot - 1] ?? -1);
        const setupBefore = hasFamily ? setupAfter(problem, machine, previous, operation) : own;
        const occupied = setupBefore === own ? (occupiedBy[mode] ?? 0) : openMinutesFor(machine, setupBefore + (runMinutes[operation] ?? 0));
        const begins = Math.max(from, endFrom - occupied, previous < 0 ? -Infinity : (endPosition[previous] ?? 0));
        const ends = begins + occupied;
        if (ends >= best) break;
        if (slot < length && ends > latestEndBefore(machine, column[slot] ?? 0, operation)) continue;
        best = ends;
        const at = occupied === 0 ? startOfWork(machine.time, ends) : endOfWork(machine.time, ends);
        if (at < earliest) {
          earliest = at;
          chosen.unit = number;
          chosen.slot = slot;
          chosen.from = begins;
          chosen.to = ends;
          chosen.setup = setupBefore;
        }
        break;
      }
    }
    return earliest;
  }

  /** Where work must end that is to come directly before another; −Infinity when its longer setup finds no room. */
  function latestEndBefore(machine: ShopMachine, next: number, operation: number): number {
    const own = startPosition[next] ?? 0;
    if ((family[next] ?? -1) < 0) return own;
    const changed = setupAfter(problem, machine, operation, next);
    if (changed === setup[next]) return own;
    const begins = (endPosition[next] ?? 0) - openMinutesFor(machine, changed + (runMinutes[next] ?? 0));
    return begins >= (notBefore[next] ?? 0) || (begins >= own && isFixed[next] === 0) ? begins : -Infinity;
  }

  function setUpAnew(machine: ShopMachine, previous: number, next: number): void {
    if ((family[next] ?? -1) < 0 || isFixed[next] === 1) return;
    setup[next] = setupAfter(problem, machine, previous, next);
    const from = (endPosition[next] ?? 0) - openMinutesFor(machine, (setup[next] ?? 0) + (runMinutes[next] ?? 0));
    if (from === startPosition[next]) return;
    startPosition[next] = from;
    start[next] = from === endPosition[next] ? (end[next] ?? 0) : startOfWork(machine.time, from);
  }

  /** The first slot of a unit whose work ends after a position. */
  function slotAbove(own: number, position: number): number {
    const column = works[own];
    let low = 0;
    let high = lengths[own] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((endPosition[column?.[middle] ?? 0] ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function insert(operation: number, own: number, slot: number): void {
    const column = works[own];
    if (column === undefined) return;
    const length = lengths[own] ?? 0;
    column.copyWithin(slot + 1, slot, length);
    column[slot] = operation;
    lengths[own] = length + 1;
  }

  function countJobs(operation: number): void {
    for (let link = jobs.first[operation] ?? 0; link < (jobs.first[operation + 1] ?? 0); link += 1) {
      const job = jobs.members[link] ?? 0;
      const delay = (end[operation] ?? 0) + (jobs.tails[link] ?? 0) - (dues[job] ?? 0);
      const days = delay > 0 ? Math.ceil(delay / MINUTES_PER_DAY) : 0;
      const before = daysLate[job] ?? 0;
      if (days <= before) continue;
      daysLate[job] = days;
      total += (days - before) * (weights[job] ?? 0);
    }
  }
}

type Draft = ListSchedule & Pick<OperationTimes, "setup"> & {
  /** The position from which its setup may be done; Infinity where it stands. */
  readonly notBefore: Float64Array;
  /** `turns[turnOf[n]] = n`. */
  readonly turnOf: Int32Array;
};

function emptySchedule(problem: ShopProblem): Draft {
  const numbers = (): Float64Array => new Float64Array(problem.count);
  const places = (): Int32Array => new Int32Array(problem.count);
  const rooms = roomOf(problem);
  return {
    start: numbers(),
    end: numbers(),
    startPosition: numbers(),
    endPosition: numbers(),
    setup: numbers(),
    notBefore: numbers(),
    keys: numbers(),
    unit: places().fill(-1),
    turns: places(),
    turnOf: places(),
    works: rooms.map((room) => new Int32Array(room)),
    lengths: new Int32Array(rooms.length),
  };
}

/** Open minutes of each operation with its own setup, by mode. */
function openMinutesByMode({ count, firstMode, modes, machines, setupMinutes, runMinutes }: ShopProblem): Float64Array {
  const occupied = new Float64Array(modes.length);
  for (let operation = 0; operation < count; operation += 1) {
    for (let mode = firstMode[operation] ?? 0; mode < (firstMode[operation + 1] ?? 0); mode += 1) {
      const machine = machines[modes[mode] ?? 0];
      if (machine !== undefined) occupied[mode] = openMinutesFor(machine, (setupMinutes[operation] ?? 0) + (runMinutes[operation] ?? 0));
    }
  }
  return occupied;
}

/** How many operations each unit may have at the most. */
function roomOf({ count, firstMode, modes, machines }: ShopProblem): readonly number[] {
  const onMachine = new Int32Array(machines.length);
  for (let mode = 0; mode < (firstMode[count] ?? 0); mode += 1) onMachine[modes[mode] ?? 0] = (onMachine[modes[mode] ?? 0] ?? 0) + 1;
  return machines.flatMap(({ units }, number) => Array.from({ length: units }, () => onMachine[number] ?? 0));
}

/** The jobs that each operation may end, with their tails. */
function jobsByEnd({ count, firstEnd, ends, tails }: ShopProblem): { readonly first: Int32Array; readonly members: Int32Array; readonly tails: Float64Array } {
  const { first, members } = grouped(ends, count);
  const jobOfLink = new Int32Array(ends.length);
  for (let job = 0; job + 1 < firstEnd.length; job += 1) jobOfLink.fill(job, firstEnd[job], firstEnd[job + 1]);
  return { first, members: members.map((link) => jobOfLink[link] ?? 0), tails: Float64Array.from(members, (link) => tails[link] ?? 0) };
}
