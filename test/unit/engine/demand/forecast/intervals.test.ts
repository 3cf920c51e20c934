// Intervals of forecasts stay within what can happen, however wild the history and however far ahead.

import { quietRun } from "../../../../../src/base/run";
import { seededRandom } from "../../../../../src/base/random";
import { forecastItems } from "../../../../../src/engine/demand/forecast/forecast-items";
import { smoothOutlook } from "../../../../../src/engine/demand/forecast/smooth-methods";

const asked = { horizon: 60, season: 52, confidence: 0.9, serviceLevel: 0.95, protectionPeriods: 1, effort: null, cleansOutliers: true };

describe("Intervals of forecasts", () => {
  it("have an end for demand that varies by orders of magnitude, two years ahead", () => {
    const next = seededRandom(3);
    for (let turn = 0; turn < 60; turn += 1) {
      const length = 5 + Math.floor(60 * next());
      const history = Array.from({ length }, () => (turn % 2 === 0 ? Math.exp(12 * next()) : Math.max(1e-6, 1e6 * (1 - 1.5 * next()))));
      const [found] = forecastItems([{ item: "WILD", history }], asked, quietRun);
      const highest = Math.max(...(found?.upper ?? [Infinity]));
      expect(highest).toBeLessThan(20 * Math.max(...history));
    }
  });

  it("are as before where errors are small", () => {
    const steady = Array.from({ length: 36 }, (_, month) => 100 + 5 * Math.sin(month * 1.7));
    const outlook = smoothOutlook("combination", steady, 12, 1, "thorough");
    outlook?.deviations.forEach((deviation, ahead) => expect(deviation).toBeLessThan(0.2 * (outlook.points[ahead] ?? 0)));
  });

  it("are there for a history that repeats itself exactly", () => {
    const repeated = Array.from({ length: 24 }, (_, month) => 100 + (month % 4));
    const outlook = smoothOutlook("combination", repeated, 3, 12, "thorough");
    [100, 101, 102].forEach((units, ahead) => expect(outlook?.points[ahead]).toBeCloseTo(units, 6));
    outlook?.deviations.forEach((deviation) => expect(deviation).toBeLessThan(1e-6));
  });

  it("do not lead a few weeks of growth far out of what was ever sold", () => {
    const growing = [10, 14, 19, 27, 38, 52];
    const points = smoothOutlook("combination", growing, 60, 1, "thorough")?.points ?? [];
    expect(Math.max(...points)).toBeLessThan(52 * 8);
    expect(points[5]).toBeGreaterThan(52);
  });
});
