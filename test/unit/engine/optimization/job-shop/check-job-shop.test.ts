// The independent check of job shop schedules finds what is wrong, and nothing else.

import { checkJobShop } from "../../../../../src/engine/optimization/job-shop/check-job-shop";
import type { JobShopProblem } from "../../../../../src/engine/optimization/job-shop/job-shop-problem";

const problem: JobShopProblem = {
  machines: 2,
  jobs: [[[{ machine: 0, minutes: 3 }], [{ machine: 1, minutes: 2 }]], [[{ machine: 0, minutes: 4 }, { machine: 1, minutes: 5 }]]],
};

function check(machine: number[], startMinutes: number[], makespan: number): readonly string[] {
  return checkJobShop(problem, { machine: Int32Array.from(machine), startMinutes: Int32Array.from(startMinutes) }, makespan);
}

describe("Checking a job shop schedule", () => {
  it("accepts one that can be run", () => {
    expect(check([0, 1, 0], [0, 3, 3], 7)).toEqual([]);
    expect(check([0, 1, 1], [0, 5, 0], 7)).toEqual([]);
  });

  it("finds an operation that begins before the one before it ends", () => {
    expect(check([0, 1, 0], [0, 2, 3], 7)).toEqual(["operation 1 of job 0 starts before the one before it ends"]);
  });

  it("finds two operations at once on a machine", () => {
    expect(check([0, 1, 0], [0, 3, 2], 6)).toEqual(["operation 0 of job 1 starts while operation 0 of job 0 runs on its machine"]);
  });

  it("finds a machine that cannot do the operation, a missing start and a wrong makespan", () => {
    expect(check([1, 1, 0], [0, 3, 0], 5)).toEqual(["operation 0 of job 0 has no start, or a machine that cannot do it"]);
    expect(check([0, 1], [0, 3], 5)).toHaveLength(2);
    expect(check([0, 1, 0], [0, 3, 3], 8)).toEqual(["it takes 7 minutes, not 8"]);
  });
});
