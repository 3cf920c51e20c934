// Where the functions find the last plan. The pane and the functions are two bundles of one page, so that they can only
// meet in a place of the page itself; this is the one file that knows it.

import type { LastPlan } from "../engine/explain/last-plan";
import { cellError } from "./cell-error";

/** Given by whoever plans: the pane in Excel, the page in the workbench. */
export type PlanStore = {
  /** The last plan, or null before there is one; may have to be read from the workbook. Rejects with words for a cell. */
  readonly lastPlan: () => LastPlan | null | Promise<LastPlan | null>;
};

const PLACE = "planwrightPlanStore";

/** Tells the functions where the last plan is; the pane calls it once, before or after they are registered. */
export function setPlanStore(store: PlanStore): void {
  Reflect.set(globalThis, PLACE, store);
}

/** The last plan; without one `#N/A` with a word what to do. */
export async function lastPlan(): Promise<LastPlan> {
  const store: unknown = Reflect.get(globalThis, PLACE);
  const plan = isPlanStore(store) ? await asked(store) : null;
  if (plan === null) throw cellError("#N/A", "Make a plan first: open Planwright's pane and choose Plan, then calculate again.");
  return plan;
}

async function asked(store: PlanStore): Promise<LastPlan | null> {
  try {
    return await store.lastPlan();
  } catch (fault) {
    throw cellError("#N/A", fault instanceof Error ? fault.message : String(fault));
  }
}

function isPlanStore(value: unknown): value is PlanStore {
  return typeof value === "object" && value !== null && "lastPlan" in value && typeof value.lastPlan === "function";
}
