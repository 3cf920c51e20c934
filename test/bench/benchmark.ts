// What every benchmark is given and gives back, and how it measures.

import { performance } from "node:perf_hooks";

export type BenchOptions = {
  /** A file or a folder of instances; absent: the benchmark's own. */
  readonly data: string | undefined;
  /** Another engine to do the same beside ours: an executable that plans for `mrp`, R for `forecast`. */
  readonly peer: string | undefined;
  /** Plan on finite capacity; only `mrp` knows the difference. */
  readonly isConstrained: boolean;
  /** The milestone's factory; only `schedule` knows it. */
  readonly isFactory: boolean;
  /** Items of a generated plant, or series of each period; absent: the benchmark's own sizes. */
  readonly items?: number;
  /** Of what is drawn by chance; absent: the benchmark's own. Only `schedule` takes it. */
  readonly seed?: number;
  /** Number of generated shops; only `schedule` knows them. */
  readonly shops?: number;
  /** Time for each instance; each is run at least once. */
  readonly seconds: number;
};

/** Figures of one instance, or over all of them. */
export type Figures = Readonly<Record<string, string | number>>;

export type BenchResult = { readonly results: readonly Figures[]; readonly summary: Figures };

export type Benchmark = (options: BenchOptions) => BenchResult;

export type Timed<T> = {
  readonly value: T;
  readonly seconds: number;
  /** Of the processor, over all threads: what a machine that others use as well can still tell. */
  readonly cpuSeconds: number;
};

/** Runs once and takes the time. */
export function timed<T>(work: () => T): Timed<T> {
  const start = performance.now();
  const used = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(used);
  return { value, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Runs until the time is used up, at least once; gives the median of the times and the last result. None but the last is held. */
export function timedRepeatedly<T>(seconds: number, work: () => T): Timed<T> {
  const runs: Omit<Timed<T>, "value">[] = [];
  let used = 0;
  for (;;) {
    const { value, ...run } = timed(work);
    runs.push(run);
    used += run.seconds;
    if (used < seconds) continue;
    runs.sort((one, other) => one.seconds - other.seconds);
    return { value, ...(runs[runs.length >> 1] ?? run) };
  }
}

/** The most memory that this process has held so far, in megabytes. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Three digits are all that a shared machine can tell. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
