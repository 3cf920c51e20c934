// Checks a schedule of a job shop against its problem, by itself: shares nothing with what made it but the types.

import type { JobShopProblem, JobShopSolution } from "./job-shop-problem";

/** What is wrong with the schedule, in words; nothing: it can be run and takes `makespanMinutes`. Cost: O(n log n). */
export function checkJobShop({ jobs, machines }: JobShopProblem, { machine, startMinutes }: JobShopSolution, makespanMinutes: number): readonly string[] {
  const found: string[] = [];
  const taken: { readonly start: number; readonly end: number; readonly name: string }[][] = Array.from({ length: machines }, () => []);
  let operation = 0;
  let latest = 0;
  for (const [job, steps] of jobs.entries()) {
    let free = 0;
    for (const [step, modes] of steps.entries()) {
      const name = `operation ${String(step)} of job ${String(job)}`;
      const start = startMinutes[operation];
      const mode = modes.find((each) => each.machine === machine[operation]);
      operation += 1;
      if (start === undefined || mode === undefined) {
        found.push(`${name} has no start, or a machine that cannot do it`);
        continue;
      }
      if (start < free) found.push(`${name} starts before the one before it ends`);
      free = start + mode.minutes;
      latest = Math.max(latest, free);
      if (mode.minutes > 0) taken[mode.machine]?.push({ start, end: free, name });
    }
  }
  for (const stretches of taken) {
    stretches.sort((one, other) => one.start - other.start);
    for (const [index, stretch] of stretches.entries()) {
      const next = stretches[index + 1];
      if (next !== undefined && next.start < stretch.end) found.push(`${next.name} starts while ${stretch.name} runs on its machine`);
    }
  }
  if (startMinutes.length !== operation) found.push(`${String(startMinutes.length)} starts for ${String(operation)} operations`);
  if (latest !== makespanMinutes) found.push(`it takes ${String(latest)} minutes, not ${String(makespanMinutes)}`);
  return found;
}
