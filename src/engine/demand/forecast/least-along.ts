// The least value of a function of one factor: a coarse grid, then golden sections around its best point.

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const GRID = 8;
const SECTIONS = 9;

/**
 * The place between two ends where a function is least, to about 1/500 of the range.
 * The grid keeps a function with several valleys from ending in a shallow one. Cost: 20 calls.
 */
export function leastAlong(low: number, high: number, valueAt: (place: number) => number): number {
  const step = (high - low) / GRID;
  let best = low;
  let least = Infinity;
  for (let index = 0; index <= GRID; index += 1) {
    const value = valueAt(low + index * step);
    if (value < least) {
      least = value;
      best = low + index * step;
    }
  }
  let left = Math.max(low, best - step);
  let right = Math.min(high, best + step);
  let inner = right - GOLDEN * (right - left);
  let outer = left + GOLDEN * (right - left);
  let atInner = valueAt(inner);
  let atOuter = valueAt(outer);
  for (let section = 0; section < SECTIONS; section += 1) {
    if (atInner < atOuter) {
      right = outer;
      outer = inner;
      atOuter = atInner;
      inner = right - GOLDEN * (right - left);
      atInner = valueAt(inner);
    } else {
      left = inner;
      inner = outer;
      atInner = atOuter;
      outer = left + GOLDEN * (right - left);
      atOuter = valueAt(outer);
    }
  }
  if (Math.min(atInner, atOuter) >= least) return best;
  return atInner < atOuter ? inner : outer;
}
