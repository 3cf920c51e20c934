// What the interface and the worker say to each other: plain data, one job at a time, each message with its job's number.

import type { KeptPlan } from "../app/kept-plan";
import type { Understood, Wishes } from "../app/check-workbook";
import type { PlanOverview } from "../app/plan-overview";
import type { PlanVerdict } from "../app/plan-verdict";
import type { PlannedWorkbook } from "../app/plan-workbook";
import type { WorkbookContent } from "../grid/sheet-content";
import type { Lever, LeverAim } from "../model/plan-edit";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import type { StartFound } from "../model/better-start";

/** A plan with its sheets and what the pane shows of it: of changes and proposals, which hold many orders, a glance. */
export type Planned = Omit<PlannedWorkbook, "previous" | "changes" | "judged" | "outlook" | "staffing"> & {
  readonly overview: PlannedOverview;
  /** What the workbook is to remember once the plan is written: see `keptPlanTexts`. */
  readonly textsToKeep: readonly string[];
};

export type PlannedOverview = PlanOverview & {
  /** Items whose requirements were worked out again, of all; null where no plan was there to start from. */
  readonly nettedItems: number | null;
};

/** A worker's share of the starts of a search: that of number `first`, from 0, and every `of`-th after it. */
export type Share = { readonly first: number; readonly of: number };

/** The best of a worker's starts. Where it `isWhole` its plan is the one of all starts, whatever others find. */
export type ShareFound = StartFound & { readonly isWhole: boolean };

export type Ask =
  | { readonly kind: "understand"; readonly content: WorkbookContent; readonly wishes: Wishes }
  /**
   * `keptTexts` are what the workbook remembers: the plan to compare with. `workers`, 1 when left out, may share the search; the first
   * says how many do, and takes share 0 itself. A worker that is given its `share` answers with `shared`, and has its plan ready.
   */
  | { readonly kind: "plan"; readonly content: WorkbookContent; readonly wishes: Wishes; readonly keptTexts: readonly string[]; readonly workers?: number; readonly share?: Share }
  /** The best of the plans of the worker's shares of the same job, to be finished and sent. */
  | { readonly kind: "deliver" }
  /** The plan that a workbook remembers. */
  | { readonly kind: "planAgain"; readonly kept: KeptPlan }
  /** The ways out. */
  | { readonly kind: "levers"; readonly plant: Plant; readonly plan: Plan; readonly aim: LeverAim };

export type Request = Ask & { readonly job: number };

/** Every job ends, where it was not shared, with exactly one of `understood`, `planned`, `plannedAgain`, `levers` and `failed`. */
export type Answer = { readonly job: number } & (
  | { readonly kind: "progress"; readonly phase: string; readonly fraction: number }
  /** The end of `understand`; of `plan` when something fatal stands in its way. */
  | { readonly kind: "understood"; readonly understood: Understood }
  /** A complete plan, simpler than the one asked for: what is kept when the job is cancelled now. */
  | { readonly kind: "best"; readonly planned: Planned }
  /** So many workers are to plan the same; this one does share 0. */
  | { readonly kind: "sharing"; readonly of: number }
  /** The end of a share. */
  | ({ readonly kind: "shared" } & ShareFound)
  | { readonly kind: "planned"; readonly planned: Planned }
  /** Follows `planned` when the job is already over: what the independent validator says of the plan; null when it could not be loaded. */
  | { readonly kind: "judged"; readonly verdict: PlanVerdict | null }
  /** Null when this release plans differently. */
  | { readonly kind: "plannedAgain"; readonly plan: Plan | null }
  | { readonly kind: "levers"; readonly levers: readonly Lever[] }
  /** A fault of the program, in its own words. */
  | { readonly kind: "failed"; readonly text: string }
);
