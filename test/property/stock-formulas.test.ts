// What must hold for every safety stock, distribution, buffer and forecast: inverses, monotony, sums. Fixed seed.

import fc from "fast-check";
import { safetyStockForService, serviceOfSafetyStock } from "../../src/engine/inventory/cycle-service";
import { countingLoss, countingProbability, countingQuantile, negativeBinomialOf, poisson } from "../../src/engine/inventory/counting-distribution";
import { fillRate, normalLossQuantile, safetyStockForFillRate } from "../../src/engine/inventory/fill-rate";
import { gammaLoss, gammaProbability, gammaQuantile } from "../../src/engine/inventory/gamma";
import { normalLoss } from "../../src/engine/inventory/normal";
import { explodeBom } from "../../src/engine/inventory/explode-bom";
import { valueClasses } from "../../src/engine/inventory/value-classes";
import { periodRecord } from "../../src/engine/inventory/period-record";

const SEED = 20261122;
const options = { seed: SEED, numRuns: 400 };

const level = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const deviation = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const mean = fc.double({ min: 0.01, max: 500, noNaN: true });

/** Equal but for rounding. */
const near = (found: number, expected: number, tolerance = 1e-9): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
};

describe(`Service and safety stock (seed ${String(SEED)})`, () => {
  it("undo each other: service level of the stock for a level is the level", () => {
    fc.assert(fc.property(level, deviation, (p, sigma) => near(serviceOfSafetyStock(safetyStockForService(p, sigma), sigma), p)), options);
  });

  it("undo each other: fill rate of the stock for a rate is the rate", () => {
    const share = fc.double({ min: 0.3, max: 0.999999, noNaN: true });
    const quantity = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(share, deviation, quantity, (rate, sigma, lot) => near(fillRate(safetyStockForFillRate(rate, sigma, lot), sigma, lot), rate)),
      options,
    );
  });

  it("find the z of any loss", () => {
    fc.assert(fc.property(fc.double({ min: -30, max: 12, noNaN: true }), (z) => near(normalLossQuantile(normalLoss(z)), z, 1e-8)), options);
  });

  it("rise together", () => {
    fc.assert(
      fc.property(level, level, deviation, (p, q, sigma) => {
        fc.pre(Math.abs(p - q) > 1e-9);
        expect(safetyStockForService(Math.max(p, q), sigma)).toBeGreaterThan(safetyStockForService(Math.min(p, q), sigma));
      }),
      options,
    );
  });
});

describe(`Distributions of demand (seed ${String(SEED)})`, () => {
  it("of whole units give the least stock that reaches a level", () => {
    const spread = fc.double({ min: 1.05, max: 4, noNaN: true });
    fc.assert(
      fc.property(mean, spread, level, (mu, ratio, p) => {
        const lumpy = negativeBinomialOf(mu, Math.sqrt(mu * ratio));
        if (lumpy === null) throw new Error("The variance exceeds the mean");
        for (const distribution of [poisson(mu), lumpy]) {
          const stock = countingQuantile(distribution, p);
          expect(countingProbability(distribution, stock)).toBeGreaterThanOrEqual(p - 1e-12);
          if (stock > 0) expect(countingProbability(distribution, stock - 1)).toBeLessThan(p + 1e-12);
        }
      }),
      { ...options, numRuns: 100 },
    );
  });

  it("of whole units tie: leftover less shortage is stock less mean", () => {
    fc.assert(
      fc.property(mean, fc.integer({ min: 0, max: 900 }), (mu, stock) => {
        const { shortage, leftover } = countingLoss(poisson(mu), stock);
        near(leftover - shortage, stock - mu);
      }),
      { ...options, numRuns: 100 },
    );
  });

  it("by gamma undo their own quantile, and tie", () => {
    const shape = fc.double({ min: 0.05, max: 400, noNaN: true });
    fc.assert(
      fc.property(shape, deviation, level, (a, b, p) => {
        const x = gammaQuantile(p, a, b);
        // A shape far below 1 puts its low quantiles next to 0, where the smallest step of x moves p.
        if (x > 1e-200) near(gammaProbability(a, x / b), p, 1e-9);
        const { shortage, leftover } = gammaLoss(x, a, b);
        near(leftover - shortage, x - a * b);
        expect(shortage).toBeGreaterThanOrEqual(-1e-9 * a * b);
      }),
      options,
    );
  });
});

describe(`Records, bills and classes (seed ${String(SEED)})`, () => {
  const units = fc.integer({ min: 0, max: 200 });

  it("balance every period of a record and never let stock fall below safety stock that supply could keep", () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 20 }), units, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 4 }), (gross, onHand, safety, time) => {
        const record = periodRecord(gross, [], {
          onHand,
          safetyStock: safety,
          leadTime: time,
          lotRule: { kind: "lotForLot" },
          modifiers: { multipleOrder: 7 },
          orderCost: 0,
          holdingCost: 0,
        });
        gross.forEach((need, period) => {
          const before = period === 0 ? onHand : (record.onHand[period - 1] ?? NaN);
          near(record.onHand[period] ?? NaN, before + (record.receipts[period] ?? NaN) - need);
          expect(record.onHand[period]).toBeGreaterThanOrEqual(safety);
        });
        const sum = (row: readonly number[]): number => row.reduce((total, each) => total + each, 0);
        near(sum(record.releases), sum(record.receipts));
      }),
      options,
    );
  });

  it("explode twice the quantity to twice the components", () => {
    // Parents have lower numbers than their components: no cycle.
    const line = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })).filter(([parent, component]) => parent < component);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.integer({ min: 1, max: 50 }), (rows, quantity) => {
        const lines = rows.map(([parent, component, quantityPer]) => ({ parent: `I${String(parent)}`, component: `I${String(component)}`, quantityPer, scrap: 0 }));
        const once = explodeBom("I0", quantity, lines);
        const twice = explodeBom("I0", 2 * quantity, lines);
        if (once.kind !== "totals" || twice.kind !== "totals") throw new Error("There is no cycle");
        expect(twice.totals).toEqual(once.totals.map((total) => ({ ...total, quantity: 2 * total.quantity })));
      }),
      options,
    );
  });

  it("give no item a better class than one of more value", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const classes = valueClasses(values, 0.8, 0.95);
        values.forEach((value, a) => {
          values.forEach((other, b) => {
            if (value > other) expect((classes[a] ?? "") <= (classes[b] ?? "")).toBe(true);
          });
        });
      }),
      { ...options, numRuns: 60 },
    );
  });
});
