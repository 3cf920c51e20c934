// Laws of the job shop search over random shops: schedules can be run, bounds hold, tiny shops are solved to the optimum, and the same
// seed gives the same schedule.

import fc from "fast-check";
import { checkJobShop } from "../../src/engine/optimization/job-shop/check-job-shop";
import type { JobShopProblem } from "../../src/engine/optimization/job-shop/job-shop-problem";
import { solveJobShop } from "../../src/engine/optimization/job-shop/solve-job-shop";

const seed = 20_261_130;

const limits = { seed: 1, mostMoves: 3000, isTimeUp: (): boolean => false, progress: (): void => undefined };

/** Jobs may visit a machine again, have no operation, and operations may take no time. */
function shops(mostJobs: number, mostSteps: number, mostMachines: number, mostModes: number): fc.Arbitrary<JobShopProblem> {
  return fc.integer({ min: 1, max: mostMachines }).chain((machines) => {
    const mode = fc.record({ machine: fc.integer({ min: 0, max: machines - 1 }), minutes: fc.integer({ min: 0, max: 20 }) });
    const operation = fc.uniqueArray(mode, { minLength: 1, maxLength: Math.min(mostModes, machines), selector: (each) => each.machine });
    const job = fc.array(operation, { maxLength: mostSteps });
    return fc.array(job, { maxLength: mostJobs }).map((jobs) => ({ machines, jobs }));
  });
}

/** Every order in which next operations can be placed, on every machine: some such schedule is the best. */
function bestByTrying({ jobs, machines }: JobShopProblem): number {
  let best = Infinity;
  const next = jobs.map(() => 0);
  const ready = jobs.map(() => 0);
  const free = Array.from({ length: machines }, () => 0);
  const place = (makespan: number): void => {
    if (makespan >= best) return;
    let isDone = true;
    for (const [job, steps] of jobs.entries()) {
      const step = next[job] ?? 0;
      for (const { machine, minutes } of steps[step] ?? []) {
        isDone = false;
        const [jobReady, machineFree] = [ready[job] ?? 0, free[machine] ?? 0];
        const ends = Math.max(jobReady, machineFree) + minutes;
        [next[job], ready[job], free[machine]] = [step + 1, ends, ends];
        place(Math.max(makespan, ends));
        [next[job], ready[job], free[machine]] = [step, jobReady, machineFree];
      }
    }
    if (isDone) best = makespan;
  };
  place(0);
  return best;
}

describe("Random job shops", () => {
  it("have schedules that can be run, never below their bound, and the same for the same seed", () => {
    fc.assert(
      fc.property(shops(8, 6, 5, 3), (problem) => {
        const result = solveJobShop(problem, limits);
        expect(checkJobShop(problem, result.solution, result.makespanMinutes)).toEqual([]);
        expect(result.makespanMinutes).toBeGreaterThanOrEqual(result.lowerBoundMinutes);
        expect(result.status === "optimal").toBe(result.makespanMinutes === result.lowerBoundMinutes);
        expect(solveJobShop(problem, limits)).toEqual(result);
      }),
      { seed, numRuns: 150 },
    );
  });

  it.each([
    ["classical", 1],
    ["flexible", 2],
  ])("of three short jobs are solved to the optimum: %s", (_, mostModes) => {
    fc.assert(
      fc.property(shops(3, 3, 3, mostModes), (problem) => {
        const { makespanMinutes, lowerBoundMinutes } = solveJobShop(problem, limits);
        const best = bestByTrying(problem);
        expect(makespanMinutes).toBe(best);
        expect(lowerBoundMinutes).toBeLessThanOrEqual(best);
      }),
      { seed, numRuns: 150 },
    );
  });
});
