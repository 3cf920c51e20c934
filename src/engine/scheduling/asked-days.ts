// What customers ask of the orders that serve them: who waits for which, and by when each is wanted. Knows pegging; no schedule.

import type { CustomerLinks } from "./customer-links";
import { earliestNeeds } from "./need-days";
import { dayOfReceipt, type NettedDays } from "./netted-days";
import { servedDemands, type ServedDemands, type WholeDemands } from "./served-demands";
import { byOrder, type WorkNetwork } from "./work-network";

export type AskedDays = {
  readonly served: ServedDemands;
  /** By place of the order. */
  readonly needDays: Float64Array;
  /** By activity: the day by which its order is to be received, for what is open or firm its due day. */
  readonly latestDays: Float64Array;
};

/** Cost O(demands + activities + links to demands). */
export function askedDays(network: WorkNetwork, whole: WholeDemands, links: CustomerLinks, netted: NettedDays): AskedDays {
  const needDays = earliestNeeds(netted, network.bringers, links, whole.dueOf);
  const latestDays = byOrder(network, (place) => dayOfReceipt(netted, place, needDays[place] ?? 0));
  return { served: servedDemands(whole, links, network.bringers), needDays, latestDays };
}
