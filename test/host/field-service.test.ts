// The sample of the field service: repeatable, read as services, people with skills and shifts and calls, and planned.

import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook, canPlan } from "../../src/app/check-workbook";
import { allParts } from "../../src/app/parts/all-parts";
import { planFromHeld } from "../../src/app/plan-workbook";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { palette } from "../../src/report/palette";
import { fieldServiceSample } from "../samples/field-service/field-service-sample";
import { SERVICE_START } from "../samples/field-service/service-lists";

const { file, sheets } = fieldServiceSample();
const bytes = newWorkbook(sheets);
const understood = checkWorkbook(readWorkbookContent(bytes, file), {});
if (!canPlan(understood)) throw new Error("The sample cannot be planned.");
const { plant, staffing, check } = understood;
const { made } = planFromHeld(understood, quietRun, null, [], allParts);
const { plan } = made;

describe("the sample of the field service", () => {
  it("is the file in assets/samples, byte for byte", () => {
    const committed = readFileSync(path.resolve(__dirname, "../../assets/samples", file));
    expect(Buffer.compare(committed, Buffer.from(bytes))).toBe(0);
  });

  it("is understood without a row refused or a word about it", () => {
    expect(check.issues).toEqual([]);
    expect(check.tables.map(({ role }) => role)).toEqual(["settings", "products", "routing", "resources", "skills", "calendars", "calendars", "demand", "staffing"]);
    expect(check.notUsed).toEqual([]);
  });

  it("makes a job of each order, done by anybody with the skill, not before its window", () => {
    const job = plant.demands.find(({ id }) => id === "J-406");
    expect(plant.items.find(({ id }) => id === job?.item)).toMatchObject({ supply: "service", effectiveFrom: SERVICE_START, leadTimeDays: 3 });
    expect(plant.routing.find(({ item, number }) => item === job?.item && number === 10)).toMatchObject({
      resource: "ANNA", alternates: ["BEN", "CARLA", "EWA"], skill: "heat pump", also: [{ resources: ["FINN", "DAN"], units: 1, skill: "fitter" }, { resources: ["LIFT-VAN"], units: 1 }],
    });
    for (const order of plan.orders) expect(order.start).toBeGreaterThanOrEqual(plant.items.find(({ id }) => id === order.item)?.effectiveFrom ?? 0);
  });

  it("is planned by the rules, with the reason of each start and of what is late", () => {
    expect(checkPlan(plant, plan)).toEqual([]);
    expect(plan.operations.every(({ reason = "" }) => reason !== "")).toBe(true);
    const late = plan.promises.filter(({ lateDays }) => lateDays > 0);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ reason }) => reason !== "")).toBe(true);
    expect(plan.kpis.onTimePercent).toBeGreaterThan(95);
  });

  it("gives everybody a page of the dispatch list, those who help and the tools among them", () => {
    const rows = made.sheets.find(({ id }) => id === "dispatch")?.tables[0]?.rows ?? [];
    expect([...new Set(rows.map(([resource]) => resource))]).toEqual(["ANNA", "BEN", "CARLA", "DAN", "EWA", "FINN", "REFILL-SET", "LIFT-VAN"]);
  });

  it("draws in the Gantt who helps, and which tool is away", () => {
    const rows = made.sheets.find(({ id }) => id === "gantt")?.blocks.flatMap(({ cells }) => cells) ?? [];
    const bars = (name: string): number => rows.find(([first]) => first?.value === name)?.filter((cell) => cell?.style?.fill === palette.run).length ?? 0;
    expect(bars("FINN")).toBeGreaterThan(0);
    expect(bars("LIFT-VAN")).toBeGreaterThanOrEqual(bars("FINN"));
  });

  it("staffs the hotline by half hour beside the plan", () => {
    expect(staffing).toHaveLength(16);
    const sheet = made.sheets.find(({ id }) => id === "staffing");
    const [table] = sheet?.tables ?? [];
    const of = (heading: string): readonly unknown[] => table?.rows.map((row) => row[table.columns.findIndex((column) => column.heading === heading)]) ?? [];
    expect(of("Minutes")).toEqual(Array.from({ length: 16 }, () => 30));
    expect(of("At work").slice(0, 3)).toEqual([7, 9, 11]);
    expect(of("To schedule").slice(0, 3)).toEqual([10, 12, 15]);
    expect(of("Over or short").slice(0, 3)).toEqual([0, 0, -2]);
    expect(sheet?.charts).toHaveLength(1);
  });
});
