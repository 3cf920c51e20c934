// The sheets Forecast, Inventory and Products: what stands on them for a plant with history.

import { outlookPart } from "../../../src/app/parts/outlook-part";
import { quietRun } from "../../../src/base/run";
import { judgeProducts } from "../../../src/engine/outlook/judge-products";
import { makeOutlook } from "../../../src/engine/outlook/make-outlook";
import { makePlan } from "../../../src/engine/make-plan";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { stockAhead } from "../../../src/report/outlook/inventory-columns";
import { makeReport, nothingBeside } from "../../../src/report/make-report";
import { dayFromDate } from "../../../src/base/day";
import { bom, day, item, made, plant, settings } from "../plant-builder";
import { sampleCheck } from "./sample-plan";

const asked = settings({ start: day("2026-05-01"), horizonDays: 92 });
const shop = plant({
  items: [made("BIKE", { price: 100, cost: 60, description: "City bike" }), item("WHEEL", { cost: 5 })],
  bom: [bom("BIKE", "WHEEL", 2)],
  history: Array.from({ length: 30 }, (_, month) => ({ item: "BIKE", day: dayFromDate(2023 + Math.floor((month + 10) / 12), ((month + 10) % 12) + 1, 1) ?? 0, quantity: month === 15 ? 400 : 20 + (month % 3) })),
});
const plan = makePlan(shop, asked, quietRun);
const outlook = makeOutlook(shop, asked, quietRun);
if (outlook === null) throw new Error("no outlook");
const sheets = makeReport(plan, shop, sampleCheck, { ...nothingBeside, outlook: outlookPart.outlookSheets({ ...outlook, verdicts: judgeProducts(shop, plan, outlook) }) });

function sheetOf(id: string): SheetSpec {
  const sheet = sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** Cells of a table by heading, row by row. */
function rowsOf({ tables }: SheetSpec, name: string): readonly Readonly<Record<string, unknown>>[] {
  const table = tables.find((each) => each.name === name);
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map((value, column) => [table?.columns[column]?.heading ?? "", value])));
}

describe("the sheets of the outlook", () => {
  it("draw each product's history and forecast from its rows, and above them the one that is chosen", () => {
    const [chosen, chart] = sheetOf("forecast").charts ?? [];
    const data = sheetOf("forecastData");
    const series = data.tables.find(({ name }) => name === "PlanForecastSeries");
    const periods = outlook.past.length + outlook.coming.length;
    expect(chart?.title).toMatch(/^BIKE City bike: /);
    expect(chart?.series.at(-1)?.values).toEqual({ sheetId: "forecastData", row: (series?.row ?? 0) + 1, column: 2, rows: 1, columns: outlook.past.length });
    expect(chosen?.series[0]?.values).toEqual({ sheetId: "forecastData", row: 7, column: 2, rows: 1, columns: periods });
    const rows = rowsOf(data, "PlanForecastSeries");
    expect(rows.map(({ Figure }) => Figure)).toEqual(["History", "Forecast", "Lower", "Upper", "Planned"]);
    expect(Object.values(rows[1] ?? {}).filter((value) => typeof value === "number")).toHaveLength(outlook.coming.length + 1);
    expect(sheetOf("forecast").validations).toMatchObject([{ kind: "cells", area: { row: 3, column: 1 }, source: { column: 0, rows: 1 } }]);
  });

  it("follow the choice by formulas that give what they last gave", () => {
    const data = sheetOf("forecastData");
    const block = data.blocks.find(({ row }) => row === 4);
    const [, history = [], forecast = []] = block?.cells ?? [];
    expect(history[2]?.formula).toBe(`IF(SUMPRODUCT(($A$14:$A$18='Forecast'!$B$4)*($B$14:$B$18="History")*($C$14:$C$18<>""))=0,0,SUMPRODUCT(($A$14:$A$18='Forecast'!$B$4)*($B$14:$B$18="History"),$C$14:$C$18))`);
    expect(history.slice(2).filter((cell) => cell !== null)).toHaveLength(outlook.past.length);
    expect(forecast[2]).toMatchObject({ formula: "C6", value: history[2]?.value });
    expect(forecast.at(-1)?.value).toBe(outlook.forecasts[0]?.forecast.at(-1));
  });

  it("have a yellow row for each item, in which the planner's figures stand again", () => {
    const [bike] = outlook.forecasts;
    const from = outlook.coming[1]?.start ?? NaN;
    const set = { item: "BIKE", from, quantity: 77, reason: "fair", statistical: 21, actual: null };
    const own = { ...outlook, verdicts: [], forecasts: bike === undefined ? [] : [{ ...bike, overrides: [set], overridesAdded: null }] };
    const sheet = makeReport(plan, shop, sampleCheck, { ...nothingBeside, outlook: outlookPart.outlookSheets(own) }).find(({ id }) => id === "forecast");
    if (sheet === undefined) throw new Error("no sheet");
    expect(rowsOf(sheet, "PlanForecastByPeriod")).toMatchObject([{ Item: "BIKE", Figure: "Forecast" }, { Figure: "Yours", "2026-05-01": null, "2026-06-01": 77 }]);
    expect(rowsOf(sheet, "PlanForecastOverrides")).toMatchObject([{ Item: "BIKE", Reason: "fair", "Statistics said": 21, "You set": 77, Came: null }]);
    expect(rowsOf(sheet, "PlanForecastOverrides")[0]).not.toHaveProperty("Set in");
    const ofTable = { ...outlook, verdicts: [], forecasts: bike === undefined ? [] : [{ ...bike, overrides: [{ ...set, setIn: "table" as const, source: { sheet: "By hand", cell: "C5" } }], overridesAdded: null }] };
    const beside = makeReport(plan, shop, sampleCheck, { ...nothingBeside, outlook: outlookPart.outlookSheets(ofTable) }).find(({ id }) => id === "forecast");
    if (beside === undefined) throw new Error("no sheet");
    expect(rowsOf(beside, "PlanForecastByPeriod")).toMatchObject([{ Figure: "Forecast" }, { Figure: "Your table", "2026-06-01": 77 }, { Figure: "Yours", "2026-06-01": null }]);
    expect(rowsOf(beside, "PlanForecastOverrides")).toMatchObject([{ "You set": 77, "Set in": "By hand" }]);
    expect(rowsOf(sheetOf("forecast"), "PlanForecast")[0]).not.toHaveProperty("Yours added");
    expect(rowsOf(sheet, "PlanForecast")[0]).toHaveProperty("Yours added");
  });

  it("name the method with its reason and errors, and what was looked past", () => {
    const sheet = sheetOf("forecast");
    expect(rowsOf(sheet, "PlanForecast")).toMatchObject([{ Item: "BIKE", Demand: "smooth", "Looked past": 1 }]);
    expect(rowsOf(sheet, "PlanForecastChanges")).toMatchObject([{ Item: "BIKE", Cause: "outlier", History: 400 }]);
  });

  it("give a policy to what is sold and to what it is made from", () => {
    const rows = rowsOf(sheetOf("inventory"), "PlanInventory");
    expect(rows.map(({ Item, "Demand is": is }) => [Item, is])).toEqual([["BIKE", "own"], ["WHEEL", "dependent"]]);
    expect(sheetOf("inventory").charts?.map(({ name }) => name)).toEqual(["Exchange curve", "Money a point"]);
  });

  it("show what stock will be by the MRP record, and where it is least", () => {
    const [bike] = rowsOf(sheetOf("inventory"), "PlanInventory");
    const record = plan.records.find((each) => each.item === "BIKE");
    const least = Math.min(...(record?.onHand ?? []));
    expect(bike).toMatchObject({ "In 4 weeks": record?.onHand[3], "In 13 weeks": record?.onHand[12], Lowest: least, "Lowest from": { day: plan.buckets[record?.onHand.indexOf(least) ?? -1]?.start } });
    expect(stockAhead(undefined, plan.buckets, asked.start)).toEqual({ ahead: [null, null, null], lowest: null });
    expect(stockAhead({ item: "A", lowLevelCode: 0, opening: 0, gross: [], scheduled: [], onHand: [5, -2, 7], net: [], receipts: [], releases: [] }, [0, 7, 14].map((start) => ({ start, end: start + 7 })), 3)).toEqual({ ahead: [null, null, null], lowest: { units: -2, day: 7 } });
  });

  it("print the figures of policies on one page, the words on the next", () => {
    const { print, columnWidths, tables } = sheetOf("inventory");
    const words = tables[0]?.columns.findIndex(({ heading }) => heading === "Demand is") ?? 0;
    expect(print).toMatchObject({ landscape: true, pagesWide: 2, repeatColumns: { first: 0, last: 0 } });
    const wide = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
    expect(wide(columnWidths.slice(0, words))).toBeLessThan(245);
    expect(Math.abs(wide(columnWidths.slice(0, words)) - wide(columnWidths.slice(words)))).toBeLessThan(60);
  });

  it("judge the product by limits that the sheet states", () => {
    expect(rowsOf(sheetOf("products"), "PlanProducts")).toMatchObject([{ Item: "BIKE", Verdict: "Hold", Margin: 0.4 }]);
    expect(JSON.stringify(sheetOf("products").blocks)).toContain("margin 10 %, cover 120 days");
  });

  it("are not there without history", () => {
    expect(makeReport(plan, shop, sampleCheck).map(({ id }) => id)).not.toContain("forecast");
  });
});
