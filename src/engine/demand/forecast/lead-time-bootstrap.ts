// Demand over a lead time by drawing again from a history: for demand that follows no known distribution. Seeded.

import { seededRandom, type Random } from "../../../base/random";

/**
 * Sums of demand over some periods, drawn again and again.
 *
 * Whether a period has demand follows from whether the one before had, with the chances of the history (one of each is added, so
 * that none is 0). The size is one of the history's, moved by up to about its root, so that sizes never seen may come too.
 *
 * @param history units by period; without any demand all sums are 0
 * @param periods in a sum, such as lead time and review
 * @param draws   how many sums; 1,000 tell a 95 % quantile to about 1 %
 * @returns sums, the least first, units
 * Cost O(draws·(periods + log draws)). Source: Willemain, Smart & Schwarz (2004).
 */
export function leadTimeBootstrap(history: readonly number[], periods: number, draws: number, seed: number): Float64Array {
  const sums = new Float64Array(draws);
  const sizes = history.filter((units) => units > 0);
  if (sizes.length === 0) return sums;
  const random = seededRandom(seed);
  const afterDemand = chanceOfDemand(history, true);
  const afterNone = chanceOfDemand(history, false);
  const isWhole = sizes.every(Number.isInteger);
  for (let draw = 0; draw < draws; draw += 1) {
    let hadDemand = (history.at(-1) ?? 0) > 0;
    let sum = 0;
    for (let period = 0; period < periods; period += 1) {
      hadDemand = random() < (hadDemand ? afterDemand : afterNone);
      if (hadDemand) sum += jittered(sizes[Math.floor(random() * sizes.length)] ?? 0, isWhole, random);
    }
    sums[draw] = sum;
  }
  return sums.sort();
}

/** Value of sorted sums below which a share of them lies. */
export function sampleQuantile(sorted: Float64Array, level: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(level * sorted.length) - 1))] ?? 0;
}

function chanceOfDemand(history: readonly number[], afterDemand: boolean): number {
  let followed = 1;
  let count = 2;
  for (let period = 1; period < history.length; period += 1) {
    if ((history[period - 1] ?? 0) > 0 !== afterDemand) continue;
    count += 1;
    if ((history[period] ?? 0) > 0) followed += 1;
  }
  return followed / count;
}

function jittered(size: number, isWhole: boolean, random: Random): number {
  const moved = size + normal(random) * Math.sqrt(size);
  const kept = moved > 0 ? moved : size;
  return isWhole ? Math.max(1, Math.round(kept)) : kept;
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
