// Orders that somebody else proposes (an ERP, a colleague), and what is found wrong with them. Plain readonly data.

import type { Day } from "../base/day";
import type { CellRef } from "../base/issue";
import type { Sourced } from "./plant";

export type ProposedOrder = Sourced & {
  /** Unique among proposals and open orders. */
  readonly id: string;
  readonly item: string;
  readonly kind: "make" | "buy";
  readonly supplier?: string;
  /** Name of the bill that it is made by, `` for the one without a name; the first that may be used when absent. */
  readonly alternate?: string;
  /** Where it comes in. */
  readonly location?: string;
  /** The sales order that it is for alone, as the planner wrote it. */
  readonly forOrder?: string;
  /** Good units. */
  readonly quantity: number;
  /** Null when only the due day is given: lead time before it is meant. */
  readonly start: Day | null;
  readonly due: Day;
};

/** What nobody proposes when only the other kind is proposed; null when both are, or nothing. */
export function standInKind(proposals: readonly ProposedOrder[]): ProposedOrder["kind"] | null {
  const [first] = proposals;
  if (first === undefined || proposals.some(({ kind }) => kind !== first.kind)) return null;
  return first.kind === "buy" ? "make" : "buy";
}

export type FindingKind = "missing order" | "no material" | "late start" | "start in the past" | "overload" | "wrong lot" | "not needed";

export type Finding = {
  readonly kind: FindingKind;
  readonly item: string;
  readonly order?: string;
  readonly resource?: string;
  /** The day on which it goes wrong. */
  readonly day?: Day;
  /** Units short, too many, or of a wrong lot; minutes for an overload. */
  readonly quantity?: number;
  readonly text: string;
  readonly source?: CellRef;
};

/** Somebody else's plan, and what is wrong with it. */
export type JudgedProposals = { readonly proposals: readonly ProposedOrder[]; readonly findings: readonly Finding[] };

/** From what stops a delivery or an order to what only costs money. */
export const findingKinds: readonly FindingKind[] = ["missing order", "no material", "start in the past", "late start", "overload", "wrong lot", "not needed"];

/** Findings of each kind that there is, the worst kind first. */
export function countFindings(findings: readonly Finding[]): readonly { readonly kind: FindingKind; readonly count: number }[] {
  return findingKinds.map((kind) => ({ kind, count: findings.filter((finding) => finding.kind === kind).length })).filter(({ count }) => count > 0);
}
