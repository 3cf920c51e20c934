// Schedules by dispatching rules: whenever a unit is free, the waiting operation of the best index is next.
// Knows the rules; nothing of improvement.

import { MINUTES_PER_DAY } from "../../../base/day";
import { operationTimer } from "./operation-times";
import { machinesByUnit, setupAfter, type ShopProblem } from "./shop-problem";
import type { ShopPlan } from "./shop-schedule";

/** Earliest due date, critical ratio, apparent tardiness cost with setups, least slack, latest start. */
export type DispatchRule =
  | { readonly kind: "dueDate" | "criticalRatio" | "slack" | "latestStart" }
  /** Look-ahead for due dates and for setups, each > 0. */
  | { readonly kind: "tardinessCost"; readonly dueLook: number; readonly setupLook: number };

/** The rules with the parameters that are tried of them. */
export const dispatchRules: readonly DispatchRule[] = [
  { kind: "dueDate" },
  { kind: "criticalRatio" },
  { kind: "slack" },
  { kind: "latestStart" },
  ...[0.5, 1.5, 4].flatMap((dueLook) => [0.2, 0.6, 2].map((setupLook) => ({ kind: "tardinessCost", dueLook, setupLook }) as const)),
];

/**
 * A schedule without wilful waiting: of all operations that could be next, the one that can begin first fixes the unit and the
 * minute, and of those waiting for that unit by then the one of highest index goes first. With t that minute, p and q the work
 * of the operation and of its longest way to the end of a job, d and w the earliest due date and the highest weight of its jobs:
 *
 *   due date −d;  slack −(d − t − q);  critical ratio −(d − t) / q;  latest start −(d − q)
 *   tardiness cost (w / p) · exp(−max(0, d − t − q) / (k₁ · p̄)) · exp(−setup / (k₂ · s̄))
 *
 * @returns a sequence that agrees with precedence
 * Cost O(operations × operations that wait at once).
 * Sources: Vepsalainen & Morton (1987); Lee, Bhaskaran & Pinedo (1997) for setups.
 */
export function dispatchShop(problem: ShopProblem, rule: DispatchRule): ShopPlan {
  const { count, ties, firstMode, modes, machines, fixed, runMinutes } = problem;
  const unit = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const order = new Int32Array(count);
  const timer = operationTimer(problem, { unit, before });
  const { start, end } = timer.times;
  const machineOf = machinesByUnit(problem);
  const last = new Int32Array(machineOf.length).fill(-1);
  const open = Int32Array.from({ length: count }, (_, operation) => (ties.firstBefore[operation + 1] ?? 0) - (ties.firstBefore[operation] ?? 0));
  const waiting: number[] = [];
  const ways = waysToTheEnd(problem);
  const meanRun = mean(runMinutes);
  const meanSetup = mean(problem.setupMinutes) || 1;
  const bestUnit = new Int32Array(count);
  const begins = new Float64Array(count).fill(NaN);
  let done = 0;

  for (const operation of [...open.keys()].filter((one) => open[one] === 0)) ready(operation);
  while (waiting.length > 0) {
    const chosen = choose();
    waiting.splice(waiting.indexOf(chosen), 1);
    take(chosen, bestUnit[chosen] ?? 0);
  }
  return { order, unit };

  function ready(operation: number): void {
    const stands = fixed.get(operation);
    if (stands !== undefined) take(operation, stands.unit);
    else if (firstMode[operation] === firstMode[operation + 1]) take(operation, -1);
    else {
      waiting.push(operation);
      look(operation);
    }
  }

  function take(operation: number, to: number): void {
    unit[operation] = to;
    before[operation] = to < 0 ? -1 : (last[to] ?? -1);
    timer.retime(operation);
    order[done] = operation;
    done += 1;
    if (to >= 0) {
      last[to] = operation;
      const machine = machineOf[to];
      for (const other of waiting) if (machineOf[bestUnit[other] ?? 0] === machine) look(other);
    }
    const stop = ties.firstNext[operation + 1] ?? 0;
    for (let tie = ties.firstNext[operation] ?? 0; tie < stop; tie += 1) {
      const other = ties.nextTo[tie] ?? 0;
      open[other] = (open[other] ?? 0) - 1;
      if (open[other] === 0) ready(other);
    }
  }

  /** Finds the unit on which an operation would end first. */
  function look(operation: number): void {
    let earliest = Infinity;
    let chosen = -1;
    const stop = firstMode[operation + 1] ?? 0;
    for (let mode = firstMode[operation] ?? 0; mode < stop; mode += 1) {
      const machine = machines[modes[mode] ?? 0];
      if (machine === undefined) continue;
      for (let to = machine.firstUnit; to < machine.firstUnit + machine.units; to += 1) {
        unit[operation] = to;
        before[operation] = last[to] ?? -1;
        timer.retime(operation);
        const ends = end[operation] ?? 0;
        if (ends < earliest || chosen < 0) {
          earliest = ends;
          chosen = to;
          begins[operation] = start[operation] ?? 0;
        }
      }
    }
    bestUnit[operation] = chosen;
  }

  function choose(): number {
    let first = waiting[0] ?? -1;
    for (const operation of waiting) if ((begins[operation] ?? 0) < (begins[first] ?? 0)) first = operation;
    const at = bestUnit[first] ?? 0;
    const now = begins[first] ?? 0;
    let best = first;
    let highest = -Infinity;
    for (const operation of waiting) {
      if (bestUnit[operation] !== at || (begins[operation] ?? 0) > now) continue;
      const index = indexOf(operation, at, now);
      if (index <= highest) continue;
      highest = index;
      best = operation;
    }
    return best;
  }

  function indexOf(operation: number, at: number, now: number): number {
    const due = ways.due[operation] ?? Infinity;
    const way = ways.minutes[operation] ?? 0;
    switch (rule.kind) {
      case "dueDate":
        return -due;
      case "slack":
        return -(due - now - way);
      case "criticalRatio":
        return -(due - now) / Math.max(1, way);
      case "latestStart":
        return way - due;
      case "tardinessCost": {
        const machine = machineOf[at];
        const setup = machine === undefined ? 0 : setupAfter(problem, machine, last[at] ?? -1, operation);
        const patience = Math.exp(-Math.max(0, due - now - way) / (rule.dueLook * meanRun));
        return ((ways.weight[operation] ?? 0) / Math.max(1, runMinutes[operation] ?? 0)) * patience * Math.exp(-setup / (rule.setupLook * meanSetup));
      }
    }
  }
}

/** By operation: the longest work from its start to the end of a job, the earliest due date and the highest weight of these. */
function waysToTheEnd(problem: ShopProblem) {
  const { count, ties, runMinutes, dues, weights, firstEnd, ends, tails } = problem;
  const minutes = new Float64Array(count);
  const due = new Float64Array(count).fill(Infinity);
  const weight = new Float64Array(count);
  dues.forEach((day, job) => {
    for (let link = firstEnd[job] ?? 0; link < (firstEnd[job + 1] ?? 0); link += 1) {
      const operation = ends[link] ?? 0;
      due[operation] = Math.min(due[operation] ?? Infinity, day - (tails[link] ?? 0));
      weight[operation] = Math.max(weight[operation] ?? 0, weights[job] ?? 0);
    }
  });
  const open = Int32Array.from({ length: count }, (_, operation) => (ties.firstNext[operation + 1] ?? 0) - (ties.firstNext[operation] ?? 0));
  const stack = [...open.keys()].filter((operation) => open[operation] === 0);
  for (let operation = stack.pop(); operation !== undefined; operation = stack.pop()) {
    const own = runMinutes[operation] ?? 0;
    minutes[operation] = (minutes[operation] ?? 0) + own;
    for (let tie = ties.firstBefore[operation] ?? 0; tie < (ties.firstBefore[operation + 1] ?? 0); tie += 1) {
      const from = ties.from[tie] ?? 0;
      minutes[from] = Math.max(minutes[from] ?? 0, (minutes[operation] ?? 0) + (ties.lagMinutes[tie] ?? 0));
      due[from] = Math.min(due[from] ?? Infinity, due[operation] ?? Infinity);
      weight[from] = Math.max(weight[from] ?? 0, weight[operation] ?? 0);
      open[from] = (open[from] ?? 0) - 1;
      if (open[from] === 0) stack.push(from);
    }
  }
  return { minutes, due, weight };
}

function mean(minutes: Float64Array): number {
  const work = minutes.filter((minute) => minute > 0);
  return work.length === 0 ? MINUTES_PER_DAY : work.reduce((sum, minute) => sum + minute, 0) / work.length;
}
