// What is wrong with somebody else's plan, in one sentence: for a sheet, a pane and a terminal.

import { countFindings, type JudgedProposals } from "../model/proposal";
import type { Settings } from "../model/settings";
import { reportSentencesOf } from "./sentences/report-sentences";

/** `214 proposed orders: 3 missing, 9 without material.` */
export function proposalLine({ proposals, findings }: JudgedProposals, settings: Pick<Settings, "language">): string {
  return reportSentencesOf(settings).proposals(proposals.length, countFindings(findings).map(({ kind, count }) => [kind, count]));
}
