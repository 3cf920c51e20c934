// The plan that the custom functions answer from: this session's, else the one that the workbook remembers, made again.
// Knows neither Excel nor a thread.

import type { WorkbookPlan } from "../app/kept-plan";
import { keptPlanFrom } from "../app/read-kept-plan";
import type { KeptTexts } from "../app/ports";
import { HostError } from "../base/host-error";
import type { Planner } from "../worker/planner";

export type LastPlanKeeper = {
  /** Null where there is none. Rejects with words for a cell. */
  readonly lastPlan: () => WorkbookPlan | null | Promise<WorkbookPlan | null>;
  /** Takes a plan of this session; null when it was taken back, so that what the workbook remembers counts. */
  readonly set: (plan: WorkbookPlan | null) => void;
};

const OTHER_VERSION = "The plan in this workbook was made by another version of Planwright: choose Plan in its pane, then Write.";

export function keepLastPlan(keptTexts: Pick<KeptTexts, "read">, planner: Pick<Planner, "planAgain" | "end">): LastPlanKeeper {
  let own: WorkbookPlan | null = null;
  let remembered: Promise<WorkbookPlan | null> | null = null;

  const remember = async (): Promise<WorkbookPlan | null> => {
    const kept = keptPlanFrom(await keptTexts.read());
    if (kept === null) return null;
    const outcome = await planner.planAgain(kept).outcome;
    planner.end();
    if (outcome.kind === "failed") throw new Error(outcome.text);
    if (outcome.kind === "cancelled" || outcome.result.plan === null) throw new Error(OTHER_VERSION);
    return { plan: outcome.result.plan, plant: kept.plant, dateSystem: kept.dateSystem };
  };

  return {
    lastPlan: () => {
      if (own !== null) return own;
      if (remembered !== null) return remembered;
      const asked = remember();
      remembered = asked;
      // What Excel could not do just now it can do later; the rest stays as it is.
      asked.catch((fault: unknown) => {
        if (fault instanceof HostError && remembered === asked) remembered = null;
      });
      return asked;
    },
    set: (plan) => {
      own = plan;
      remembered = null;
    },
  };
}
