// Newsvendor and the normal distribution against published numbers and the reference values of stockpyl 1.0.2.

import * as fs from "node:fs";
import * as path from "node:path";
import { newsvendorNormal } from "../../src/engine/inventory/newsvendor";
import { normalLoss, normalProbability, normalQuantile } from "../../src/engine/inventory/normal";

describe("The newsvendor of section 3", () => {
  it("orders 56.60 with h 0.18, p 0.70, mean 50 and deviation 8", () => {
    expect(newsvendorNormal(0.18, 0.7, 50, 8).quantity).toBeCloseTo(56.6, 2);
  });
});

describe("The normal distribution", () => {
  // Abramowitz & Stegun (1964), table 26.1, and 40-digit values computed with mpmath 1.3.
  it.each([
    [-30, 4.906713927148187e-198],
    [-6, 9.865876450376981e-10],
    [-1, 0.15865525393145705],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [5, 0.9999997133484281],
  ])("has probability Phi(%p) = %p to 1e-14", (z, expected) => {
    expect(Math.abs(normalProbability(z) - expected) / expected).toBeLessThan(1e-14);
  });

  it.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.5, 0],
    [1e-10, -6.361340902404056],
    [1e-100, -21.27345356096532],
  ])("has quantile %p at z = %p", (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(1e-11);
  });

  it("undoes its own quantile for probabilities from 1e-300 to 1 - 1e-12", () => {
    for (const p of [1e-300, 1e-50, 1e-9, 0.02, 0.0243, 0.4, 0.5, 0.6, 0.98, 1 - 1e-12]) {
      expect(Math.abs(normalProbability(normalQuantile(p)) - p) / p).toBeLessThan(1e-12);
    }
  });

  it("has no quantile outside 0 … 1 and infinite ones at its ends", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

type ReferenceCall = {
  readonly function: string;
  readonly arguments: Readonly<Record<string, number>>;
  readonly result: readonly number[];
};

const file = path.resolve(__dirname, "../../../shared/data/inventory/reference-values.json");
const isPresent = fs.existsSync(file);
const calls: readonly ReferenceCall[] = isPresent ? (JSON.parse(fs.readFileSync(file, "utf8")) as ReferenceCall[]) : [];

(isPresent ? describe : describe.skip)("Reference values of stockpyl 1.0.2 (skipped without shared/data)", () => {
  it("agree on 20 newsvendors, the review period and lead time added, to 1e-10", () => {
    const found = calls.filter((call) => call.function === "newsvendor_normal");
    expect(found).toHaveLength(20);
    for (const { arguments: a, result } of found) {
      const periods = (a["lead_time"] ?? 0) + 1;
      const mean = (a["demand_mean"] ?? NaN) * periods;
      const deviation = (a["demand_sd"] ?? NaN) * Math.sqrt(periods);
      const order = newsvendorNormal(a["holding_cost"] ?? NaN, a["stockout_cost"] ?? NaN, mean, deviation);
      expect(Math.abs(order.quantity / (result[0] ?? NaN) - 1)).toBeLessThan(1e-10);
      expect(Math.abs(order.cost / (result[1] ?? NaN) - 1)).toBeLessThan(1e-10);
    }
  });

  it("agree on 20 unit normal losses to 1e-10", () => {
    const found = calls.filter((call) => call.function === "standard_normal_loss");
    expect(found).toHaveLength(20);
    for (const { arguments: a, result } of found) {
      expect(Math.abs(normalLoss(a["z"] ?? NaN) - (result[0] ?? NaN))).toBeLessThan(1e-10);
    }
  });
});
