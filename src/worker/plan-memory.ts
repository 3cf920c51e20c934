// What a worker keeps from one request to the next, and how much of it.

import type { HeldPlans } from "../app/plan-workbook";
import type { StartFound } from "../model/better-start";
import type { MadePlanned } from "./planning";

/** The best plan of a worker's shares of a job, which others may find a better one for. */
export type SharedPlan = StartFound & { readonly job: number; readonly finish: () => MadePlanned };

/** Plans to start the next one from; and one that is not known yet to be the best. */
export type PlanMemory = { held: HeldPlans; shared?: SharedPlan | null };

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
