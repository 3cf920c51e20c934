// One item's history and forecast as a chart: what was, what is to come, between which bounds, and what the planner sets.

import type { Area } from "../../grid/address";
import type { ChartSpec } from "../../grid/chart-spec";
import type { JudgedOutlook } from "../../model/outlook";
import type { Item } from "../../model/plant";
import { palette } from "../palette";
import { figureCells, periodCells } from "./forecast-data-sheet";
import type { ForecastItem } from "./forecast-items";

/** @param place of the item among those that are drawn */
export function forecastChart({ item, method, demandClass, overrides }: ForecastItem, place: number, { description, unit }: Item, outlook: JudgedOutlook, at: Area): ChartSpec {
  return {
    ...chart(place, outlook, at, overrides !== undefined),
    name: `Forecast ${item}`.slice(0, 60),
    title: `${item} ${description}`.trim() + `: ${method}`,
    altText: `History and forecast of ${item} by ${outlook.bucket}, by ${method} (${demandClass} demand), with the bounds of nine periods in ten.`,
    valueAxis: { title: unit === "" ? "Units" : unit, format: "#,##0", minimum: 0 },
  };
}

/** The chart of the item that is chosen on the sheet: its rows follow by formula. */
export function chosenChart(outlook: JudgedOutlook, at: Area): ChartSpec {
  return {
    ...chart("chosen", outlook, at, true),
    name: "Forecast of the chosen item",
    title: "The chosen item",
    altText: `History and forecast of the item that is chosen above by ${outlook.bucket}, with the bounds of nine periods in ten and what the planner set.`,
    valueAxis: { title: "Units", format: "#,##0", minimum: 0 },
  };
}

function chart(place: number | "chosen", { bucket, past, coming }: JudgedOutlook, at: Area, hasOwn: boolean): Omit<ChartSpec, "name" | "title" | "altText" | "valueAxis"> {
  const periods = past.length + coming.length;
  return {
    kind: "line",
    at,
    categories: periodCells(periods),
    // What comes later lies on top.
    series: [
      { name: "Lower bound", values: figureCells(place, "Lower", periods), colour: palette.fair },
      { name: "Upper bound", values: figureCells(place, "Upper", periods), colour: palette.fair },
      ...(hasOwn ? [{ name: "Planned", values: figureCells(place, "Planned", periods), colour: palette.setup }] : []),
      { name: "Forecast", values: figureCells(place, "Forecast", periods), colour: palette.run, dashed: true },
      { name: "History", values: figureCells(place, "History", past.length), colour: palette.capacity },
    ],
    categoryAxis: { title: bucket === "month" ? "Month" : "Week" },
    legend: "bottom",
  };
}
