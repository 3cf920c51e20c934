// How rare or lumpy demand spreads over some periods to come, as a distribution of whole units. For stock, not for point errors.

import { countingQuantile, negativeBinomialOf, poisson, type CountingDistribution } from "../../inventory/counting-distribution";
import { gammaLoss, gammaQuantile } from "../../inventory/gamma";

/** How much demand varies beyond chance alone, learned from many items: variance = mean + dispersion·mean². */
export type Dispersion = number;

/** What an item's own variance weighs against the many: as if these were so many more of its periods. */
const WEIGHT_OF_MANY = 12;
/** From this mean on whole units are so fine that a gamma distribution takes their place. */
const FINE_UNITS = 200;
/** Halvings of the range in which a level is looked for. */
const HALVINGS = 40;
/** Where there is only one item to learn from. */
export const USUAL_DISPERSION: Dispersion = 0.7;

/**
 * The common dispersion of many items.
 *
 *   φ = Σ (s² − x̄) / Σ (x̄² − s²/T)
 *
 * @param histories units by period; items without demand, or with one period, are left out
 * @returns at least 0; the usual 0.7 where nothing can be learned. Cost O(items · T). Source: method of moments.
 */
export function commonDispersion(histories: readonly (readonly number[])[]): Dispersion {
  let above = 0;
  let squares = 0;
  for (const history of histories) {
    const { mean, variance } = momentsOf(history);
    if (mean <= 0 || history.length < 2) continue;
    above += variance / mean - 1;
    squares += mean - variance / mean / history.length;
  }
  return squares > 0 ? Math.max(0, above / squares) : USUAL_DISPERSION;
}

/** Mean and standard deviation of demand over some periods, units. */
export type DemandSpread = { readonly mean: number; readonly deviation: number };

/**
 * Demand over some periods to come.
 *
 *   mean n·F;  variance n·v·(1 + n/T),  v = ((T − 1)·s² + 12·(F + φ·F²)) / (T + 11)
 *
 * The variance of an item alone is known too badly from some twenty periods; the common dispersion steadies it. The factor
 * 1 + n/T is for not knowing the mean.
 *
 * @param history units by period, at least one
 * @param rate    F, units a period, ≥ 0
 * @param periods n, such as lead time and review
 */
export function demandSpread(history: readonly number[], rate: number, periods: number, dispersion: Dispersion): DemandSpread {
  const known = Math.max(0, history.length - 1);
  const { variance } = momentsOf(history);
  const steadied = (known * variance + WEIGHT_OF_MANY * (rate + dispersion * rate * rate)) / (known + WEIGHT_OF_MANY);
  return { mean: periods * rate, deviation: Math.sqrt(periods * steadied * (1 + periods / history.length)) };
}

/**
 * The least units with P(demand ≤ units) ≥ level: negative binomial, Poisson where demand varies no more than that, gamma from a
 * mean of 200 units on. 0 where no demand is expected.
 */
export function spreadQuantile({ mean, deviation }: DemandSpread, level: number): number {
  if (!(mean > 0)) return 0;
  if (mean > FINE_UNITS) return Math.ceil(gammaQuantile(level, (mean / deviation) ** 2, deviation ** 2 / mean));
  return countingQuantile(countingOf({ mean, deviation }), level);
}

/**
 * The least stock, on hand and on order after ordering, that serves a share of demand from the shelf.
 *
 *   E[(D(n) − S)⁺] − E[(D(n − 1) − S)⁺] ≤ (1 − fill rate)·F
 *
 * @param periods n = lead time + 1, whole: stock is looked at once a period, and what is ordered comes that many periods later
 * @param fillRate below 1
 * Cost O(units). Source: Axsäter, Inventory Control (2015), ch. 5.
 */
export function levelForFillRate(history: readonly number[], rate: number, periods: number, dispersion: Dispersion, fillRate: number): number {
  if (!(rate > 0)) return 0;
  const whole = demandSpread(history, rate, periods, dispersion);
  const before = demandSpread(history, rate, periods - 1, dispersion);
  const allowed = (1 - fillRate) * rate;
  return whole.mean > FINE_UNITS ? fineLevel(whole, before, allowed) : wholeLevel(whole, before, allowed);
}

function wholeLevel(whole: DemandSpread, before: DemandSpread, allowed: number): number {
  const later = shortages(countingOf(whole));
  const earlier = before.mean > 0 ? shortages(countingOf(before)) : () => 0;
  let level = 0;
  while (later() - earlier() > allowed) level += 1;
  return level;
}

/** Mean shortage of a stock of 0, 1, 2 … units, one with each call. */
function shortages(spread: CountingDistribution): () => number {
  let stock = -1;
  let shortage = spread.mean + 1;
  let below = 0;
  let chance = Math.exp(spread.logNone);
  return () => {
    shortage = Math.max(0, shortage - (1 - Math.min(1, below)));
    stock += 1;
    if (stock > 0) chance *= spread.ratio(stock);
    below += chance;
    return shortage;
  };
}

function fineLevel(whole: DemandSpread, before: DemandSpread, allowed: number): number {
  const shortage = ({ mean, deviation }: DemandSpread, stock: number): number =>
    mean > 0 ? gammaLoss(stock, (mean / deviation) ** 2, deviation ** 2 / mean).shortage : 0;
  let low = 0;
  let high = whole.mean + 20 * whole.deviation;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (shortage(whole, middle) - shortage(before, middle) > allowed) low = middle;
    else high = middle;
  }
  return Math.ceil(high);
}

function countingOf({ mean, deviation }: DemandSpread): CountingDistribution {
  return negativeBinomialOf(mean, deviation) ?? poisson(mean);
}

/** Loss of a quantile forecast: too little costs `level`, too much 1 − level a unit. Source: Koenker & Bassett (1978). */
export function pinballLoss(actual: number, quantile: number, level: number): number {
  return actual > quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
}

function momentsOf(history: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = history.reduce((sum, units) => sum + units, 0) / history.length;
  const squares = history.reduce((sum, units) => sum + (units - mean) ** 2, 0);
  return { mean, variance: squares / Math.max(1, history.length - 1) };
}
