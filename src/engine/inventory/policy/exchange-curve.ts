// What each point of service costs in money: all items at one service after the other. Knows money over all items.

import type { ExchangePoint, ServiceMeasure } from "../../../model/item-policy";
import type { Run } from "../../../base/run";
import { groupTurns } from "./inventory-policies";
import { levelOf, prepareItem } from "./item-policy";
import type { PolicyItem, PolicySettings } from "./policy-item";

/**
 * The exchange curve: stock against service, all items at the same level.
 *
 *   money per point = (stock value − stock value before)/(100·(level − level before))
 *
 * @param levels rising, each between 0 and 1
 * @returns one point for each level; fewer where the run was cancelled. Items bought for a season are left out
 * Cost O(items · levels). Source: Silver, Pyke & Thomas (2017), ch. 6; Brown (1967).
 */
export function exchangeCurve(items: readonly PolicyItem[], settings: PolicySettings, measure: ServiceMeasure, levels: readonly number[], run: Run): readonly ExchangePoint[] {
  const turns = groupTurns(items, settings);
  const kept = items.filter(({ season, demand }) => season === undefined && demand > 0);
  const sums = levels.map(() => ({ safety: 0, stock: 0, filled: 0, sound: 0 }));
  let value = 0;
  for (const [place, item] of kept.entries()) {
    if (run.isCancelled()) return [];
    const prepared = prepareItem(item, settings, turns.get(item.id) ?? null);
    const worth = item.demand * item.unitCost;
    value += worth;
    levels.forEach((level, index) => {
      const sum = sums[index];
      if (sum === undefined) return;
      const stockLevel = levelOf(prepared, { measure, level }, settings);
      const { stock, fillRate, cycleService } = prepared.policy.figures(stockLevel);
      sum.safety += (stockLevel - prepared.policy.lastingDemand) * item.unitCost;
      sum.stock += stock * item.unitCost;
      sum.filled += fillRate * worth;
      sum.sound += cycleService * worth;
    });
    run.progress("exchange curve", (place + 1) / kept.length);
  }
  return levels.map((level, index) => {
    const { safety = 0, stock = 0, filled = 0, sound = 0 } = sums[index] ?? {};
    const [before, lower] = [sums[index - 1]?.stock, levels[index - 1]];
    return {
      level,
      safetyStockValue: safety,
      stockValue: stock,
      fillRate: value > 0 ? filled / value : 1,
      cycleService: value > 0 ? sound / value : 1,
      moneyPerPoint: before === undefined || lower === undefined ? 0 : (stock - before) / (100 * (level - lower)),
    };
  });
}
