// In which sequence each unit works: chains of operations, and one order of all operations that agrees with chains and
// precedence, so that no cycle can come to be. Moves and their undoing. Knows no minute.

import type { Ties } from "../../scheduling/ties";
import { runningOrder } from "./running-order";

const NONE = -1;

export type ShopSequence = {
  /** The unit of each operation; −1: none. */
  readonly unit: Int32Array;
  /** What is done before and after it on its unit; −1: nothing. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly last: Int32Array;
  /** Rises along the order of all operations, in which each stands after what it waits for. */
  readonly turn: Float64Array;
  /**
   * Puts an operation before another one of a unit (−1: after its last).
   * @returns false, and nothing is moved, when what is to follow goes before it
   */
  readonly move: (operation: number, unit: number, next: number) => boolean;
  /** Takes the latest moves back until so many are left. */
  readonly undoTo: (moves: number) => void;
  readonly moves: () => number;
  /** Forgets how to undo. */
  readonly settle: () => void;
};

/** What a move changed. */
type Moved = {
  readonly operation: number;
  readonly formerUnit: number;
  readonly formerNext: number;
  /** What took another turn, in its order, and what each stood behind when those before it had been taken out. */
  readonly taken: readonly number[];
  readonly behind: readonly number[];
};

/**
 * @param order all operations, each after what it waits for and after what its unit does before it
 * @param unit  by operation; −1: none
 * Cost of a move O(operations that must go with it, with their ties), whatever stands between.
 */
export function shopSequence(order: Int32Array, unit: Int32Array, units: number, ties: Ties): ShopSequence {
  const count = order.length;
  const running = runningOrder(order);
  const { turn } = running;
  const before = new Int32Array(count).fill(NONE);
  const after = new Int32Array(count).fill(NONE);
  const last = new Int32Array(units).fill(NONE);
  const unitOf = unit.slice();
  const mark = new Uint8Array(count);
  const undo: Moved[] = [];

  for (const operation of order) {
    const own = unitOf[operation] ?? NONE;
    if (own < 0) continue;
    const previous = last[own] ?? NONE;
    before[operation] = previous;
    if (previous >= 0) after[previous] = operation;
    last[own] = operation;
  }
  return { unit: unitOf, before, after, last, turn, move, undoTo, moves: () => undo.length, settle };

  function move(operation: number, to: number, next: number): boolean {
    const formerUnit = unitOf[operation] ?? NONE;
    const formerNext = after[operation] ?? NONE;
    unlink(operation);
    const previous = next < 0 ? (last[to] ?? NONE) : (before[next] ?? NONE);
    const here = turn[operation] ?? 0;
    const isLeft = next >= 0 && (turn[next] ?? 0) < here;
    const isRight = !isLeft && previous >= 0 && (turn[previous] ?? 0) > here;
    const taken = isLeft ? itsSuppliers(operation, next) : isRight ? itsUsers(operation, previous) : [];
    if (taken === null) {
      link(operation, formerUnit, formerNext);
      return false;
    }
    taken.sort((one, other) => (turn[one] ?? 0) - (turn[other] ?? 0));
    const behind = taken.map(running.takeOut);
    running.putBehind(isLeft ? running.behind(next) : previous, taken);
    link(operation, to, next);
    undo.push({ operation, formerUnit, formerNext, taken, behind });
    return true;
  }

  /** The operation and what it waits for among those that do not go before another one; null: that one is among them. */
  function itsSuppliers(operation: number, next: number): number[] | null {
    const floor = turn[next] ?? 0;
    const found = [operation];
    mark[operation] = 1;
    for (const one of found) {
      const end = ties.firstBefore[one + 1] ?? 0;
      for (let tie = ties.firstBefore[one] ?? 0; tie < end; tie += 1) visit(ties.from[tie] ?? 0);
      if (one !== operation) visit(before[one] ?? NONE);
    }
    return unmarked(found, next);

    function visit(one: number): void {
      if (one < 0 || mark[one] === 1 || (turn[one] ?? 0) < floor) return;
      mark[one] = 1;
      found.push(one);
    }
  }

  /** The operation and what waits for it among those that do not come after another one; null: that one is among them. */
  function itsUsers(operation: number, previous: number): number[] | null {
    const ceiling = turn[previous] ?? 0;
    const found = [operation];
    mark[operation] = 1;
    for (const one of found) {
      const end = ties.firstNext[one + 1] ?? 0;
      for (let tie = ties.firstNext[one] ?? 0; tie < end; tie += 1) visit(ties.nextTo[tie] ?? 0);
      if (one !== operation) visit(after[one] ?? NONE);
    }
    return unmarked(found, previous);

    function visit(one: number): void {
      if (one < 0 || mark[one] === 1 || (turn[one] ?? 0) > ceiling) return;
      mark[one] = 1;
      found.push(one);
    }
  }

  function unmarked(found: number[], other: number): number[] | null {
    const isFree = mark[other] === 0;
    for (const one of found) mark[one] = 0;
    return isFree ? found : null;
  }

  function unlink(operation: number): void {
    const previous = before[operation] ?? NONE;
    const next = after[operation] ?? NONE;
    if (previous >= 0) after[previous] = next;
    if (next >= 0) before[next] = previous;
    else last[unitOf[operation] ?? 0] = previous;
  }

  function link(operation: number, to: number, next: number): void {
    const previous = next < 0 ? (last[to] ?? NONE) : (before[next] ?? NONE);
    unitOf[operation] = to;
    before[operation] = previous;
    after[operation] = next;
    if (previous >= 0) after[previous] = operation;
    if (next >= 0) before[next] = operation;
    else last[to] = operation;
  }

  function undoTo(moves: number): void {
    for (let moved = undo.length > moves ? undo.pop() : undefined; moved !== undefined; moved = undo.length > moves ? undo.pop() : undefined) {
      const { operation, formerUnit, formerNext, taken, behind } = moved;
      unlink(operation);
      taken.forEach(running.takeOut);
      for (let index = taken.length - 1; index >= 0; index -= 1) running.putBehind(behind[index] ?? NONE, [taken[index] ?? NONE]);
      link(operation, formerUnit, formerNext);
    }
  }

  function settle(): void {
    undo.length = 0;
  }
}
