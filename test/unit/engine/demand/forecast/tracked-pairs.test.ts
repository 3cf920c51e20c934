// Tracking signals: a textbook's numbers, and which periods are added up.

import { seededRandom } from "../../../../../src/base/random";
import { trackingSignal } from "../../../../../src/engine/demand/forecast-errors";
import { TRACKED, trackedPairs, trackedStretches } from "../../../../../src/engine/demand/forecast/tracked-pairs";

const signalOf = (history: readonly number[], season = 1): number => trackingSignal(trackedPairs("combination", history, season));

describe("The tracking signal", () => {
  it("is that of a textbook, with too little forecast below 0", () => {
    // Heizer, Render & Munson, Operations Management, ch. 4, Carlson's Bakery: running sum of errors 35, MAD 14.2.
    const actuals = [90, 95, 115, 100, 125, 140];
    const forecasts = [100, 100, 100, 110, 110, 110];
    expect(trackingSignal(actuals.map((actual, index) => ({ actual, forecast: forecasts[index] ?? 0 })))).toBeCloseTo(-35 / (85 / 6), 12);
  });

  it("adds the last six periods once each, forecast from what was known right before", () => {
    const history = [10, 12, 11, 13, 9, 12, 10, 11, 12, 10, 13, 11, 12, 10];
    const pairs = trackedPairs("naive", history, 1);
    expect(pairs).toEqual(history.slice(-TRACKED).map((actual, index) => ({ actual, forecast: history[history.length - TRACKED + index - 1] })));
    expect(trackedPairs("naive", history.slice(0, 11), 1)).toEqual([]);
  });

  it("does not run away without bias, and does where demand has dropped", () => {
    const next = seededRandom(5);
    const noise = Array.from({ length: 200 }, () => Array.from({ length: 36 }, () => 100 + 20 * (next() + next() + next() - 1.5)));
    const alarms = noise.filter((history) => Math.abs(signalOf(history)) > 4).length;
    expect(alarms / noise.length).toBeLessThan(0.3);
    const dropped = noise.map((history) => history.map((units, period) => (period < 30 ? units : units - 40)));
    expect(dropped.filter((history) => signalOf(history) > 4).length / noise.length).toBeGreaterThan(alarms / noise.length);
  });

  it("takes a season for a season, also when two years of it are all that is known", () => {
    const next = seededRandom(7);
    const season = [60, 70, 90, 110, 130, 140, 150, 130, 110, 90, 70, 50];
    const sold = Array.from({ length: 50 }, () => Array.from({ length: 24 }, (_, month) => (season[month % 12] ?? 0) * (1 + 0.2 * (next() - 0.5))));
    const alarmsAt = (periods: number): number => sold.filter((history) => Math.abs(signalOf(history, periods)) > 4).length;
    expect(alarmsAt(12)).toBeLessThan(15);
    expect(alarmsAt(1)).toBeGreaterThan(25);
  });

  it("puts the periods of rare demand together to six stretches", () => {
    const rare = Array.from({ length: 36 }, (_, period) => (period % 3 === 2 ? 6 : 0));
    expect(trackedStretches("mean", rare).map(({ actual }) => actual)).toEqual([6, 6, 6, 6, 6, 6]);
    trackedStretches("mean", rare).forEach(({ forecast }) => expect(forecast).toBeCloseTo(6, 0));
    expect(trackedStretches("mean", rare.slice(0, 11))).toEqual([]);
  });
});
