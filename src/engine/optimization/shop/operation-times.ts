// When each operation of a sequence is done: as early as what goes before it, its machine's open time and its release allow.
// Knows how one operation is timed; nothing of objectives and of moves.

import type { Minute } from "../../../base/day";
import { endOfWork, positionOf, startOfWork } from "../../capacity/working-time";
import { minutesAfterFirstBatch, minutesOfLastBatch } from "../../scheduling/placements";
import { openMinutesFor } from "../../scheduling/shop";
import { machinesByUnit, setupAfter, type ShopMachine, type ShopProblem } from "./shop-problem";
import type { ShopSequence } from "./shop-sequence";

export type OperationTimes = {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** On the axis of the machine's open time. */
  readonly startPosition: Float64Array;
  readonly endPosition: Float64Array;
  readonly setup: Float64Array;
  /** 1 for work whose place stands and that what is put before it does not let stand. */
  readonly isBroken: Uint8Array;
};

export type OperationTimer = {
  readonly times: OperationTimes;
  /** Times one operation anew; those before it must be timed. True when what follows may feel it. */
  readonly retime: (operation: number) => boolean;
  /** When what it waits for, apart from its machine, lets it begin. */
  readonly readyAt: (operation: number) => Minute;
  /** The operation before it that sets `readyAt`; −1: its release. */
  readonly readyBy: (operation: number) => number;
  /** The position on a machine at which the last transfer batches that come in let it end. */
  readonly lastBatches: (operation: number, machine: ShopMachine) => number;
};

/** Cost of timing O(ties into the operation + log shifts). */
export function operationTimer(problem: ShopProblem, sequence: Pick<ShopSequence, "unit" | "before">): OperationTimer {
  const { count, ties, release, runMinutes, fixed } = problem;
  const machineOf = machinesByUnit(problem);
  const isFixed = new Uint8Array(count);
  for (const operation of fixed.keys()) isFixed[operation] = 1;
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const startPosition = new Float64Array(count);
  const endPosition = new Float64Array(count);
  const setup = new Float64Array(count);
  const isBroken = new Uint8Array(count);
  const { unit, before } = sequence;
  return { times: { start, end, startPosition, endPosition, setup, isBroken }, retime, readyAt, readyBy, lastBatches };

  function readyAt(operation: number): Minute {
    let ready = release[operation] ?? 0;
    const stop = ties.firstBefore[operation + 1] ?? 0;
    for (let tie = ties.firstBefore[operation] ?? 0; tie < stop; tie += 1) {
      const arrives = arrival(tie);
      if (arrives > ready) ready = arrives;
    }
    return ready;
  }

  function readyBy(operation: number): number {
    let ready = release[operation] ?? 0;
    let by = -1;
    const stop = ties.firstBefore[operation + 1] ?? 0;
    for (let tie = ties.firstBefore[operation] ?? 0; tie < stop; tie += 1) {
      const arrives = arrival(tie);
      if (arrives <= ready) continue;
      ready = arrives;
      by = ties.from[tie] ?? -1;
    }
    return by;
  }

  function arrival(tie: number): Minute {
    const from = ties.from[tie] ?? 0;
    const share = ties.hasTransfers ? (ties.transferShare[tie] ?? 1) : 1;
    return (share === 1 ? (end[from] ?? 0) : endOfFirst(from, share)) + (ties.lagMinutes[tie] ?? 0);
  }

  function endOfFirst(from: number, share: number): Minute {
    const machine = machineOf[unit[from] ?? -1];
    if (machine === undefined) return end[from] ?? 0;
    const rest = minutesAfterFirstBatch(machine, runMinutes[from] ?? 0, share);
    return rest === 0 ? (end[from] ?? 0) : endOfWork(machine.time, (endPosition[from] ?? 0) - rest);
  }

  function retime(operation: number): boolean {
    if (isFixed[operation] === 1) return keep(operation);
    const ready = readyAt(operation);
    const machine = machineOf[unit[operation] ?? -1];
    if (machine === undefined) {
      const ends = problem.endWithout(operation, ready);
      if (ready === start[operation] && ends === end[operation]) return false;
      start[operation] = ready;
      end[operation] = ends;
      return true;
    }
    const previous = before[operation] ?? -1;
    const setupMinutes = setupAfter(problem, machine, previous, operation);
    const occupied = openMinutesFor(machine, setupMinutes + (runMinutes[operation] ?? 0));
    let from = positionOf(machine.time, ready);
    if (previous >= 0) from = Math.max(from, endPosition[previous] ?? 0);
    if (ties.hasTransfers) from = Math.max(from, lastBatches(operation, machine) - occupied);
    const to = from + occupied;
    const begins = startOfWork(machine.time, from);
    const ends = occupied === 0 ? begins : endOfWork(machine.time, to);
    // Another machine may have the same positions at other times.
    if (begins === start[operation] && ends === end[operation] && to === endPosition[operation] && setupMinutes === setup[operation]) return false;
    startPosition[operation] = from;
    endPosition[operation] = to;
    setup[operation] = setupMinutes;
    start[operation] = begins;
    end[operation] = ends;
    return true;
  }

  function lastBatches(operation: number, machine: ShopMachine): number {
    let position = -Infinity;
    const stop = ties.firstBefore[operation + 1] ?? 0;
    for (let tie = ties.firstBefore[operation] ?? 0; tie < stop; tie += 1) {
      const share = ties.transferShare[tie] ?? 1;
      if (share === 1) continue;
      const arrives = positionOf(machine.time, (end[ties.from[tie] ?? 0] ?? 0) + (ties.lagMinutes[tie] ?? 0));
      position = Math.max(position, arrives + minutesOfLastBatch(machine, runMinutes[operation] ?? 0, share));
    }
    return position;
  }

  function keep(operation: number): boolean {
    const stands = fixed.get(operation);
    if (stands === undefined) return false;
    const machine = machineOf[stands.unit];
    const previous = before[operation] ?? -1;
    const setupMinutes = machine === undefined ? 0 : setupAfter(problem, machine, previous, operation);
    const occupied = machine === undefined ? 0 : openMinutesFor(machine, setupMinutes + (runMinutes[operation] ?? 0));
    const isInTime = readyAt(operation) <= stands.start && (previous < 0 || machine === undefined || (endPosition[previous] ?? 0) <= stands.startPosition);
    const isSetUp = machine === undefined || occupied === stands.endPosition - stands.startPosition;
    const broken = isInTime && isSetUp ? 0 : 1;
    const isNew = end[operation] !== stands.end || isBroken[operation] !== broken;
    isBroken[operation] = broken;
    start[operation] = stands.start;
    end[operation] = stands.end;
    startPosition[operation] = stands.startPosition;
    endPosition[operation] = stands.endPosition;
    setup[operation] = setupMinutes;
    return isNew;
  }
}
