// The policy of an item that is bought once for a season: the newsvendor's quantity, and what it gives.

import type { ItemPolicy } from "../../../model/item-policy";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import { newsvendorOf, seasonCosts } from "../cost/newsvendor-any";
import { chooseDistribution, shown } from "../demand/choose-distribution";
import { fitDemand } from "../demand/fit-demand";
import type { ItemClasses } from "./item-classes";
import type { PolicyItem, PolicySettings } from "./policy-item";

/**
 * What to buy for a season: P(D ≤ S) = (price − cost)/(price − salvage).
 *
 * @param item with `season`; a price that does not exceed the cost buys nothing, a salvage that is not below it would buy without end
 *   and is taken as a hundredth below the cost
 */
export function seasonPolicy(item: PolicyItem, season: NonNullable<PolicyItem["season"]>, settings: PolicySettings, classes: ItemClasses, say: OutlookSentences): ItemPolicy {
  const { periods, price, salvage } = season;
  const chosen = chooseDistribution(item.demand, item.demandDeviation, item.isWholeUnits === true, settings.limits, say);
  const kind = item.distribution ?? chosen.kind;
  const demand = fitDemand(kind, item.demand * periods, item.demandDeviation * Math.sqrt(periods));
  const { holdingCost, shortageCost } = seasonCosts(price, item.unitCost, Math.min(salvage, 0.99 * item.unitCost));
  const isSold = shortageCost > 0 && item.demand > 0;
  const quantity = isSold ? Math.max(0, newsvendorOf(demand, holdingCost, shortageCost).quantity) : 0;
  const short = demand.shortage(quantity);
  const level = isSold ? shortageCost / (shortageCost + holdingCost) : 0;
  return {
    id: item.id,
    ...classes,
    policy: "season",
    distribution: kind,
    target: { measure: "cycleService", level },
    reviewPeriod: periods,
    reorderPoint: null,
    orderUpTo: quantity,
    orderQuantity: quantity,
    safetyStock: quantity - demand.mean,
    // Stock goes down from the quantity to what is left over.
    expectedStock: (quantity + quantity - demand.mean + short) / 2,
    cycleService: demand.probability(quantity),
    fillRate: demand.mean > 0 ? 1 - short / demand.mean : 1,
    cost: { ordering: item.orderCost ?? settings.orderCost, holding: holdingCost * (quantity - demand.mean + short), goods: quantity * item.unitCost },
    waste: quantity - demand.mean + short,
    reasons: [
      item.distribution === undefined ? chosen.reason : say.givenDistribution(),
      isSold
        ? say.boughtOnce(shown(shortageCost), shown(holdingCost), shown(100 * level))
        : say.notBought(shown(price), shown(item.unitCost)),
    ],
  };
}
