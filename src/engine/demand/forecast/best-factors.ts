// Chooses smoothing factors that nobody gave: a search over a fixed grid, so that the same history gives the same choice.

/** What a smoothing method makes of a history: the sum of its squared errors one period ahead, and its forecast. */
export type Smoothed = {
  readonly squaredError: number;
  readonly forecast: (ahead: number) => number;
};

const GRID = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * The smoothing with the least squared error one period ahead.
 *
 * @param given  factors between 0 and 1; null where one is to be chosen from 0.05, 0.1, 0.2 … 0.9
 * @param smooth runs the method with all factors
 * @returns the best run; the first of equal ones
 * Cost: 10 to the power of the open factors, runs.
 */
export function withBestFactors(given: readonly (number | null)[], smooth: (factors: readonly number[]) => Smoothed): Smoothed {
  let best: Smoothed | null = null;
  const tries = (factors: readonly number[]): void => {
    const next = given[factors.length];
    if (next === undefined) {
      const found = smooth(factors);
      if (best === null || found.squaredError < best.squaredError) best = found;
      return;
    }
    for (const factor of next === null ? GRID : [next]) tries([...factors, factor]);
  };
  tries([]);
  return best ?? smooth([]);
}
