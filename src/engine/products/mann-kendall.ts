// Whether a row of figures rises or falls, and how sure that is, without assuming any distribution. Plain numbers.

import { normalProbability } from "../inventory/normal";

export type Trend = {
  /** Median change from one period to the next, units. */
  readonly slope: number;
  /** Chance of a rise or fall at least as clear if there were none, 0…1. */
  readonly significance: number;
  /** −1…1: falls always … rises always. */
  readonly tau: number;
};

/**
 * Mann-Kendall test with Sen's slope; with a season, values are compared with those of the same place in other seasons only.
 *
 *   S = Σ_{i<j} sign(x_j − x_i);  Var S = Σ over places of (n(n−1)(2n+5) − Σ t(t−1)(2t+5))/18, t the sizes of ties
 *   z = (S ∓ 1)/√Var S;  significance = 2·(1 − Φ(|z|));  slope = median of (x_j − x_i)/(j − i)
 *
 * @param values oldest first; fewer than four have no significance (1)
 * @param season periods after which a place of the season comes again, ≥ 1; 1 for none
 * Cost O(n²/season). Source: Mann (1945), Kendall (1975), Sen (1968); Hirsch, Slack & Smith (1982) for seasons.
 */
export function mannKendall(values: readonly number[], season = 1): Trend {
  const slopes: number[] = [];
  let score = 0;
  let variance = 0;
  for (let place = 0; place < season; place += 1) {
    const own = values.filter((_, period) => period % season === place);
    variance += (own.length * (own.length - 1) * (2 * own.length + 5) - tiesOf(own)) / 18;
    own.forEach((value, later) => {
      for (let earlier = 0; earlier < later; earlier += 1) {
        const difference = value - (own[earlier] ?? 0);
        score += Math.sign(difference);
        slopes.push(difference / ((later - earlier) * season));
      }
    });
  }
  if (slopes.length === 0) return { slope: 0, significance: 1, tau: 0 };
  const z = score === 0 || !(variance > 0) ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  const significance = values.length < 4 ? 1 : 2 * normalProbability(-Math.abs(z));
  return { slope: medianOf(slopes), significance, tau: score / slopes.length };
}

function tiesOf(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size * (size - 1) * (2 * size + 5), 0);
}

function medianOf(values: number[]): number {
  values.sort((one, other) => one - other);
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? (values[middle] ?? 0) : ((values[middle - 1] ?? 0) + (values[middle] ?? 0)) / 2;
}
