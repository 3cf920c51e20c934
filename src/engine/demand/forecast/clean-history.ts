// A history made fit for forecasting, openly: what was changed, from what, to what and why. The history given stays as it is.

import { outlook as english } from "../../sentences/english/outlook";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import type { HistoryChange, HistoryMark } from "../../../model/item-forecast";
import { demandPattern } from "./demand-class";
import { isSeasonal } from "./seasonal-indices";

export type CleanedHistory = { readonly cleaned: readonly number[]; readonly changes: readonly HistoryChange[] };

/** Scaled so that it is the standard deviation of normal errors. */
const MAD_TO_DEVIATION = 1.4826;
/** Far beyond what chance gives: what is only large is not an outlier. */
const OUTLIER_DEVIATIONS = 5;
/** What strays at an end may be a trend or a new level: what comes next would tell. */
const UNSURE_ENDS = 3;
/** So many large errors one after another are a new level, not outliers. */
const NEW_LEVEL_PERIODS = 3;
const HALF_WINDOW = 3;
/** What strays does so from a wider window too: else it only stands beside periods that do. */
const WIDE_HALF_WINDOW = 6;
const FEWEST_FOR_OUTLIERS = 8;

/**
 * Cleans a history.
 *
 *   expected(t) = median of the periods around t, and the median difference or ratio of t's place in the season
 *
 * Missing periods, promotions and one-offs become what is expected. So does a stock-out, unless more was sold. A period of a
 * smooth or erratic demand is an outlier where it is more than 5 robust deviations (1.4826·MAD) from what is expected and not
 * one of three in a row; rare demand has no outliers, since its large orders are what it is made of.
 *
 * @param history units by period, the oldest first; null where nothing is known
 * @param season  periods of a season, 1 for none
 * @param cleansOutliers false: only gaps and marked periods are replaced
 * @returns a history without gaps, as long as the one given
 * Cost O(T·m·log m). Source: Hampel (1974) for the median rule.
 */
export function cleanHistory(
  history: readonly (number | null)[],
  season: number,
  marks: readonly HistoryMark[] = [],
  cleansOutliers = true,
  say: OutlookSentences = english,
): CleanedHistory {
  const kinds = new Map(marks.map(({ period, kind }) => [period, kind]));
  const usual = history.map((units, period) => (kinds.has(period) ? null : units));
  const known = usual.filter((units) => units !== null);
  if (known.length === 0) {
    const all = history.filter((units) => units !== null);
    const mean = all.length === 0 ? 0 : all.reduce((sum, units) => sum + units, 0) / all.length;
    return withChanges(history, history.map(() => mean), kinds, new Map(), say);
  }
  const seasons = usualSeasons(usual, season);
  const first = expectedOf(usual, seasons, HALF_WINDOW);
  const { demandClass } = demandPattern(known);
  const mayStray = cleansOutliers && (demandClass === "smooth" || demandClass === "erratic") && known.length >= FEWEST_FOR_OUTLIERS;
  const outliers = mayStray ? outliersOf(usual, first, expectedOf(usual, seasons, WIDE_HALF_WINDOW)) : new Map<number, number>();
  const kept = usual.map((units, period) => (outliers.has(period) ? null : units));
  const expected = outliers.size === 0 ? first : expectedOf(kept, usualSeasons(kept, season), HALF_WINDOW);
  return withChanges(history, expected, kinds, outliers, say);
}

/** What each period would have been, by the periods that are known. */
function expectedOf(usual: readonly (number | null)[], { indices, isRatio }: UsualSeasons, half: number): readonly number[] {
  const indexOf = (period: number): number => indices[period % indices.length] ?? 0;
  const plain = usual.map((units, period) => (units === null ? null : isRatio ? units / indexOf(period) : units - indexOf(period)));
  return plain.map((_, period) => {
    const level = localMedian(plain, period, half);
    return isRatio ? level * indexOf(period) : level + indexOf(period);
  });
}

/** Ratios where every known period is above 0, else differences. */
type UsualSeasons = { readonly indices: readonly number[]; readonly isRatio: boolean };

/** The median ratio or difference of each place in the season to the level of a season around it; one neutral place without a season. */
function usualSeasons(usual: readonly (number | null)[], season: number): UsualSeasons {
  const isRatio = usual.every((units) => units === null || units > 0);
  const neutral = Number(isRatio);
  const none = { indices: [neutral], isRatio };
  if (season < 2 || usual.length < 2 * season) return none;
  const filled = usual.map((units, period) => units ?? localMedian(usual, period, HALF_WINDOW));
  if (!isSeasonal(filled, season)) return none;
  const half = Math.floor(season / 2);
  const differences = Array.from({ length: season }, (): number[] => []);
  for (let period = half; period + half < usual.length; period += 1) {
    const units = usual[period] ?? null;
    if (units === null) continue;
    const level = median(filled.slice(period - half, period - half + season));
    differences[period % season]?.push(isRatio ? units / level : units - level);
  }
  return { indices: differences.map((values) => (values.length === 0 ? neutral : median(values))), isRatio };
}

/** Of some periods around, itself left out; widens until it finds something known. Hot: sorted as they are gathered. */
function localMedian(usual: readonly (number | null)[], period: number, half: number): number {
  const sorted: number[] = [];
  for (let width = half; ; width *= 2) {
    sorted.length = 0;
    const end = Math.min(usual.length - 1, period + width);
    for (let other = Math.max(0, period - width); other <= end; other += 1) {
      const units = usual[other] ?? null;
      if (units === null || other === period) continue;
      let place = sorted.length;
      sorted.push(units);
      for (; place > 0 && (sorted[place - 1] ?? 0) > units; place -= 1) sorted[place] = sorted[place - 1] ?? 0;
      sorted[place] = units;
    }
    if (sorted.length >= HALF_WINDOW || width > usual.length) return sorted.length === 0 ? (usual[period] ?? 0) : middleOf(sorted);
  }
}

/** Periods that stray, with their distance in deviations. */
function outliersOf(usual: readonly (number | null)[], expected: readonly number[], wide: readonly number[]): Map<number, number> {
  const errors = usual.map((units, period) => (units === null ? null : units - (expected[period] ?? 0)));
  const deviation = MAD_TO_DEVIATION * median(errors.filter((error) => error !== null).map(Math.abs));
  const found = new Map<number, number>();
  if (deviation === 0) return found;
  let run: number[] = [];
  const endRun = (): void => {
    if (run.length < NEW_LEVEL_PERIODS) for (const period of run) found.set(period, (errors[period] ?? 0) / deviation);
    run = [];
  };
  errors.forEach((error, period) => {
    if (error === null) return;
    const isInside = period >= UNSURE_ENDS && period < usual.length - UNSURE_ENDS;
    const fromWide = Math.sign(error) * ((usual[period] ?? 0) - (wide[period] ?? 0));
    const isLarge = isInside && Math.min(Math.abs(error), fromWide) > OUTLIER_DEVIATIONS * deviation;
    const isSameSide = run.length === 0 || Math.sign(error) === Math.sign(errors[run[0] ?? 0] ?? 0);
    if (!isLarge || !isSameSide) endRun();
    if (isLarge) run.push(period);
  });
  endRun();
  return found;
}

function withChanges(
  history: readonly (number | null)[],
  expected: readonly number[],
  kinds: ReadonlyMap<number, HistoryMark["kind"]>,
  outliers: ReadonlyMap<number, number>,
  say: OutlookSentences,
): CleanedHistory {
  const hasNegative = history.some((units) => units !== null && units < 0);
  const changes: HistoryChange[] = [];
  const cleaned = history.map((from, period) => {
    const raw = expected[period] ?? 0;
    const usual = hasNegative ? raw : Math.max(0, raw);
    const cause = kinds.get(period) ?? (from === null ? "missing" : outliers.has(period) ? "outlier" : null);
    if (cause === null) return from ?? usual;
    const to = cause === "stock-out" && from !== null ? Math.max(from, usual) : usual;
    if (to !== from) changes.push({ period, from, to, cause, text: changeText(cause, from, to, outliers.get(period) ?? 0, say) });
    return to;
  });
  return { cleaned, changes };
}

function changeText(cause: HistoryChange["cause"], from: number | null, to: number, deviations: number, say: OutlookSentences): string {
  const expected = short(to);
  switch (cause) {
    case "missing":
      return say.nothingKnown(expected);
    case "outlier":
      return say.strays(short(from ?? 0), short(Math.abs(deviations)), deviations > 0, expected);
    default:
      return say.marked(from === null ? null : short(from), cause, expected);
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function median(values: readonly number[]): number {
  return middleOf([...values].sort((one, other) => one - other));
}

function middleOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return sorted.length === 0 ? 0 : ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
