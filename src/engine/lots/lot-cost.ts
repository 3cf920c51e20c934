// What a sequence of lots costs: setups and the stock they carry. Lots in, money out.

/**
 * Cost of serving known demand with given lots, without shortages.
 *
 *   cost = Σ over t of K·[lot(t) > 0] + h · I(t),  I(t) = I(t−1) + lot(t) − d(t)
 *
 * @param demand      shape [T], units per period, each ≥ 0
 * @param lots        shape [T], units received at the beginning of each period, each ≥ 0
 * @param setupCost   K, money per lot, ≥ 0
 * @param holdingCost h, money per unit held at the end of a period, ≥ 0
 * @returns money; Infinity when a period goes short
 * Cost O(T). Source: Wagner & Whitin (1958).
 */
export function lotCost(
  demand: readonly number[],
  lots: readonly number[],
  setupCost: number,
  holdingCost: number,
): number {
  let stock = 0;
  let cost = 0;
  for (const [period, units] of demand.entries()) {
    const lot = lots[period] ?? 0;
    stock += lot - units;
    if (stock < -1e-9 * Math.max(1, units)) return Infinity;
    cost += (lot > 0 ? setupCost : 0) + holdingCost * Math.max(0, stock);
  }
  return cost;
}
