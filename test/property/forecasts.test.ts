// What holds for the forecast of any history: finite, as long as asked, in proportion, and with a gradient that is right.

import fc from "fast-check";
import { combinedForecast } from "../../src/engine/demand/forecast/combined-forecast";
import { etsState, etsTrace, runBack, runForward } from "../../src/engine/demand/forecast/ets/ets-recursion";
import { admissibleModels } from "../../src/engine/demand/forecast/ets/ets-model";
import { reconcile, type ForecastNode } from "../../src/engine/demand/forecast/reconcile";
import { smoothOutlook } from "../../src/engine/demand/forecast/smooth-methods";
import { smoothMethods } from "../../src/model/item-forecast";
import { forecastItems } from "../../src/engine/demand/forecast/forecast-items";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import { applyOutlook } from "../../src/engine/outlook/apply-outlook";
import { makeOutlook } from "../../src/engine/outlook/make-outlook";
import { defaultItem, emptyPlant, type Plant } from "../../src/model/plant";
import { defaultSettings } from "../../src/model/settings";

const seed = 20_261_130;
const histories = fc.array(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0.01, max: 900, noNaN: true })), { minLength: 1, maxLength: 50 });
const seasons = fc.constantFrom(1, 4, 12, 52);

describe("Any history", () => {
  it("is forecast by every method in finite numbers, as many as asked, with deviations of 0 or more", () => {
    fc.assert(
      fc.property(histories, seasons, fc.integer({ min: 1, max: 20 }), (history, season, horizon) => {
        for (const method of smoothMethods) {
          const outlook = smoothOutlook(method, history, horizon, season, "thorough");
          if (outlook === null) continue;
          expect(outlook.points).toHaveLength(horizon);
          expect(outlook.points.every(Number.isFinite)).toBe(true);
          expect(outlook.deviations.every((deviation) => Number.isFinite(deviation) && deviation >= 0)).toBe(true);
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it("in other units has the combined forecast in these units", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 500 }), { minLength: 10, maxLength: 40 }), fc.constantFrom(1, 4), (history, season) => {
        const once = combinedForecast(history, 4, season, "quick").points;
        const scaled = combinedForecast(history.map((units) => 1024 * units), 4, season, "quick").points;
        scaled.forEach((units, ahead) => expect(Math.abs(units / 1024 - (once[ahead] ?? NaN))).toBeLessThan(0.02 * Math.max(...history)));
      }),
      { seed, numRuns: 60 },
    );
  });

  it("with gaps has a forecast within its bounds, a reason of one sentence or two, and is not changed", () => {
    const gapped = fc.array(fc.option(fc.integer({ min: 0, max: 60 })), { maxLength: 40 });
    const settings = { horizon: 3, season: 12, confidence: 0.9, serviceLevel: 0.9, protectionPeriods: 3, effort: "quick", cleansOutliers: true } as const;
    fc.assert(
      fc.property(fc.array(gapped, { maxLength: 4 }), (many) => {
        const before = JSON.stringify(many);
        for (const found of forecastItems(many.map((history, index) => ({ item: String(index), history })), settings, quietRun)) {
          found.forecast.forEach((units, ahead) => {
            expect(units).toBeGreaterThanOrEqual(0);
            expect(found.lower[ahead]).toBeLessThanOrEqual(units + 1e-9);
            expect(found.upper[ahead]).toBeGreaterThanOrEqual(units - 1e-9);
          });
          expect(found.reason.length).toBeLessThanOrEqual(160);
          expect(found.changes.every(({ text }) => text.length <= 160 && text.endsWith("."))).toBe(true);
        }
        expect(JSON.stringify(many)).toBe(before);
      }),
      { seed, numRuns: 80 },
    );
  });
});

describe("A plan by any history and any figures that the planner set", () => {
  it("asks for her figures where she set them, and breaks no rule", () => {
    const start = 20_576;
    const ids = ["A", "B", "C"];
    const rows = fc.array(fc.record({ item: fc.constantFrom(...ids), week: fc.integer({ min: 1, max: 40 }), quantity: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(2.5, 0.125)) }), { minLength: 4, maxLength: 60 });
    const figures = fc.uniqueArray(fc.record({ item: fc.constantFrom(...ids), week: fc.integer({ min: -6, max: 12 }), quantity: fc.constantFrom(0, 1, 40, 7.5, 300), day: fc.option(fc.nat({ max: 6 }), { nil: null }) }), { maxLength: 12, selector: ({ item, week }) => `${item} ${String(week)}` });
    fc.assert(
      fc.property(rows, figures, fc.nat({ max: 6 }), fc.constantFrom("history" as const, "given" as const), (sold, set, shift, forecast) => {
        const plant: Plant = {
          ...emptyPlant,
          items: ids.map((id) => ({ ...defaultItem, id })),
          history: sold.map(({ item, week, quantity }) => ({ item, day: start - 7 * week, quantity })),
          demands: [{ id: "O", item: "A", kind: "order", ordered: 5, delivered: 0, due: start + 20, priority: 1 }],
          overrides: set.map(({ item, week, quantity, day }) => ({ item, from: start + 7 * week + (day ?? 0), quantity, ...(day === null ? {} : { setIn: "table" as const }) })),
        };
        const settings = { ...defaultSettings, start: start + shift, horizonDays: 70, forecast };
        const applied = applyOutlook(plant, makeOutlook(plant, settings, quietRun), settings);
        expect(checkPlan(applied, makePlan(applied, settings, quietRun))).toEqual([]);
        expect(applied.demands.every(({ ordered }) => ordered > 0)).toBe(true);
      }),
      { seed, numRuns: 150 },
    );
  });
});

describe("Exponential smoothing", () => {
  it("has the gradient that small steps of factors and starting values show", () => {
    const shares = fc.record({ alpha: fc.double({ min: 0.05, max: 0.9, noNaN: true }), beta: fc.double({ min: 0.01, max: 0.3, noNaN: true }), gamma: fc.double({ min: 0.01, max: 0.3, noNaN: true }), phi: fc.double({ min: 0.8, max: 0.98, noNaN: true }) });
    const actualsOf = fc.array(fc.double({ min: 0.8, max: 1.2, noNaN: true }), { minLength: 12, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...admissibleModels(40, 4, true)), shares, actualsOf, (model, factors, values) => {
        const places = model.season === "N" ? 1 : 4;
        const actuals = Float64Array.from(values);
        const begin = () => {
          const state = Object.assign(etsState(places), { ...factors, level: 1, trend: model.trend === "N" ? 0 : 0.01 });
          if (model.trend === "N") Object.assign(state, { beta: 0, phi: 0 });
          state.seasons.fill(model.season === "M" ? 1 : 0);
          return state;
        };
        const trace = etsTrace(actuals.length);
        const valueWith = (name: "alpha" | "gamma" | "level", step: number): number => {
          const state = begin();
          state[name] += step;
          return runForward(model, state, actuals, etsTrace(actuals.length));
        };
        runForward(model, begin(), actuals, trace);
        const gradient = etsState(places);
        runBack(model, begin(), actuals, trace, gradient);
        for (const name of ["alpha", "gamma", "level"] as const) {
          const shown = (valueWith(name, 1e-6) - valueWith(name, -1e-6)) / 2e-6;
          if (Number.isFinite(shown)) expect(Math.abs(gradient[name] - shown)).toBeLessThan(1e-3 * (1 + Math.abs(shown)));
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe("Any tree of forecasts", () => {
  it("adds up when it is reconciled, and stays as it is where it does already", () => {
    const { tree } = fc.letrec<{ tree: ForecastNode; leaf: ForecastNode; group: ForecastNode }>((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("group")),
      leaf: fc.record({ id: fc.uuid(), forecast: fc.integer({ min: 0, max: 100 }), variance: fc.integer({ min: 1, max: 9 }), children: fc.constant([]) }),
      group: fc.record({ id: fc.uuid(), forecast: fc.integer({ min: 0, max: 300 }), variance: fc.integer({ min: 1, max: 9 }), children: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }) }),
    }));
    const addUp = (node: ForecastNode, found: ReadonlyMap<string, number>): void => {
      if (node.children.length === 0) return;
      const sum = node.children.reduce((total, { id }) => total + (found.get(id) ?? NaN), 0);
      expect(Math.abs(sum - (found.get(node.id) ?? NaN))).toBeLessThan(1e-6);
      for (const child of node.children) addUp(child, found);
    };
    const settled = (node: ForecastNode, found: ReadonlyMap<string, number>): ForecastNode => ({ ...node, forecast: found.get(node.id) ?? NaN, children: node.children.map((child) => settled(child, found)) });
    fc.assert(
      fc.property(tree, fc.constantFrom("variance", "structure", "equal"), (root, weights) => {
        const found = reconcile(root, weights as "variance");
        addUp(root, found);
        for (const [id, units] of reconcile(settled(root, found), weights as "variance")) expect(Math.abs(units - (found.get(id) ?? NaN))).toBeLessThan(1e-6);
      }),
      { seed, numRuns: 200 },
    );
  });
});
