// The sheet on which a planner sets forecasts by hand: what it is called, and by what its cells are found again.
// Report writes it and read reads it; knows neither, and no forecast.

/** SheetSpec.id, and so the stamp, of the sheet. */
export const FORECAST = "forecast";

/** Headings by which a row is read again; the headings of the periods are their first days, `2026-05-01`. */
export const forecastHeadings = { item: "Item", row: "Figure" } as const;

/** The rows of an item: what the statistics say, the one that a planner types into, in place of it, and what a table of hers says. */
export const forecastRows = { statistical: "Forecast", yours: "Yours", table: "Your table" } as const;

/** The table that keeps what was set by hand, with its reason, when its period is over. */
export const overrideHeadings = { item: "Item", period: "Period", statistical: "Statistics said", yours: "You set", reason: "Reason", setIn: "Set in" } as const;
