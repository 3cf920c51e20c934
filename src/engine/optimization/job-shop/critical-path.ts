// One longest chain of a schedule, drawn by chance where it forks. Knows ends and who comes before whom.

import type { Random } from "../../../base/random";
import type { MachineOrders } from "./machine-orders";

/** Writes a critical path into `path`, first operation first, from `path[path.length − n]` on; gives n. */
export function drawCriticalPath(orders: MachineOrders, makespan: number, random: Random, path: Int32Array): number {
  const { shop, end, before, minutes } = orders;
  const { count, jobs, lastOfJob, jobBefore } = shop;
  let operation = count;
  let candidates = 0;
  for (let job = 0; job < jobs; job += 1) {
    const last = lastOfJob[job] ?? 0;
    if (end[last] !== makespan) continue;
    candidates += 1;
    if (candidates === 1 || random() * candidates < 1) operation = last;
  }
  let length = 0;
  while (operation !== count) {
    length += 1;
    path[path.length - length] = operation;
    const start = (end[operation] ?? 0) - (minutes[operation] ?? 0);
    if (start === 0) break;
    const ofJob = jobBefore[operation] ?? 0;
    const ofMachine = before[operation] ?? 0;
    if (end[ofJob] !== start) operation = ofMachine;
    else if (end[ofMachine] !== start) operation = ofJob;
    else operation = random() < 0.5 ? ofJob : ofMachine;
  }
  return length;
}
