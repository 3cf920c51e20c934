// The fields of a table of forecasts that the planner sets by hand.

import type { Fields } from "./field";

/** What she forecasts of an item and period, in place of what the statistics say. */
export const forecastOverrideFields = {
  item: { label: "Item", kind: "id", means: ["item", ["component", 0.6], ["identity", 0.45], ["code", 0.4], ["name", 0.3]], speaks: 1, required: true },
  period: { label: "Period", kind: "date", means: ["period", ["startDate", 0.9], ["validFrom", 0.9], ["due", 0.8]], speaks: 1.2, required: true, byForm: true },
  quantity: { label: "Forecast set by hand", kind: "number", means: ["override", ["quantity", 0.7], ["value", 0.5]], speaks: 2, required: true, minimum: 0 },
  reason: { label: "Reason", kind: "text", means: ["reason"], speaks: 0.2, informative: true },
  forecast: { label: "Forecast beside it", kind: "number", means: ["forecast"], speaks: 0, informative: true },
  description: { label: "Description", kind: "text", means: ["description"], speaks: 0, informative: true },
  location: { label: "Location", kind: "text", means: ["location"], speaks: 0, informative: true },
} satisfies Fields;
