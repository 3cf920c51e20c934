// Shops of any size from a seed: jobs of different weight with due dates that are hard to keep, and setups that depend on the sequence.

import { seededRandom, type Random } from "../../src/base/random";
import type { ShopProblem } from "../../src/engine/optimization/shop/shop-problem";
import { tieList } from "../../src/engine/scheduling/ties";

export type ShopSize = {
  readonly jobs: number;
  /** Operations of each job, as many as there are work centres. */
  readonly operations: number;
  /** Other work centres that can do an operation, each slower by up to half. */
  readonly alternates: number;
  /** Equal units of each work centre. */
  readonly units: number;
};

const FAMILIES = 6;
/** Shares of the weights 4, 2 and 1, as Singer & Pinedo (1998) have them. */
const HEAVY = 0.2;
const USUAL = 0.8;
const MEAN_SETUP = 30;
/** Due dates are so many times the work of the job, as in Singer & Pinedo (1998), here with mean setups. */
const TIGHTNESS = [1.3, 1.5, 1.6];
const ALWAYS_OPEN = 2 ** 30;

/**
 * A shop: each job visits every work centre once in a sequence of its own, 1 to 99 minutes each. Setups between families take
 * 0 to 60 minutes.
 * @returns the same shop for the same size and seed
 */
export function randomShop({ jobs, operations, alternates, units }: ShopSize, seed: number): ShopProblem {
  const random = seededRandom(seed);
  const count = jobs * operations;
  const machines = Array.from({ length: operations }, (_, machine) => ({
    units,
    firstUnit: machine * units,
    time: { from: 0, to: ALWAYS_OPEN, starts: Int32Array.of(0), ends: Int32Array.of(ALWAYS_OPEN), before: Int32Array.of(0), openMinutes: ALWAYS_OPEN, weekMinutes: 0, spanOfDay: Int32Array.of(0), spanOfPosition: Int32Array.of(0) },
    speed: 1,
    changeovers: changeovers(random),
  }));
  const ties = tieList();
  const routes = Array.from({ length: jobs }, () => shuffled(operations, random));
  const modes = routes.flatMap((route) => route.map((machine) => [machine, ...shuffled(operations, random).filter((other) => other !== machine).slice(0, alternates)]));
  for (let operation = 0; operation < count; operation += 1) {
    if (operation % operations > 0) ties.add(operation - 1, operation, 0, 0, 1);
  }
  const runMinutes = Float64Array.from({ length: count }, () => 1 + Math.floor(99 * random()));
  const tightness = TIGHTNESS[seed % TIGHTNESS.length] ?? 1;
  const dues = Float64Array.from({ length: jobs }, (_, job) => {
    const work = runMinutes.subarray(job * operations, (job + 1) * operations).reduce((sum, run) => sum + run, 0);
    return Math.floor(tightness * (work + MEAN_SETUP * operations));
  });
  return {
    count,
    machines,
    firstMode: Int32Array.from({ length: count + 1 }, (_, operation) => operation * (1 + alternates)),
    modes: Int32Array.from(modes.flat()),
    families: FAMILIES,
    family: Int32Array.from({ length: count }, () => Math.floor(FAMILIES * random())),
    setupMinutes: new Float64Array(count).fill(30),
    runMinutes,
    earliest: new Float64Array(count),
    release: new Float64Array(count),
    endWithout: (_, start) => start,
    ties: ties.sorted(count),
    fixed: new Map(),
    dues,
    weights: Float64Array.from({ length: jobs }, () => weightOf(random())),
    firstEnd: Int32Array.from({ length: jobs + 1 }, (_, job) => job),
    ends: Int32Array.from({ length: jobs }, (_, job) => (job + 1) * operations - 1),
    tails: new Float64Array(jobs),
    doneFrom: new Float64Array(jobs).fill(-Infinity),
    firstOfOrder: Int32Array.from({ length: jobs + 1 }, (_, job) => job * operations),
    orderOf: Int32Array.from({ length: count }, (_, operation) => Math.floor(operation / operations)),
    formerStart: new Float64Array(count).fill(NaN),
    mostChanges: Infinity,
    objective: { tardiness: 1440, makespan: 0, setups: 0, earliness: 0, workInProcess: 0, changes: 0 },
    start: 0,
  };
}

function weightOf(draw: number): number {
  return draw < HEAVY ? 4 : draw < USUAL ? 2 : 1;
}

function changeovers(random: Random): Float64Array {
  return Float64Array.from({ length: FAMILIES * FAMILIES }, (_, pair) => {
    const minutes = Math.floor(61 * random());
    return pair % (FAMILIES + 1) === 0 ? 0 : minutes;
  });
}

function shuffled(length: number, random: Random): readonly number[] {
  const numbers = Array.from({ length }, (_, index) => index);
  for (let index = length - 1; index > 0; index -= 1) {
    const other = Math.floor((index + 1) * random());
    [numbers[index], numbers[other]] = [numbers[other] ?? 0, numbers[index] ?? 0];
  }
  return numbers;
}
