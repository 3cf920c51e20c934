// In which sequence each unit works: chains of operations, and one order of all operations that agrees with chains and
// precedence, so that no cycle can come to be. Moves and their undoing. Knows no minute.

import type { Ties } from "../../scheduling/ties";

const NONE = -1;

export type ShopSequence = {
  /** The unit of each operation; −1: none. */
  readonly unit: Int32Array;
  /** What is done before and after it on its unit; −1: nothing. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly last: Int32Array;
  /** `at[place[n]] = n`: all operations, each after what it waits for. */
  readonly at: Int32Array;
  readonly place: Int32Array;
  /**
   * Puts an operation before another one of a unit (−1: after its last).
   * @returns the first place in the order that it touches; −1, and nothing is moved, when what is to follow goes before it
   */
  readonly move: (operation: number, unit: number, next: number) => number;
  /** Takes the latest moves back until so many are left. */
  readonly undoTo: (moves: number) => void;
  readonly moves: () => number;
  /** Forgets how to undo. */
  readonly settle: () => void;
};

/**
 * @param order all operations, each after what it waits for and after what its unit does before it
 * @param unit  by operation; −1: none
 * Cost of a move O(operations between the two places in the order, with their ties).
 */
export function shopSequence(order: Int32Array, unit: Int32Array, units: number, ties: Ties): ShopSequence {
  const count = order.length;
  const at = order.slice();
  const place = new Int32Array(count);
  const before = new Int32Array(count).fill(NONE);
  const after = new Int32Array(count).fill(NONE);
  const last = new Int32Array(units).fill(NONE);
  const unitOf = unit.slice();
  const mark = new Uint8Array(count);
  const moved = new Int32Array(count);
  /** Of each move: the operation, its former unit and next, and the part of the order that it changed. */
  const undo: number[] = [];
  const parts: Int32Array[] = [];

  for (let index = 0; index < count; index += 1) {
    const operation = at[index] ?? 0;
    place[operation] = index;
    const own = unitOf[operation] ?? NONE;
    if (own < 0) continue;
    const previous = last[own] ?? NONE;
    before[operation] = previous;
    if (previous >= 0) after[previous] = operation;
    last[own] = operation;
  }
  return { unit: unitOf, before, after, last, at, place, move, undoTo, moves: () => parts.length, settle };

  function move(operation: number, to: number, next: number): number {
    const formerUnit = unitOf[operation] ?? NONE;
    const formerNext = after[operation] ?? NONE;
    unlink(operation);
    const previous = next < 0 ? (last[to] ?? NONE) : (before[next] ?? NONE);
    const here = place[operation] ?? 0;
    let low = here;
    let high = here;
    if (next >= 0 && (place[next] ?? 0) < here) low = place[next] ?? 0;
    else if (previous >= 0 && (place[previous] ?? 0) > here) high = place[previous] ?? 0;
    const part = at.slice(low, high + 1);
    const isMoved = low < here ? shiftLeft(operation, low, here, next) : high > here ? shiftRight(operation, here, high, previous) : true;
    if (!isMoved) {
      link(operation, formerUnit, formerNext);
      return NONE;
    }
    link(operation, to, next);
    undo.push(operation, formerUnit, formerNext, low);
    parts.push(part);
    return low;
  }

  /** What the operation waits for goes with it. */
  function shiftLeft(operation: number, low: number, high: number, next: number): boolean {
    mark[operation] = 1;
    for (let index = high; index >= low; index -= 1) {
      const one = at[index] ?? 0;
      if (mark[one] === 0) continue;
      const end = ties.firstBefore[one + 1] ?? 0;
      for (let tie = ties.firstBefore[one] ?? 0; tie < end; tie += 1) {
        const from = ties.from[tie] ?? 0;
        if ((place[from] ?? 0) >= low) mark[from] = 1;
      }
      const previous = one === operation ? NONE : (before[one] ?? NONE);
      if (previous >= 0 && (place[previous] ?? 0) >= low) mark[previous] = 1;
    }
    const isFree = mark[next] === 0;
    if (isFree) rearrange(low, high, 1);
    clearMarks(low, high);
    return isFree;
  }

  /** What waits for the operation goes with it. */
  function shiftRight(operation: number, low: number, high: number, previous: number): boolean {
    mark[operation] = 1;
    for (let index = low; index <= high; index += 1) {
      const one = at[index] ?? 0;
      if (mark[one] === 0) continue;
      const end = ties.firstNext[one + 1] ?? 0;
      for (let tie = ties.firstNext[one] ?? 0; tie < end; tie += 1) {
        const to = ties.nextTo[tie] ?? 0;
        if ((place[to] ?? 0) <= high) mark[to] = 1;
      }
      const next = one === operation ? NONE : (after[one] ?? NONE);
      if (next >= 0 && (place[next] ?? 0) <= high) mark[next] = 1;
    }
    const isFree = mark[previous] === 0;
    if (isFree) rearrange(low, high, 0);
    clearMarks(low, high);
    return isFree;
  }

  /** Those with the mark go first, then the others; both keep their order. */
  function rearrange(low: number, high: number, first: number): void {
    let free = low;
    let others = 0;
    for (let index = low; index <= high; index += 1) {
      const one = at[index] ?? 0;
      if (mark[one] === first) {
        at[free] = one;
        place[one] = free;
        free += 1;
      } else {
        moved[others] = one;
        others += 1;
      }
    }
    for (let index = 0; index < others; index += 1) {
      const one = moved[index] ?? 0;
      at[free] = one;
      place[one] = free;
      free += 1;
    }
  }

  function clearMarks(low: number, high: number): void {
    for (let index = low; index <= high; index += 1) mark[at[index] ?? 0] = 0;
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
    while (parts.length > moves) {
      const part = parts.pop() ?? new Int32Array(0);
      const low = undo.pop() ?? 0;
      const formerNext = undo.pop() ?? NONE;
      const formerUnit = undo.pop() ?? NONE;
      const operation = undo.pop() ?? 0;
      unlink(operation);
      part.forEach((one, index) => {
        at[low + index] = one;
        place[one] = low + index;
      });
      link(operation, formerUnit, formerNext);
    }
  }

  function settle(): void {
    undo.length = 0;
    parts.length = 0;
  }
}
