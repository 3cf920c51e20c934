// In which sequence the customers of one item are served, so that they wait least in sum. Knows days, units and weights;
// nothing of orders and pegging.

import { QUANTITY_TOLERANCE } from "../../base/quantity";

/** Goods of an item and the customers who wait for them. */
export type ServingLine = {
  /** Rising: when the goods are there. */
  readonly days: readonly number[];
  /** Units that are there by then, summed up. */
  readonly there: readonly number[];
  /** In the order of their due days. */
  readonly customers: readonly WaitingCustomer[];
};

/** Numbers of the customers in their turns, and what they wait in sum, weighted days. */
export type ServingTurns = { readonly turns: readonly number[]; readonly waiting: number };

export type WaitingCustomer = { readonly due: number; readonly weight: number; readonly quantity: number };

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
export function servingTurns({ days, there, customers }: ServingLine, first: readonly number[]): ServingTurns {
  const turns = [...first];
  /** Units asked for before each turn. */
  const before = new Float64Array(turns.length + 1);
  countFrom(0);
  for (let sweep = 0; sweep < MOST_SWEEPS && swept(); sweep += 1);
  return { turns, waiting: turns.reduce((sum, _, turn) => sum + waitsAt(turn), 0) };

  /** True when somebody has another turn now. */
  function swept(): boolean {
    let isChanged = false;
    for (let turn = 0; turn <= lastWaiting(); turn += 1) {
      const number = turns[turn] ?? 0;
      const to = bestTurn(turn, number);
      if (to === turn) continue;
      turns.splice(turn, 1);
      turns.splice(to, 0, number);
      countFrom(Math.min(turn, to));
      isChanged = true;
    }
    return isChanged;
  }

  /** The turn of the last customer who waits. */
  function lastWaiting(): number {
    let turn = turns.length - 1;
    while (turn >= 0 && waitsAt(turn) === 0) turn -= 1;
    return turn;
  }

  /** The turn at which a customer and all who would change places with it wait least: one that waits may go ahead, any may step back. */
  function bestTurn(turn: number, number: number): number {
    const units = customers[number]?.quantity ?? 0;
    const now = waitsAt(turn);
    let best = turn;
    let most = LEAST_GAIN;
    let others = 0;
    for (let to = turn - 1; now > 0 && to >= Math.max(0, turn - FARTHEST); to -= 1) {
      others += waitingOf(turns[to] ?? 0, unitsBefore(to) + units) - waitsAt(to);
      consider(to, now - waitingOf(number, unitsBefore(to)) - others);
    }
    others = 0;
    for (let to = turn + 1; to <= Math.min(turns.length - 1, turn + FARTHEST); to += 1) {
      others += waitsAt(to) - waitingOf(turns[to] ?? 0, unitsBefore(to) - units);
      consider(to, now - waitingOf(number, unitsBefore(to + 1) - units) + others);
    }
    return best;

    function consider(to: number, gain: number): void {
      if (gain <= most) return;
      most = gain;
      best = to;
    }
  }

  function waitsAt(turn: number): number {
    return waitingOf(turns[turn] ?? 0, unitsBefore(turn));
  }

  function waitingOf(number: number, unitsAhead: number): number {
    const { due = 0, weight = 0, quantity = 0 } = customers[number] ?? {};
    return weight * Math.max(0, dayOfUnits(unitsAhead + quantity) - due);
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
    for (let at = turn; at < turns.length; at += 1) before[at + 1] = unitsBefore(at) + (customers[turns[at] ?? 0]?.quantity ?? 0);
  }
}
