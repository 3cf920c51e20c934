// Series to forecast from a file: competition files, plain monthly rows, and parts with their latest month first. Or made ones.

import { existsSync, readFileSync } from "node:fs";
import { seededRandom } from "../../../src/base/random";

export type BenchSeries = {
  readonly id: string;
  /** YEARLY, MONTHLY … as the file says. */
  readonly period: string;
  /** Periods of a season. */
  readonly season: number;
  readonly history: readonly number[];
  readonly actuals: readonly number[];
};

/** `competition`: judged by point errors. `parts`: judged by stock. */
export type SeriesFile = { readonly kind: "competition" | "parts"; readonly series: readonly BenchSeries[] };

const SEASONS: Readonly<Record<string, number>> = { HOURLY: 24, DAILY: 7, WEEKLY: 52, MONTHLY: 12, QUARTERLY: 4 };
const HELD_OUT = 12;
const PARTS_HELD_OUT = 11;
const MADE = 300;

/**
 * Reads a file of series.
 *
 * A heading `id,period,type,n,h` is a competition file: n values to learn from and h to forecast. A heading with `latest` is one of
 * parts, months from the latest to the oldest. Without a heading, each row is an id and its months; the last 12 are held out.
 */
export function readSeries(path: string | undefined): SeriesFile {
  if (path === undefined) return { kind: "competition", series: madeSeries() };
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  const rows = readFileSync(path, "utf8").trim().split(/\r?\n/).map((line) => line.split(",").map((cell) => cell.replaceAll('"', "").trim()));
  const head = (rows[0] ?? []).map((cell) => cell.toLowerCase());
  if (head[1] === "period") return { kind: "competition", series: rows.slice(1).map(competitionSeries) };
  if (head.includes("latest")) {
    return { kind: "parts", series: rows.slice(1).map(([id = "", ...cells]) => heldOut(id, numbers(cells).reverse(), PARTS_HELD_OUT, 1)) };
  }
  return { kind: "competition", series: rows.map(([id = "", ...cells]) => heldOut(id, numbers(cells), HELD_OUT, 12)) };
}

function competitionSeries([id = "", period = "", , n = "", horizon = "", ...cells]: readonly string[]): BenchSeries {
  const values = numbers(cells);
  const length = Number(n);
  const name = period.toUpperCase();
  return { id, period: name, season: SEASONS[name] ?? 1, history: values.slice(0, length), actuals: values.slice(length, length + Number(horizon)) };
}

function heldOut(id: string, values: readonly number[], count: number, season: number): BenchSeries {
  return { id, period: "MONTHLY", season, history: values.slice(0, -count), actuals: values.slice(-count) };
}

function numbers(cells: readonly string[]): number[] {
  return cells.filter((cell) => cell !== "" && cell !== "NA").map(Number);
}

/** Months with level, trend, season and noise; the same each time. */
function madeSeries(): readonly BenchSeries[] {
  const random = seededRandom(11);
  return Array.from({ length: MADE }, (_, index) => {
    const growth = 2 * random() - 0.8;
    const swing = 0.4 * random();
    const noise = 5 + 20 * random();
    let level = 100 + 400 * random();
    const values = Array.from({ length: 84 }, (_unused, period) => {
      level += growth + 0.2 * noise * (random() - 0.5);
      return Math.max(1, level * (1 + swing * Math.sin((2 * Math.PI * period) / 12)) + noise * (random() + random() - 1));
    });
    return heldOut(`made ${String(index + 1)}`, values, HELD_OUT, 12);
  });
}
