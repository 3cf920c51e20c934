// What is said of a plan that was to stay near another: how many of its operations do.

import { stabilityLine } from "../../../src/report/stability-line";
import { samplePlan } from "./sample-plan";

describe("the line about what stays in place", () => {
  it("counts operations at the former resource and minute, of those that are still there", () => {
    const places = samplePlan.operations.map(({ id, resource, unit, start, runMinutes }, at) => [id, resource, unit, at === 0 ? start - 1 : start, runMinutes] as const);
    const percent = Math.floor((100 * (places.length - 1)) / places.length);
    expect(stabilityLine({ ...samplePlan, former: { lots: [], receipts: [], places: [...places, ["gone/10", "SAW", 0, 5, 1]] } })).toBe(
      `Of ${String(places.length)} operations that the plan before had, ${String(percent)} % stay at the same place and minute.`,
    );
  });

  it("says why where more moved than may", () => {
    const operations = Array.from({ length: 20 }, (_, at) => ({ ...samplePlan.operations[0], id: `A/${String(at)}`, resource: "SAW", start: at } as (typeof samplePlan.operations)[number]));
    const places = operations.map(({ id, resource, unit, start, runMinutes }, at) => [id, resource, unit, at < 11 ? start - 1 : start, runMinutes] as const);
    const plan = { ...samplePlan, operations, former: { lots: [], receipts: [], places } };
    expect(stabilityLine(plan)).toBe("Of 20 operations that the plan before had, 45 % stay at the same place and minute. To leave more in place, customers would have waited longer than is fair for it.");
    expect(stabilityLine({ ...plan, settings: { ...samplePlan.settings, changesWeight: 0.1 } })).not.toContain("fair");
    expect(stabilityLine({ ...plan, settings: { ...samplePlan.settings, mostMovedPercent: 60 } })).not.toContain("fair");
  });

  it("says nothing without a plan before", () => {
    expect(stabilityLine(samplePlan)).toBeNull();
  });
});
