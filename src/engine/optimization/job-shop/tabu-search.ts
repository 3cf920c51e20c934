// Tabu search from one schedule: at each step the best allowed move on a critical path is made. Knows when to stop and what to
// remember; the moves themselves are others'.

import type { Random } from "../../../base/random";
import { blockMoves } from "./block-moves";
import { drawCriticalPath } from "./critical-path";
import { machineChanges } from "./machine-changes";
import { keepOrders, loadOrders, makespanOf, type KeptOrders, type MachineOrders, type OrdersToLoad } from "./machine-orders";
import { clearChoice, hasMove, noChoice } from "./move-choice";
import { operationMover } from "./move-operation";
import { emptyTabuMemory, forgetAll } from "./tabu-memory";

/** What all searches of a solver share: how many moves were made, and whether to stop. */
export type SearchCourse = {
  moves: number;
  readonly mostMoves: number;
  readonly isTimeUp: () => boolean;
  /** Nothing can be shorter. */
  readonly lowerBound: number;
};

export type TabuSearch = (start: OrdersToLoad, patience: number) => KeptOrders;

const MOVES_BETWEEN_TIMES = 1024;

/**
 * Makes the search. A call gives the best schedule found from `start` when `patience` moves in a row brought nothing better.
 * Orders of operations that a move turned around are tabu for L to 1.4 L moves, L = 10 + jobs / machines (Zhang et al. 2008).
 */
export function tabuSearch(orders: MachineOrders, random: Random, course: SearchCourse): TabuSearch {
  const { shop, after, before } = orders;
  const { count, jobs, machines, job, firstMode, modeMachine, isFlexible } = shop;
  const tabu = emptyTabuMemory(shop);
  const choice = noChoice();
  const path = new Int32Array(count);
  const offerBlock = blockMoves(orders, tabu, choice, random);
  const offerChanges = machineChanges(orders, tabu, choice, random);
  const makeMove = operationMover(orders);
  const leastTenure = Math.round(10 + jobs / machines);
  const tenureSpread = Math.round(leastTenure * (jobs <= 2 * machines ? 0.4 : 0.5)) + 1;
  let move = 0;

  function offerMoves(makespan: number, aspiration: number): void {
    const length = drawCriticalPath(orders, makespan, random, path);
    clearChoice(choice);
    const start = count - length;
    for (let from = start; from < count; ) {
      const machine = orders.machine[path[from] ?? 0];
      let to = from;
      while (to + 1 < count && orders.machine[path[to + 1] ?? 0] === machine && before[path[to + 1] ?? 0] === path[to]) to += 1;
      if (to > from) offerBlock(path, from, to, from === start, to === count - 1, move, aspiration);
      from = to + 1;
    }
    if (isFlexible) for (let at = start; at < count; at += 1) offerChanges(path[at] ?? 0, move, aspiration);
  }

  /** The orders on the way are turned around: their return is tabu. Must be called before the move. */
  function remember(operation: number, predecessor: number, until: number): void {
    if (orders.machine[operation] !== choice.machine) {
      for (let mode = firstMode[operation] ?? 0; mode < (firstMode[operation + 1] ?? 0); mode += 1) {
        if (modeMachine[mode] === orders.machine[operation]) tabu.mode[mode] = until;
      }
      return;
    }
    const isDelay = predecessor !== count && (orders.place[predecessor] ?? 0) > (orders.place[operation] ?? 0);
    if (isDelay) {
      for (let other = operation; other !== predecessor; ) {
        other = after[other] ?? 0;
        tabu.order[operation * jobs + (job[other] ?? 0)] = until;
      }
    } else {
      const jobOfMoved = job[operation] ?? 0;
      for (let other = before[operation] ?? 0; other !== predecessor; other = before[other] ?? 0) tabu.order[other * jobs + jobOfMoved] = until;
    }
  }

  return (startOrders, patience) => {
    forgetAll(tabu);
    move = 0;
    let makespan = loadOrders(orders, startOrders);
    let best = keepOrders(orders, makespan);
    let lastGain = 0;
    while (move - lastGain < patience && best.makespan > course.lowerBound && course.moves < course.mostMoves) {
      if (course.moves % MOVES_BETWEEN_TIMES === 0 && course.isTimeUp()) break;
      offerMoves(makespan, best.makespan);
      if (!hasMove(choice)) break;
      move += 1;
      course.moves += 1;
      const { operation, predecessor } = choice;
      remember(operation, predecessor, move + leastTenure + Math.floor(random() * tenureSpread));
      if (!makeMove(operation, choice.machine, choice.minutes, predecessor)) continue;
      makespan = makespanOf(orders);
      if (makespan < best.makespan) {
        best = keepOrders(orders, makespan);
        lastGain = move;
      }
    }
    return best;
  };
}
