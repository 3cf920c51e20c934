// The search behind the passes over random shops and plants: schedules by keys can be run, are the same whether made from the first or
// from the kept one, and are never worse than before; and no plan is better than the bound says.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { seededRandom } from "../../src/base/random";
import { makePlan } from "../../src/engine/make-plan";
import { listScheduler } from "../../src/engine/optimization/shop/list-shop";
import { searchLists } from "../../src/engine/optimization/shop/search-lists";
import { leastDaysLate, tardinessBound } from "../../src/engine/optimization/shop/shop-bound";
import type { ShopProblem } from "../../src/engine/optimization/shop/shop-problem";
import { checkShop } from "../bench/check-shop";
import { randomShop } from "../bench/random-shop";
import { randomCase } from "./random-plant";

const seed = 20_261_130;

const shops = fc.record({ jobs: fc.integer({ min: 1, max: 9 }), operations: fc.integer({ min: 1, max: 5 }), alternates: fc.integer({ min: 0, max: 2 }), units: fc.integer({ min: 1, max: 2 }) });

/** Days are short here, so that many jobs are late by some. */
function shopFrom(size: Parameters<typeof randomShop>[0], number: number): ShopProblem {
  const problem = randomShop({ ...size, alternates: Math.min(size.alternates, size.operations - 1) }, number);
  return { ...problem, runMinutes: problem.runMinutes.map((minutes) => 10 * minutes), dues: problem.dues.map((due) => due / 4) };
}

function randomKeys(count: number, number: number): Float64Array {
  const random = seededRandom(number);
  return new Float64Array(count).map(() => Math.floor(20 * random()));
}

describe("Schedules by keys", () => {
  it("can be run, and are the same made from the kept schedule as made anew", () => {
    fc.assert(
      fc.property(shops, fc.nat(1000), (size, number) => {
        const problem = shopFrom(size, number);
        const none = new Float64Array(problem.dues.length);
        const changed = listScheduler(problem, none);
        const keys = randomKeys(problem.count, number);
        for (let turn = 0; turn < 6; turn += 1) {
          const anew = listScheduler(problem, none);
          const objective = anew.make(keys, Infinity);
          anew.keep();
          expect(changed.make(keys, Infinity)).toBe(objective);
          if (turn % 3 < 2) {
            changed.keep();
            const { start, end, unit, turns } = changed.kept;
            expect({ start, end, unit, turns }).toEqual({ start: anew.kept.start, end: anew.kept.end, unit: anew.kept.unit, turns: anew.kept.turns });
          }
          expect(checkShop(problem, anew.kept.unit, anew.kept.start).violations).toBe(0);
          expect(objective).toBeGreaterThanOrEqual(tardinessBound(problem) - 1e-6);
          keys[(7 * turn + number) % problem.count] = (13 * turn) % 20;
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it("are found by the search that are never worse than the first, the same for the same seed", () => {
    fc.assert(
      fc.property(shops, fc.nat(1000), (size, number) => {
        const problem = shopFrom(size, number);
        const limits = { effort: 3000, seed: number, isTimeUp: () => false, progress: () => undefined, bound: tardinessBound(problem) };
        const keys = randomKeys(problem.count, number);
        const found = searchLists(problem, keys, limits);
        expect(found.objective).toBeLessThanOrEqual(listScheduler(problem, leastDaysLate(problem)).make(keys, Infinity));
        expect(checkShop(problem, found.unit, found.start).violations).toBe(0);
        expect(searchLists(problem, keys, limits)).toEqual(found);
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("The bound of a plan", () => {
  it("is not above the weighted days that customers wait by its promises, nor is a plan worse for having been searched", () => {
    let searched = 0;
    fc.assert(
      fc.property(randomCase, ({ plant, settings }) => {
        const lateOnly = { ...settings, plan: "constrained" as const, tardinessWeight: 1, makespanWeight: 0, setupWeight: 0, earlinessWeight: 0, workInProcessWeight: 0, changesWeight: 0, searchEffort: 0.02 };
        const { promises, kpis } = makePlan(plant, lateOnly, quietRun);
        if (kpis.search === undefined) return;
        searched += 1;
        const priorities = new Map(plant.demands.map(({ id, priority }) => [id, priority]));
        const waited = promises.reduce((sum, { demand, lateDays }) => sum + lateDays / Math.max(1, priorities.get(demand) ?? 1), 0);
        expect(kpis.search.objective).toBeLessThanOrEqual(kpis.search.before + 1e-6);
        expect(kpis.search.bound).toBeLessThanOrEqual(kpis.search.objective + 1e-6);
        expect(kpis.search.bound).toBeLessThanOrEqual(waited + 1e-6);
      }),
      { seed, numRuns: 500 },
    );
    expect(searched).toBeGreaterThan(100);
  });
});
