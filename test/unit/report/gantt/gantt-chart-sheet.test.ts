// The native Gantt chart: in what its axis counts, and that its bars lie where the operations do.

import fc from "fast-check";
import { startOfDay } from "../../../../src/base/day";
import { quietRun } from "../../../../src/base/run";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Operation, Plan } from "../../../../src/model/plan";
import { ganttChartSheet } from "../../../../src/report/gantt/gantt-chart-sheet";
import { reportInput } from "../../../../src/report/report-input";
import { calendar, day, demand, made, plant, resource, settings, step } from "../../plant-builder";
import { sampleCheck } from "../sample-plan";

const start = day("2026-05-04");
/** 8:00 to 12:00 and 13:00 to 17:00: what is set up before the break runs after it. */
const shifts = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => [{ weekday, startMinute: 480, endMinute: 720 }, { weekday, startMinute: 780, endMinute: 1020 }]);

/** Lots of A at a press, each due on the day. */
function shopOf(quantities: readonly number[]) {
  const shop = plant({
    items: quantities.map((_, lot) => made(`A${String(lot)}`)),
    demands: quantities.map((quantity, lot) => demand(`D${String(lot)}`, `A${String(lot)}`, quantity, start)),
    calendars: [calendar("DAY", 8, 17, [], { shifts })],
    resources: [resource("PRESS", { calendar: "DAY" })],
    routing: quantities.map((_, lot) => step(`A${String(lot)}`, 10, "PRESS", 1, { setupMinutes: 60 })),
  });
  const plan = makePlan(shop, settings({ start, horizonDays: 3, bucket: "day", direction: "forward" }), quietRun);
  return { shop, plan, sheet: sheetOf(plan, shop) };
}

function sheetOf(plan: Plan, shop: Parameters<typeof reportInput>[1]) {
  const sheet = ganttChartSheet(reportInput(plan, shop, sampleCheck));
  if (sheet === null) throw new Error("no Gantt chart");
  const [table] = sheet.tables;
  const [chart] = sheet.charts ?? [];
  if (table === undefined || chart === undefined) throw new Error("no bars");
  const numbers = table.rows.map((row) => row.slice(5).map((cell) => (typeof cell === "number" ? cell : 0)));
  return { headings: table.columns.map(({ heading }) => heading), formats: table.columns.map(({ style }) => style?.format), labels: table.rows.map(([label]) => label), numbers, chart, words: JSON.stringify(sheet.blocks) };
}

describe("a Gantt chart of days", () => {
  it("counts in hours from the midnight before, each bar set up and then run, breaks within it drawn", () => {
    const { sheet, plan } = shopOf([210, 90]);
    expect(sheet.headings.slice(5)).toEqual(["After (hours)", "Setup (hours)", "Run (hours)", "Late (hours)"]);
    expect(sheet.formats.slice(5)).toEqual(["0.00", "0.00", "0.00", "0.00"]);
    expect(sheet.chart.valueAxis).toEqual({ title: "Hours after 2026-05-04", format: "0", minimum: 0 });
    expect(sheet.chart.title).toBe("PRESS: 2 operations from 2026-05-04 to 2026-05-04");
    expect(sheet.words).toContain("Hours count from 2026-05-04 00:00");
    expect(plan.operations.map(({ order }) => order)).toEqual(["A0-001", "A1-001"]);
    // 60 and 210 minutes end half an hour after the break; 60 and 90 follow.
    expect(sheet.numbers).toEqual([[8, 1, 4.5, 0], [13.5, 1, 1.5, 0]]);
  });

  it("draws its series from those columns, the first unseen, and marks what is not plain by more than its colour", () => {
    const { sheet: { chart } } = shopOf([210, 90]);
    expect(chart.series.map(({ name, values: { column, rows }, invisible = false, pattern = "plain" }) => [name, column, rows, invisible, pattern])).toEqual([
      ["Before", 5, 2, true, "plain"],
      ["Setup", 6, 2, false, "dots"],
      ["Run", 7, 2, false, "plain"],
      ["Late !", 8, 2, false, "stripes"],
    ]);
    expect(chart).toMatchObject({ kind: "stackedBar", reversed: true });
  });

  it("draws what is late and what is pinned in series of their own", () => {
    const { plan, shop } = shopOf([400, 300]);
    const pinned: Plan = { ...plan, operations: plan.operations.map((operation, at) => ({ ...operation, pinned: at === 0 })) };
    const { headings, numbers, labels, chart } = sheetOf(pinned, shop);
    expect(headings.at(-1)).toBe("Pinned (hours)");
    expect(labels[0]).toBe("A0-001/10 ◆");
    expect(numbers[0]?.slice(2)).toEqual([0, 0, expect.any(Number)]);
    expect(labels[1]).toBe("A1-001/10 !");
    expect(numbers[1]?.slice(2)).toEqual([0, expect.any(Number), 0]);
    expect(chart.series.at(-1)).toMatchObject({ name: "Pinned ◆", pattern: "grid" });
  });
});

describe("the axis", () => {
  const { plan, shop } = shopOf([210]);
  const [operation] = plan.operations;
  if (operation === undefined) throw new Error("no operation");
  const from = startOfDay(start);
  const drawn = (changes: Partial<Operation>) => sheetOf({ ...plan, operations: [{ ...operation, ...changes }] }, shop);

  it("counts in hours up to three days, in days beyond", () => {
    expect(drawn({ start: from + 480, end: from + 3 * 1440 }).chart.valueAxis).toMatchObject({ title: "Hours after 2026-05-04", format: "0" });
    expect(drawn({ start: from + 480, end: from + 3 * 1440 + 1 }).chart.valueAxis).toMatchObject({ title: "Days after 2026-05-04", format: "0.0" });
  });

  it("begins with the period: what was begun before is drawn from there", () => {
    const { numbers } = drawn({ start: from - 600, end: from + 600, setupMinutes: 0 });
    expect(numbers).toEqual([[0, 0, 10, 0]]);
  });

  it("holds every bar where its operation is, whatever it counts in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (begin, long, setupMinutes, runMinutes) => {
        const { numbers, chart } = drawn({ start: from + begin, end: from + begin + long, setupMinutes, runMinutes });
        const minutes = chart.valueAxis.title.startsWith("Hours") ? 60 : 1440;
        const [offset = 0, setup = 0, ...rest] = numbers[0] ?? [];
        const run = rest.reduce((sum, each) => sum + each, 0);
        expect(minutes).toBe(begin + long <= 3 * 1440 ? 60 : 1440);
        expect(offset * minutes).toBeCloseTo(begin, 6);
        expect((offset + setup + run) * minutes).toBeCloseTo(begin + long, 6);
        expect(Math.min(setup, run)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
