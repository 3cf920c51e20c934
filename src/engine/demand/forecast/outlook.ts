// What a method says of the periods to come: a forecast of each, and how sure it is of it.

/** One value for each period ahead. */
export type Outlook = {
  /** Units. */
  readonly points: readonly number[];
  /** Standard deviation of the error of each forecast, units, ≥ 0. */
  readonly deviations: readonly number[];
};

/**
 * The weighted mean of several outlooks. Where they disagree it is less sure than each of them:
 *
 *   F = Σ w·F(i),  σ² = Σ w·(σ(i)² + (F(i) − F)²)
 *
 * @param weights one for each outlook, ≥ 0, not all 0; they need not sum to 1
 */
export function mixedOutlook(outlooks: readonly Outlook[], weights: readonly number[]): Outlook {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const first = outlooks[0]?.points ?? [];
  const over = (valueOf: (outlook: Outlook) => number): number =>
    outlooks.reduce((sum, outlook, index) => sum + ((weights[index] ?? 0) / total) * valueOf(outlook), 0);
  const points = first.map((_, ahead) => over((outlook) => outlook.points[ahead] ?? 0));
  const deviations = points.map((point, ahead) =>
    Math.sqrt(over((outlook) => (outlook.deviations[ahead] ?? 0) ** 2 + ((outlook.points[ahead] ?? 0) - point) ** 2)),
  );
  return { points, deviations };
}

/** The mean for every period to come, as sure as the history is steady. */
export function levelOutlook(history: readonly number[], horizon: number): Outlook {
  const mean = history.reduce((sum, units) => sum + units, 0) / history.length;
  const squares = history.reduce((sum, units) => sum + (units - mean) ** 2, 0);
  const deviation = Math.sqrt((squares / Math.max(1, history.length - 1)) * (1 + 1 / history.length));
  const ahead = Array.from({ length: horizon });
  return { points: ahead.map(() => mean), deviations: ahead.map(() => deviation) };
}
