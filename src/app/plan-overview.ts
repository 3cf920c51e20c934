// A plan at a glance: what a pane shows beside the sheets. Knows no host and no interface.

import type { Day } from "../base/day";
import { hoursShort } from "../engine/capacity/hours-short";
import { fenceLine } from "../report/fences";
import { searchLine } from "../report/search-line";
import { periodLabel } from "../report/period-label";
import { proposalLine } from "../report/proposal-line";
import { reportInput } from "../report/report-input";
import { loadHours } from "../report/utilisation/load-hours";
import { worstProblems, type Problem } from "../report/worst-problems";
import type { ChangesOverview } from "./changes-overview";
import type { PlanningParts } from "./parts/planning-parts";
import type { PlannedWorkbook } from "./plan-workbook";

/** Hours of a work centre, one number a period. */
export type WorkCentreHours = {
  readonly resource: string;
  readonly description: string;
  readonly rated: readonly number[];
  readonly setup: readonly number[];
  readonly run: readonly number[];
  /** Hours that are missing. */
  readonly short: readonly number[];
  /** Required / rated over the horizon; null without rated hours, Infinity for work without any. */
  readonly load: number | null;
};

export type PlanOverview = {
  /** At most three, the worst first. */
  readonly problems: readonly Problem[];
  /** `W49`, `12-01` or `2026-12`, one a bucket. */
  readonly periods: readonly string[];
  /** First and last day of each. */
  readonly periodDays: readonly { readonly from: Day; readonly to: Day }[];
  /** The busiest first. */
  readonly workCentres: readonly WorkCentreHours[];
  /** Null for a first plan. */
  readonly changes: ChangesOverview | null;
  /** What the time fences cost, in one line; null without fences. */
  readonly fences: string | null;
  /** What searching brought, in one line; null where nothing was searched. */
  readonly search: string | null;
  /** Somebody else's orders, judged in one sentence; null when there are none. */
  readonly proposals: { readonly line: string; readonly findings: number } | null;
};

/** @param parts those that the plan was made with */
export function planOverview({ plan, plant, check, changes, judged }: PlannedWorkbook, parts: Pick<PlanningParts, "changes">): PlanOverview {
  const short = hoursShort(plan);
  return {
    problems: worstProblems(plan, plant),
    periods: plan.buckets.map((bucket) => periodLabel(bucket, plan.settings)),
    periodDays: plan.buckets.map(({ start, end }) => ({ from: start, to: end - 1 })),
    workCentres: loadHours(reportInput(plan, plant, check)).map(({ resource, description, rated, setup, run, load }) => ({
      resource,
      description,
      rated,
      setup,
      run,
      short: short.get(resource) ?? [],
      load,
    })),
    fences: fenceLine(plan),
    search: searchLine(plan),
    proposals: judged === null ? null : { line: proposalLine(judged, plan.settings), findings: judged.findings.length },
    changes: changes === null ? null : (parts.changes?.changesOverview(changes) ?? null),
  };
}
