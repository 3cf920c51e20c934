// Sections 3, 4 and 8 of the planning definitions, number for number, through the functions that a planner types.

import {
  availableToPromise,
  cumulativeAvailableToPromise,
  netRequirements,
  projectedAvailable,
} from "../../src/functions/requirements-functions";
import { daysOnHand, ddmrpOrder, ddmrpZones, turns, abcClass, xyzClass } from "../../src/functions/stock-functions";
import { eoq, eoqCost, epq, lotCost, lotSize, silverMeal, wagnerWhitin } from "../../src/functions/lot-functions";
import { minMax, newsvendor, orderQuantity } from "../../src/functions/policy-functions";
import {
  expectedShortage,
  fillRate,
  leadTimeDeviation,
  reorderPoint,
  safetyStock,
  safetyStockFillRate,
  serviceLevel,
} from "../../src/functions/reorder-functions";
import { normalProbability } from "../../src/engine/inventory/normal";

const one = (value: number): number[][] => [[value]];
const only = (result: unknown[][]): unknown => result[0]?.[0];

describe("Section 4: safety stock, reorder point and service", () => {
  // d 2500, s 500, L 2, ROP 6000, Q 10000.
  const sigma = only(leadTimeDeviation(one(2500), one(500), one(2))) as number;

  it("finds cycle service 0.921, a shortage of 25.1 a cycle and a fill rate of 0.9975 for a safety stock of 1000", () => {
    expect(sigma).toBeCloseTo(707.107, 3);
    expect(only(serviceLevel(one(6000 - 5000), one(sigma)))).toBeCloseTo(0.921, 3);
    expect(only(expectedShortage(one(1000), one(sigma)))).toBeCloseTo(25.1, 1);
    expect(only(fillRate(one(1000), one(sigma), one(10000)))).toBeCloseTo(0.9975, 4);
  });

  it("asks for a safety stock of -363 (z = -0.513) for a fill rate of 95 %, not clipped at 0", () => {
    const stock = only(safetyStockFillRate(one(0.95), one(sigma), one(10000))) as number;
    expect(stock).toBeCloseTo(-363, 0);
    expect(stock / sigma).toBeCloseTo(-0.513, 3);
  });

  it("reorders at 326.1 for d 30, s 5, L 10 and z 1.65", () => {
    expect(only(reorderPoint(one(30), one(5), one(10), one(normalProbability(1.65))))).toBeCloseTo(326.1, 1);
  });

  it("finds sigma 208.8, safety stock 343.5 and reorder point 1243.5 for d 100, s 20, L 9, s_L 2 at 95 %", () => {
    expect(only(leadTimeDeviation(one(100), one(20), one(9), one(2)))).toBeCloseTo(208.8, 1);
    expect(only(safetyStock(one(100), one(20), one(9), one(0.95), one(2)))).toBeCloseTo(343.5, 1);
    expect(only(reorderPoint(one(100), one(20), one(9), one(0.95), one(2)))).toBeCloseTo(1243.5, 1);
  });

  it("makes the lead time L + R under periodic review", () => {
    expect(reorderPoint(one(30), one(5), one(6), one(0.95), undefined, one(4))).toEqual(reorderPoint(one(30), one(5), one(10), one(0.95)));
  });

  it("cuts ABC at 80 and 95 % of value and XYZ at variations of 0.5 and 1", () => {
    expect(abcClass([[700], [150], [90], [40], [20]])).toEqual([["A"], ["A"], ["B"], ["B"], ["C"]]);
    expect(abcClass([[5, 80, 15]])).toEqual([["C", "A", "B"]]);
    expect(xyzClass([[10, 10, 10, 10], [0, 20, 5, 15], [0, 0, 40, 0], [0, 0, 0, 0]])).toEqual([["X"], ["Y"], ["Z"], ["Z"]]);
  });

  it("stacks DDMRP zones of 600, 1000 and 500 to 600, 1600 and 2100, and orders 700 at a net flow of 1400", () => {
    expect(ddmrpZones(one(100), one(10), one(0.4), one(0.5), one(5), one(250))).toEqual([[600, 1000, 500, 600, 1600, 2100]]);
    expect(only(ddmrpOrder(one(900), one(800), one(300), one(1600), one(2100)))).toBe(700);
    expect(only(ddmrpOrder(one(900), one(1001), one(300), one(1600), one(2100)))).toBe(0);
  });
});

describe("Section 3: lot sizes", () => {
  it("finds EOQ 304.05 at 68.41, EPQ 626.81 and a newsvendor of 56.60", () => {
    const quantity = only(eoq(one(1300), one(8), one(0.225))) as number;
    expect(quantity).toBeCloseTo(304.05, 2);
    expect(only(eoqCost(one(quantity), one(1300), one(8), one(0.225)))).toBeCloseTo(68.41, 2);
    expect(only(epq(one(1300), one(8), one(0.225), one(1700)))).toBeCloseTo(626.81, 2);
    expect(only(newsvendor(one(0.18), one(0.7), one(50), one(8)))).toBeCloseTo(56.6, 2);
  });

  it("makes Silver-Meal lots of 48 0 47 0 20 at the optimum cost of 310", () => {
    const demand = [[18, 30, 42, 5, 20]];
    expect(silverMeal(demand, one(80), one(2))).toEqual([[48, 0, 47, 0, 20]]);
    const optimum = wagnerWhitin(demand, one(80), one(2)) as number[][];
    expect(lotCost(demand, optimum, one(80), one(2))).toEqual([[310]]);
    expect(lotCost(demand, [[48, 0, 67, 0, 0]], one(80), one(2))).toEqual([[310]]);
  });

  it.each([
    ["lot for lot", 250],
    ["least unit cost", 225],
    ["part-period", 225],
    ["WagnerWhitin", 225],
  ])("costs %s %p with K 50, h 0.5 and demand 100 100 50 50 210", (method, cost) => {
    const demand = [[100, 100, 50, 50, 210]];
    const lots = lotSize(method, demand, one(50), one(0.5)) as number[][];
    expect(lotCost(demand, lots, one(50), one(0.5))).toEqual([[cost]]);
  });

  it("orders 210 and 150 at a cost of 1380 by Wagner-Whitin with K 500, h 2 and demand 90 120 80 70", () => {
    expect(wagnerWhitin([[90], [120], [80], [70]], one(500), one(2))).toEqual([[210], [0], [150], [0]]);
    expect(lotCost([[90, 120, 80, 70]], [[210, 0, 150, 0]], one(500), one(2))).toEqual([[1380]]);
  });

  it("fills a min-max rule of 10 to 40 with 36 at 8 in lots of 6, and a minimum of 100 in one bucket with 100", () => {
    expect(only(minMax(one(8), one(10), one(40), one(6)))).toBe(36);
    expect(only(minMax(one(10), one(10), one(40), one(6)))).toBe(0);
    expect(only(orderQuantity(one(60), one(100)))).toBe(100);
  });
});

describe("Sections 1 and 2 and 8", () => {
  it("spills the record of section 1 in six rows", () => {
    const gross = [[0, 80, 0, 120, 60, 0, 90, 70]];
    expect(netRequirements(gross, [[50]], one(40), one(10), one(2), undefined, one(100))).toEqual([
      [0, 80, 0, 120, 60, 0, 90, 70],
      [50, 0, 0, 0, 0, 0, 0, 0],
      [90, 10, 10, 90, 30, 30, 40, 70],
      [0, 0, 0, 120, 0, 0, 70, 40],
      [0, 0, 0, 200, 0, 0, 100, 100],
      [0, 200, 0, 0, 100, 100, 0, 0],
    ]);
  });

  it("projects and promises the master schedule of section 2", () => {
    const receipts = [[40, 0, 40, 0, 40, 0, 40, 0]];
    const orders = [[18, 15, 27, 22, 10, 8, 6, 5]];
    const forecast = [orders[0]?.map(() => 20) ?? []];
    expect(projectedAvailable(one(15), receipts, orders, forecast, one(2))).toEqual([[37, 22, 35, 13, 33, 13, 33, 13]]);
    expect(availableToPromise(one(15), receipts, orders, false)).toEqual([[22, 0, -9, 0, 22, 0, 29, 0]]);
    expect(availableToPromise(one(15), receipts, orders)).toEqual([[13, 0, 0, 0, 22, 0, 29, 0]]);
    expect(cumulativeAvailableToPromise(one(15), receipts, orders)).toEqual([[13, 13, 13, 13, 35, 35, 64, 64]]);
  });

  it("turns 8.5 times into 42.9 days", () => {
    expect(only(turns(one(850), one(100)))).toBe(8.5);
    expect(only(daysOnHand(one(8.5)))).toBeCloseTo(42.9, 1);
  });
});
