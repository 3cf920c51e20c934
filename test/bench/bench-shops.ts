// `npm run bench -- schedule --shops N [--seconds S]`: weighted tardiness with setups that depend on the sequence, on N generated shops;
// our search beside the best of the dispatching rule ATC with setups over a grid of its parameters. Every schedule is replayed.

import { dispatchRules, dispatchShop } from "../../src/engine/optimization/shop/dispatch-shop";
import { searchShop } from "../../src/engine/optimization/shop/search-shop";
import type { ShopProblem } from "../../src/engine/optimization/shop/shop-problem";
import { shopSchedule } from "../../src/engine/optimization/shop/shop-schedule";
import type { BenchResult, Figures } from "./benchmark";
import { peakMegabytes, rounded, timed } from "./benchmark";
import { checkShop } from "./check-shop";
import { randomShop, type ShopSize } from "./random-shop";

const SECONDS = 10;
/** Operations that a slow machine times in a second: the effort is the same everywhere, and ends in time on most. */
const TIMED_A_SECOND = 2_000_000;

const sizes: readonly ShopSize[] = [
  { jobs: 5, operations: 4, alternates: 0, units: 1 },
  { jobs: 10, operations: 10, alternates: 0, units: 1 },
  { jobs: 10, operations: 10, alternates: 2, units: 1 },
  { jobs: 20, operations: 10, alternates: 0, units: 2 },
  { jobs: 20, operations: 15, alternates: 0, units: 1 },
  { jobs: 30, operations: 15, alternates: 0, units: 1 },
  { jobs: 30, operations: 15, alternates: 1, units: 1 },
  { jobs: 30, operations: 20, alternates: 0, units: 1 },
];

/** @param shops how many, over the sizes in turn; the seed of each is its number */
export function benchShops(shops: number, seconds: number): BenchResult {
  const results = Array.from({ length: shops }, (_, index) => measure(sizes[index % sizes.length] ?? { jobs: 10, operations: 10, alternates: 0, units: 1 }, index + 1, seconds || SECONDS));
  const below = results.map(({ belowPercent }) => Number(belowPercent));
  return {
    results,
    summary: {
      instances: shops,
      meanBelowPercent: rounded(below.reduce((sum, percent) => sum + percent, 0) / shops),
      leastBelowPercent: Math.min(...below),
      worse: below.filter((percent) => percent < 0).length,
      violations: results.reduce((sum, { violations }) => sum + Number(violations), 0),
      megabytes: peakMegabytes(),
    },
  };
}

function measure(size: ShopSize, seed: number, seconds: number): Figures {
  const problem = randomShop(size, seed);
  const rule = byBestRule(problem);
  const { value: found, cpuSeconds } = timed(() => searchShop(problem, rule.plan, { effort: seconds * TIMED_A_SECOND, isTimeUp: stopwatch(seconds), progress: () => undefined, seed, bound: 0 }));
  const { violations, tardiness } = checkShop(problem, found.unit, found.start);
  return {
    shop: `${String(size.jobs)}x${String(size.operations)}`,
    alternates: size.alternates,
    units: size.units,
    seed,
    rule: Math.round(rule.tardiness),
    found: Math.round(tardiness),
    belowPercent: rule.tardiness === 0 ? 0 : rounded((100 * (rule.tardiness - tardiness)) / rule.tardiness),
    moves: found.moves,
    cpuSeconds: rounded(cpuSeconds),
    violations: violations + rule.violations,
  };
}

/** The best of ATC with setups. */
function byBestRule(problem: ShopProblem) {
  const plans = dispatchRules
    .filter(({ kind }) => kind === "tardinessCost")
    .map((rule) => {
      const plan = dispatchShop(problem, rule);
      return { plan, ...checkShop(problem, plan.unit, shopSchedule(problem, plan).timer.times.start) };
    });
  return plans.reduce((best, one) => (one.tardiness < best.tardiness ? one : best));
}

/** True when the process has worked so long. */
function stopwatch(seconds: number): () => boolean {
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return user + system > 1e6 * seconds;
  };
}
