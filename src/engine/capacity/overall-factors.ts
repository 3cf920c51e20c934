// Rough-cut capacity by overall factors: total hours of the master schedule, shared out by past shares. Plain numbers.

/**
 * Capacity needed at each work centre, from the master schedule alone.
 *
 *   needed(w, t) = share(w) · Σ_items MPS(i, t) · hours(i)
 *
 * @param masterSchedule units, shape [items][periods]
 * @param hoursPerUnit   total direct hours for a unit, shape [items], each ≥ 0
 * @param shares         past share of the hours by work centre, shape [work centres], adding up to 1
 * @returns hours, shape [work centres][periods]
 * Cost O(items × periods + work centres × periods).
 * Source: Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning and Control Systems, ch. on capacity planning.
 */
export function overallFactors(
  masterSchedule: readonly (readonly number[])[],
  hoursPerUnit: readonly number[],
  shares: readonly number[],
): readonly (readonly number[])[] {
  const periods = masterSchedule[0]?.length ?? 0;
  const total = Array.from({ length: periods }, (_, t) =>
    masterSchedule.reduce((sum, units, i) => sum + (units[t] ?? 0) * (hoursPerUnit[i] ?? 0), 0),
  );
  return shares.map((share) => total.map((hours) => hours * share));
}
