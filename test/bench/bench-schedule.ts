// `npm run bench -- schedule [--data PATH] [--seconds S] [--seed N]`: published job shops and flexible job shops, each searched for S
// seconds of the processor (not of the clock, so that a busy machine does not count), beside the best known makespans.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { checkJobShop } from "../../src/engine/optimization/job-shop/check-job-shop";
import { solveJobShop } from "../../src/engine/optimization/job-shop/solve-job-shop";
import type { Benchmark, Figures } from "./benchmark";
import { peakMegabytes, rounded } from "./benchmark";
import { readJobShop, type JobShopInstance } from "./job-shop-instances";

const USUAL_SECONDS = 10;

const usualFolders = ["../shared/data/jobshop", "../shared/data/flexible-jobshop"];

const BEST_KNOWN = "best-known.csv";

type NamedInstance = JobShopInstance & { readonly name: string; readonly bestKnown: number | undefined };

export const benchSchedule: Benchmark = ({ data, seconds, seed = 1 }) => {
  const paths = data === undefined ? usualFolders.filter((folder) => existsSync(folder)) : [data];
  if (paths.length === 0) throw new Error(`There is no folder ${usualFolders.join(" and no folder ")}: name one by --data`);
  const results = paths.flatMap(instancesAt).map((instance) => measure(instance, seconds > 0 ? seconds : USUAL_SECONDS, seed));
  const gaps = results.flatMap(({ gapPercent }) => (gapPercent === undefined ? [] : [Number(gapPercent)]));
  return {
    results,
    summary: {
      instances: results.length,
      meanGapPercent: gaps.length === 0 ? 0 : Number((gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(4)),
      maxGapPercent: Math.max(0, ...gaps),
      violations: results.reduce((sum, { violations }) => sum + Number(violations), 0),
      provedOptimal: results.filter(({ status }) => status === "optimal").length,
      seconds: rounded(results.reduce((sum, { cpuSeconds }) => sum + Number(cpuSeconds), 0)),
      seed,
      megabytes: peakMegabytes(),
    },
  };
};

function measure({ name, kind, problem, bestKnown }: NamedInstance, seconds: number, seed: number): Figures {
  const begun = process.cpuUsage();
  const cpuSeconds = (): number => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  };
  let bestAfterSeconds = 0;
  const result = solveJobShop(problem, {
    seed,
    mostMoves: Infinity,
    isTimeUp: () => cpuSeconds() >= seconds,
    progress: () => {
      bestAfterSeconds = cpuSeconds();
    },
  });
  const used = cpuSeconds();
  const { makespanMinutes, lowerBoundMinutes, status, moves } = result;
  process.stderr.write(`${name}: ${String(makespanMinutes)}\n`);
  return {
    instance: name,
    kind,
    operations: result.solution.startMinutes.length,
    makespan: makespanMinutes,
    ...(bestKnown !== undefined && { bestKnown, gapPercent: Number((100 * (makespanMinutes / bestKnown - 1)).toFixed(4)) }),
    lowerBound: lowerBoundMinutes,
    status,
    cpuSeconds: rounded(used),
    bestAfterSeconds: rounded(bestAfterSeconds),
    seed,
    moves,
    movesPerSecond: Math.round(moves / Math.max(used, 1e-3)),
    violations: checkJobShop(problem, result.solution, makespanMinutes).length,
  };
}

/** The instances of a file or a folder, by name; what is none is skipped with a word. */
function instancesAt(path: string): readonly NamedInstance[] {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}`);
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const bestKnown = bestKnownIn(folder);
  const files = isFolder ? readdirSync(path).sort().map((name) => join(path, name)) : [path];
  return files.flatMap((file) => {
    if (statSync(file).isDirectory() || basename(file) === BEST_KNOWN) return [];
    const instance = readJobShop(readFileSync(file, "utf8"));
    const name = basename(file).replace(/\.[^.]+$/, "");
    if (instance !== null) return [{ ...instance, name, bestKnown: bestKnown.get(name.toLowerCase()) }];
    process.stderr.write(`${file} is skipped: neither a job shop nor a flexible job shop\n`);
    return [];
  });
}

/** Upper bounds by instance, from the columns `instance` and `upper_bound`. */
function bestKnownIn(folder: string): ReadonlyMap<string, number> {
  const file = join(folder, BEST_KNOWN);
  if (!existsSync(file)) return new Map();
  const [head = [], ...rows] = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(",").map((cell) => cell.trim()));
  const [name, bound] = [head.indexOf("instance"), head.indexOf("upper_bound")];
  if (name < 0 || bound < 0) throw new Error(`${file} has no columns "instance" and "upper_bound"`);
  return new Map(rows.filter((row) => Number(row[bound]) > 0).map((row) => [(row[name] ?? "").toLowerCase(), Number(row[bound])]));
}
