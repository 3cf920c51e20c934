// All parts of planning, for programs that load them at once.

import { changesPart } from "./changes-part";
import { outlookPart } from "./outlook-part";
import type { PlanningParts } from "./planning-parts";
import { proposalsPart } from "./proposals-part";
import { staffingPart } from "./staffing-part";

export const allParts: PlanningParts = { outlook: outlookPart, changes: changesPart, proposals: proposalsPart, staffing: staffingPart };
