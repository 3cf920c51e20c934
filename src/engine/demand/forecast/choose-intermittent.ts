// Chooses a method for rare or lumpy demand by what its stock would have cost, never by point errors: those favour forecasting nothing.

import { intermittentMethods, type IntermittentMethodName } from "../../../model/item-forecast";
import { intermittentForecast } from "./croston";
import { demandSpread, pinballLoss, spreadQuantile, type Dispersion } from "./intermittent-spread";
import { leadTimeBootstrap, sampleQuantile } from "./lead-time-bootstrap";

export type IntermittentSettings = {
  /** Periods that stock must last: lead time and review, whole. */
  readonly protectionPeriods: number;
  /** Share of 1, such as 0.95. */
  readonly serviceLevel: number;
  readonly dispersion: Dispersion;
  readonly seed: number;
};

export type IntermittentChoice = {
  readonly method: IntermittentMethodName;
  /** Units a period. */
  readonly rate: number;
  /** Mean pinball loss of each method at the service level, units; empty where the history is too short to tell. */
  readonly losses: ReadonlyMap<IntermittentMethodName, number>;
  readonly origins: number;
};

/** Syntetos and Boylan advise small factors for demand with gaps. */
export const INTERMITTENT_FACTOR = 0.1;
const MOST_ORIGINS = 12;
const FEWEST_PERIODS = 8;
const BOOTSTRAP_DRAWS = 200;
/** The mean is the steadiest: another method must be clearly better. */
const CLEARLY = 0.95;

/** Units a period that a method expects of a history. */
export function intermittentRate(method: IntermittentMethodName, history: readonly number[]): number {
  switch (method) {
    case "mean":
    case "bootstrap":
      return history.reduce((sum, units) => sum + units, 0) / Math.max(1, history.length);
    case "Croston":
    case "SBA":
    case "TSB":
      return intermittentForecast(history, 1, ({ Croston: "croston", SBA: "sba", TSB: "tsb" } as const)[method], INTERMITTENT_FACTOR)[0] ?? 0;
  }
}

/** The stock that a method would hold against demand of the protection periods. */
export function intermittentQuantile(method: IntermittentMethodName, history: readonly number[], periods: number, level: number, settings: IntermittentSettings): number {
  if (method === "bootstrap") return sampleQuantile(leadTimeBootstrap(history, periods, BOOTSTRAP_DRAWS, settings.seed), level);
  return spreadQuantile(demandSpread(history, intermittentRate(method, history), periods, settings.dispersion), level);
}

/**
 * The method whose stock level at the service level would have cost least over the last part of the history.
 *
 *   loss = Σ over origins of pinball(demand of the next n periods, level of the method), at most 12 origins in the last half
 *
 * @param history units by period, ≥ 0
 * @returns the mean where fewer than eight periods are known, or no other method is at least 5 % better
 * Cost O(origins · (T + units in a level)), and 200·n draws for each bootstrap.
 * Source: Syntetos, Nikolopoulos & Boylan (2010) on judging by stock; Kolassa (2016) on point errors of count data.
 */
export function chooseIntermittent(history: readonly number[], settings: IntermittentSettings): IntermittentChoice {
  const { protectionPeriods, serviceLevel } = settings;
  const last = history.length - protectionPeriods;
  const origins = Math.min(MOST_ORIGINS, last - Math.ceil(history.length / 2) + 1);
  const losses = new Map<IntermittentMethodName, number>();
  if (history.length < FEWEST_PERIODS || origins < 1) {
    return { method: "mean", rate: intermittentRate("mean", history), losses, origins: 0 };
  }
  for (const method of intermittentMethods) {
    let loss = 0;
    for (let origin = last - origins + 1; origin <= last; origin += 1) {
      const past = history.slice(0, origin);
      const demand = history.slice(origin, origin + protectionPeriods).reduce((sum, units) => sum + units, 0);
      loss += pinballLoss(demand, intermittentQuantile(method, past, protectionPeriods, serviceLevel, settings), serviceLevel);
    }
    losses.set(method, loss / origins);
  }
  let method: IntermittentMethodName = "mean";
  for (const [other, loss] of losses) if (loss < CLEARLY * (losses.get("mean") ?? 0) && loss < (losses.get(method) ?? 0)) method = other;
  return { method, rate: intermittentRate(method, history), losses, origins };
}
