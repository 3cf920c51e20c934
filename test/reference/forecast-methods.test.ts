// Forecast methods against worked numbers of textbooks, and the Theta method against the M3 competition.

import * as fs from "node:fs";
import * as path from "node:path";
import { intermittentForecast } from "../../src/engine/demand/forecast/croston";
import { exponentialSmoothing, holt, holtWinters } from "../../src/engine/demand/forecast/exponential-smoothing";
import { movingAverage, seasonalNaive } from "../../src/engine/demand/forecast/moving-average";
import { theta } from "../../src/engine/demand/forecast/theta";
import { symmetricPercentageError } from "../../src/engine/demand/forecast-errors";

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

const file = path.resolve(__dirname, "../../../shared/data/forecast/m3-odd.csv");
const isPresent = fs.existsSync(file);

// Makridakis & Hibon (2000): on all 3,003 series Theta was the best of 24 methods with an sMAPE of 12.76 (as in Mcomp).
// This half is harder: the naive forecast of its yearly series has 18.3 % instead of 17.9 %.
(isPresent ? describe : describe.skip)("The M3 competition, every other series (skipped without shared/data)", () => {
  it("is forecast by Theta with an sMAPE below 13.2 %", () => {
    const SEASONS: Readonly<Record<string, number>> = { MONTHLY: 12, QUARTERLY: 4 };
    const [header = "", ...lines] = fs.readFileSync(file, "utf8").trim().split("\n");
    expect(header.split(",").length).toBeGreaterThan(4);
    const errors = lines.map((line) => {
      const [, period = "", , n = "", horizon = "", ...values] = line.split(",").map((cell) => cell.replaceAll('"', ""));
      const numbers = values.map(Number);
      const history = numbers.slice(0, Number(n));
      const actuals = numbers.slice(Number(n), Number(n) + Number(horizon));
      const forecast = theta(history, actuals.length, SEASONS[period.toUpperCase()] ?? 1, null);
      return symmetricPercentageError(actuals.map((actual, index) => ({ actual, forecast: forecast[index] ?? NaN })));
    });
    const mean = (100 * errors.reduce((sum, error) => sum + error, 0)) / errors.length;
    expect(errors.length).toBeGreaterThan(1400);
    expect(mean).toBeLessThan(13.2);
    expect(mean).toBeGreaterThan(12);
  });
});
