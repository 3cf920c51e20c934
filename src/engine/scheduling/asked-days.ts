// What customers ask of the orders that serve them: who waits for which, and by when each is wanted. Knows pegging; no schedule.

import type { Demand } from "../../model/plant";
import type { CustomerLinks } from "./customer-links";
import { earliestNeeds } from "./need-days";
import { servedDemands, type ServedDemands } from "./served-demands";
import { byOrder, type WorkNetwork } from "./work-network";

export type AskedDays = {
  readonly served: ServedDemands;
  /** By place of the order. */
  readonly needDays: Float64Array;
  /** By activity: the day by which its order is to be received, for what is open or firm its due day. */
  readonly latestDays: Float64Array;
};

/**
 * @param earliestReceipts by place: no planned order is received before
 * Cost O(demands + activities + links to demands).
 */
export function askedDays(network: WorkNetwork, demands: readonly Demand[], links: CustomerLinks, earliestReceipts: Float64Array): AskedDays {
  const { orders } = network;
  const needDays = earliestNeeds(orders, links, demands);
  const latestDays = byOrder(network, ({ status, due }, place) => (status === "planned" ? Math.max(needDays[place] ?? 0, earliestReceipts[place] ?? 0) : due));
  return { served: servedDemands(demands, orders, links), needDays, latestDays };
}
