// The moves of Zhang's neighbourhood N7 on one block (operations that follow each other on a machine on a critical path), each with
// the estimate of Balas and Vazacopoulos. Knows ends, tails and what is tabu; makes no move.
// Sources: Balas & Vazacopoulos (1998); Zhang, Li, Guan & Rao (2007).

import type { Random } from "../../../base/random";
import type { MachineOrders } from "./machine-orders";
import { offerMove, refuseMove, type MoveChoice } from "./move-choice";
import type { TabuMemory } from "./tabu-memory";

/** `move` counts moves; a tabu one that leads below `aspiration` minutes is allowed nevertheless. */
export type BlockOffer = (path: Int32Array, from: number, to: number, isFirst: boolean, isLast: boolean, move: number, aspiration: number) => void;

/**
 * Offers the moves of the block `path[from]` … `path[to]`: an inner operation behind the last or before the first, the first behind an
 * inner one, the last before an inner one. Nothing is gained at the open side of the first and of the last block of the path.
 * A move u behind v is offered if tail(v) ≥ tail(job successor of u), and that successor is not v: then no way leads from it to v, so
 * the schedule stays without circles; likewise v before u if end(u) ≥ end(job predecessor of v). (Operations without minutes can still
 * close one; the move is then refused when it is made.)
 * Cost: O(operations between the two places) a move.
 */
export function blockMoves(orders: MachineOrders, tabu: TabuMemory, choice: MoveChoice, random: Random): BlockOffer {
  const { shop, before, after, end, tail, minutes } = orders;
  const { count, jobs, job, jobBefore, jobAfter } = shop;
  const order = tabu.order;
  const ends = new Int32Array(count + 1);
  let now = 0;
  let below = 0;

  function offerDelay(moved: number, goal: number): void {
    const jobOfMoved = job[moved] ?? 0;
    let isTabu = false;
    let operation = moved;
    let previousEnd = end[before[moved] ?? 0] ?? 0;
    do {
      operation = after[operation] ?? 0;
      if ((order[operation * jobs + jobOfMoved] ?? 0) > now) isTabu = true;
      const ofJob = end[jobBefore[operation] ?? 0] ?? 0;
      previousEnd = (ofJob > previousEnd ? ofJob : previousEnd) + (minutes[operation] ?? 0);
      ends[operation] = previousEnd;
    } while (operation !== goal);
    const machine = orders.machine[moved] ?? 0;
    const own = minutes[moved] ?? 0;
    const limit = isTabu && below < choice.estimate ? below : choice.estimate;
    const ofJob = end[jobBefore[moved] ?? 0] ?? 0;
    const start = ofJob > previousEnd ? ofJob : previousEnd;
    const tailOfJob = tail[jobAfter[moved] ?? 0] ?? 0;
    let nextTail = tail[after[goal] ?? 0] ?? 0;
    nextTail = (tailOfJob > nextTail ? tailOfJob : nextTail) + own;
    let longest = start + nextTail;
    while (operation !== moved && longest <= limit) {
      const ofNext = tail[jobAfter[operation] ?? 0] ?? 0;
      const rest = ofNext > nextTail ? ofNext : nextTail;
      const way = (ends[operation] ?? 0) + rest;
      if (way > longest) longest = way;
      nextTail = rest + (minutes[operation] ?? 0);
      operation = before[operation] ?? 0;
    }
    if (isTabu && longest >= below) refuseMove(choice, random, moved, machine, own, goal);
    else if (longest <= limit) offerMove(choice, random, longest, moved, machine, own, goal);
  }

  function offerAdvance(moved: number, goal: number): void {
    const orderOfMoved = moved * jobs;
    let isTabu = false;
    let operation = moved;
    let nextTail = tail[after[moved] ?? 0] ?? 0;
    do {
      operation = before[operation] ?? 0;
      if ((order[orderOfMoved + (job[operation] ?? 0)] ?? 0) > now) isTabu = true;
      const ofJob = tail[jobAfter[operation] ?? 0] ?? 0;
      nextTail = (ofJob > nextTail ? ofJob : nextTail) + (minutes[operation] ?? 0);
      ends[operation] = nextTail;
    } while (operation !== goal);
    const machine = orders.machine[moved] ?? 0;
    const own = minutes[moved] ?? 0;
    const limit = isTabu && below < choice.estimate ? below : choice.estimate;
    const tailOfJob = tail[jobAfter[moved] ?? 0] ?? 0;
    const rest = tailOfJob > nextTail ? tailOfJob : nextTail;
    const predecessor = before[goal] ?? 0;
    const ofJob = end[jobBefore[moved] ?? 0] ?? 0;
    let previousEnd = end[predecessor] ?? 0;
    previousEnd = (ofJob > previousEnd ? ofJob : previousEnd) + own;
    let longest = previousEnd + rest;
    while (operation !== moved && longest <= limit) {
      const ofPrevious = end[jobBefore[operation] ?? 0] ?? 0;
      const start = ofPrevious > previousEnd ? ofPrevious : previousEnd;
      const way = start + (ends[operation] ?? 0);
      if (way > longest) longest = way;
      previousEnd = start + (minutes[operation] ?? 0);
      operation = after[operation] ?? 0;
    }
    if (isTabu && longest >= below) refuseMove(choice, random, moved, machine, own, predecessor);
    else if (longest <= limit) offerMove(choice, random, longest, moved, machine, own, predecessor);
  }

  return (path, from, to, isFirst, isLast, move, aspiration) => {
    now = move;
    below = aspiration;
    const first = path[from] ?? 0;
    const last = path[to] ?? 0;
    if (!isLast) {
      const tailOfLast = tail[last] ?? 0;
      for (let at = from; at < to; at += 1) {
        const moved = path[at] ?? 0;
        const next = jobAfter[moved] ?? 0;
        if (next !== last && tailOfLast >= (tail[next] ?? 0)) offerDelay(moved, last);
      }
    }
    if (!isFirst) {
      const endOfFirst = end[first] ?? 0;
      // Of neighbours, the one move was offered above as a delay.
      const least = !isLast && to === from + 1 ? to + 1 : from + 1;
      for (let at = least; at <= to; at += 1) {
        const moved = path[at] ?? 0;
        const previous = jobBefore[moved] ?? 0;
        if (previous !== first && endOfFirst >= (end[previous] ?? 0)) offerAdvance(moved, first);
      }
    }
    if (to - from < 2) return;
    if (!isFirst) {
      const next = jobAfter[first] ?? 0;
      const tailAfter = tail[next] ?? 0;
      for (let at = from + 1; at < to; at += 1) {
        const goal = path[at] ?? 0;
        if (next !== goal && (tail[goal] ?? 0) >= tailAfter) offerDelay(first, goal);
      }
    }
    if (!isLast) {
      const previous = jobBefore[last] ?? 0;
      const endBefore = end[previous] ?? 0;
      for (let at = from + 1; at < to; at += 1) {
        const goal = path[at] ?? 0;
        if (previous !== goal && (end[goal] ?? 0) >= endBefore) offerAdvance(last, goal);
      }
    }
  };
}
