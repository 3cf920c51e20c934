// Which change of a schedule is worth a try: work that a late job waits for, moved forward, or what it waits behind, moved back.
// Knows critical paths; nothing of acceptance.

import type { Random } from "../../../base/random";
import { positionOf } from "../../capacity/working-time";
import { machinesByUnit } from "./shop-problem";
import type { ShopSchedule } from "./shop-schedule";

/** How far along a chain a single operation is moved. */
const MOST_STEPS = 12;

/** Shares of the kinds of move, in turn: forward on its unit, back on its unit, to another unit, a whole job; the rest anything. */
const FORWARD = 0.45;
const BACK = 0.7;
const ELSEWHERE = 0.9;
const WHOLE_JOB = 0.96;

/**
 * Makes one move of a schedule at random, along the critical path of a late job where there is one.
 * @returns a function that gives false when it found nothing to move
 * Cost O(length of the path).
 */
export function shopMover(schedule: ShopSchedule, random: Random): () => boolean {
  const { problem, sequence, timer, score } = schedule;
  const { fixed, firstMode, modes, machines } = problem;
  const { unit, before, after, last } = sequence;
  const { start, startPosition, endPosition } = timer.times;
  const machineOf = machinesByUnit(problem);
  const onMachines = Int32Array.from({ length: problem.count }, (_, operation) => operation).filter((operation) => (unit[operation] ?? -1) >= 0 && !fixed.has(operation));
  const hasOtherAims = problem.objective.setups + problem.objective.makespan + problem.objective.changes + problem.objective.workInProcess + problem.objective.earliness > 0;
  const path: number[] = [];
  return () => {
    const kind = random();
    const lateCount = score.lateCount();
    if (lateCount === 0 || (hasOtherAims && kind > WHOLE_JOB)) return anything();
    waitsOf(lateJob(lateCount));
    if (path.length === 0) return anything();
    const waiting = path[Math.floor(random() * path.length)] ?? 0;
    if (kind < FORWARD) return forward(waiting);
    if (kind < BACK) return back(before[waiting] ?? -1);
    if (kind < ELSEWHERE) return elsewhere(random() < 0.6 ? waiting : (before[waiting] ?? -1)) || forward(waiting);
    if (kind < WHOLE_JOB) return wholeJob();
    return anything();
  };

  /** The later of two. */
  function lateJob(lateCount: number): number {
    const one = score.late[Math.floor(random() * lateCount)] ?? 0;
    const other = score.late[Math.floor(random() * lateCount)] ?? 0;
    return (score.lateness[one] ?? 0) >= (score.lateness[other] ?? 0) ? one : other;
  }

  /** Fills `path` with the operations on which the job waits for a machine. */
  function waitsOf(job: number): void {
    path.length = 0;
    for (let at = score.lastOf(job); at >= 0; ) {
      const previous = before[at] ?? -1;
      if (previous >= 0 && endPosition[previous] === startPosition[at] && isHeldByMachine(at)) {
        if (!fixed.has(at)) path.push(at);
        at = previous;
      } else at = timer.readyBy(at);
    }
  }

  function isHeldByMachine(operation: number): boolean {
    const machine = machineOf[unit[operation] ?? -1];
    return machine !== undefined && positionOf(machine.time, timer.readyAt(operation)) < (startPosition[operation] ?? 0);
  }

  /** Before one of those that it waits behind. */
  function forward(operation: number): boolean {
    const ready = timer.readyAt(operation);
    let next = before[operation] ?? -1;
    if (next < 0) return false;
    for (let steps = 1; steps < MOST_STEPS && random() < 0.6; steps += 1) {
      const earlier = before[next] ?? -1;
      if (earlier < 0 || (start[next] ?? 0) <= ready) break;
      next = earlier;
    }
    return schedule.move(operation, unit[operation] ?? 0, next);
  }

  /** After one of those that wait behind it. */
  function back(operation: number): boolean {
    if (operation < 0 || fixed.has(operation)) return false;
    let previous = after[operation] ?? -1;
    if (previous < 0) return false;
    for (let steps = 1; steps < MOST_STEPS && random() < 0.6; steps += 1) {
      const later = after[previous] ?? -1;
      if (later < 0) break;
      previous = later;
    }
    return schedule.move(operation, unit[operation] ?? 0, after[previous] ?? -1);
  }

  function elsewhere(operation: number): boolean {
    if (operation < 0 || fixed.has(operation)) return false;
    const from = firstMode[operation] ?? 0;
    const choices = (firstMode[operation + 1] ?? 0) - from;
    const machine = machines[modes[from + Math.floor(random() * choices)] ?? 0];
    if (machine === undefined) return false;
    const to = machine.firstUnit + Math.floor(random() * machine.units);
    if (to === unit[operation]) return false;
    return schedule.move(operation, to, nextAt(to, positionOf(machine.time, timer.readyAt(operation))));
  }

  /** The first on a unit that is not done at a position, or one of the few around it. */
  function nextAt(to: number, position: number): number {
    let next = -1;
    let previous = last[to] ?? -1;
    while (previous >= 0 && (endPosition[previous] ?? 0) > position) {
      next = previous;
      previous = before[previous] ?? -1;
    }
    for (let steps = 0; steps < 3 && next >= 0 && random() < 0.4; steps += 1) next = after[next] ?? -1;
    return next;
  }

  /** All operations on which a job waits are moved to where they could begin. */
  function wholeJob(): boolean {
    let isMoved = false;
    for (const operation of path) {
      const own = unit[operation] ?? 0;
      const machine = machineOf[own];
      if (machine === undefined) continue;
      const ready = positionOf(machine.time, timer.readyAt(operation));
      let next = operation;
      for (let previous = before[next] ?? -1; previous >= 0 && (startPosition[previous] ?? 0) >= ready; previous = before[previous] ?? -1) next = previous;
      if (next !== operation && schedule.move(operation, own, next)) isMoved = true;
    }
    return isMoved;
  }

  function anything(): boolean {
    const operation = onMachines[Math.floor(random() * onMachines.length)] ?? -1;
    if (operation < 0) return false;
    const kind = random();
    return kind < 0.4 ? forward(operation) : kind < 0.8 ? back(operation) : elsewhere(operation);
  }
}
