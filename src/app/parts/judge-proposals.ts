// The proposed orders of a workbook, judged. Apart from planning, since checking a workbook judges without a plan.

import type { Run } from "../../base/run";
import { checkProposal } from "../../engine/judging/check-proposal";
import type { JudgedProposals } from "../../model/proposal";
import type { Plannable } from "../check-workbook";

/** Null when the workbook proposes nothing. Cost: about that of a requirements plan. */
export function judgeProposals({ plant, settings, proposals }: Plannable, run: Run): JudgedProposals | null {
  return proposals.length === 0 ? null : { proposals, findings: checkProposal(plant, settings, proposals, run) };
}
