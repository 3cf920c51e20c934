// The combined forecast: different methods err in different ways, and their mean errs less than any. Knows one history.

import { averagedEts, etsFamily } from "./ets/automatic-ets";
import { admissibleModels, LONGEST_SEASON } from "./ets/ets-model";
import { dynamicTheta } from "./dynamic-theta";
import { levelOutlook, mixedOutlook, type Outlook } from "./outlook";
import { seasonalAdjustment, seasonsPutBack, type SeasonalAdjustment } from "./seasonal-adjustment";
import { thetaLine } from "./theta";

/** How much may be spent on one history. */
export type Effort = "quick" | "thorough";

/** From this many periods in a season on, halves of it are periods worth forecasting. */
const LONG_SEASON = 12;
const FEWEST_SEASONS = 4;
/** Growth in percent, if all of it were believed, would run away. */
const GROWTH_SHARE = { least: 0.25, most: 0.75 };
/** In logarithms. */
const MOST_GROWTH = Math.log(10);

/**
 * The mean of exponential smoothing, dynamic Theta on logarithms, and dynamic Theta; where seasons are long the last is replaced
 * by Theta on half seasons, whose trend is steadier. Thorough, exponential smoothing on logarithms is a fourth.
 *
 * Thorough: all admissible exponential smoothing models, averaged by their AICc. Quick: only the damped trend, on the history
 * without its seasons. Deviations are those of exponential smoothing, widened by how far the members disagree.
 *
 * @param history units by period, at least one
 * @param season  periods of a season, 1 for none
 * @returns nothing below 0 where the history has nothing below 0
 * Cost: thorough some 1,500 runs through the history, quick some 80.
 * Source: Bates & Granger (1969) and Makridakis, Spiliotis & Assimakopoulos (2020) on combining; Nikolopoulos et al. (2011)
 * and Athanasopoulos et al. (2017) on longer periods.
 */
export function combinedForecast(history: readonly number[], horizon: number, season: number, effort: Effort): Outlook {
  const adjusted = seasonalAdjustment(history, season);
  const smoothing = effort === "thorough" && season <= LONGEST_SEASON ? familyOutlook(history, horizon, season) : adjustedOutlook(adjusted, horizon, effort);
  const lines = [dynamicOrHalves(adjusted, horizon, season)];
  if (adjusted.plain.every((units) => units > 0)) lines.push(onLogarithms(adjusted.plain, horizon));
  const grown = effort === "thorough" && history.every((units) => units > 0) ? familyOnLogarithms(history, horizon, season) : null;
  const thetas = lines.map((points) => seasonsPutBack(adjusted, { points, deviations: points.map(() => 0) }));
  const others = [...thetas, ...(grown === null ? [] : [{ points: grown }])];
  const all = [smoothing, ...others.map(({ points }) => ({ points, deviations: smoothing.deviations }))];
  const mixed = mixedOutlook(all, all.map(() => 1));
  return history.some((units) => units < 0) ? mixed : { ...mixed, points: mixed.points.map((point) => Math.max(0, point)) };
}

function familyOutlook(history: readonly number[], horizon: number, season: number): Outlook {
  const family = etsFamily(history, season);
  return family.length === 0 ? levelOutlook(history, horizon) : averagedEts(family, history.length, horizon);
}

/** Models whose parts are added, on logarithms: there they multiply. null where none can be fitted. */
function familyOnLogarithms(history: readonly number[], horizon: number, season: number): readonly number[] | null {
  const logarithms = Float64Array.from(history, Math.log);
  const cycle = season <= LONGEST_SEASON ? season : 1;
  // About their mean, so that the unit of the history does not matter.
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length;
  const family = etsFamily([...logarithms].map((value) => value - mean), cycle, admissibleModels(history.length, cycle, false));
  if (family.length === 0) return null;
  return backFromLogarithms(logarithms, averagedEts(family, history.length, horizon).points.map((value) => value + mean));
}

function adjustedOutlook(adjusted: SeasonalAdjustment, horizon: number, effort: Effort): Outlook {
  const plain = [...adjusted.plain];
  const family = etsFamily(plain, 1, effort === "quick" && plain.length > 7 ? [{ error: "A", trend: "Ad", season: "N" }] : undefined);
  return seasonsPutBack(adjusted, family.length === 0 ? levelOutlook(plain, horizon) : averagedEts(family, plain.length, horizon));
}

function dynamicOrHalves({ plain }: SeasonalAdjustment, horizon: number, season: number): number[] {
  const isLong = season >= LONG_SEASON && plain.length >= FEWEST_SEASONS * season;
  return isLong ? onHalfSeasons(plain, horizon, Math.floor(season / 2)) : dynamicTheta(plain, horizon);
}

function onLogarithms(plain: Float64Array, horizon: number): number[] {
  const logarithms = plain.map(Math.log);
  return backFromLogarithms(logarithms, dynamicTheta(logarithms, horizon, GROWTH_SHARE));
}

/** A trend that multiplies leads no further out of the history than straight growth within it has led, in ratios, nor tenfold. */
function backFromLogarithms(logarithms: Float64Array, points: readonly number[]): number[] {
  const sorted = logarithms.slice().sort();
  const [least = 0, middle = 0, most = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  const within = (value: number): number => Math.min(most + Math.min(MOST_GROWTH, 2 * (most - middle)), Math.max(least - Math.min(MOST_GROWTH, 2 * (middle - least)), value));
  return points.map((value) => Math.exp(within(value)));
}

/** Theta on the means of half seasons; between the middles of two halves the forecast is drawn straight. */
function onHalfSeasons(plain: Float64Array, horizon: number, half: number): number[] {
  const count = Math.floor(plain.length / half);
  const skipped = plain.length - count * half;
  const means = Float64Array.from({ length: count }, (_, block) => {
    const from = skipped + block * half;
    return plain.subarray(from, from + half).reduce((sum, units) => sum + units, 0) / half;
  });
  const blocks = thetaLine(means, Math.ceil(horizon / half) + 1, null);
  return Array.from({ length: horizon }, (_, ahead) => {
    const place = Math.max(0, (ahead + 0.5) / half - 0.5);
    const block = Math.floor(place);
    const before = blocks[block] ?? 0;
    return before + (place - block) * ((blocks[block + 1] ?? before) - before);
  });
}
