// Loads of the plan as hours by work centre and in total: the figures behind the heat map and every load chart.

import type { Load } from "../../model/plan";
import { groupBy } from "../../base/group-by";
import { compareText } from "../compare-text";
import type { ReportInput } from "../report-input";

/** Hours of a work centre, or of all, one number a bucket. */
export type LoadHours = {
  readonly resource: string;
  readonly description: string;
  readonly available: readonly number[];
  /** Standard hours that can be planned on. */
  readonly rated: readonly number[];
  readonly setup: readonly number[];
  readonly run: readonly number[];
  readonly overtime: readonly number[];
  /** Required beyond rated; of all work centres the sum, since one's free hours do not help another. */
  readonly over: readonly number[];
  /** Required / rated over the horizon; null without rated hours. */
  readonly load: number | null;
};

/** One entry a work centre that has hours or work, the busiest first. */
export function loadHours(input: ReportInput): LoadHours[] {
  const byResource = groupBy(input.plan.loads, (load) => load.resource);
  const descriptions = new Map(input.resources.map((resource) => [resource.id, resource.description]));
  return [...byResource]
    .map(([resource, loads]) => hoursOf(resource, descriptions.get(resource) ?? "", inBuckets(loads, input)))
    .sort((a, b) => (b.load ?? -1) - (a.load ?? -1) || compareText(a.resource, b.resource));
}

/** All work centres together. */
export function totalHours(input: ReportInput): LoadHours {
  return hoursOf("All work centres", "", inBuckets(input.plan.loads, input));
}

/** Required / rated of one bucket; null where there is neither time nor work, infinite for work without time. */
export function loadShare(hours: LoadHours, bucket: number): number | null {
  return share((hours.setup[bucket] ?? 0) + (hours.run[bucket] ?? 0), hours.rated[bucket] ?? 0);
}

function share(required: number, rated: number): number | null {
  if (rated > 0) return required / rated;
  return required > 0 ? Infinity : null;
}

function inBuckets(loads: readonly Load[], input: ReportInput): readonly Load[][] {
  const byStart = groupBy(loads, (load) => load.start);
  return input.plan.buckets.map((bucket) => byStart.get(bucket.start) ?? []);
}

function hoursOf(resource: string, description: string, buckets: readonly Load[][]): LoadHours {
  const hours = (minutes: (load: Load) => number) =>
    buckets.map((loads) => loads.reduce((sum, load) => sum + minutes(load), 0) / 60);
  const rated = hours((load) => load.ratedMinutes);
  const setup = hours((load) => load.setupMinutes);
  const run = hours((load) => load.runMinutes);
  return {
    resource,
    description,
    available: hours((load) => load.availableMinutes),
    rated,
    setup,
    run,
    overtime: hours((load) => load.overtimeMinutes),
    over: hours((load) => overMinutes(load)),
    load: share(sum(setup) + sum(run), sum(rated)),
  };
}

/** Work beyond what is rated; rounding of minutes is none. */
function overMinutes({ setupMinutes, runMinutes, ratedMinutes }: Load): number {
  const over = setupMinutes + runMinutes - ratedMinutes;
  return over > ratedMinutes * ROUNDING ? over : 0;
}

const ROUNDING = 0.0005;

/** Hours of a bucket as they are stacked in a chart: run and setup within capacity, and what is beyond it. */
export function stackedHours(hours: LoadHours, bucket: number): { readonly run: number; readonly setup: number; readonly over: number } {
  const [run, setup, over] = [hours.run[bucket] ?? 0, hours.setup[bucket] ?? 0, hours.over[bucket] ?? 0];
  const runOver = Math.min(run, over);
  return { run: run - runOver, setup: setup - (over - runOver), over };
}

/** Rated hours of a bucket without work; none of a total's free hours hides another's overload. */
export function idleHours(hours: LoadHours, bucket: number): number {
  const { run, setup } = stackedHours(hours, bucket);
  return Math.max(0, (hours.rated[bucket] ?? 0) - run - setup);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
