// Turns a rule that says how many periods a lot covers into the lots of a whole horizon.
// Knows no rule itself.

/**
 * Says how many periods, 1 or more, a lot covers that is received in period `from`.
 * `demand[from]` is above zero.
 */
export type CoverRule = (demand: readonly number[], from: number) => number;

/**
 * Lots of a period-covering rule; no lot begins in a period without demand.
 * @param demand shape [T], units per period, each ≥ 0
 * @returns shape [T]; Σ lots = Σ demand
 */
export function lotsByCover(demand: readonly number[], cover: CoverRule): number[] {
  const lots = demand.map(() => 0);
  for (let from = 0; from < demand.length; ) {
    if ((demand[from] ?? 0) <= 0) {
      from += 1;
      continue;
    }
    const end = Math.min(demand.length, from + Math.max(1, cover(demand, from)));
    lots[from] = demand.slice(from, end).reduce((sum, units) => sum + units, 0);
    from = end;
  }
  return lots;
}
