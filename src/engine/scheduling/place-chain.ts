// Places work that needs more than a free machine: one activity, or a chain of which each member begins as the one before it
// ends. A chain waits as a whole for whatever any of its members waits for.

import type { Minute } from "../../base/day";
import { endOfWork, positionOf, startOfWork } from "../capacity/working-time";
import { bindHard, earliestEnd, TARGET } from "./forward-bounds";
import { bestTogether, takeTogether, type Occupied, type TogetherPlace, type TogetherWish } from "./place-together";
import type { Draft, ForwardRules } from "./schedule-forward";
import type { WorkNetwork } from "./work-network";

/** Calendars that never meet end the search for a chain without wait after so many tries. */
const MOST_TRIES = 300;

/** What a chain waited for: a resource, or the bound of a later member. */
type Hold = { readonly resource: string | undefined; readonly cause: number };

/**
 * A function that places a chain whose predecessors are all placed.
 *
 * Each member is put at the earliest place that is free when the one before has ended. Where that is later, the one before
 * must end later: the chain is taken back and tried again with that. A chain for which there is no such place is done with
 * waits, and say so.
 *
 * @returns false, and nothing is taken, when a member has no place before the calendars end
 * Cost O(tries × members × places passed over).
 */
export function togetherPlacer(network: WorkNetwork, rules: ForwardRules, placed: Draft, occupied: Occupied): (chain: readonly number[]) => boolean {
  const { orders, placeOfOrder, runMinutes, steps, ties } = network;
  return (chain) => {
    const endFloors = chain.map(() => -Infinity);
    let hold: Hold | undefined;
    for (let tries = 1; ; tries += 1) {
      const back: (() => void)[] = [];
      const late = placeMembers(chain, endFloors, back, tries >= MOST_TRIES);
      if (late === "placed") {
        if (hold !== undefined) tellHold(chain, hold);
        return true;
      }
      for (const giveBack of back.reverse()) giveBack();
      if (late === "nowhere") return false;
      hold = late;
    }
  };

  /** The hold of the first member that cannot follow at once, with the floor under the one before it raised. */
  function placeMembers(chain: readonly number[], endFloors: number[], back: (() => void)[], mayWait: boolean): "placed" | "nowhere" | Hold {
    for (const [position, index] of chain.entries()) {
      const previous = chain[position - 1];
      const lag = previous === undefined ? 0 : lagBetween(previous, index);
      const ended = previous === undefined ? null : (placed.end[previous] ?? 0) + lag;
      const wish = wishOf(index, endFloors[position] ?? -Infinity, previous === undefined);
      if (wish === null) return "nowhere";
      const place = bestTogether(occupied, steps[index]?.ways ?? [], wish, ended === null ? endsEarlier : (one, best) => followsBetter(one, best, ended));
      if (place === null) return "nowhere";
      const isLate = ended !== null && !isAtOnce(place, ended);
      if (isLate && !mayWait) {
        endFloors[position - 1] = endOfWork(place.machine.time, place.opening.start) - lag;
        return { resource: place.blockedBy, cause: placed.boundCause[index] ?? TARGET };
      }
      back.push(takeTogether(occupied, place, wish));
      write(index, { ...place, isLate }, wish);
    }
    return "placed";
  }

  function wishOf(index: number, endFrom: Minute, isFirst: boolean): TogetherWish | null {
    const step = steps[index] ?? null;
    const hard = bindHard(index, network, rules, placed);
    const target = rules.targets[index] ?? -Infinity;
    if (isFirst && target > hard) {
      placed.boundMinute[index] = target;
      placed.boundCause[index] = TARGET;
    }
    return step === null ? null : {
      index, step, endFrom,
      quantity: orders[placeOfOrder[index] ?? 0]?.startQuantity ?? 0,
      runMinutes: runMinutes[index] ?? 0,
      from: placed.boundMinute[index] ?? 0,
      endFromOn: (machine) => (ties.hasTransfers ? earliestEnd(index, machine, network, placed) : -Infinity),
    };
  }

  function write(index: number, place: TogetherPlace, { from }: TogetherWish): void {
    const { machine, unit, opening, start, end, leader } = place;
    placed.machine[index] = machine;
    placed.unit[index] = unit;
    placed.startPosition[index] = opening.start;
    placed.endPosition[index] = opening.end;
    placed.setupMinutes[index] = leader === undefined || leader === index ? opening.setupMinutes : 0;
    placed.chosenStart[index] = start;
    placed.start[index] = start;
    placed.end[index] = end;
    placed.couldStart[index] = Math.min(start, startOfWork(machine.time, positionOf(machine.time, from)));
    placed.together.set(index, place);
  }

  function tellHold(chain: readonly number[], { resource, cause }: Hold): void {
    const head = chain[0] ?? 0;
    const together = placed.together.get(head);
    if (resource !== undefined && together !== undefined) placed.together.set(head, { ...together, blockedBy: resource });
    // Hours of the calendar alone are neither a resource that is full nor something that comes late.
    if (resource !== undefined || cause === TARGET || chain.includes(ties.from[cause] ?? -1)) return;
    const start = placed.chosenStart[head] ?? 0;
    placed.boundMinute[head] = start;
    placed.couldStart[head] = start;
    placed.boundCause[head] = cause;
  }

  function lagBetween(from: number, to: number): number {
    for (let tie = ties.firstBefore[to] ?? 0; tie < (ties.firstBefore[to + 1] ?? 0); tie += 1) if (ties.from[tie] === from) return ties.lagMinutes[tie] ?? 0;
    return 0;
  }
}

function endsEarlier(one: TogetherPlace, best: TogetherPlace): boolean {
  return one.end < best.end;
}

/** True when no minute in which all that it needs is open lies between. */
function isAtOnce({ machine, opening }: TogetherPlace, ended: Minute): boolean {
  return opening.start <= positionOf(machine.time, ended);
}

/** What follows at once before what does not; then the earlier end, or the earlier end that the one before must have. */
function followsBetter(one: TogetherPlace, best: TogetherPlace, ended: Minute): boolean {
  const follows = isAtOnce(one, ended);
  if (follows !== isAtOnce(best, ended)) return follows;
  return follows ? one.end < best.end : endOfWork(one.machine.time, one.opening.start) < endOfWork(best.machine.time, best.opening.start);
}
