// What the validator says: which rule of planning a plan breaks, and where.

import type { PlanIndex } from "./plan-index";

export type Violation = {
  /** Stable, kebab-case: `resource-overlap`. */
  readonly rule: string;
  /** What is wrong, with the numbers that disagree. */
  readonly text: string;
  readonly order?: string;
  readonly operation?: string;
  readonly item?: string;
  /** The number that the plan breaks, where there is one. */
  readonly bound?: number;
};

/** One rule of planning: everything in the plan that breaks it. */
export type Rule = (index: PlanIndex) => Iterable<Violation>;

/** Sums of many quantities, each kept to a millionth, agree when they differ by less than this (units or minutes). */
const TOLERANCE = 1e-4;

/** True when two computed numbers mean the same. */
export function agree(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack(one, other);
}

/** True when `one` is above `other` by more than rounding. */
export function exceeds(one: number, other: number): boolean {
  return one - other > slack(one, other);
}

function slack(one: number, other: number): number {
  return TOLERANCE + 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** A number as people write it: six decimals at most. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(6)));
}
