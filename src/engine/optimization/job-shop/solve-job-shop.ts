// The solver: a small population of schedules, each improved by tabu search; new ones are mixed from two of them, and when they have
// become alike it begins again. Knows nothing of moves. Source for the idea: Peng, Lü & Cheng (2015), "A tabu search/path relinking
// algorithm to solve the job shop scheduling problem".

import { seededRandom, type Random } from "../../../base/random";
import { buildSchedule } from "./build-schedule";
import type { JobShopResult, JobShopSolver } from "./job-shop-problem";
import { lowerBound } from "./lower-bound";
import { emptyOrders, type KeptOrders } from "./machine-orders";
import { distanceBetween, mixSchedules } from "./mix-schedules";
import { shopColumns, type ShopColumns } from "./shop-columns";
import { tabuSearch, type SearchCourse, type TabuSearch } from "./tabu-search";

const FIRST_POPULATION = 5;

/** Each time the search begins again it does so with so many times as many: quick at first, broad when there is time. */
const POPULATION_GROWTH = 1.5;

/** A tabu search ends when so many moves in a row brought nothing better. */
const PATIENCE = 3000;

/** So many mixtures in a row, for each of the population, that brought nothing better: it is spent. */
const MOST_VAIN_MIXTURES = 3;

/** Schedules that differ in fewer pairs of operations than operations over this are one and the same. */
const TWIN_SHARE = 50;

type Search = {
  readonly shop: ShopColumns;
  readonly random: Random;
  readonly improve: TabuSearch;
  /** Takes note of a schedule; gives it back. */
  readonly noted: (schedule: KeptOrders) => KeptOrders;
  readonly isOver: () => boolean;
};

/**
 * A schedule of a job shop or flexible job shop with a short makespan, and how short it could be at best.
 *
 *   minimise max over operations of end(o), end(o) = max(end(job predecessor), end(machine predecessor)) + minutes(o, machine of o)
 *
 * @returns `optimal` as soon as the makespan equals the lower bound; else the best when the moves or the time are used up. Without any
 * operation the makespan is 0. Calls with the same problem, seed and number of moves, and a time that is never up, give the same.
 * Cost: a move takes time in the order of the number of operations (1.5 µs for 225, 8 µs for 1,000); memory O(operations × jobs).
 * Sources: those of the parts; the population after Peng, Lü & Cheng (2015), Computers & Operations Research 53.
 */
export const solveJobShop: JobShopSolver = (problem, limits): JobShopResult => {
  const shop = shopColumns(problem);
  const random = seededRandom(limits.seed);
  const course: SearchCourse = { moves: 0, mostMoves: limits.mostMoves, isTimeUp: limits.isTimeUp, lowerBound: lowerBound(shop) };
  let best = buildSchedule(shop, random, 0);
  const search: Search = {
    shop,
    random,
    improve: tabuSearch(emptyOrders(shop), random, course),
    noted: (schedule) => {
      if (schedule.makespan < best.makespan) {
        best = schedule;
        limits.progress(schedule.makespan, course.moves);
      }
      return schedule;
    },
    isOver: () => best.makespan <= course.lowerBound || course.moves >= course.mostMoves || limits.isTimeUp(),
  };
  for (let size = FIRST_POPULATION; !search.isOver(); size = Math.ceil(size * POPULATION_GROWTH)) mixUntilAlike(search, firstPopulation(search, size));
  return {
    status: best.makespan <= course.lowerBound ? "optimal" : "feasible",
    makespanMinutes: best.makespan,
    lowerBoundMinutes: course.lowerBound,
    seed: limits.seed,
    moves: course.moves,
    solution: { machine: best.machine, startMinutes: best.end.map((ends, operation) => ends - (best.minutes[operation] ?? 0)) },
  };
};

/** The first keeps near to the rule, which is good for large shops; the others are more and more by chance. */
function firstPopulation({ shop, random, improve, noted, isOver }: Search, size: number): KeptOrders[] {
  const population: KeptOrders[] = [];
  while (population.length < size && !isOver()) {
    const noise = population.length === 0 ? 0.1 : random();
    population.push(noted(improve(buildSchedule(shop, random, noise), PATIENCE)));
  }
  return population;
}

/** A mixture takes the place of its twin, or else of the worst, if it is better. */
function mixUntilAlike({ shop, random, improve, noted, isOver }: Search, population: KeptOrders[]): void {
  for (let vain = 0; vain < MOST_VAIN_MIXTURES * population.length && !isOver(); vain += 1) {
    const first = Math.floor(random() * population.length);
    const second = (first + 1 + Math.floor(random() * (population.length - 1))) % population.length;
    const [one, other] = [population[first], population[second]];
    if (one === undefined || other === undefined) return;
    const child = noted(improve(mixSchedules(one, other, 0.3 + 0.4 * random(), random), PATIENCE));
    const twin = population.findIndex((each) => distanceBetween(shop, each, child) < shop.count / TWIN_SHARE);
    const replaced = twin >= 0 ? twin : worstOf(population);
    if (child.makespan >= (population[replaced]?.makespan ?? 0)) continue;
    population[replaced] = child;
    vain = -1;
  }
}

function worstOf(population: readonly KeptOrders[]): number {
  const longest = Math.max(...population.map(({ makespan }) => makespan));
  return population.findIndex(({ makespan }) => makespan === longest);
}
