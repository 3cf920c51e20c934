// The outlook as JSON: dates as text, items by name, the planner's figures with their cells.

import { outlookJson } from "../../../src/app/outlook-json";
import { quietRun } from "../../../src/base/run";
import { makeOutlook } from "../../../src/engine/outlook/make-outlook";
import { day, item, plant, settings } from "../plant-builder";

it("gives periods, forecasts with their changes and overrides, policies and the curve as plain data", () => {
  const months = Array.from({ length: 24 }, (_, index) => day(`20${String(24 + Math.floor((index + 4) / 12))}-${String(((index + 4) % 12) + 1).padStart(2, "0")}-01`));
  const salt = plant({
    items: [item("SALT", { cost: 2, price: 3 })],
    history: months.map((date, month) => ({ item: "SALT", day: date, quantity: month === 12 ? 900 : 100 + ((month * 7) % 5) })),
    overrides: [{ item: "SALT", from: day("2026-06-01"), quantity: 250, reason: "fair", source: { sheet: "Forecast", cell: "D9" } }],
  });
  const outlook = makeOutlook(salt, settings({ start: day("2026-05-01"), horizonDays: 60, forecast: "history" }), quietRun);
  if (outlook === null) throw new Error("no outlook");
  const json: unknown = JSON.parse(JSON.stringify(outlookJson({ ...outlook, verdicts: [] })));
  expect(json).toMatchObject({
    bucket: "month",
    coming: [{ start: "2026-05-01", end: "2026-06-01" }, { start: "2026-06-01", end: "2026-07-01" }],
    forecasts: [{ item: "SALT", changes: [{ period: "2025-05-01", from: 900, cause: "outlier" }], overrides: [{ from: "2026-06-01", quantity: 250, reason: "fair", actual: null, sheet: "Forecast", cell: "D9" }] }],
    policies: [{ item: "SALT", policy: "reorderQuantity", isDependent: false }],
    verdicts: [],
  });
  expect(JSON.stringify(json)).not.toContain("source");
});
