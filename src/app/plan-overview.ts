// A plan at a glance: what a pane shows beside the sheets. Knows no host and no interface.

import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import type { DataCheck } from "../model/data-check";
import { periodLabel } from "../report/period-label";
import { reportInput } from "../report/report-input";
import { loadHours } from "../report/utilisation/load-hours";
import { worstProblems, type Problem } from "../report/worst-problems";

/** Hours of a work centre, one number a period. */
export type WorkCentreHours = {
  readonly resource: string;
  readonly description: string;
  readonly rated: readonly number[];
  readonly setup: readonly number[];
  readonly run: readonly number[];
  /** Required / rated over the horizon; null without rated hours, Infinity for work without any. */
  readonly load: number | null;
};

export type PlanOverview = {
  /** At most three, the worst first. */
  readonly problems: readonly Problem[];
  /** `W49`, `12-01` or `2026-12`, one a bucket. */
  readonly periods: readonly string[];
  /** The busiest first. */
  readonly workCentres: readonly WorkCentreHours[];
};

export function planOverview(plan: Plan, plant: Plant, check: DataCheck): PlanOverview {
  return {
    problems: worstProblems(plan, plant),
    periods: plan.buckets.map((bucket) => periodLabel(bucket, plan.settings.bucket)),
    workCentres: loadHours(reportInput(plan, plant, check)).map(({ resource, description, rated, setup, run, load }) => ({
      resource,
      description,
      rated,
      setup,
      run,
      load,
    })),
  };
}
