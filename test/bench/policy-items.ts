// Items of every kind for the inventory policies: the same count and seed give the same items.

import { seededRandom } from "../../src/base/random";
import type { PolicyItem } from "../../src/engine/inventory/policy/policy-item";

export function policyItems(count: number, seed: number): readonly PolicyItem[] {
  const random = seededRandom(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  return Array.from({ length: count }, (_, place): PolicyItem => {
    const isWholeUnits = random() < 0.5;
    const demand = isWholeUnits ? 0.1 * 200 ** random() : 10 * 300 ** random();
    const variation = isWholeUnits ? Math.sqrt(between(1, 4) / demand) : between(0.05, 1.4);
    const leadTime = Math.floor(between(0, 12));
    const unitCost = 0.5 * 400 ** random();
    return {
      id: `I${String(place)}`,
      demand,
      demandDeviation: demand * variation,
      leadTime,
      leadTimeDeviation: leadTime >= 2 && random() < 0.3 ? 0.2 * leadTime : 0,
      unitCost,
      isWholeUnits,
      ...(random() < 0.2 && { policy: "minMax" as const }),
      ...(random() < 0.2 && { policy: "orderUpTo" as const }),
      ...(random() < 0.1 && { policy: "buffer" as const }),
      ...(random() < 0.3 && { minimumOrder: 10, multipleOrder: 5 }),
      ...(random() < 0.1 && { shelfLife: between(2, 20) }),
      ...(random() < 0.1 && { group: `G${String(place % 7)}` }),
      ...(random() < 0.1 && { priceBreaks: [{ from: 0, price: unitCost }, { from: 100, price: 0.95 * unitCost }, { from: 1000, price: 0.9 * unitCost }] }),
      ...(random() < 0.05 && { season: { periods: 8, price: 2 * unitCost, salvage: 0.3 * unitCost } }),
      ...(random() < 0.2 && { shortageCost: 3 * unitCost, target: { measure: "cycleService" as const, level: 0.95 } }),
    };
  });
}
