// What the pane shows and what it can ask for: state as data, commands as verbs. Knows no Excel and no React.
// The composition root joins it to a host and a worker; tests and pictures use a scripted one.

import type { SheetChange } from "../app/write/preview-write";
import type { Understood, Wishes } from "../app/check-workbook";
import type { PlanVerdict } from "../app/plan-verdict";
import type { CellRef } from "../base/issue";
import type { Lever, LeverAim, PlanEdit } from "../model/plan-edit";
import type { TableChoice } from "../model/table-choice";
import type { Planned } from "../worker/protocol";

export type Page = "welcome" | "data" | "plan" | "results" | "why" | "restore";

export type TaskKind = "understand" | "choose" | "plan" | "preview" | "write" | "restore" | "clear" | "insertSample" | "levers";

/** What is being done now; one thing at a time. */
export type Task = {
  readonly kind: TaskKind;
  /** The step it is at, in English; `` before the first. */
  readonly phase: string;
  /** 0…1; null when nobody can tell. */
  readonly fraction: number | null;
  readonly elapsedMs: number;
  readonly canCancel: boolean;
};

/** A command that did not do what was asked. Bad data is no failure: it is in `data`. */
export type Failure = {
  readonly kind: TaskKind;
  readonly text: string;
  readonly hint: string;
  readonly canRetry: boolean;
};

/** What stands of ours in the workbook. */
export type Written =
  | { readonly kind: "none" }
  /** `interrupted`: a write was broken off, so that the sheets are not to be trusted. */
  | { readonly kind: "written" | "interrupted"; readonly sheets: readonly PlanSheet[]; readonly restores: Restores };

export type PlanSheet = { readonly id: string; readonly name: string };

/** What a restore brings back: nothing, no plan (as before the first), the previous plan, or that plan's values only. */
export type Restores = "nothing" | "removal" | "exactly" | "values";

/** What the selected row of the workbook is about. */
export type Selection = { readonly order: string } | { readonly demand: string };

/** The number of an order or a customer order. */
export function nameOf(selection: Selection): string {
  return "order" in selection ? selection.order : selection.demand;
}

/** What was finished last, to be said once. */
export type Finished = { readonly kind: TaskKind; readonly wasCancelled: boolean };

export type PaneState = {
  readonly page: Page;
  readonly workbook: string;
  readonly task: Task | null;
  readonly failure: Failure | null;
  readonly finished: Finished | null;
  /** What others propose is of no use here: the sheet about it is. */
  readonly data: Omit<Understood, "proposals" | "staffing"> | null;
  /** Settings that were changed in the pane; they win over the workbook's. */
  readonly wishes: Wishes;
  readonly planned: Planned | null;
  /** `planned` is a requirements plan, kept because the constrained one was cancelled. */
  readonly isBestSoFar: boolean;
  /** What the independent validator says of `planned`; null while it is not known. */
  readonly verdict: PlanVerdict | null;
  /** What writing `planned` would do; null while it is not known or already done. */
  readonly preview: readonly SheetChange[] | null;
  readonly written: Written;
  readonly selection: Selection | null;
  /** The ways out of one trouble of `planned`; null until they are asked for. */
  readonly levers: { readonly aim: LeverAim; readonly found: readonly Lever[] } | null;
};

/** Commands answer through the state. While a task runs all but `cancel`, `show` and `select` are passed over. */
export type PaneSession = {
  readonly state: () => PaneState;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (page: Page) => void;
  readonly understand: () => void;
  readonly insertSample: () => void;
  /** Reads the sheets as the planner says, and has the workbook remember it: all choices, instead of those in `data.check`. */
  readonly choose: (choices: readonly TableChoice[]) => void;
  readonly wish: (wishes: Wishes) => void;
  /** Reads again, plans, and previews the write. */
  readonly plan: () => void;
  /** Measures the ways out, each by planning with it. */
  readonly findLevers: (aim: LeverAim) => void;
  /** Plans again with one more change, which stays among the wishes. */
  readonly planWith: (edit: PlanEdit) => void;
  readonly preview: () => void;
  readonly write: () => void;
  readonly cancel: () => void;
  readonly restore: () => void;
  readonly clear: () => void;
  readonly retry: () => void;
  readonly dismissFailure: () => void;
  readonly select: (selection: Selection) => void;
  readonly goTo: (place: CellRef) => void;
  /** One of our sheets, by its id. */
  readonly openSheet: (id: string) => void;
};

export const emptyState: PaneState = {
  page: "welcome",
  workbook: "",
  task: null,
  failure: null,
  finished: null,
  data: null,
  wishes: {},
  planned: null,
  isBestSoFar: false,
  verdict: null,
  preview: null,
  written: { kind: "none" },
  selection: null,
  levers: null,
};
