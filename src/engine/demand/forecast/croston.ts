// Intermittent demand: periods without any between lots of some size. Size and interval, or chance, are smoothed apart.

import { flat } from "./moving-average";

export type IntermittentMethod = "croston" | "sba" | "tsb";

/**
 * Croston's method and its two corrections.
 *
 *   Croston: F = z / p;  SBA: F = (1 − α/2)·z / p;  TSB: F = z·b
 *
 * z is the smoothed size of a demand and p the smoothed interval between two, both renewed only where there is demand;
 * b is the smoothed chance of demand, renewed in every period, so that TSB fades when demand ends.
 * Begins with the first size and the interval before it; b with the share of periods that have demand.
 *
 * @param history units by period, each ≥ 0; without any demand the forecast is 0
 * @param alpha   smoothing factor, 0 < α ≤ 1, usually 0.1 to 0.2
 * Source: Croston (1972); Syntetos & Boylan (2005); Teunter, Syntetos & Babai (2011).
 */
export function intermittentForecast(
  history: readonly number[],
  horizon: number,
  method: IntermittentMethod,
  alpha: number,
): readonly number[] {
  const first = history.findIndex((units) => units > 0);
  if (first < 0) return flat(0, horizon);
  let size = history[first] ?? 0;
  let interval = first + 1;
  let chance = history.filter((units) => units > 0).length / history.length;
  let since = 0;
  history.forEach((units, period) => {
    chance += alpha * ((units > 0 ? 1 : 0) - chance);
    if (period <= first) return;
    since += 1;
    if (units <= 0) return;
    size += alpha * (units - size);
    interval += alpha * (since - interval);
    since = 0;
  });
  const perPeriod = { croston: size / interval, sba: ((1 - alpha / 2) * size) / interval, tsb: size * chance }[method];
  return flat(perPeriod, horizon);
}
