// The same series forecast by `forecast::ets` of R, in a process of its own that is sent our few lines and the numbers.

import { spawnSync } from "node:child_process";
import type { BenchSeries } from "./read-series";

export type PeerForecasts = ReadonlyMap<string, { readonly forecast: readonly number[]; readonly cpuSeconds: number }>;

const MOST_BYTES = 1 << 28;

/** Forecasts of R; throws with its words where it or its package forecast is missing. */
export function forecastByR(series: readonly BenchSeries[]): PeerForecasts {
  const lines = series.map(({ history, actuals, season }, index) =>
    `one(${String(index)}, c(${history.join(",")}), ${String(season)}, ${String(actuals.length)})`,
  );
  const program = [
    "suppressMessages(library(forecast))",
    "one <- function(id, y, m, h) {",
    "  began <- proc.time()[[1]]",
    "  model <- ets(ts(y, frequency = m))",
    "  spent <- proc.time()[[1]] - began",
    '  cat("row", id, spent, as.numeric(forecast(model, h = h, PI = FALSE)$mean), "\\n")',
    "}",
    ...lines,
  ].join("\n");
  const run = spawnSync("Rscript", ["-"], { input: `${program}\n`, encoding: "utf8", maxBuffer: MOST_BYTES });
  if (run.error !== undefined || run.status !== 0) throw new Error(`R did not forecast: ${run.error?.message ?? run.stderr.slice(-300)}`);
  const rows = run.stdout.split("\n").filter((line) => line.startsWith("row "));
  return new Map(
    rows.map((line) => {
      const [index = 0, cpuSeconds = NaN, ...forecast] = line.slice(4).trim().split(/\s+/).map(Number);
      return [series[index]?.id ?? "", { forecast, cpuSeconds }];
    }),
  );
}
