// `npm run bench -- forecast [--data FILE] [--items N] [--seconds S] [--peer R] [--json FILE]`: how good and how quick forecasts are.
// Series are judged by point errors, parts by the stock that they need; --items takes only the first N series of each period.

import { quietRun } from "../../../src/base/run";
import { forecastItems } from "../../../src/engine/demand/forecast/forecast-items";
import { intermittentForecast } from "../../../src/engine/demand/forecast/croston";
import { commonDispersion, levelForFillRate } from "../../../src/engine/demand/forecast/intermittent-spread";
import { normalQuantile } from "../../../src/engine/inventory/normal";
import { rounded, timed, type BenchResult, type BenchOptions, type Figures } from "../benchmark";
import { forecastByR, type PeerForecasts } from "./peer-r";
import { errorsOf, pointErrors } from "./point-errors";
import { readSeries, type BenchSeries } from "./read-series";
import { simulateAtFillRate, simulateStock, type SimulatedStock } from "./stock-simulation";

const TARGET = 0.95;
const LEAD_TIMES = [1, 3];

export function benchForecast({ data, items, seconds, peer }: BenchOptions): BenchResult {
  const { kind, series } = readSeries(data);
  if (kind === "parts") return benchParts(items === undefined ? series : series.slice(0, items));
  const groups = new Map<string, BenchSeries[]>();
  for (const each of series) {
    const group = groups.get(each.period) ?? [];
    groups.set(each.period, group);
    if (items === undefined || group.length < items) group.push(each);
  }
  const chosen = [...groups.values()].flat();
  const peers: PeerForecasts | null = peer === undefined ? null : forecastByR(chosen);
  const results: Figures[] = [...groups].map(([period, group]) => ({ period, ...pointErrors(group, seconds, peers) }));
  return { results, summary: pointErrors(chosen, seconds, peers) };
}

/** The policies beside each other; savings are against the better of Croston and SBA, at the target and at equal service. */
function benchParts(series: readonly BenchSeries[]): BenchResult {
  const parts = series.map(({ history, actuals }) => [...history, ...actuals]);
  const start = series[0]?.history.length ?? 0;
  const dispersion = commonDispersion(series.map(({ history }) => history));
  const results: Figures[] = [];
  const saved: number[] = [];
  const savedAtEqual: number[] = [];
  const fillRates: number[] = [];
  for (const leadTime of LEAD_TIMES) {
    const row = (policy: string, { fillRate, stock }: SimulatedStock): number => {
      results.push({ leadTime, policy, fillRatePercent: rounded(100 * fillRate), meanStock: rounded(stock) });
      return stock;
    };
    const ours = (fillRate: number): SimulatedStock =>
      simulateStock(parts, start, leadTime, (history) => levelForFillRate(history, mean(history), leadTime + 1, dispersion, fillRate));
    const atTarget = ours(TARGET);
    const own = row("ours for 95 %", atTarget);
    const ownAtEqual = row("ours brought to 95 %", simulateAtFillRate(TARGET, 0.9, 0.99, ours));
    const theirs = (["croston", "sba"] as const).map((method) => {
      const normal = (z: number): SimulatedStock => simulateStock(parts, start, leadTime, (history) => normalLevel(history, method, leadTime + 1, z));
      row(`${method}, normal for 95 %`, normal(normalQuantile(TARGET)));
      return row(`${method}, normal brought to 95 %`, simulateAtFillRate(TARGET, 1, 4, normal));
    });
    const best = Math.min(...theirs);
    fillRates.push(atTarget.fillRate);
    saved.push(100 * (1 - own / best));
    savedAtEqual.push(100 * (1 - ownAtEqual / best));
  }
  const settings = { horizon: series[0]?.actuals.length ?? 1, season: 1, confidence: 0.9, serviceLevel: TARGET, protectionPeriods: 2, effort: null, cleansOutliers: true };
  const { value, cpuSeconds } = timed(() => forecastItems(series.map(({ id, history }) => ({ item: id, history })), settings, quietRun));
  const { smape, mase } = errorsOf(series, value.map(({ forecast }) => forecast));
  const summary = {
    series: series.length,
    smape: rounded(smape),
    mase: rounded(mase),
    seriesPerSecond: Math.round(series.length / cpuSeconds),
    fillRatePercent: rounded(100 * mean(fillRates)),
    stockSavedPercent: rounded(mean(saved)),
    stockSavedAtEqualServicePercent: rounded(mean(savedAtEqual)),
  };
  return { results, summary };
}

const FACTOR = 0.1;
const ERROR_FACTOR = 0.25;
const FIRST_ERRORS = 6;

/** The usual way: lead time demand and z times the root of the smoothed squared error (Syntetos & Boylan 2006). */
function normalLevel(history: readonly number[], method: "croston" | "sba", periods: number, z: number): number {
  let square = 0;
  for (let period = 2; period < history.length; period += 1) {
    const error = (history[period] ?? 0) - (intermittentForecast(history.slice(0, period), 1, method, FACTOR)[0] ?? 0);
    square += (error * error - square) * Math.max(ERROR_FACTOR, period - 1 <= FIRST_ERRORS ? 1 / (period - 1) : 0);
  }
  const rate = intermittentForecast(history, 1, method, FACTOR)[0] ?? 0;
  return Math.ceil(periods * rate + z * Math.sqrt(periods * square));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
