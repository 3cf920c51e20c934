// What is wrong with somebody else's plan, in one sentence: for a sheet, a pane and a terminal.

import { countFindings, type FindingKind, type JudgedProposals } from "../model/proposal";
import { count, wholeText } from "./words";

const wordsOf: Readonly<Record<FindingKind, (findings: number) => string>> = {
  "missing order": (findings) => `${wholeText(findings)} missing`,
  "no material": (findings) => `${wholeText(findings)} without material`,
  "start in the past": (findings) => `${wholeText(findings)} starting in the past`,
  "late start": (findings) => `${wholeText(findings)} starting too late`,
  overload: (findings) => count(findings, "overload"),
  "wrong lot": (findings) => `${wholeText(findings)} with a wrong lot`,
  "not needed": (findings) => `${wholeText(findings)} not needed`,
};

/** `214 proposed orders: 3 missing, 9 without material.` */
export function proposalLine({ proposals, findings }: JudgedProposals): string {
  const kinds = countFindings(findings).map(({ kind, count: number }) => wordsOf[kind](number));
  return `${count(proposals.length, "proposed order")}: ${kinds.length === 0 ? "nothing wrong" : kinds.join(", ")}.`;
}
