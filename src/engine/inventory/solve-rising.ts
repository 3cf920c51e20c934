// Where a rising function reaches a value. Plain numbers; knows nothing of what they mean.

const MOST_STEPS = 200;

/**
 * The x at which a function that never falls reaches a target, between two bounds: false position with halved ends
 * (Illinois), which never leaves the bounds and needs some ten steps.
 *
 * @param value     never falls between the bounds
 * @param tolerance width, in the unit of x, at which the search ends
 * @returns x; the lower bound where the function is above the target there already, the upper one where it never gets there
 * Source: Dowell & Jarratt (1971).
 */
export function solveRising(value: (x: number) => number, target: number, low: number, high: number, tolerance: number): number {
  let a = low;
  let b = high;
  let below = value(a) - target;
  let above = value(b) - target;
  if (below >= 0) return a;
  if (above <= 0) return b;
  let last = 0;
  for (let step = 0; step < MOST_STEPS && b - a > tolerance; step += 1) {
    // Every fourth step halves, so that a flat stretch costs no more than halving alone.
    const guess = step % 4 === 3 ? (a + b) / 2 : (a * above - b * below) / (above - below);
    const x = guess > a && guess < b ? guess : (a + b) / 2;
    if (x <= a || x >= b) break;
    const found = value(x) - target;
    if (found === 0) return x;
    if (found < 0) {
      a = x;
      below = found;
      if (last < 0) above /= 2;
      last = -1;
    } else {
      b = x;
      above = found;
      if (last > 0) below /= 2;
      last = 1;
    }
  }
  // The upper end reaches the target; the lower one may miss it by a hair.
  return b;
}

/** The least whole number in [low, high] at which a function that never falls reaches the target; `high` where none does. */
export function solveRisingWhole(value: (x: number) => number, target: number, low: number, high: number): number {
  let below = low - 1;
  let reached = high;
  while (reached - below > 1) {
    const middle = below + ((reached - below) >> 1);
    if (value(middle) >= target) reached = middle;
    else below = middle;
  }
  return reached;
}
