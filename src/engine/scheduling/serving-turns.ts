// In which sequence the customers of one item are served, so that they wait least in sum. Knows days, units and weights;
// nothing of orders and pegging.

import { QUANTITY_TOLERANCE } from "../../base/quantity";

/** Goods of an item and the customers who wait for them, in columns. */
export type ServingLine = {
  /** Rising: when the goods are there. */
  readonly days: Float64Array;
  /** Units that are there by then, summed up. */
  readonly there: Float64Array;
  /** By customer, in the order of due days: the due day, its weight and the units that it waits for. */
  readonly dues: Float64Array;
  readonly weights: Float64Array;
  readonly quantities: Float64Array;
};

/** Numbers of the customers in their turns, and what they wait in sum, weighted days. */
export type ServingTurns = { readonly turns: Int32Array; readonly waiting: number };

/** Nobody changes places with more than so many others: who is so far away is due at quite another time. */
const FARTHEST = 60;
/** After the first two next to nothing moves any more. */
const MOST_SWEEPS = 4;
/** Less is dust of the sums. */
const LEAST_GAIN = 1e-9;

/**
 * Serves customers in turn, each in full, from goods in the order in which they come:
 *
 *   day of a customer = day of the goods with which Σ units of all up to and with it are there; waiting = Σ weight · max(0, day − due)
 *
 * A sequence is changed by insertion: a customer goes before or after others where all together wait less then.
 *
 * @param first the turns to begin with, such as those of the due days
 * @returns turns in which nobody waits longer in sum
 * Cost O(customers up to the last who waits · FARTHEST · log supplies) a sweep.
 * Source: insertion neighbourhood for total weighted tardiness on one machine, of which goods that come are the capacity;
 *   Potts & Van Wassenhove (1991).
 */
export function servingTurns({ days, there, dues, weights, quantities }: ServingLine, first: Int32Array): ServingTurns {
  const turns = first.slice();
  /** Units asked for before each turn, what the customer of each turn waits, and the last turn whose customer waits. */
  const before = new Float64Array(turns.length + 1);
  const waits = new Float64Array(turns.length);
  let lastWaiting = -1;
  countFrom(0);
  for (let sweep = 0; sweep < MOST_SWEEPS && swept(); sweep += 1);
  let waiting = 0;
  for (let turn = 0; turn < waits.length; turn += 1) waiting += waits[turn] ?? 0;
  return { turns, waiting };

  /** True when somebody has another turn now. */
  function swept(): boolean {
    let isChanged = false;
    for (let turn = 0; turn <= lastWaiting; turn += 1) {
      const number = turns[turn] ?? 0;
      const to = bestTurn(turn, number);
      if (to === turn) continue;
      if (to < turn) turns.copyWithin(to + 1, to, turn);
      else turns.copyWithin(turn, turn + 1, to + 1);
      turns[to] = number;
      countFrom(Math.min(turn, to));
      isChanged = true;
    }
    return isChanged;
  }

  /** The turn at which a customer and all who would change places with it wait least: one that waits may go ahead, any may step back. */
  function bestTurn(turn: number, number: number): number {
    const units = quantities[number] ?? 0;
    const now = waits[turn] ?? 0;
    let best = turn;
    let most = LEAST_GAIN;
    let others = 0;
    // Whoever is passed waits no less for it, so that no gain is left where these wait as long as it does now.
    for (let to = turn - 1; to >= Math.max(0, turn - FARTHEST) && now - others > most; to -= 1) {
      others += waitingOf(turns[to] ?? 0, unitsBefore(to) + units) - (waits[to] ?? 0);
      const gain = now - waitingOf(number, unitsBefore(to)) - others;
      if (gain > most) [best, most] = [to, gain];
    }
    others = 0;
    // Behind the last who waits nobody gains by going ahead.
    for (let to = turn + 1; to <= Math.min(lastWaiting, turn + FARTHEST); to += 1) {
      others += (waits[to] ?? 0) - waitingOf(turns[to] ?? 0, unitsBefore(to) - units);
      const gain = now - waitingOf(number, unitsBefore(to + 1) - units) + others;
      if (gain > most) [best, most] = [to, gain];
    }
    return best;
  }

  function waitingOf(number: number, unitsAhead: number): number {
    return (weights[number] ?? 0) * Math.max(0, dayOfUnits(unitsAhead + (quantities[number] ?? 0)) - (dues[number] ?? 0));
  }

  function dayOfUnits(units: number): number {
    let low = 0;
    let high = there.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((there[middle] ?? 0) < units - QUANTITY_TOLERANCE) low = middle + 1;
      else high = middle;
    }
    return days[low] ?? 0;
  }

  function unitsBefore(turn: number): number {
    return before[turn] ?? 0;
  }

  function countFrom(turn: number): void {
    for (let at = turn; at < turns.length; at += 1) {
      const number = turns[at] ?? 0;
      before[at + 1] = unitsBefore(at) + (quantities[number] ?? 0);
      waits[at] = waitingOf(number, unitsBefore(at));
    }
    lastWaiting = waits.length - 1;
    while (lastWaiting >= 0 && waits[lastWaiting] === 0) lastWaiting -= 1;
  }
}
