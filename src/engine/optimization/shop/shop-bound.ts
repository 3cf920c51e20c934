// What no schedule of a shop can beat: days late that remain whatever the sequence. Knows nothing of the schedule found.

import { MINUTES_PER_DAY, type Minute } from "../../../base/day";
import { endOfWork, positionOf, startOfWork } from "../../capacity/working-time";
import { openMinutesFor } from "../../scheduling/shop";
import { grouped } from "../../scheduling/ties";
import { leastSetup, type ShopMachine, type ShopProblem } from "./shop-problem";

/**
 * A lower bound on Σ weight · ⌈days late⌉ over the jobs: the larger of two relaxations, and of both after each other, since days beyond
 * those that a job is late without capacity are days late against a due date that is so much later.
 *
 *   without capacity: a job not done before its `doneFrom`, each operation at its earliest, at its fastest machine, with its least setup, all machines free at once
 *   one work centre: of m units from the earliest minute one of its operations can begin, jobs done one after the other, the
 *     shortest first: the k-th is not done before Σ of the k least works / m; k-th end against k-th due date.
 *     Weights in layers: Σ over weights v of (v − next lower weight) · bound over the jobs of weight v and more
 *
 * Work that several jobs wait for is counted for the first of them.
 * @returns days, ≥ 0
 * Cost O(operations + ties) for the first, O(work centres · weights · jobs log jobs) for the second.
 * Source: for the k-th end against the k-th due date, Chu (1992); layers of weights after Baptiste, Carlier & Jouglet (2004).
 */
export function tardinessBound(problem: ShopProblem): number {
  const { starts, ends } = earliestTimes(problem);
  const { weights } = problem;
  const owner = ownersOf(problem);
  const leastDays = daysLateBy(problem, ends);
  const free = leastDays.reduce((sum, days, job) => sum + days * (weights[job] ?? 0), 0);
  const later = problem.dues.map((due, job) => due + (leastDays[job] ?? 0) * MINUTES_PER_DAY);
  let best = free;
  const { first, members } = grouped(onlyMachines(problem, owner), problem.machines.length);
  problem.machines.forEach((machine, number) => {
    const own = members.subarray(first[number], first[number + 1]);
    const boundFor = machineBound(problem, machine, own, starts, owner);
    best = Math.max(best, boundFor(problem.dues), free + boundFor(later));
  });
  return best;
}

/** By job: how many days it is late if it is alone in the shop, as the first of the bounds has it. */
export function leastDaysLate(problem: ShopProblem): Float64Array {
  return daysLateBy(problem, earliestTimes(problem).ends);
}

function daysLateBy(problem: ShopProblem, ends: Float64Array): Float64Array {
  return problem.dues.map((_, job) => jobDaysLate(problem, job, ends));
}

/** How many days a job is late when its operations end as given. */
export function jobDaysLate({ dues, firstEnd, ends: lasts, tails, doneFrom }: ShopProblem, job: number, ends: Float64Array): number {
  let done = doneFrom[job] ?? -Infinity;
  for (let link = firstEnd[job] ?? 0; link < (firstEnd[job + 1] ?? 0); link += 1) done = Math.max(done, (ends[lasts[link] ?? 0] ?? 0) + (tails[link] ?? 0));
  return daysLate(done, dues[job] ?? 0);
}

/** Work that finds no open time before its calendar ends is not the sequence's doing. */
function daysLate(done: Minute, due: Minute): number {
  return done > due && done < Infinity ? Math.ceil((done - due) / MINUTES_PER_DAY) : 0;
}

/** When each operation can begin and end if it is alone in the shop. */
function earliestTimes(problem: ShopProblem) {
  const { count, ties, earliest, firstMode, modes, machines, runMinutes, endWithout } = problem;
  const starts = earliest.slice();
  const ends = new Float64Array(count);
  const open = Int32Array.from({ length: count }, (_, operation) => (ties.firstBefore[operation + 1] ?? 0) - (ties.firstBefore[operation] ?? 0));
  const stack = [...open.keys()].filter((operation) => open[operation] === 0);
  for (let operation = stack.pop(); operation !== undefined; operation = stack.pop()) {
    const from = starts[operation] ?? 0;
    let end = Infinity;
    let begins = Infinity;
    for (let mode = firstMode[operation] ?? 0; mode < (firstMode[operation + 1] ?? 0); mode += 1) {
      const machine = machines[modes[mode] ?? 0];
      if (machine === undefined) continue;
      const occupied = openMinutesFor(machine, leastSetup(problem, machine, operation) + (runMinutes[operation] ?? 0));
      const position = positionOf(machine.time, from);
      begins = Math.min(begins, startOfWork(machine.time, position));
      end = Math.min(end, occupied === 0 ? startOfWork(machine.time, position) : endOfWork(machine.time, position + occupied));
    }
    if (firstMode[operation] === firstMode[operation + 1]) {
      begins = from;
      end = endWithout(operation, from);
    }
    starts[operation] = begins;
    ends[operation] = end;
    for (let next = ties.firstNext[operation] ?? 0; next < (ties.firstNext[operation + 1] ?? 0); next += 1) {
      const to = ties.nextTo[next] ?? 0;
      // A transfer batch lets the next begin before the end: its own start is what is sure.
      const sent = (ties.transferShare[ties.next[next] ?? 0] ?? 1) === 1 ? end : begins;
      starts[to] = Math.max(starts[to] ?? 0, sent + (ties.nextLagMinutes[next] ?? 0));
      open[to] = (open[to] ?? 0) - 1;
      if (open[to] === 0) stack.push(to);
    }
  }
  return { starts, ends };
}

/** The job that each operation is counted for, the one of the earliest due date that waits for it; −1: none. */
function ownersOf({ count, dues, firstEnd, ends, ties }: ShopProblem): Int32Array {
  const owner = new Int32Array(count).fill(-1);
  const byDue = Int32Array.from(dues, (_, job) => job).sort((one, other) => (dues[one] ?? 0) - (dues[other] ?? 0) || one - other);
  for (const job of byDue) {
    const stack = [...ends.subarray(firstEnd[job], firstEnd[job + 1])];
    for (let operation = stack.pop(); operation !== undefined; operation = stack.pop()) {
      if (owner[operation] !== -1) continue;
      owner[operation] = job;
      for (let tie = ties.firstBefore[operation] ?? 0; tie < (ties.firstBefore[operation + 1] ?? 0); tie += 1) stack.push(ties.from[tie] ?? 0);
    }
  }
  return owner;
}

/** The machine of each operation that a job waits for and that has no choice; −1 for the others. */
function onlyMachines({ count, firstMode, modes }: ShopProblem, owner: Int32Array): Int32Array {
  const machines = new Int32Array(count).fill(-1);
  for (let operation = 0; operation < count; operation += 1) {
    const mode = firstMode[operation] ?? 0;
    if ((owner[operation] ?? -1) >= 0 && firstMode[operation + 1] === mode + 1) machines[operation] = modes[mode] ?? -1;
  }
  return machines;
}

/**
 * @param own the operations that only this machine does, in rising order
 * @returns what its work alone makes late against due dates
 */
function machineBound(problem: ShopProblem, machine: ShopMachine, own: Int32Array, starts: Float64Array, owner: Int32Array): (dues: Float64Array) => number {
  const { runMinutes, weights } = problem;
  const work = new Map<number, number>();
  let from = Infinity;
  for (const operation of own) {
    const job = owner[operation] ?? -1;
    work.set(job, (work.get(job) ?? 0) + openMinutesFor(machine, leastSetup(problem, machine, operation) + (runMinutes[operation] ?? 0)));
    from = Math.min(from, starts[operation] ?? 0);
  }
  const origin = positionOf(machine.time, from);
  const levels = [...new Set([...work.keys()].map((job) => weights[job] ?? 0))].sort((one, other) => one - other);
  const layers = levels.map((level, index) => {
    const jobs = [...work.keys()].filter((job) => (weights[job] ?? 0) >= level);
    let done = 0;
    const ends = jobs
      .map((job) => work.get(job) ?? 0)
      .sort((one, other) => one - other)
      .map((minutes) => {
        done += minutes;
        return endOfWork(machine.time, Math.floor(origin + done / machine.units));
      });
    return { jobs, ends, weight: level - (levels[index - 1] ?? 0) };
  });
  return (dues) =>
    layers.reduce((bound, { jobs, ends, weight }) => {
      const by = jobs.map((job) => dues[job] ?? 0).sort((one, other) => one - other);
      return bound + weight * ends.reduce((days, end, place) => days + daysLate(end, by[place] ?? 0), 0);
    }, 0);
}
