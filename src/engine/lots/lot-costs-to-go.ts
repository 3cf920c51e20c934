// Wagner-Whitin from behind: what the cheapest plan costs from each period on, and when it orders next. For a reader who asks
// "what if I begin here"; `wagner-whitin` finds the same least cost forward, and faster.

export type LotCostsToGo = {
  /** Money from period t on, shape [T + 1]; the last is 0. */
  readonly costs: readonly number[];
  /** Period of the next lot when t has one, shape [T]; T where there is none. Where t has no demand, t + 1. */
  readonly nextLots: readonly number[];
  /** Units, shape [T]. */
  readonly lots: readonly number[];
};

/**
 * Least cost from each period on.
 *
 *   θ(t) = min over s > t of K + h·Σ_{t≤j<s} (j − t)·d(j) + θ(s);  without demand in t: θ(t) = θ(t + 1)
 *
 * @param demand      units per period, each ≥ 0, shape [T]
 * @param setupCost   K, money per lot, ≥ 0
 * @param holdingCost h, money per unit and period, ≥ 0
 * @returns of equal plans the one whose next lot is earliest
 * Cost O(T²). Source: Wagner & Whitin (1958); Snyder & Shen (2019), section 3.7.
 */
export function lotCostsToGo(demand: readonly number[], setupCost: number, holdingCost: number): LotCostsToGo {
  const periods = demand.length;
  const costs = new Float64Array(periods + 1);
  const nextLots = new Int32Array(periods);
  for (let start = periods - 1; start >= 0; start -= 1) {
    costs[start] = costs[start + 1] ?? 0;
    nextLots[start] = start + 1;
    if ((demand[start] ?? 0) <= 0) continue;
    let best = Infinity;
    let held = 0;
    for (let next = start + 1; next <= periods; next += 1) {
      const cost = setupCost + holdingCost * held + (costs[next] ?? 0);
      if (cost < best) {
        best = cost;
        nextLots[start] = next;
      }
      held += (next - start) * (demand[next] ?? 0);
    }
    costs[start] = best;
  }
  const lots = demand.map(() => 0);
  for (let start = 0; start < periods; start = nextLots[start] ?? periods) {
    lots[start] = demand.slice(start, nextLots[start]).reduce((sum, units) => sum + units, 0);
  }
  return { costs: Array.from(costs), nextLots: Array.from(nextLots), lots };
}
