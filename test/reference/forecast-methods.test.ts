// Forecast methods against worked numbers of textbooks.

import { intermittentForecast } from "../../src/engine/demand/forecast/croston";
import { etsFamily } from "../../src/engine/demand/forecast/ets/automatic-ets";
import { etsOutlook } from "../../src/engine/demand/forecast/ets/ets-forecast";
import { admissibleModels, etsName } from "../../src/engine/demand/forecast/ets/ets-model";
import { exponentialSmoothing, holt, holtWinters } from "../../src/engine/demand/forecast/exponential-smoothing";
import { movingAverage, seasonalNaive } from "../../src/engine/demand/forecast/moving-average";

describe("Moving average and smoothing", () => {
  // Heizer & Render, Operations Management, ch. 4: Port of Baltimore, tonnage 180 168 159 175 190 205 180 182.
  // The book begins with a forecast of 175 for quarter 1: here the first value is that forecast.
  it("forecasts 178.22 and 178.6 for the quarters 8 and 9 of the Port of Baltimore with a factor of 0.1", () => {
    const tonnage = [175, 180, 168, 159, 175, 190, 205, 180, 182];
    const factors = { level: 0.1, trend: null, season: null };
    expect(exponentialSmoothing(tonnage, 1, factors)[0]).toBeCloseTo(178.6, 2);
    expect(exponentialSmoothing(tonnage.slice(0, -1), 1, factors)[0]).toBeCloseTo(178.22, 2);
  });

  it("averages the last three of 10 12 13 16 19 23 26 to 22.67", () => {
    expect(movingAverage([10, 12, 13, 16, 19, 23, 26], 2, 3).map((units) => Number(units.toFixed(2)))).toEqual([22.67, 22.67]);
  });

  it("repeats the last season", () => {
    expect(seasonalNaive([1, 2, 3, 4, 5, 6], 5, 3)).toEqual([4, 5, 6, 4, 5]);
  });

  it("continues a straight line by Holt's method whatever the factors", () => {
    for (const level of [null, 0.2, 1]) {
      expect(holt([3, 5, 7, 9], 3, { level, trend: null, season: null })).toEqual([11, 13, 15]);
    }
  });

  it("continues a repeating season by both forms of Holt-Winters", () => {
    const history = [10, 20, 30, 10, 20, 30, 10, 20, 30];
    for (const kind of ["additive", "multiplicative"] as const) {
      const ahead = holtWinters(history, 4, 3, kind, { level: 0.3, trend: 0.1, season: 0.2 });
      expect(ahead.map((units) => Number(units.toFixed(9)))).toEqual([10, 20, 30, 10]);
    }
  });

  it("gives the same season to both forms wherever the history ends", () => {
    const history = [10, 20, 30, 10, 20, 30, 10];
    expect(holtWinters(history, 3, 3, "additive", { level: 0.3, trend: 0.1, season: 0.2 }).map((units) => Number(units.toFixed(9)))).toEqual([20, 30, 10]);
  });
});

describe("Intermittent demand", () => {
  it("forecasts size by interval, 6 every 3 periods, and takes half the factor off by SBA", () => {
    const history = [0, 0, 6, 0, 0, 6, 0, 0, 6];
    expect(intermittentForecast(history, 2, "croston", 0.2)).toEqual([2, 2]);
    expect(intermittentForecast(history, 1, "sba", 0.2)[0]).toBeCloseTo(1.8, 12);
  });

  it("fades by TSB when demand has ended, and stays by Croston", () => {
    const history = [4, 4, 4, 4, ...Array.from({ length: 40 }, () => 0)];
    expect(intermittentForecast(history, 1, "croston", 0.2)).toEqual([4]);
    expect(intermittentForecast(history, 1, "tsb", 0.2)[0]).toBeLessThan(0.01);
  });

  it("forecasts nothing where nothing was ever wanted", () => {
    expect(intermittentForecast([0, 0, 0], 2, "sba", 0.1)).toEqual([0, 0]);
  });
});

describe("Exponential smoothing by likelihood", () => {
  // Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 2nd ed. (2018), section 7.1: oil production of Saudi Arabia
  // 1996 to 2013, million tonnes; simple smoothing with α = 0.83 forecasts 542.68.
  it("forecasts 542.68 with a factor of 0.83 for the oil of the textbook", () => {
    const oil = [445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34];
    const [fitted] = etsFamily(oil, 1, [{ error: "A", trend: "N", season: "N" }]);
    expect(fitted?.fitted.state.alpha).toBeCloseTo(0.834, 2);
    expect(fitted && etsOutlook(fitted, oil.length, 2).points.map((units) => units.toFixed(1))).toEqual(["542.7", "542.7"]);
  });

  it("has six models for a history without seasons, fifteen with, and only added errors where there is a 0", () => {
    expect(admissibleModels(60, 1, true)).toHaveLength(6);
    expect(admissibleModels(60, 12, true)).toHaveLength(15);
    expect(admissibleModels(60, 12, false).map(etsName)).toEqual(["ETS(A,N,N)", "ETS(A,A,N)", "ETS(A,Ad,N)", "ETS(A,N,A)", "ETS(A,A,A)", "ETS(A,Ad,A)"]);
  });
});
