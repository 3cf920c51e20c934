// The sample workbooks: repeatable, well loaded, and read back as what they describe, their faults apart.

import { readFileSync } from "node:fs";
import path from "node:path";
import { quietRun } from "../../src/base/run";
import { makePlan } from "../../src/engine/make-plan";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Plant, Resource } from "../../src/model/plant";
import { understandWorkbook } from "../../src/read/understand-workbook";
import { bakerySample } from "../samples/bakery/bakery-sample";
import { bicycleSample } from "../samples/bicycles/bicycle-sample";
import { parentsFirst, sampleLoads } from "../samples/explode";
import type { Sample } from "../samples/sample";

const samples: readonly (readonly [file: string, sample: Sample])[] = [bicycleSample(), bakerySample()].map(
  (sample) => [sample.file, sample] as const,
);

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Ids that a list of records refers to and the items do not have. */
function strangers(plant: Plant): readonly string[] {
  const known = new Set(plant.items.map((item) => item.id));
  const named = [
    ...plant.bom.flatMap((line) => [line.parent, line.component]),
    ...[plant.stock, plant.demands, plant.history, plant.routing, plant.openOrders, plant.suppliers].flatMap((rows) =>
      rows.map((row) => row.item),
    ),
  ];
  return named.filter((id) => !known.has(id));
}

describe.each(samples)("%s", (file, sample) => {
  const bytes = newWorkbook(sample.sheets);
  const understood = understandWorkbook(readWorkbookContent(bytes, file), {});
  const { plant, settings } = sample;

  it("is the file in assets/samples, byte for byte", () => {
    const committed = readFileSync(path.resolve(__dirname, "../../assets/samples", file));
    expect(Buffer.compare(committed, Buffer.from(bytes))).toBe(0);
    expect(bytes.length).toBeLessThan(400 * 1024);
  });

  it("describes a plant whose ids are unique and known", () => {
    expect(repeated(plant.items.map((item) => item.id))).toEqual([]);
    expect(repeated(plant.demands.map((demand) => demand.id))).toEqual([]);
    expect(repeated(plant.openOrders.map((order) => order.id))).toEqual([]);
    expect(strangers(plant)).toEqual([]);
    expect(parentsFirst(plant.items, plant.bom)).toHaveLength(plant.items.length);
  });

  it("makes every made item from something, and by a routing, except what is no longer sold", () => {
    const sold = plant.items.filter((item) => item.effectiveTo === undefined);
    const withParts = new Set(plant.bom.map((line) => line.parent));
    const withRouting = new Set(plant.routing.map((step) => step.item));
    expect(sold.filter((item) => item.supply !== "buy" && !withParts.has(item.id))).toEqual([]);
    expect(sold.filter((item) => item.supply === "make" && !withRouting.has(item.id))).toEqual([]);
  });

  it("sells every bicycle or loaf for more than it costs", () => {
    expect(plant.items.filter((item) => item.price > 0 && item.price <= item.cost).map((item) => item.id)).toEqual([]);
  });

  it("reports each fault put in on purpose at its cell", () => {
    const found = understood.check.issues.map((issue) => `${issue.severity} ${issue.sheet ?? ""}!${issue.cell ?? ""}`);
    const wanted = sample.faults.filter((fault) => fault.foundBy === "reading");
    for (const fault of wanted) expect(found).toContain(`${fault.severity} ${fault.sheet}!${fault.cell}`);
  });

  it("plans into mostly punctual orders, the late ones with a cause, and messages for the faults that only planning finds", () => {
    const plan = makePlan(understood.plant, understood.settings ?? settings, quietRun);
    expect(plan.kpis.onTimePercent).toBeGreaterThan(65);
    expect(plan.kpis.lateOrders).toBeGreaterThan(0);
    expect(plan.promises.filter((promise) => promise.lateDays > 0 && promise.reason === "")).toEqual([]);
    const places = plan.messages.map((message) => `${message.source?.sheet ?? ""}!${message.source?.cell ?? ""}`);
    const wanted = sample.faults.filter((fault) => fault.foundBy === "planning");
    for (const fault of wanted) expect(places).toContain(`${fault.sheet}!${fault.cell}`);
  });

  it("has no other row refused", () => {
    const errors = understood.check.issues.filter((issue) => issue.severity === "error" || issue.severity === "fatal");
    const meant = new Set(sample.faults.map((fault) => `${fault.sheet}!${fault.cell}`));
    expect(errors.filter((issue) => !meant.has(`${issue.sheet ?? ""}!${issue.cell ?? ""}`))).toEqual([]);
    const refused = understood.check.tables.reduce((sum, table) => sum + table.rowsRefused, 0);
    expect(refused).toBe(sample.faults.filter((fault) => fault.severity === "error").length);
  });

  it("is read back as the plant that it describes", () => {
    const read = understood.plant;
    expect(read.items.map((item) => item.id)).toEqual(plant.items.map((item) => item.id));
    expect(read.bom).toHaveLength(plant.bom.length);
    expect(read.history).toHaveLength(plant.history.length);
    expect(read.routing.map((step) => [step.item, step.number, step.resource, step.setupMinutes, step.setupFamily])).toEqual(
      plant.routing.map((step) => [step.item, step.number, step.resource, step.setupMinutes, step.setupFamily]),
    );
    expect(read.openOrders.map((order) => [order.id, order.quantity - order.done, order.due]).sort()).toEqual(
      plant.openOrders.map((order) => [order.id, order.quantity - order.done, order.due]).sort(),
    );
    expect(read.changeovers).toHaveLength(plant.changeovers.length);
    const capacity = ({ id, units, efficiency, utilisation }: Resource): readonly unknown[] => [
      id,
      units,
      efficiency.toFixed(6),
      utilisation.toFixed(6),
    ];
    expect(read.resources.map(capacity)).toEqual(plant.resources.map(capacity));
    expect(understood.settings).toMatchObject({ start: settings.start, horizonDays: settings.horizonDays, bucket: settings.bucket });
  });
});

describe("the loads of the samples", () => {
  /** What of the forecast is not ordered yet, roughly: orders consume the rest. */
  const openShareOfForecast = 0.35;

  it.each(samples)("%s asks 60 to 90 % of every work centre's rated capacity", (_file, { plant, settings }) => {
    const demands = plant.demands.map((demand) =>
      demand.kind === "forecast" ? { ...demand, ordered: demand.ordered * openShareOfForecast } : demand,
    );
    const periodDays = settings.bucket === "day" ? 1 : 7;
    const loads = sampleLoads({ ...plant, demands }, settings, periodDays);
    expect(loads.filter((load) => load.loadPercent < 60 || load.loadPercent > 90)).toEqual([]);
  });

  it("makes painting the busiest work centre of the bicycle maker, nearly full or more in some week of spring", () => {
    const { plant, settings } = bicycleSample();
    const orders = { ...plant, demands: plant.demands.filter((demand) => demand.kind === "order") };
    const loads = sampleLoads(orders, settings);
    const painting = loads.find((load) => load.resource === "PAINT");
    const busiest = Math.max(...loads.map((load) => load.loadPercent));
    expect(painting?.loadPercent).toBe(busiest);
    expect(Math.max(...(painting?.byPeriod.slice(10, 20) ?? []))).toBeGreaterThan(90);
  });
});
