// What operations need beside a work centre of their own: tools, people and skills, shared runs, no wait and no break.
// Plain readonly data.

import type { Day } from "../base/day";
import type { CellRef } from "../base/issue";

/** What a resource can do: one row a resource, skill and span of days. */
export type Skill = {
  /** Where it was read. */
  readonly source?: CellRef;
  readonly resource: string;
  readonly skill: string;
  /** Lowest first. */
  readonly rank: number;
  /** First and last day on which it has the skill. */
  readonly effectiveFrom?: Day;
  readonly effectiveTo?: Day;
};

/** What an operation needs besides its work centre, from its start to its end: a tool, a person. */
export type AlsoNeeded = {
  /** Any one of these, in order of preference. */
  readonly resources: readonly string[];
  /** Units of it; whole, ≥ 1. */
  readonly units: number;
  /** The skill that it must have at the time. */
  readonly skill?: string;
};

/** What a routing step asks for beside its work centre and its times. */
export type StepNeeds = {
  /** The skill that the resource or alternate must have which does it. */
  readonly skill?: string;
  readonly also?: readonly AlsoNeeded[];
  /** It begins as soon as the operation before it has ended, but for hours in which what it needs is closed. */
  readonly noWait?: true;
  /** It is begun and ended without a break in between, where any of the open hours are long enough. */
  readonly noBreak?: true;
};

/** Of a work centre that takes several lots at once. */
export type RunTogether = {
  /** Units that run together from one start to one end, as in an oven; > 0. Run times at it are for each such run. */
  readonly batchSize?: number;
};
