// Whether a plan can be trusted, by the independent validator, in a size that travels and is shown. Knows no host.

import { checkPlan } from "../engine/check-plan";
import type { Violation } from "../engine/checking/violation";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";

export type PlanVerdict = {
  /** How often the plan breaks a rule of planning; 0 for one that can be trusted. Any other number is an error of ours. */
  readonly violations: number;
  /** The first of them, in the order of the rules. */
  readonly first: readonly Violation[];
};

const MOST_SHOWN = 5;

/** Cost: that of `checkPlan`, a third of planning. */
export function judgePlan({ plan, plant }: { readonly plan: Plan; readonly plant: Plant }): PlanVerdict {
  const violations = checkPlan(plant, plan);
  return { violations: violations.length, first: violations.slice(0, MOST_SHOWN) };
}
