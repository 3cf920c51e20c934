// Rough-cut capacity beside the plan's own loads: a plant whose figures can be checked by hand.

import { quietRun } from "../../../../src/base/run";
import { makePlan } from "../../../../src/engine/make-plan";
import { bom, calendar, day, demand, made, plant, resource, settings, step } from "../../plant-builder";

const start = day("2026-05-04");

describe("rough-cut capacity", () => {
  it("works from the master schedule alone: by bill in the week of delivery, by profile a lead time earlier", () => {
    const shop = plant({
      items: [made("A", { leadTimeDays: 7 }), made("PART")],
      bom: [bom("A", "PART", 2)],
      demands: [demand("D1", "A", 10, start + 15)],
      calendars: [calendar("DAY", 8, 16)],
      resources: [resource("ASSY", { calendar: "DAY" }), resource("PRESS", { calendar: "DAY" })],
      routing: [step("A", 10, "ASSY", 60), step("PART", 10, "PRESS", 30, { setupMinutes: 60 })],
    });
    const { roughCut = [] } = makePlan(shop, settings({ horizonDays: 28 }), quietRun);
    const of = (id: string, hours: (row: (typeof roughCut)[number]) => number) => roughCut.filter((row) => row.resource === id).map((row) => Number((hours(row) / 60).toFixed(6)));
    expect(of("ASSY", ({ billMinutes }) => billMinutes)).toEqual([0, 0, 10, 0]);
    // 20 parts of half an hour, and one setup for their lot of 20.
    expect(of("PRESS", ({ billMinutes }) => billMinutes)).toEqual([0, 0, 11, 0]);
    expect(of("PRESS", ({ profileMinutes }) => profileMinutes)).toEqual([0, 11, 0, 0]);
    expect(of("PRESS", ({ factorMinutes }) => factorMinutes)).toEqual([0, 0, 11, 0]);
  });
});
