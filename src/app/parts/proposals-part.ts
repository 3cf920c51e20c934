// The part of planning for workbooks that hold somebody else's orders: what is wrong with them, and the sheet that says so.

import type { JudgedProposals } from "../../model/proposal";
import type { SheetMaker } from "../../report/make-report";
import { proposalCheckSheet } from "../../report/proposal-check-sheet";
import { judgeProposals } from "./judge-proposals";

function proposalSheets(judged: JudgedProposals): readonly SheetMaker[] {
  return [(input) => proposalCheckSheet(input, judged)];
}

export const proposalsPart = { judgeProposals, proposalSheets } as const;
