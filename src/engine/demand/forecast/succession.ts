// Items that come in and go out: a history lent by a predecessor, and a forecast that rises or fades. Plain numbers.

/**
 * The history of an item with that of its predecessor before it.
 *
 *   y(t) = own(t) from the first period with own demand on;  factor·predecessor(t) before it
 *
 * Both end with the same period; the shorter one begins later. Source: practice of like-item forecasting, Kahn (2006).
 * @param factor what a unit of the predecessor stands for, ≥ 0
 */
export function withPredecessor(
  own: readonly (number | null)[],
  predecessor: readonly (number | null)[],
  factor: number,
): readonly (number | null)[] {
  const length = Math.max(own.length, predecessor.length);
  const first = own.findIndex((units) => units !== null && units > 0);
  const lead = length - own.length;
  const firstOwn = first < 0 ? length : lead + first;
  return Array.from({ length }, (_, period) => {
    if (period >= firstOwn) return own[period - lead] ?? null;
    const units = predecessor[period - (length - predecessor.length)] ?? null;
    return units === null ? null : factor * units;
  });
}

/** A forecast times what share of it each period has; the last share holds for all later periods, none leaves it as it is. */
export function phased(forecast: readonly number[], shares: readonly number[]): readonly number[] {
  return forecast.map((units, ahead) => units * (shares[Math.min(ahead, shares.length - 1)] ?? 1));
}
