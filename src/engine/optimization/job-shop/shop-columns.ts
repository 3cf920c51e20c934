// A job shop in typed columns, one number an operation. Knows what is given, nothing of any schedule.

import type { JobShopProblem } from "./job-shop-problem";

export type ShopColumns = {
  /** Operations; the number `count` itself stands for "none" and has zeros in every column of a schedule. */
  readonly count: number;
  readonly jobs: number;
  readonly machines: number;
  readonly job: Int32Array;
  /** The operations of the same job just before and after; `count` when there is none. */
  readonly jobBefore: Int32Array;
  readonly jobAfter: Int32Array;
  readonly firstOfJob: Int32Array;
  readonly lastOfJob: Int32Array;
  /** The modes of operation n are `firstMode[n]` … `firstMode[n + 1] − 1`. */
  readonly firstMode: Int32Array;
  readonly modeMachine: Int32Array;
  readonly modeMinutes: Int32Array;
  readonly leastMinutes: Int32Array;
  /** Whether any operation has a choice of machines. */
  readonly isFlexible: boolean;
};

/** Jobs without operations take no time and are left out. */
export function shopColumns({ jobs: all, machines }: JobShopProblem): ShopColumns {
  const jobs = all.filter((operations) => operations.length > 0);
  const operations = jobs.flat();
  const modes = operations.flat();
  const count = operations.length;
  const columns = {
    job: new Int32Array(count + 1),
    jobBefore: new Int32Array(count + 1).fill(count),
    jobAfter: new Int32Array(count + 1).fill(count),
    firstOfJob: new Int32Array(jobs.length),
    lastOfJob: new Int32Array(jobs.length),
    firstMode: new Int32Array(count + 1),
    modeMachine: Int32Array.from(modes, ({ machine }) => machine),
    modeMinutes: Int32Array.from(modes, ({ minutes }) => minutes),
    leastMinutes: new Int32Array(count + 1),
  };
  let operation = 0;
  let mode = 0;
  for (const [job, { length }] of jobs.entries()) {
    columns.firstOfJob[job] = operation;
    columns.lastOfJob[job] = operation + length - 1;
    for (let step = 0; step < length; step += 1) {
      columns.job[operation] = job;
      if (step > 0) columns.jobBefore[operation] = operation - 1;
      if (step < length - 1) columns.jobAfter[operation] = operation + 1;
      columns.leastMinutes[operation] = Math.min(...(operations[operation] ?? []).map(({ minutes }) => minutes));
      columns.firstMode[operation] = mode;
      mode += operations[operation]?.length ?? 0;
      operation += 1;
    }
  }
  columns.firstMode[count] = mode;
  return { count, jobs: jobs.length, machines, isFlexible: modes.length > count, ...columns };
}
