// Where a rising function reaches a value. Plain numbers; knows nothing of what they mean.

const MOST_STEPS = 200;
const MOST_SECANTS = 6;
/** A search that begins near looks this many times as far with every step outwards. */
const OUTWARDS = 3;

type Point = { readonly x: number; readonly excess: number };

/**
 * The x at which a function that never falls reaches a target, between two bounds: a curve through the last three points where that is
 * safe, else halving; never outside the bounds, and some ten steps.
 *
 * @param value     never falls between the bounds
 * @param tolerance width, in the unit of x, at which the search ends
 * @param likely    where it is likely reached: the search begins within `reach` of there and looks further out as it must
 * @returns x; the lower bound where the function is above the target there already, the upper one where it never gets there
 * Source: Chandrupatla (1997), Advances in Engineering Software 28.
 */
export function solveRising(value: (x: number) => number, target: number, low: number, high: number, tolerance: number, likely?: { readonly at: number; readonly reach: number }): number {
  // Without a reach there is no step outwards.
  const near = likely !== undefined && likely.reach > 0 ? likely : undefined;
  const pointAt = (x: number): Point => ({ x, excess: value(x) - target });
  const inside = (x: number): number => Math.max(low, Math.min(high, x));
  let below = pointAt(near === undefined ? low : inside(near.at - near.reach));
  let above = near !== undefined && below.excess >= 0 ? below : pointAt(near === undefined ? high : inside(near.at + near.reach));
  let reach = near?.reach ?? 0;
  while (below.excess >= 0 && below.x > low) {
    reach *= OUTWARDS;
    above = below;
    below = pointAt(inside(below.x - reach));
  }
  while (above.excess < 0 && above.x < high) {
    reach *= OUTWARDS;
    below = above;
    above = pointAt(inside(above.x + reach));
  }
  if (below.excess >= 0) return below.x;
  if (above.excess <= 0) return above.x;
  return between(pointAt, below, above, tolerance / 2);
}

/** @param half of the width at which the search ends */
function between(pointAt: (x: number) => Point, below: Point, above: Point, half: number): number {
  let last = above;
  let other = below;
  let share = 0.5;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const x = last.x + share * (other.x - last.x);
    if (x === last.x || x === other.x) break;
    const found = pointAt(x);
    if (found.excess === 0) return found.x;
    const isSameSide = found.excess > 0 === last.excess > 0;
    const third = isSameSide ? last : other;
    if (!isSameSide) other = last;
    last = found;
    const least = half / Math.abs(other.x - last.x);
    if (least > 0.5) break;
    share = Math.max(least, Math.min(1 - least, shareAlong(last, other, third)));
  }
  // The upper end reaches the target; the lower one may miss it by a hair.
  return Math.max(last.x, other.x);
}

/** How far from the last point towards the other end the next one lies. */
function shareAlong(last: Point, other: Point, third: Point): number {
  const xi = (last.x - other.x) / (third.x - other.x);
  const phi = (last.excess - other.excess) / (third.excess - other.excess);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const [one, two, three] = [last.excess, other.excess, third.excess];
  return (one / (two - one)) * (three / (two - three)) + ((third.x - last.x) / (other.x - last.x)) * (one / (three - one)) * (two / (three - two));
}

/**
 * The same where another function is nearly as high everywhere and costs far less: its slope leads to the second point, the line through
 * two points to each further one. Two questions as a rule; without progress all that `solveRising` would ask.
 *
 * @param beside reaches the target at `at`, and bends over `width`, in the unit of x, as the function does
 * Source: the secant method, whose error is about the product of the last two, over the width.
 */
export function solveRisingBeside(value: (x: number) => number, beside: { readonly value: (x: number) => number; readonly at: number; readonly width: number }, target: number, low: number, high: number, tolerance: number): number {
  const { at, width } = beside;
  const half = 1e-4 * width;
  let last: Point = { x: at, excess: value(at) - target };
  let slope = (beside.value(at + half) - beside.value(at - half)) / (2 * half);
  for (let step = 0; step < MOST_SECANTS && slope > 0; step += 1) {
    const x = last.x - last.excess / slope;
    const before = x - last.x;
    if (!(x >= low && x <= high)) break;
    // Half the tolerance further, so that the target is reached.
    if (Math.abs(before) <= tolerance / 2) return x + tolerance / 2;
    const found: Point = { x, excess: value(x) - target };
    slope = (found.excess - last.excess) / before;
    const ahead = -found.excess / slope;
    if (Math.abs(ahead) <= tolerance / 2 || Math.abs(ahead * before) <= (tolerance / 2) * width) return x + ahead + tolerance / 2;
    last = found;
  }
  return solveRising(value, target, low, high, tolerance, { at, reach: half });
}

/**
 * The least whole number in [low, high] at which a function that never falls reaches the target; `high` where none does.
 *
 * @param likely where it is likely reached: the search begins there and looks further out as it must; absent: in the middle
 */
export function solveRisingWhole(value: (x: number) => number, target: number, low: number, high: number, likely?: number): number {
  let below = low - 1;
  let reached = high;
  let next = likely ?? NaN;
  let reach = 1;
  while (reached - below > 1) {
    const middle = next > below && next < reached ? next : below + Math.floor((reached - below) / 2);
    // Numbers so large have no others between them.
    if (middle === below || middle === reached) break;
    const isReached = value(middle) >= target;
    if (isReached) reached = middle;
    else below = middle;
    next += middle === next ? (isReached ? -reach : reach) : NaN;
    reach *= OUTWARDS;
  }
  return reached;
}
