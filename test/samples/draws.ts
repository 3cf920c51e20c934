// Draws of the sample data from one seeded sequence, so that a sample is the same in every build.
// Knows nothing of what is drawn.

import type { Random } from "../../src/base/random";

/** One of `values`; there must be at least one. */
export function drawOne<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("Nothing to draw from.");
  return value;
}

/** A whole number from `low` to `high`, both included. */
export function drawWhole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of `values` with a chance in proportion to its weight; weights must not all be 0. */
export function drawWeighted<T>(random: Random, values: readonly T[], weight: (value: T) => number): T {
  const total = values.reduce((sum, value) => sum + weight(value), 0);
  let rest = random() * total;
  for (const value of values) {
    rest -= weight(value);
    if (rest < 0) return value;
  }
  return drawOne(random, values.slice(-1));
}

/** A number near 1: the mean of three uniform draws within ±`spread`. */
export function drawNear(random: Random, spread: number): number {
  return 1 + spread * (((random() + random() + random()) * 2) / 3 - 1);
}
