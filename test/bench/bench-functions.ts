// `npm run bench -- functions`: how often a function can be called, and how many cells of whole columns it gives, a second;
// and how soon a promise is answered from the plan of a large factory.

import { quietRun } from "../../src/base/run";
import { seededRandom } from "../../src/base/random";
import { reorderPointForService } from "../../src/engine/inventory/cycle-service";
import { makePlan } from "../../src/engine/make-plan";
import { promiseTable } from "../../src/functions/promise-tables";
import { customFunctions } from "../../src/functions/register";
import { fillRate, reorderPoint } from "../../src/functions/reorder-functions";
import { stockPolicyOf } from "../../src/functions/stock-policy-functions";
import { wagnerWhitin } from "../../src/functions/lot-functions";
import type { Benchmark, Figures } from "./benchmark";
import { rounded, timedRepeatedly } from "./benchmark";
import { bigPlant, bigSettings, milestoneSize } from "./big-plant";

const CALLS = 20_000;
const ROWS = 2000;
const SEED = 1;

/** One way to call: what it does, how many calls and cells that is, and the work. */
type Case = { readonly name: string; readonly calls: number; readonly cells: number; readonly work: () => unknown };

export const benchFunctions: Benchmark = ({ seconds }) => {
  const random = seededRandom(SEED);
  const column = (low: number, high: number): number[][] => Array.from({ length: ROWS }, () => [low + (high - low) * random()]);
  const [demand, deviation, time, level] = [column(1, 500), column(0, 100), column(1, 30), column(0.5, 0.99)];
  // As far from the mean as gamma demand is.
  const lively = demand.map(([units = 1]) => [units * (0.35 + 0.9 * random())]);
  const block = Array.from({ length: 100 }, () => Array.from({ length: 52 }, () => Math.round(100 * random())));
  const repeated = (call: () => unknown) => (): void => {
    for (let index = 0; index < CALLS; index += 1) call();
  };
  const cases: readonly Case[] = [
    { name: "REORDERPOINT, single values", calls: CALLS, cells: CALLS, work: repeated(() => reorderPoint([[100]], [[20]], [[9]], [[0.95]], [[2]])) },
    { name: "FILLRATE, single values", calls: CALLS, cells: CALLS, work: repeated(() => fillRate([[1000]], [[707]], [[10000]])) },
    { name: `REORDERPOINT, ${String(ROWS)} rows`, calls: 1, cells: ROWS, work: () => reorderPoint(demand, deviation, time, level) },
    { name: `STOCKPOLICY, ${String(ROWS)} rows, gamma, cycle service`, calls: 1, cells: 6 * ROWS, work: () => stockPolicyOf(demand, lively, time, level, demand.map(([units = 1]) => [4 * units]), undefined, undefined, undefined, "cycle service") },
    { name: `STOCKPOLICY, ${String(ROWS)} rows, gamma, min-max`, calls: 1, cells: 6 * ROWS, work: () => stockPolicyOf(demand, lively, time, level, demand.map(([units = 1]) => [4 * units]), undefined, undefined, undefined, undefined, "min-max") },
    { name: "WAGNERWHITIN, 100 items x 52 periods", calls: 1, cells: 5200, work: () => wagnerWhitin(block, [[200]], [[1.5]]) },
  ];
  const results = [...cases, ...promiseCases()].map((each) => measure(each, seconds));
  const differing = differencesFromEngine(demand, deviation, time, level);
  const callsPerSecond = results[0]?.["callsPerSecond"] ?? 0;
  return { results, summary: { functions: Object.keys(customFunctions).length, callsPerSecond, differing } };
};

/** Any day: the plant has its stock and orders as of then. */
const START = 20_580;

function promiseCases(): readonly Case[] {
  const plant = bigPlant(milestoneSize, START, SEED);
  const plan = makePlan(plant, bigSettings(milestoneSize, START), quietRun);
  const items = plant.items.map(({ id }) => [id]);
  return [
    // A plan that looks new each time: nothing was looked up for it before.
    { name: "PROMISE, first question of a plan", calls: 1, cells: 1, work: () => promiseTable({ plan: { ...plan }, plant }, items.slice(0, 1), [[500]], undefined) },
    { name: `PROMISE, ${String(items.length)} rows`, calls: 1, cells: items.length, work: () => promiseTable({ plan, plant }, items, [[500]], undefined) },
  ];
}

function measure({ name, calls, cells, work }: Case, seconds: number): Figures {
  // The first rounds are the compiler's.
  for (let round = 0; round < 3; round += 1) work();
  const { seconds: used } = timedRepeatedly(Math.max(seconds, 0.2), work);
  return { name, callsPerSecond: rounded(calls / used), cellsPerSecond: rounded(cells / used) };
}

/** Cells of the column that are not the engine's to the last bit: none. */
function differencesFromEngine(demand: number[][], deviation: number[][], time: number[][], level: number[][]): number {
  const result = reorderPoint(demand, deviation, time, level);
  return result.filter(([cell], row) => {
    const at = (column: number[][]): number => column[row]?.[0] ?? NaN;
    const terms = { demand: at(demand), demandDeviation: at(deviation), leadTime: at(time), leadTimeDeviation: 0, reviewPeriod: 0 };
    return cell !== reorderPointForService(at(level), terms);
  }).length;
}
