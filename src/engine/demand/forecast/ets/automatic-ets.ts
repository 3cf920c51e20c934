// Exponential smoothing models of a history, the best first: one is chosen, or all are averaged. Knows one history.

import { mixedOutlook, type Outlook } from "../outlook";
import { fitEts, type FittedEts } from "./ets-fit";
import { etsOutlook } from "./ets-forecast";
import { admissibleModels, type EtsModel } from "./ets-model";
import { etsStart, type EtsStart } from "./ets-start";

/** A fitted model and the units that its numbers are multiples of. */
export type ScaledEts = { readonly fitted: FittedEts; readonly scale: number };

/** More steps bring next to nothing: the search has ended before on nearly every history. */
const MAX_STEPS = 50;
/** A model this much worse has less than a thousandth of the best one's weight. */
const LEFT_OUT = 14;

/**
 * All admissible models of exponential smoothing, fitted; the least AICc first.
 *
 *   AICc = −2·log-likelihood + 2·k + 2·k·(k + 1)/(T − k − 1)
 *
 * @param history units by period, the oldest first
 * @param season  periods of a season, 1 for none; above 24 no model has seasons
 * @param models  models to fit; all that the history admits when left out
 * @returns empty where the history admits none: fewer than five periods, or nothing that changes
 * Cost: the models times 20 to 60 runs through the history and back.
 * Source: Hyndman, Koehler, Snyder & Grose (2002); Hyndman & Khandakar (2008).
 */
export function etsFamily(history: readonly number[], season: number, models?: readonly EtsModel[]): readonly ScaledEts[] {
  const scale = history.reduce((sum, units) => sum + Math.abs(units), 0) / history.length;
  if (!(scale > 0) || history.every((units) => units === history[0])) return [];
  const actuals = Float64Array.from(history, (units) => units / scale);
  const starts = new Map<EtsModel["season"], EtsStart>();
  const found: ScaledEts[] = [];
  for (const model of models ?? admissibleModels(history.length, season, history.every((units) => units > 0))) {
    const start = starts.get(model.season) ?? etsStart(actuals, season, model.season);
    starts.set(model.season, start);
    const fitted = fitEts(model, actuals, season, start, MAX_STEPS);
    if (fitted !== null) found.push({ fitted, scale });
  }
  return found.sort((one, other) => one.fitted.aicc - other.fitted.aicc);
}

/**
 * The models of a family averaged by how likely each is: exp(−½·(AICc − least AICc)).
 * @param family not empty, the best first. Source: Kolassa (2011).
 */
export function averagedEts(family: readonly ScaledEts[], periods: number, horizon: number): Outlook {
  const least = family[0]?.fitted.aicc ?? 0;
  // A history that a model hits exactly has no least AICc but −∞: such models are as likely as each other, and no other is.
  const kept = family.filter(({ fitted }) => !(fitted.aicc - least >= LEFT_OUT));
  return mixedOutlook(
    kept.map((each) => etsOutlook(each, periods, horizon)),
    kept.map(({ fitted }) => (fitted.aicc === least ? 1 : Math.exp((least - fitted.aicc) / 2))),
  );
}
