// Moves of a critical operation to another of its machines, to the places there that close no circle, each with the length of the
// longest way through it. Knows ends, tails and what is tabu; makes no move.
// Source: Mastrolilli & Gambardella (2000), "Effective neighbourhood functions for the flexible job shop problem".

import type { Random } from "../../../base/random";
import type { MachineOrders } from "./machine-orders";
import { offerMove, refuseMove, type MoveChoice } from "./move-choice";
import type { TabuMemory } from "./tabu-memory";

/**
 * Offers every insertion of `operation` on its other machines between w and z where w starts before the job successor could be reached
 * (start(w) < end(job successor)) and z ends after the job predecessor starts: sufficient for no circle.
 * Ends and tails are those with the operation still at its old place, hence upper bounds.
 */
export function machineChanges(orders: MachineOrders, tabu: TabuMemory, choice: MoveChoice, random: Random): (operation: number, move: number, aspiration: number) => void {
  const { shop, after, firstOnMachine, end, tail, minutes, machine } = orders;
  const { count, jobBefore, jobAfter, firstMode, modeMachine, modeMinutes } = shop;

  return (operation, move, aspiration) => {
    const last = firstMode[operation + 1] ?? 0;
    const previous = jobBefore[operation] ?? 0;
    const next = jobAfter[operation] ?? 0;
    const endOfJob = end[previous] ?? 0;
    const startOfPrevious = endOfJob - (minutes[previous] ?? 0);
    const tailOfJob = tail[next] ?? 0;
    const endOfNext = next === count ? Infinity : (end[next] ?? 0);
    for (let mode = firstMode[operation] ?? 0; mode < last; mode += 1) {
      const on = modeMachine[mode] ?? 0;
      if (on === machine[operation]) continue;
      const own = modeMinutes[mode] ?? 0;
      const isTabu = (tabu.mode[mode] ?? 0) > move;
      let predecessor = count;
      let successor = firstOnMachine[on] ?? 0;
      for (;;) {
        if (predecessor !== count && (end[predecessor] ?? 0) - (minutes[predecessor] ?? 0) >= endOfNext) break;
        if (successor === count || previous === count || (end[successor] ?? 0) > startOfPrevious) {
          const endBefore = end[predecessor] ?? 0;
          const tailAfter = tail[successor] ?? 0;
          const way = (endOfJob > endBefore ? endOfJob : endBefore) + own + (tailOfJob > tailAfter ? tailOfJob : tailAfter);
          if (isTabu && way >= aspiration) refuseMove(choice, random, operation, on, own, predecessor);
          else if (way <= choice.estimate) offerMove(choice, random, way, operation, on, own, predecessor);
          // Further on, only what comes before grows.
          if (endBefore >= endOfJob && tailAfter <= tailOfJob) break;
        }
        if (successor === count) break;
        predecessor = successor;
        successor = after[successor] ?? 0;
      }
    }
  };
}
