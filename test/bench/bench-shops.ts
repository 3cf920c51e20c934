// `npm run bench -- schedule --shops N [--seconds S]`: weighted tardiness with setups that depend on the sequence, on N generated shops;
// our search beside the dispatching rule ATC with setups. Every schedule is replayed.

import { dispatchRules, dispatchShop, type DispatchRule } from "../../src/engine/optimization/shop/dispatch-shop";
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
  const percents = results.map(({ belowPercent }) => Number(belowPercent));
  return {
    results,
    summary: {
      instances: shops,
      meanBelowPercent: rounded(average(percents)),
      meanBelowBestRulePercent: rounded(average(results.map(({ belowBestRulePercent }) => Number(belowBestRulePercent)))),
      leastBelowPercent: Math.min(...percents),
      worse: percents.filter((percent) => percent < 0).length,
      violations: results.reduce((sum, { violations }) => sum + Number(violations), 0),
      megabytes: peakMegabytes(),
    },
  };
}

function measure(size: ShopSize, seed: number, seconds: number): Figures {
  const problem = randomShop(size, seed);
  const { published, best } = byRule(problem);
  const { value: found, cpuSeconds } = timed(() => searchShop(problem, best.plan, { effort: seconds * TIMED_A_SECOND, isTimeUp: stopwatch(seconds), progress: () => undefined, seed, bound: 0 }));
  const { violations, tardiness } = checkShop(problem, found.unit, found.start);
  return {
    shop: `${String(size.jobs)}x${String(size.operations)}`,
    alternates: size.alternates,
    units: size.units,
    seed,
    published: Math.round(published.tardiness),
    bestRule: Math.round(best.tardiness),
    found: Math.round(tardiness),
    belowPercent: below(published.tardiness, tardiness),
    belowBestRulePercent: below(best.tardiness, tardiness),
    moves: found.moves,
    cpuSeconds: rounded(cpuSeconds),
    violations: violations + published.violations,
  };
}

/** 0 where nothing is late by the rule. */
function below(rule: number, found: number): number {
  return rule === 0 ? 0 : rounded((100 * (rule - found)) / rule);
}

/** ATC with setups: by its published parameters, and as the best over a grid of them, where the search begins. */
function byRule(problem: ShopProblem) {
  const planned = (rule: DispatchRule) => {
    const plan = dispatchShop(problem, rule);
    return { plan, ...checkShop(problem, plan.unit, shopSchedule(problem, plan).timer.times.start) };
  };
  const plans = dispatchRules.map(planned);
  const published = planned(publishedRule(problem));
  return { published, best: [published, ...plans].reduce((best, one) => (one.tardiness < best.tardiness ? one : best)) };
}

/**
 * Parameters by Lee, Bhaskaran & Pinedo (1997): k₁ = 4.5 + R, or 6 − 2 R where R > 0.5; k₂ = τ / (2 √η), with R and τ of the due
 * dates against the expected length of the schedule, and η mean setup over mean run time.
 */
function publishedRule({ dues, runMinutes, machines }: ShopProblem): DispatchRule {
  const units = machines.reduce((sum, machine) => sum + machine.units, 0);
  const run = average(runMinutes);
  const setup = average(machines.flatMap((machine) => [...machine.changeovers]));
  const length = ((run + 0.4 * setup) * runMinutes.length) / units;
  const range = (Math.max(...dues) - Math.min(...dues)) / length;
  const lateShare = Math.max(0.1, 1 - average(dues) / length);
  return { kind: "tardinessCost", dueLook: range > 0.5 ? Math.max(0.5, 6 - 2 * range) : 4.5 + range, setupLook: lateShare / (2 * Math.sqrt(setup / run)) };
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum / values.length;
}

/** True when the process has worked so long. */
function stopwatch(seconds: number): () => boolean {
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return user + system > 1e6 * seconds;
  };
}
