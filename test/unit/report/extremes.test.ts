// Plans beyond the ordinary: unlimited capacity with overloads, and more rows or columns than a sheet has.

import { MAX_COLUMNS, MAX_ROWS } from "../../../src/grid/address";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { specValues } from "../../../src/grid/spec-values";
import type { Plan } from "../../../src/model/plan";
import { makeReport } from "../../../src/report/make-report";
import { tableSheet } from "../../../src/report/sheet-layout";
import { styles } from "../../../src/report/styles";
import { sampleCheck, samplePlan, samplePlant, START } from "./sample-plan";

function sheetOf(plan: Plan, id: string): SheetSpec {
  const sheet = makeReport(plan, samplePlant, sampleCheck).find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`No sheet ${id}`);
  return sheet;
}

/** All numbers that a chart draws for a series, and the colour. */
function drawn(sheet: SheetSpec, chart: string, series: string) {
  const found = sheet.charts?.find(({ title }) => title.startsWith(chart))?.series.find(({ name }) => name === series);
  return found === undefined ? undefined : { colour: found.colour, values: specValues(found.values, sheet, [sheet]).map(({ value }) => value) };
}

const subtitle = (sheet: SheetSpec) => String(sheet.blocks[0]?.cells[1]?.[0]?.value);

describe("a requirements plan", () => {
  // 40 hours rated in the first week; 30 of run and 20 of setup are asked for.
  const plan: Plan = {
    ...samplePlan,
    settings: { ...samplePlan.settings, plan: "requirements" },
    loads: samplePlan.loads.map((load) =>
      load.resource === "SAW" && load.start === START ? { ...load, ratedMinutes: 2400, runMinutes: 1800, setupMinutes: 1200 } : load,
    ),
  };

  it("says that capacity is unlimited", () => {
    expect(subtitle(sheetOf(plan, "summary"))).toContain("Requirements plan (unlimited capacity)");
  });

  it("draws what is beyond capacity in a colour of its own, on top of what fits", () => {
    const sheet = sheetOf(plan, "utilisation");
    expect(drawn(sheet, "SAW", "Beyond capacity")).toMatchObject({ colour: "D55E00" });
    const first = ["Run", "Setup", "Beyond capacity", "Rated capacity"].map((series) => drawn(sheet, "SAW", series)?.values[0]);
    expect(first).toEqual([20, 20, 10, 40]);
  });

  it("does so for all work centres together, although others have free hours", () => {
    expect(drawn(sheetOf(plan, "utilisation"), "All work centres", "Beyond capacity")?.values[0]).toBe(10);
    expect(drawn(sheetOf(plan, "summary"), "Load and rated", "Beyond capacity")?.values[0]).toBe(10);
  });

  it("leaves the colour out where nothing is beyond capacity", () => {
    expect(drawn(sheetOf(plan, "utilisation"), "BENCH", "Beyond capacity")).toBeUndefined();
    expect(drawn(sheetOf(samplePlan, "summary"), "Load and rated", "Beyond capacity")).toBeUndefined();
  });
});

describe("a plan of more buckets than a sheet has columns", () => {
  const count = MAX_COLUMNS + 100;
  const buckets = Array.from({ length: count }, (_, day) => ({ start: START + day, end: START + day + 1 }));
  const zeros = Array<number>(count).fill(0);
  const plan: Plan = {
    ...samplePlan,
    settings: { ...samplePlan.settings, bucket: "day", horizonDays: count },
    buckets,
    records: samplePlan.records
      .slice(0, 1)
      .map((record) => ({ ...record, gross: zeros, scheduled: zeros, onHand: zeros, net: zeros, receipts: zeros, releases: zeros, availableToPromise: zeros })),
    loads: [],
  };

  it("is cut at the last column of the MRP sheet, and says so", () => {
    const mrp = sheetOf(plan, "mrp");
    expect(mrp.tables[0]?.columns).toHaveLength(MAX_COLUMNS);
    expect(mrp.tables[0]?.rows.every((row) => row.length === MAX_COLUMNS)).toBe(true);
    expect(subtitle(mrp)).toContain("Only the first 16,376 buckets fit on a sheet.");
  });
});

describe("a table of more rows than a sheet has", () => {
  it("is cut at the last row, and says so", () => {
    const rows = Array<number>(MAX_ROWS + 1).fill(1);
    const sheet = tableSheet<number>({
      id: "long",
      name: "Long",
      plan: samplePlan,
      subtitle: "Many.",
      empty: "",
      table: "Long",
      columns: [{ heading: "N", width: 5, style: styles.whole, value: (row) => row }],
      rows,
      frozenColumns: 0,
      rowsBelow: 10,
    });
    const table = sheet.tables[0];
    expect((table?.row ?? 0) + 1 + (table?.rows.length ?? 0) + 10).toBe(MAX_ROWS);
    expect(subtitle(sheet)).toContain("Only the first 1,048,562 of 1,048,577 rows fit on a sheet.");
  });
});
