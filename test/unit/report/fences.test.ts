// The fences on the sheets: a letter and a tint for each period inside, and what they cost in one line.

import { ganttSheet } from "../../../src/report/gantt/gantt-sheet";
import { mrpSheet } from "../../../src/report/mrp-sheet";
import { palette } from "../../../src/report/palette";
import { reportInput } from "../../../src/report/report-input";
import { summarySheet } from "../../../src/report/summary/summary-sheet";
import { utilisationSheet } from "../../../src/report/utilisation/utilisation-sheet";
import type { Plan } from "../../../src/model/plan";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";

const fences = { lateOrders: 1, lateUnits: 30, lateValue: 11_700, movedOrders: 2, ignoredForecastUnits: 15, ignoredForecastValue: 5850 };
const plan: Plan = { ...samplePlan, settings: { ...samplePlan.settings, demandFenceDays: 7, planningFenceDays: 14 }, kpis: { ...samplePlan.kpis, fences } };
const input = reportInput(plan, samplePlant, sampleCheck);

const valuesIn = ({ blocks }: SheetSpec, row: number): readonly unknown[] => blocks.filter((block) => block.row === row).flatMap(({ cells }) => cells.flatMap((line) => line.map((cell) => cell?.value)));
const fillsIn = ({ blocks }: SheetSpec, row: number): readonly unknown[] => blocks.filter((block) => block.row === row).flatMap(({ cells }) => cells.flatMap((line) => line.flatMap((cell) => cell?.style?.fill ?? [])));

describe("time fences on the sheets", () => {
  it("mark the periods of the MRP sheet by letter and tint, with the letters in words", () => {
    const sheet = mrpSheet(input);
    expect(valuesIn(sheet, 2).slice(-2)).toEqual(["DP", "P"]);
    expect(sheet.rules?.filter((rule) => rule.kind === "formula" && rule.formula === "TRUE").map(({ area, ...rule }) => [area.column, area.columns, "style" in rule ? rule.style.fill : ""])).toEqual([
      [8, 1, palette.demandFence],
      [9, 1, palette.planningFence],
    ]);
    expect(String(valuesIn(sheet, 0)[1])).toContain("D: inside the demand time fence to 2026-12-06, forecast ignored. P: inside the planning time fence to 2026-12-13, nothing new received.");
  });

  it("mark the periods of Utilisation and the days of the Gantt", () => {
    expect(valuesIn(utilisationSheet(input), 2)).toEqual(["DP", "P"]);
    const gantt = ganttSheet(input);
    expect(valuesIn(gantt, 2)).toEqual(expect.arrayContaining(["D", "Demand fence to 2026-12-06", "P", "Planning fence to 2026-12-13"]));
    expect(valuesIn(gantt, 3)).toEqual(expect.arrayContaining(["Tu 1 DP", "Mo 7 P"]));
    expect(fillsIn(gantt, 3)).toEqual(expect.arrayContaining([palette.demandFence, palette.planningFence]));
  });

  it("say on the Summary what they cost", () => {
    const said = summarySheet(input).blocks.flatMap(({ cells }) => cells.flatMap((line) => line.map((cell) => cell?.value)));
    expect(said).toContain(
      "The planning time fence to 2026-12-13 makes 1 customer order late (30 units worth 11,700) and moved 2 orders. The demand time fence to 2026-12-06 ignores forecast of 15 units worth 5,850.",
    );
  });

  it("leave a plan without fences as it was", () => {
    const plain = reportInput(samplePlan, samplePlant, sampleCheck);
    expect(valuesIn(utilisationSheet(plain), 2)).toEqual([]);
    expect(mrpSheet(plain).rules?.some((rule) => rule.kind === "formula" && rule.formula === "TRUE")).toBe(false);
  });
});
