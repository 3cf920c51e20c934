// One order of many things in which some are moved often: a list with a number for each that rises along it.
// Knows numbers only.

/** Between two neighbours at first: as many can be put between them as fractions of a number can tell apart. */
const GAP = 2 ** 20;

export type RunningOrder = {
  /** Rises along the order. All may change with any move. */
  readonly turn: Float64Array;
  /** What something stands behind; −1 for the first. */
  readonly behind: (one: number) => number;
  /** @returns what it stood behind */
  readonly takeOut: (one: number) => number;
  /** Puts some that were taken out behind another one, in the sequence given; behind −1 they come first. */
  readonly putBehind: (other: number, some: readonly number[]) => void;
};

/**
 * Cost of taking out and putting in O(1) each: others keep their numbers, unless there is none left between two of them; then all
 * are numbered anew.
 * @param order the numbers 0 … n − 1
 * Source: the list labelling of Dietz & Sleator (1987), in its plainest form.
 */
export function runningOrder(order: Int32Array): RunningOrder {
  const count = order.length;
  // The place behind the last stands for both ends.
  const ring = count;
  const next = new Int32Array(count + 1);
  const previous = new Int32Array(count + 1);
  const turn = new Float64Array(count);
  let at = ring;
  for (const one of order) {
    next[at] = one;
    previous[one] = at;
    at = one;
  }
  next[at] = ring;
  previous[ring] = at;
  number();
  return { turn, behind, takeOut, putBehind };

  function number(): void {
    let place = 0;
    for (let one = next[ring] ?? ring; one !== ring; one = next[one] ?? ring) turn[one] = GAP * place++;
  }

  function behind(one: number): number {
    const other = previous[one] ?? ring;
    return other === ring ? -1 : other;
  }

  function takeOut(one: number): number {
    const other = behind(one);
    const following = next[one] ?? ring;
    next[other < 0 ? ring : other] = following;
    previous[following] = other < 0 ? ring : other;
    return other;
  }

  function putBehind(other: number, some: readonly number[]): void {
    let last = other < 0 ? ring : other;
    const following = next[last] ?? ring;
    const to = following === ring ? (last === ring ? 0 : (turn[last] ?? 0)) + GAP * (some.length + 1) : (turn[following] ?? 0);
    const from = last === ring ? to - GAP * (some.length + 1) : (turn[last] ?? 0);
    let isTold = true;
    let before = from;
    some.forEach((one, place) => {
      const own = from + ((to - from) * (place + 1)) / (some.length + 1);
      isTold &&= own > before && own < to;
      before = own;
      turn[one] = own;
      next[last] = one;
      previous[one] = last;
      last = one;
    });
    next[last] = following;
    previous[following] = last;
    if (!isTold) number();
  }
}
