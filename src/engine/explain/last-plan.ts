// The plan that questions are asked of, with the plant it was made for.

import type { DateSystem } from "../../base/day";
import type { Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";

export type LastPlan = {
  readonly plan: Plan;
  readonly plant: Plant;
  /** Of the workbook that asks; 1900 when absent. */
  readonly dateSystem?: DateSystem;
};
