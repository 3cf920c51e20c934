// What is said of a plan that was to stay near another: how many of its operations do.

import { stabilityLine } from "../../../src/report/stability-line";
import { samplePlan } from "./sample-plan";

describe("the line about what stays in place", () => {
  it("counts operations at the former resource and minute, of those that are still there", () => {
    const places = samplePlan.operations.map(({ id, resource, unit, start, runMinutes }, at) => [id, resource, unit, at === 0 ? start - 1 : start, runMinutes] as const);
    const percent = Math.floor((100 * (places.length - 1)) / places.length);
    expect(stabilityLine({ ...samplePlan, former: [...places, ["gone/10", "SAW", 0, 5, 1]] })).toBe(
      `Of ${String(places.length)} operations that the plan before had, ${String(percent)} % stay at the same place and minute.`,
    );
  });

  it("says nothing without a plan before", () => {
    expect(stabilityLine(samplePlan)).toBeNull();
  });
});
