// What the interface and the worker say to each other: plain data, one job at a time, each message with its job's number.

import type { PlannedWorkbook, Understood, Wishes } from "../app/plan-workbook";
import type { PlanOverview } from "../app/plan-overview";
import type { WorkbookContent } from "../grid/sheet-content";

/** A plan with its sheets and what the pane shows of it. */
export type Planned = PlannedWorkbook & { readonly overview: PlanOverview };

export type Request = {
  readonly job: number;
  readonly kind: "understand" | "plan";
  readonly content: WorkbookContent;
  readonly wishes: Wishes;
};

/** Every job ends with exactly one of `understood`, `planned` and `failed`. */
export type Answer = { readonly job: number } & (
  | { readonly kind: "progress"; readonly phase: string; readonly fraction: number }
  /** The end of `understand`; of `plan` when something fatal stands in its way. */
  | { readonly kind: "understood"; readonly understood: Understood }
  /** A complete plan, simpler than the one asked for: what is kept when the job is cancelled now. */
  | { readonly kind: "best"; readonly planned: Planned }
  | { readonly kind: "planned"; readonly planned: Planned }
  /** A fault of the program, in its own words. */
  | { readonly kind: "failed"; readonly text: string }
);
