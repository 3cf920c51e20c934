// Which distribution an item's demand has, and the sentence that says why. Knows one period's mean and deviation.

import type { DemandKind } from "../../../model/item-policy";
import { outlook as english } from "../../sentences/english/outlook";
import type { OutlookSentences } from "../../sentences/outlook-sentences";

/** Where one distribution ends and the next begins; the planner's own. */
export type DistributionLimits = {
  /** Normal up to this coefficient of variation of one period: above 0.3 it would make too much demand negative. */
  readonly normalUpTo: number;
  /** Whole units are counted up to this mean per period; more are as good as a quantity. */
  readonly countUpTo: number;
  /** Variance / mean up to which counted demand is Poisson. */
  readonly poissonUpTo: number;
};

export const defaultLimits: DistributionLimits = { normalUpTo: 0.3, countUpTo: 30, poissonUpTo: 1.1 };

export type ChosenDistribution = { readonly kind: DemandKind; readonly reason: string };

/**
 * The distribution of demand in one period, from its mean and deviation.
 *
 *   σ = 0: steady.  Whole units, mean ≤ 30 and σ² ≥ 0.9·μ: Poisson while σ²/μ ≤ 1.1, else negative binomial.
 *   Otherwise normal while σ/μ ≤ 0.3, else gamma.
 *
 * @param isWholeUnits demand comes in pieces
 * @returns the kind, and a sentence with the figures that decided
 */
export function chooseDistribution(mean: number, deviation: number, isWholeUnits: boolean, limits: DistributionLimits, say: OutlookSentences = english): ChosenDistribution {
  if (!(mean > 0)) return { kind: "steady", reason: say.nothingVaries() };
  if (deviation === 0) return { kind: "steady", reason: say.steady() };
  const dispersion = deviation ** 2 / mean;
  if (isWholeUnits && mean <= limits.countUpTo && dispersion >= 2 - limits.poissonUpTo) {
    const figures = [shown(mean), shown(dispersion), shown(limits.poissonUpTo)] as const;
    return dispersion <= limits.poissonUpTo
      ? { kind: "poisson", reason: say.poisson(...figures) }
      : { kind: "negativeBinomial", reason: say.negativeBinomial(...figures) };
  }
  const variation = deviation / mean;
  const percent = shown(100 * variation);
  const limit = shown(100 * limits.normalUpTo);
  return variation <= limits.normalUpTo
    ? { kind: "normal", reason: say.normal(percent, limit) }
    : { kind: "gamma", reason: say.gamma(percent, limit) };
}

/** A figure in a sentence: three digits. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(value >= 1000 ? 4 : 3)));
}
