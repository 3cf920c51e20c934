// What only some workbooks need of planning, in parts that can be loaded when they are needed. Knows which workbook needs which;
// the parts themselves only by their types.

import type { Plannable } from "../check-workbook";
import type { KeptPlan } from "../kept-plan";
import type { changesPart } from "./changes-part";
import type { outlookPart } from "./outlook-part";
import type { proposalsPart } from "./proposals-part";
import type { staffingPart } from "./staffing-part";

/** A part that is null is not needed. */
export type PlanningParts = {
  readonly outlook: typeof outlookPart | null;
  readonly changes: typeof changesPart | null;
  readonly proposals: typeof proposalsPart | null;
  readonly staffing: typeof staffingPart | null;
};

/** @param kept the plan that the workbook remembers */
export function neededParts({ plant, proposals, staffing }: Plannable, kept: KeptPlan | null): Readonly<Record<keyof PlanningParts, boolean>> {
  return { outlook: plant.history.length > 0 || plant.overrides !== undefined, changes: kept !== null, proposals: proposals.length > 0, staffing: staffing.length > 0 };
}
