// Wagner-Whitin: the cheapest lots for known demand without a capacity limit.

/**
 * Optimal lot sizes for known demand without a capacity limit.
 *
 *   F(t) = min over s ≤ t with d(s) > 0 of F(s−1) + K + h · Σ_{j=s..t} (j−s) · d(j)
 *
 * @param demand      net requirements, shape [T], units per period, each ≥ 0
 * @param setupCost   K, money per lot, ≥ 0
 * @param holdingCost h, money per unit and period, ≥ 0
 * @returns lots, shape [T], units; Σ lots = Σ demand. T = 0 gives []. Of equal plans the one with fewer, earlier lots.
 * Cost O(T²) time at worst, O(T) memory. The planning-horizon theorem keeps the search short: once the best lot for
 * period t is received in s, no lot for a later period is received before s.
 * Source: Wagner & Whitin (1958). Example: K 500, h 2, demand 90 120 80 70 gives 210 0 150 0, cost 1380.
 */
export function wagnerWhitin(demand: readonly number[], setupCost: number, holdingCost: number): number[] {
  const periods = demand.length;
  const least = new Float64Array(periods + 1);
  const receivedIn = new Int32Array(periods);
  let earliest = 0;
  for (let last = 0; last < periods; last += 1) {
    if ((demand[last] ?? 0) <= 0) {
      least[last + 1] = least[last] ?? 0;
      receivedIn[last] = last;
      continue;
    }
    let best = Infinity;
    let bestStart = last;
    let holding = 0;
    let quantity = 0;
    for (let start = last; start >= earliest; start -= 1) {
      holding += holdingCost * quantity;
      const units = demand[start] ?? 0;
      quantity += units;
      if (units <= 0) continue;
      const cost = (least[start] ?? 0) + setupCost + holding;
      if (cost <= best) {
        best = cost;
        bestStart = start;
      }
    }
    least[last + 1] = best;
    receivedIn[last] = bestStart;
    earliest = bestStart;
  }
  return lotsFrom(demand, receivedIn);
}

/** Walks back from the last period: each lot covers the demand from its own period to the one before the next lot. */
function lotsFrom(demand: readonly number[], receivedIn: Int32Array): number[] {
  const lots = demand.map(() => 0);
  for (let last = demand.length - 1; last >= 0; ) {
    const start = receivedIn[last] ?? last;
    lots[start] = demand.slice(start, last + 1).reduce((sum, units) => sum + units, 0);
    last = start - 1;
  }
  return lots;
}
