// What holds for every sheet of every plan: names, empty plans, user's text, totals that tie.

import type { SheetSpec, SpecValue, TableSpec } from "../../../src/grid/sheet-spec";
import { specValues } from "../../../src/grid/spec-values";
import type { Plan } from "../../../src/model/plan";
import { emptyPlant } from "../../../src/model/plant";
import { makeReport } from "../../../src/report/make-report";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";

const sheets = makeReport(samplePlan, samplePlant, sampleCheck);

const nothing: Plan = {
  ...samplePlan,
  orders: [],
  links: [],
  operations: [], bottlenecks: [],
  promises: [],
  loads: [],
  records: [],
  messages: [],
  kpis: { ...samplePlan.kpis, bottleneck: null, lateOrders: 0, customerOrders: 0, pastDueReleases: 0 },
};

function tableOf(name: string, of: readonly SheetSpec[] = sheets): TableSpec {
  const table = of.flatMap((sheet) => sheet.tables).find((each) => each.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

function columnOf(table: TableSpec, heading: string): SpecValue[] {
  const column = table.columns.findIndex((each) => each.heading === heading);
  return table.rows.map((row) => row[column] ?? null);
}

function sumOf(values: readonly SpecValue[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
}

describe("makeReport", () => {
  it("lays the sheets out in the order of the workbook", () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "Summary",
      "Schedule",
      "Gantt",
      "Gantt chart",
      "Dispatch list",
      "Orders to place",
      "Promises",
      "Exceptions",
      "MRP",
      "Utilisation",
      "Data check",
    ]);
  });

  it("gives every table a name of its own and every column of a table a heading of its own", () => {
    const tables = sheets.flatMap((sheet) => sheet.tables);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { columns } of tables) {
      expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size).toBe(columns.length);
    }
  });

  it("draws charts only from cells that hold something", () => {
    for (const sheet of sheets) {
      for (const chart of sheet.charts ?? []) {
        for (const range of [chart.categories, ...chart.series.map(({ values }) => values)]) {
          expect(specValues(range, sheet, sheets).every(({ value }) => value !== null)).toBe(true);
        }
      }
    }
  });

  it("keeps a text that looks like a formula as it is", () => {
    expect(columnOf(tableOf("PlanPromises"), "Customer")).toContain("=Grand Hotel");
    expect(columnOf(tableOf("PlanOrders"), "Description")).toContain("=Screw 5x60");
  });

  it("says in words that a plan is empty, without a table or chart of nothing", () => {
    const empty = makeReport(nothing, emptyPlant, { tables: [], notUsed: [], choices: [], issues: [] });
    expect(empty).toHaveLength(10);
    for (const sheet of empty) {
      expect(sheet.charts ?? []).toEqual([]);
      expect(sheet.tables).toEqual([]);
      const words = sheet.blocks.flatMap((block) => block.cells.flat()).map((cell) => cell?.value);
      expect(words.some((value) => typeof value === "string" && value.endsWith("."))).toBe(true);
    }
  });

  it("lays out a plan without buckets or known items", () => {
    const bare = makeReport({ ...samplePlan, buckets: [] }, emptyPlant, sampleCheck);
    expect(bare.map((sheet) => sheet.id)).toEqual(sheets.map((sheet) => sheet.id));
  });
});

describe("totals", () => {
  it("of suppliers tie to the orders and to the value of purchases", () => {
    const totals = tableOf("PlanSupplierTotals");
    const values = columnOf(totals, "Value");
    expect(sumOf(values.slice(0, -1))).toBeCloseTo(sumOf(columnOf(tableOf("PlanOrders"), "Value")), 9);
    expect(values.at(-1)).toBeCloseTo(sumOf(values.slice(0, -1)), 9);
    const bought = totals.rows.filter((row) => row[0] === "Bolt & Co" || row[0] === "Northwood");
    expect(sumOf(bought.map((row) => row[3] ?? null))).toBeCloseTo(samplePlan.kpis.purchaseValue, 9);
  });

  it("of the Schedule's hours tie to Utilisation", () => {
    const hours = (name: string, heading: string) => sumOf(columnOf(tableOf(name), heading));
    expect(hours("PlanSchedule", "Setup (h)")).toBeCloseTo(hours("PlanUtilisation", "Setup (h)"), 9);
    expect(hours("PlanSchedule", "Run (h)")).toBeCloseTo(hours("PlanUtilisation", "Run (h)"), 9);
    expect(hours("PlanByPeriod", "Run (h)")).toBeCloseTo(hours("PlanUtilisation", "Run (h)"), 9);
  });
});
