// What a worker keeps from one request to the next, and how much of it.

import type { HeldPlans } from "../app/plan-workbook";

/** Plans to start the next one from. */
export type PlanMemory = { held: HeldPlans };

/** A link of a held plan costs about 900 bytes with the orders, operations and records around it, as long as the pane is open. */
const MOST_LINKS_HELD = 500_000;

/** As many plans, the latest first, as have no more links together. A plan that is not held is made again when it is needed. */
export function withinMemory(held: HeldPlans, mostLinks: number = MOST_LINKS_HELD): HeldPlans {
  let links = 0;
  return held.filter(({ plan }) => {
    links += plan.links.length;
    return links <= mostLinks;
  });
}
