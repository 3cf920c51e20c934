// Forecasts of many items: the class, the method and its reason, and a run that can be stopped.

import { quietRun } from "../../../../../src/base/run";
import { demandPattern } from "../../../../../src/engine/demand/forecast/demand-class";
import { forecastItems } from "../../../../../src/engine/demand/forecast/forecast-items";
import type { ForecastSettings } from "../../../../../src/engine/demand/forecast/forecast-settings";
import type { ItemHistory } from "../../../../../src/model/item-forecast";
import { commonDispersion, levelForFillRate, pinballLoss, spreadQuantile } from "../../../../../src/engine/demand/forecast/intermittent-spread";
import { leadTimeBootstrap, sampleQuantile } from "../../../../../src/engine/demand/forecast/lead-time-bootstrap";

const settings: ForecastSettings = { horizon: 4, season: 1, confidence: 0.9, serviceLevel: 0.95, protectionPeriods: 2, effort: null, cleansOutliers: true };
const steady: ItemHistory = { item: "STEADY", history: [10, 12, 11, 13, 12, 14, 13, 15, 14, 16, 15, 17, 16, 18, 17, 19] };
const rare: ItemHistory = { item: "RARE", history: [0, 0, 4, 0, 0, 0, 5, 0, 0, 3, 0, 0, 0, 4, 0, 0] };

describe("Forecasts of items", () => {
  it("class each demand by how often it comes and how much it varies", () => {
    const classes = [[5, 5, 6, 5], [1, 30, 2, 1], [0, 5, 0, 5], [0, 30, 0, 2, 0, 1], [0, 0]].map((history) => demandPattern(history).demandClass);
    expect(classes).toEqual(["smooth", "erratic", "intermittent", "lumpy", "none"]);
  });

  it("go on with a trend, within an interval, and say what was tried", () => {
    const [found] = forecastItems([steady], settings, quietRun);
    expect(found).toMatchObject({ item: "STEADY", demandClass: "smooth", method: "combination", changes: [] });
    expect(found?.reason).toMatch(/^Mean error over \d origins?: combination /);
    expect(found?.forecast[3]).toBeGreaterThan(17.5);
    found?.forecast.forEach((units, ahead) => {
      expect(found.lower[ahead]).toBeLessThan(units);
      expect(found.upper[ahead]).toBeGreaterThan(units);
    });
    expect(found?.errors.valueAdded).not.toBeNull();
    expect(found?.tried.length).toBeGreaterThan(3);
  });

  it("judge rare demand by its stock, and give whole units as bounds", () => {
    const [found] = forecastItems([rare], settings, quietRun);
    expect(found?.demandClass).toBe("intermittent");
    expect(found?.reason).toMatch(/^Cost of stock for 95 % service over \d+ origins: /);
    expect(found?.upper.every(Number.isInteger)).toBe(true);
    expect(found?.forecast[0]).toBeGreaterThan(0.5);
  });

  it("are 0 where nothing was ever wanted or nothing is known", () => {
    const found = forecastItems([{ item: "A", history: [0, 0, 0] }, { item: "B", history: [] }, { item: "C", history: [null] }], settings, quietRun);
    expect(found.map(({ forecast, reason }) => [forecast, reason])).toEqual(found.map(() => [[0, 0, 0, 0], "No demand in the history."]));
  });

  it("leave out the time before an item's first demand, unless a predecessor fills it", () => {
    const late = { item: "NEW", history: [0, 0, 0, 0, 0, 0, 20, 21] };
    expect(forecastItems([late], settings, quietRun)[0]).toMatchObject({ demandClass: "smooth", reason: "2 periods of history are too few to compare methods: mean." });
    const [lent] = forecastItems([{ ...late, predecessor: { history: [40, 41, 39, 40, 42, 40, 5, 0], factor: 0.5 }, phase: [0.5] }], settings, quietRun);
    expect(lent?.cleaned.slice(0, 2)).toEqual([20, 20.5]);
    expect(lent?.forecast[0]).toBeGreaterThan(9);
    expect(lent?.forecast[0]).toBeLessThan(12);
  });

  it("are the same in any company of their kind, report progress and stop when asked", () => {
    const told: number[] = [];
    const many = Array.from({ length: 5 }, (_, index) => ({ ...steady, item: String(index) }));
    const all = forecastItems(many, settings, { ...quietRun, progress: (_, fraction) => told.push(fraction) });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(new Set(all.map(({ forecast }) => JSON.stringify(forecast))).size).toBe(1);
    expect(forecastItems(many, settings, { ...quietRun, isCancelled: () => true })).toEqual([]);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe("Stock for rare demand", () => {
  it("rises with the service and is nothing without demand", () => {
    const levels = [0.5, 0.8, 0.95, 0.99].map((fillRate) => levelForFillRate(rare.history.map((units) => units ?? 0), 1, 2, 0.7, fillRate));
    expect([...levels].sort((one, other) => one - other)).toEqual(levels);
    expect(levelForFillRate([0, 0], 0, 2, 0.7, 0.95)).toBe(0);
  });

  it("is counted in whole units up to a mean of 200 and goes on smoothly from there", () => {
    const quantile = (mean: number): number => spreadQuantile({ mean, deviation: mean / 2 }, 0.95);
    expect(quantile(200.001) / quantile(199.999)).toBeCloseTo(1, 2);
    const level = (rate: number): number => levelForFillRate([rate * 0.5, rate, rate * 1.5], rate, 2, 0.2, 0.95);
    expect(level(100.1) / level(99.9)).toBeCloseTo(1, 1);
  });

  it("learns from many items how much demand varies", () => {
    expect(commonDispersion([[2, 2, 2], [3, 3, 3]])).toBe(0);
    expect(commonDispersion([[0, 8, 0, 8], [1, 9, 0, 7]])).toBeGreaterThan(0.5);
    expect(commonDispersion([])).toBe(0.7);
  });

  it("costs by pinball loss the level for each unit short, the rest for each left over", () => {
    expect(pinballLoss(10, 4, 0.9)).toBeCloseTo(5.4, 12);
    expect(pinballLoss(4, 10, 0.9)).toBeCloseTo(0.6, 12);
  });

  it("is drawn again from the history the same way each time, whole units as they were", () => {
    const sums = leadTimeBootstrap([0, 3, 0, 0, 4], 3, 500, 7);
    expect(leadTimeBootstrap([0, 3, 0, 0, 4], 3, 500, 7)).toEqual(sums);
    expect(sums.every(Number.isInteger)).toBe(true);
    expect(sampleQuantile(sums, 0.95)).toBeGreaterThanOrEqual(sampleQuantile(sums, 0.5));
    expect(leadTimeBootstrap([0, 0], 3, 4, 7)).toEqual(new Float64Array(4));
  });
});
