// Reads the published formats of job shops and flexible job shops. Knows text only; what is neither is no problem.

import type { JobShopProblem, Operation } from "../../src/engine/optimization/job-shop/job-shop-problem";

export type JobShopKind = "jobshop" | "flexible-jobshop";

export type JobShopInstance = { readonly kind: JobShopKind; readonly problem: JobShopProblem };

/**
 * Lines that begin with # are comments. The first line: jobs, machines and, for a flexible shop sometimes, a mean. Each job is a line: in a
 * job shop as many pairs (machine, minutes) as there are machines; in a flexible one the count of operations, then for each the count of
 * its modes and as many pairs. Machines count from 0, or from 1 where none is 0.
 * @returns null for any other text.
 */
export function readJobShop(text: string): JobShopInstance | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/).map(Number));
  const [head = [], ...rest] = lines;
  const [count = 0, machines = 0] = head;
  const rows = rest.slice(0, count);
  if (head.length < 2 || count < 1 || machines < 1 || rows.length < count || ![head[0], head[1], ...rows.flat()].every((value) => Number.isInteger(value) && Number(value) >= 0)) return null;
  const isClassical = rows.every((row) => row.length === 2 * machines);
  const flexible = rows.map(flexibleJob);
  const isFlexible = flexible.every((job) => job !== null);
  if (isFlexible) return instanceOf("flexible-jobshop", machines, flexible.map((job) => job ?? []));
  return isClassical ? instanceOf("jobshop", machines, rows.map(classicalJob)) : null;
}

function classicalJob(row: readonly number[]): Operation[] {
  return Array.from({ length: row.length / 2 }, (_, step) => [{ machine: row[2 * step] ?? 0, minutes: row[2 * step + 1] ?? 0 }]);
}

/** Null: the counts do not add up to the line. */
function flexibleJob(row: readonly number[]): Operation[] | null {
  const operations: Operation[] = [];
  let at = 1;
  for (let step = 0; step < (row[0] ?? 0); step += 1) {
    const modes = row[at] ?? 0;
    if (modes < 1 || at + 2 * modes >= row.length) return null;
    operations.push(Array.from({ length: modes }, (_, mode) => ({ machine: row[at + 1 + 2 * mode] ?? 0, minutes: row[at + 2 + 2 * mode] ?? 0 })));
    at += 1 + 2 * modes;
  }
  return at === row.length && operations.length > 0 ? operations : null;
}

function instanceOf(kind: JobShopKind, machines: number, jobs: readonly (readonly Operation[])[]): JobShopInstance | null {
  const used = jobs.flat(2).map(({ machine }) => machine);
  const least = used.includes(0) ? 0 : 1;
  if (used.some((machine) => machine - least >= machines)) return null;
  return { kind, problem: { machines, jobs: jobs.map((job) => job.map((modes) => modes.map(({ machine, minutes }) => ({ machine: machine - least, minutes })))) } };
}
