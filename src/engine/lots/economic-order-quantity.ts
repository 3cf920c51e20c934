// Lot sizes for a steady demand: the economic order quantity and what follows from it.
// Knows rates and costs only; no dates and no orders.

/**
 * Economic order quantity: the lot at which ordering and holding cost the same.
 *
 *   Q* = √(2·D·K / h)
 *
 * @param setupCost   K, money per order, ≥ 0
 * @param demandRate  D, units per period (any period, the same as h's), ≥ 0
 * @param holdingCost h, money per unit and period, ≥ 0
 * @returns units; Infinity when holding is free and ordering is not, 0 when ordering is free
 * Source: Harris (1913). Example: K 8, D 1300, h 0.225 gives 304.05.
 */
export function economicOrderQuantity(setupCost: number, demandRate: number, holdingCost: number): number {
  const numerator = 2 * demandRate * setupCost;
  return numerator === 0 ? 0 : Math.sqrt(numerator / holdingCost);
}

/**
 * Cost per period of ordering a quantity again and again.
 *
 *   g(Q) = K·D/Q + h·Q/2
 *
 * @param quantity Q, units per order, > 0
 * @returns money per period, without the value of the goods
 */
export function orderQuantityCost(
  quantity: number,
  setupCost: number,
  demandRate: number,
  holdingCost: number,
): number {
  return (setupCost * demandRate) / quantity + (holdingCost * quantity) / 2;
}

/**
 * Economic production quantity: stock builds up while the lot is being made.
 *
 *   Q* = √(2·D·K / (h·(1 − D/p)))
 *
 * @param productionRate p, units per period, > D; otherwise production never pauses and the result is Infinity
 * @returns units
 * Source: Taft (1918). Example: K 8, D 1300, h 0.225, p 1700 gives 626.81.
 */
export function economicProductionQuantity(
  setupCost: number,
  demandRate: number,
  holdingCost: number,
  productionRate: number,
): number {
  if (productionRate <= demandRate) return Infinity;
  return economicOrderQuantity(setupCost, demandRate, holdingCost * (1 - demandRate / productionRate));
}

/**
 * Period order quantity: the number of periods that an economic order quantity lasts.
 *
 *   P = max(1, round(EOQ / D))
 *
 * @param demandRate D, mean units per period of the plan; with no demand the result is 1
 * @returns whole periods, ≥ 1; Infinity when holding is free and ordering is not
 */
export function periodOrderQuantity(setupCost: number, demandRate: number, holdingCost: number): number {
  if (demandRate <= 0) return 1;
  const quantity = economicOrderQuantity(setupCost, demandRate, holdingCost);
  return Math.max(1, Math.round(quantity / demandRate));
}
