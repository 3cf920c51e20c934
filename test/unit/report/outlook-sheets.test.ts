// The sheets Forecast, Inventory and Products: what stands on them for a plant with history.

import { outlookPart } from "../../../src/app/parts/outlook-part";
import { quietRun } from "../../../src/base/run";
import { judgeProducts } from "../../../src/engine/outlook/judge-products";
import { makeOutlook } from "../../../src/engine/outlook/make-outlook";
import { makePlan } from "../../../src/engine/make-plan";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
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
  it("draw each product's history and forecast from its rows", () => {
    const sheet = sheetOf("forecast");
    const [chart] = sheet.charts ?? [];
    const series = sheet.tables.find(({ name }) => name === "PlanForecastSeries");
    expect(chart?.title).toMatch(/^BIKE City bike: /);
    expect(chart?.series[0]?.values).toEqual({ row: (series?.row ?? 0) + 1, column: 2, rows: series?.rows.length, columns: 1 });
    expect(rowsOf(sheet, "PlanForecastSeries").filter(({ Forecast }) => Forecast !== null)).toHaveLength(outlook.coming.length + 1);
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

  it("judge the product by limits that the sheet states", () => {
    expect(rowsOf(sheetOf("products"), "PlanProducts")).toMatchObject([{ Item: "BIKE", Verdict: "Hold", Margin: 0.4 }]);
    expect(JSON.stringify(sheetOf("products").blocks)).toContain("margin 10 %, cover 120 days");
  });

  it("are not there without history", () => {
    expect(makeReport(plan, shop, sampleCheck).map(({ id }) => id)).not.toContain("forecast");
  });
});
