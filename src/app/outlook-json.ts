// The outlook of a plan as the documented JSON (docs/plan-json.md): dates as local ISO text. Field names are stable.

import { dayText } from "../base/day";
import type { ForecastOfItem, JudgedOutlook } from "../model/outlook";
import type { Bucket } from "../model/plan";

/** Plain data ready for JSON.stringify; what is no finite number becomes null there. */
export function outlookJson(outlook: JudgedOutlook) {
  return {
    bucket: outlook.bucket,
    past: outlook.past.map(spanJson),
    coming: outlook.coming.map(spanJson),
    forecasts: outlook.forecasts.map((forecast) => forecastJson(forecast, outlook.past)),
    policies: outlook.policies.map(({ id, ...policy }) => ({ item: id, ...policy })),
    exchange: outlook.exchange,
    verdicts: outlook.verdicts.map(({ id, ...verdict }) => ({ item: id, ...verdict })),
  };
}

function spanJson({ start, end }: Bucket) {
  return { start: dayText(start), end: dayText(end) };
}

function forecastJson({ cleaned, changes, overrides, ...forecast }: ForecastOfItem, past: readonly Bucket[]) {
  // Histories end with the last past period; that of an item may begin later, or with its predecessor earlier.
  const first = past.length - cleaned.length;
  return {
    ...forecast,
    cleaned,
    changes: changes.map(({ period, ...change }) => ({ period: startOf(past[first + period]), ...change })),
    ...(overrides === undefined
      ? {}
      : { overrides: overrides.map(({ source, item: _, from, ...override }) => ({ from: dayText(from), ...override, ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }) })) }),
  };
}

function startOf(period: Bucket | undefined): string | null {
  return period === undefined ? null : dayText(period.start);
}
