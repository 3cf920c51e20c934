// `npm run bench -- NAME [--constrained] [--factory] [--peer PATH] [--data PATH] [--items N] [--shops N] [--seconds S] [--seed N]
// [--json FILE]`: runs one benchmark and prints what it measured. A benchmark is added by a line in `benchmarks`.

import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { benchConstrained } from "./bench-constrained";
import { benchFactory } from "./bench-factory";
import { benchFunctions } from "./bench-functions";
import { benchHeadings } from "./bench-headings";
import { benchInventory } from "./bench-inventory";
import { benchMrp } from "./bench-mrp";
import { benchSchedule } from "./bench-schedule";
import { benchShops } from "./bench-shops";
import { benchWorkbook } from "./bench-workbook";
import type { Benchmark, BenchOptions, BenchResult, Figures } from "./benchmark";
import { benchForecast } from "./forecast/bench-forecast";
import { benchPeer } from "./peer/bench-peer";

const benchmarks: ReadonlyMap<string, Benchmark> = new Map([
  ["forecast", benchForecast],
  ["functions", benchFunctions],
  ["headings", benchHeadings],
  ["inventory", benchInventory],
  ["mrp", benchRequirements],
  ["schedule", benchScheduling],
  ["workbook", benchWorkbook],
]);

const WRONG_USE = 2;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const asked = parse(args);
  const bench = asked?.positionals[0];
  const benchmark = benchmarks.get(bench ?? "");
  const seconds = Number(asked?.values.seconds ?? 0);
  const items = Number(asked?.values.items ?? 0);
  const seed = Number(asked?.values.seed ?? 1);
  const shops = Number(asked?.values.shops ?? 0);
  if (asked === null || benchmark === undefined || asked.positionals.length > 1 || !(seconds >= 0) || !Number.isInteger(seed) || !isCount(items) || !isCount(shops)) {
    const names = [...benchmarks.keys()].join("|");
    const options = "[--constrained] [--factory] [--peer PATH] [--data PATH] [--items N] [--shops N] [--seconds S] [--seed N] [--json FILE]";
    process.stderr.write(`Usage: npm run bench -- ${names} ${options}\nThe seconds of schedule are those of the processor, for each instance.\n`);
    return WRONG_USE;
  }
  const { data, peer, constrained: isConstrained = false, factory: isFactory = false } = asked.values;
  const { results, summary } = benchmark({ data, peer, isConstrained, isFactory, seconds, seed, ...(items > 0 && { items }), ...(shops > 0 && { shops }) });
  for (const result of results) process.stdout.write(`${lineOf(result)}\n`);
  process.stdout.write(`Summary: ${lineOf(summary)}\n`);
  if (asked.values.json !== undefined) {
    writeFileSync(asked.values.json, `${JSON.stringify({ bench, machine: machine(), results, summary }, null, 1)}\n`);
  }
  return 0;
}

function benchRequirements(options: BenchOptions): BenchResult {
  if (options.peer !== undefined) return benchPeer(options.peer, options);
  return (options.isConstrained ? benchConstrained : benchMrp)(options);
}

function benchScheduling(options: BenchOptions): BenchResult {
  if (options.isFactory) return benchFactory();
  return options.shops === undefined ? benchSchedule(options) : benchShops(options.shops, options.seconds);
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}

function parse(args: string[]) {
  try {
    const options = {
      constrained: { type: "boolean" },
      factory: { type: "boolean" },
      data: { type: "string" },
      peer: { type: "string" },
      items: { type: "string" },
      shops: { type: "string" },
      seconds: { type: "string" },
      seed: { type: "string" },
      json: { type: "string" },
    } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

function machine(): Figures {
  return {
    processor: cpus()[0]?.model ?? "",
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

function lineOf(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join("  ");
}
