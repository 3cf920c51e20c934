// A schedule that moves change: sequence, times and score together; a step that is not kept leaves no trace.
// Knows how the three are kept in agreement; nothing of which moves are worth trying.

import { placesByKey } from "../../../base/places-by-key";
import { readyQueue } from "../../scheduling/ready-queue";
import { operationTimer, type OperationTimer } from "./operation-times";
import type { ShopProblem } from "./shop-problem";
import { shopScore, type ShopScore } from "./shop-score";
import { shopSequence, type ShopSequence } from "./shop-sequence";

/** What a sequence is, apart from its times: enough to make the schedule again. */
export type ShopPlan = { readonly order: Int32Array; readonly unit: Int32Array };

export type ShopSchedule = {
  readonly problem: ShopProblem;
  readonly sequence: ShopSequence;
  readonly timer: OperationTimer;
  readonly score: ShopScore;
  /** Moves as `sequence.move` does; false when it cannot. */
  readonly move: (operation: number, unit: number, next: number) => boolean;
  /** Times what the moves since the last step touch; the weighted objective, or Infinity when more than `most` feel it: take it back. */
  readonly evaluate: (most?: number) => number;
  readonly keep: () => void;
  readonly takeBack: () => void;
  /** Operations timed so far: what the search has cost, the same on every machine. */
  readonly timed: () => number;
  readonly plan: () => ShopPlan;
};

/** @param plan a sequence that agrees with precedence. Cost of a step O(n log n) in the operations that it touches. */
export function shopSchedule(problem: ShopProblem, plan: ShopPlan): ShopSchedule {
  const { count, ties } = problem;
  const units = problem.machines.reduce((sum, machine) => sum + machine.units, 0);
  const sequence = shopSequence(plan.order, plan.unit, units, ties);
  const timer = operationTimer(problem, sequence);
  const { start, end, startPosition, endPosition, setup, isBroken } = timer.times;
  const score = shopScore(problem, timer.times);
  const isDirty = new Uint8Array(count);
  // What is to be timed: marked by moves, whose turns may change until it is timed; then by turns. In a large shop hundreds of
  // thousands of turns lie between two operations that feel a move.
  const marked: number[] = [];
  const queue = readyQueue(count);
  const journal: number[] = [];
  let timed = 0;

  for (let operation = 0; operation < count; operation += 1) mark(operation);
  evaluate();
  keep();
  return { problem, sequence, timer, score, move, evaluate, keep, takeBack, timed: () => timed, plan: () => ({ order: placesByKey(sequence.turn), unit: sequence.unit.slice() }) };

  function mark(operation: number): void {
    if (operation < 0 || isDirty[operation] === 1) return;
    isDirty[operation] = 1;
    marked.push(operation);
  }

  function enqueue(operation: number): void {
    if (operation < 0 || isDirty[operation] === 1) return;
    isDirty[operation] = 1;
    queue.add(operation, sequence.turn[operation] ?? 0);
  }

  function move(operation: number, unit: number, next: number): boolean {
    const formerNext = sequence.after[operation] ?? -1;
    if (!sequence.move(operation, unit, next)) return false;
    mark(operation);
    mark(formerNext);
    mark(next);
    return true;
  }

  function evaluate(most = Infinity): number {
    const stop = timed + most;
    for (const operation of marked) queue.add(operation, sequence.turn[operation] ?? 0);
    marked.length = 0;
    let last = -Infinity;
    for (let operation = queue.take(); operation >= 0; operation = queue.take()) {
      const turn = sequence.turn[operation] ?? 0;
      if (turn < last) throw new Error("A sequence that does not agree with precedence");
      last = turn;
      isDirty[operation] = 0;
      if (timed < stop) retime(operation);
    }
    const total = score.total();
    return timed < stop ? total : Infinity;
  }

  function retime(operation: number): void {
    timed += 1;
    const startBefore = start[operation] ?? 0;
    const endBefore = end[operation] ?? 0;
    const startPositionBefore = startPosition[operation] ?? 0;
    const endPositionBefore = endPosition[operation] ?? 0;
    const setupBefore = setup[operation] ?? 0;
    const brokenBefore = isBroken[operation] ?? 0;
    if (!timer.retime(operation)) return;
    journal.push(operation, startBefore, endBefore, startPositionBefore, endPositionBefore, setupBefore, brokenBefore);
    score.touch(operation, setupBefore, startBefore, brokenBefore);
    const stop = ties.firstNext[operation + 1] ?? 0;
    for (let tie = ties.firstNext[operation] ?? 0; tie < stop; tie += 1) enqueue(ties.nextTo[tie] ?? 0);
    enqueue(sequence.after[operation] ?? -1);
  }

  function keep(): void {
    journal.length = 0;
    sequence.settle();
    score.settle();
  }

  function takeBack(): void {
    for (let entry = journal.length - 7; entry >= 0; entry -= 7) {
      const operation = journal[entry] ?? 0;
      start[operation] = journal[entry + 1] ?? 0;
      end[operation] = journal[entry + 2] ?? 0;
      startPosition[operation] = journal[entry + 3] ?? 0;
      endPosition[operation] = journal[entry + 4] ?? 0;
      setup[operation] = journal[entry + 5] ?? 0;
      isBroken[operation] = journal[entry + 6] ?? 0;
    }
    journal.length = 0;
    sequence.undoTo(0);
    score.undo();
  }
}
