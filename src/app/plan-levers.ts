// The ways out of lateness or overload in a plan, each measured by planning with it. Knows no host.

import type { Run } from "../base/run";
import { measureLevers } from "../engine/levers/measure-levers";
import type { Lever, LeverAim } from "../model/plan-edit";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";

/** @param plan of the plant, with its settings; cost: one plan for each way out. */
export function planLevers(plant: Plant, plan: Plan, aim: LeverAim, run: Run): readonly Lever[] {
  return measureLevers(plant, plan, aim, { ...run, seed: plan.settings.seed });
}
