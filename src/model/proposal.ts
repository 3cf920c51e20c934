// Orders that somebody else proposes (an ERP, a colleague), and what is found wrong with them. Plain readonly data.

import type { Day } from "../base/day";
import type { CellRef } from "../base/issue";
import type { Sourced } from "./plant";

export type ProposedOrder = Sourced & {
  /** Unique among proposals and open orders. */
  readonly id: string;
  readonly item: string;
  readonly kind: "make" | "buy";
  /** Good units. */
  readonly quantity: number;
  /** Null when only the due day is given: lead time before it is meant. */
  readonly start: Day | null;
  readonly due: Day;
};

export type FindingKind = "missing order" | "no material" | "late start" | "start in the past" | "overload" | "wrong lot" | "not needed";

export type Finding = {
  readonly kind: FindingKind;
  readonly item: string;
  readonly order?: string;
  readonly resource?: string;
  /** The day on which it goes wrong. */
  readonly day?: Day;
  /** Units short, or too many; minutes for an overload. */
  readonly quantity?: number;
  readonly text: string;
  readonly source?: CellRef;
};
