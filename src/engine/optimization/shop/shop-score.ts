// What a timed schedule is worth by the planner's weights, kept up to date operation by operation. Knows no sequence.

import { MINUTES_PER_DAY } from "../../../base/day";
import { grouped } from "../../scheduling/ties";
import type { OperationTimes } from "./operation-times";
import type { ShopProblem } from "./shop-problem";

/** More than any schedule costs: a place that stands was not respected. */
const BROKEN = 1e12;

export type ShopScore = {
  /** Takes up that an operation was timed anew; `setupBefore` and `startBefore` are what it had. */
  readonly touch: (operation: number, setupBefore: number, startBefore: number, brokenBefore: number) => void;
  /** The weighted sum, after all that was touched since the last call. */
  readonly total: () => number;
  /** Takes back all that was touched since `settle`; times must be back already. */
  readonly undo: () => void;
  readonly settle: () => void;
  /** Jobs that are late: the first `lateCount()` of `late`. */
  readonly late: Int32Array;
  readonly lateCount: () => number;
  readonly lateness: Float64Array;
  /** The last operation of a job. */
  readonly lastOf: (job: number) => number;
};

const HOUR = 60;

/**
 *   Σ jobs (tardiness · weight · days late + earliness · days early) + makespan · days + setups · hours
 *     + workInProcess · Σ orders days in work + changes · operations elsewhere than before
 *
 * Cost O(jobs and orders touched), and O(operations) a call where makespan counts.
 */
export function shopScore(problem: ShopProblem, times: OperationTimes): ShopScore {
  const { count, objective, dues, weights, firstEnd, ends, tails, doneFrom, firstOfOrder, orderOf, formerStart, mostChanges, start: origin } = problem;
  const jobs = dues.length;
  const orders = firstOfOrder.length - 1;
  const jobsOf = jobsOfOperations(problem);
  const isLastOfOrder = objective.workInProcess > 0;
  const lateness = new Float64Array(jobs);
  const jobCost = new Float64Array(jobs);
  const orderCost = new Float64Array(orders);
  const late = new Int32Array(jobs);
  const latePlace = new Int32Array(jobs).fill(-1);
  let isLate = 0;
  const touchedJobs: number[] = [];
  const touchedOrders: number[] = [];
  const isTouchedJob = new Uint8Array(jobs);
  const isTouchedOrder = new Uint8Array(orders);
  /** What the last steps have changed: job or order (as −1 − order), and its values before. */
  const journal: number[] = [];
  let sum = 0;
  let setupMinutes = 0;
  let changes = 0;
  let broken = 0;
  const settled = { sum: 0, setupMinutes: 0, changes: 0, broken: 0 };
  return { touch, total, undo, settle, late, lateCount: () => isLate, lateness, lastOf };

  function touch(operation: number, setupBefore: number, startBefore: number, brokenBefore: number): void {
    setupMinutes += (times.setup[operation] ?? 0) - setupBefore;
    broken += (times.isBroken[operation] ?? 0) - brokenBefore;
    const former = formerStart[operation] ?? NaN;
    if (former >= 0) changes += (times.start[operation] === former ? 0 : 1) - (startBefore === former || startBefore === 0 ? 0 : 1);
    const stop = jobsOf.first[operation + 1] ?? 0;
    for (let link = jobsOf.first[operation] ?? 0; link < stop; link += 1) {
      const job = jobsOf.members[link] ?? 0;
      if (isTouchedJob[job] === 1) continue;
      isTouchedJob[job] = 1;
      touchedJobs.push(job);
    }
    const order = orderOf[operation] ?? 0;
    if (!isLastOfOrder || isTouchedOrder[order] === 1) return;
    isTouchedOrder[order] = 1;
    touchedOrders.push(order);
  }

  function total(): number {
    for (const job of touchedJobs) recount(job);
    for (const order of touchedOrders) {
      isTouchedOrder[order] = 0;
      const cost = orderDays(order);
      journal.push(-1 - order, orderCost[order] ?? 0, 0);
      sum += cost - (orderCost[order] ?? 0);
      orderCost[order] = cost;
    }
    touchedJobs.length = 0;
    touchedOrders.length = 0;
    const whole = sum + (objective.setups * setupMinutes) / HOUR + objective.changes * changes + BROKEN * (broken + Math.max(0, changes - mostChanges));
    return objective.makespan > 0 ? whole + (objective.makespan * (lastEnd() - origin)) / MINUTES_PER_DAY : whole;
  }

  function recount(job: number): void {
    isTouchedJob[job] = 0;
    const delay = doneAt(job) - (dues[job] ?? 0);
    journal.push(job, jobCost[job] ?? 0, lateness[job] ?? 0);
    const rate = delay > 0 ? objective.tardiness * (weights[job] ?? 0) : -objective.earliness;
    setJob(job, rate === 0 ? 0 : (rate * delay) / MINUTES_PER_DAY, Math.max(0, delay));
  }

  function setJob(job: number, cost: number, delay: number): void {
    sum += cost - (jobCost[job] ?? 0);
    jobCost[job] = cost;
    lateness[job] = delay;
    const place = latePlace[job] ?? -1;
    if (delay > 0 && place < 0) {
      late[isLate] = job;
      latePlace[job] = isLate;
      isLate += 1;
    } else if (!(delay > 0) && place >= 0) {
      isLate -= 1;
      const other = late[isLate] ?? 0;
      late[place] = other;
      latePlace[other] = place;
      latePlace[job] = -1;
    }
  }

  function undo(): void {
    for (let entry = journal.length - 3; entry >= 0; entry -= 3) {
      const which = journal[entry] ?? 0;
      const cost = journal[entry + 1] ?? 0;
      if (which >= 0) setJob(which, cost, journal[entry + 2] ?? 0);
      else orderCost[-1 - which] = cost;
    }
    ({ sum, setupMinutes, changes, broken } = settled);
    journal.length = 0;
  }

  function settle(): void {
    Object.assign(settled, { sum, setupMinutes, changes, broken });
    journal.length = 0;
  }

  function doneAt(job: number): number {
    let done = doneFrom[job] ?? -Infinity;
    const stop = firstEnd[job + 1] ?? 0;
    for (let link = firstEnd[job] ?? 0; link < stop; link += 1) {
      const at = (times.end[ends[link] ?? 0] ?? 0) + (tails[link] ?? 0);
      if (at > done) done = at;
    }
    return done;
  }

  function lastOf(job: number): number {
    let last = -1;
    let done = -Infinity;
    const stop = firstEnd[job + 1] ?? 0;
    for (let link = firstEnd[job] ?? 0; link < stop; link += 1) {
      const operation = ends[link] ?? 0;
      const at = (times.end[operation] ?? 0) + (tails[link] ?? 0);
      if (at <= done) continue;
      done = at;
      last = operation;
    }
    return last;
  }

  function orderDays(order: number): number {
    let from = Infinity;
    let to = -Infinity;
    const stop = firstOfOrder[order + 1] ?? 0;
    for (let operation = firstOfOrder[order] ?? 0; operation < stop; operation += 1) {
      from = Math.min(from, times.start[operation] ?? 0);
      to = Math.max(to, times.end[operation] ?? 0);
    }
    return stop === (firstOfOrder[order] ?? 0) ? 0 : (objective.workInProcess * (to - from)) / MINUTES_PER_DAY;
  }

  function lastEnd(): number {
    let last = origin;
    for (let operation = 0; operation < count; operation += 1) if ((times.end[operation] ?? 0) > last) last = times.end[operation] ?? 0;
    return last;
  }
}

/** The jobs that each operation may end. */
function jobsOfOperations({ count, firstEnd, ends }: ShopProblem): { readonly first: Int32Array; readonly members: Int32Array } {
  const { first, members } = grouped(ends, count);
  let job = 0;
  const jobOfLink = Int32Array.from(ends, (_, link) => {
    while ((firstEnd[job + 1] ?? Infinity) <= link) job += 1;
    return job;
  });
  return { first, members: members.map((link) => jobOfLink[link] ?? 0) };
}
