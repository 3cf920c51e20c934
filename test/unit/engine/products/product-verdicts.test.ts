// Verdicts on products: each rule, the order by money, what stopping leaves, and the test of a trend.

import { mannKendall } from "../../../../src/engine/products/mann-kendall";
import { defaultVerdictSettings, type ProductFacts } from "../../../../src/engine/products/product-facts";
import { productVerdicts } from "../../../../src/engine/products/product-verdicts";

const even = [100, 104, 97, 101, 99, 103, 98, 102, 100, 96, 104, 99];

function product(id: string, facts: Partial<ProductFacts> = {}): ProductFacts {
  return { id, history: even, price: 20, cost: 12, bottleneckMinutes: 10, forecasts: [], onHand: 100, components: [], ...facts };
}

function verdictOf(facts: Partial<ProductFacts>, settings = defaultVerdictSettings) {
  const [found] = productVerdicts([product("P", facts)], [], settings);
  return { verdict: found?.verdict, first: found?.reasons[0] };
}

const rising = even.map((units, period) => units + 8 * period);
const falling = even.map((units, period) => units - 5 * period);

describe("The verdict on a product", () => {
  it("is to hold without a trend that counts", () => {
    expect(verdictOf({})).toEqual({ verdict: "hold", first: expect.stringMatching(/^No trend that counts: /) });
  });

  it("is to increase when demand rises and the margin is good", () => {
    expect(verdictOf({ history: rising })).toEqual({ verdict: "increase", first: expect.stringMatching(/^Demand rises by 65.6 % a year \(chance alone: < 0.1 %\)/) });
  });

  it("does not believe a rise of which the forecast is far above demand", () => {
    expect(verdictOf({ history: rising, forecasts: [300, 300] })).toEqual({ verdict: "hold", first: expect.stringMatching(/^Demand rises/) });
  });

  it("is to hold when demand rises and the margin is thin", () => {
    expect(verdictOf({ history: rising, cost: 19 }).verdict).toBe("hold");
  });

  it("is to decrease when demand falls, when stock covers too much, or when a bottleneck hour earns too little", () => {
    expect(verdictOf({ history: falling }).verdict).toBe("decrease");
    expect(verdictOf({ onHand: 1000 })).toEqual({ verdict: "decrease", first: "Stock covers 10 periods (limit 4)." });
    const quick = product("QUICK", { bottleneckMinutes: 5, history: even.map((units) => 10 * units), onHand: 1000 });
    const [poor] = productVerdicts([product("SLOW", { bottleneckMinutes: 90 }), quick], [], defaultVerdictSettings);
    expect([poor?.id, poor?.verdict, poor?.reasons[0]]).toEqual(["SLOW", "decrease", "A bottleneck hour earns 5.33 on it, 37.7 on the mean of all products."]);
  });

  it("is to stop what nobody has bought for long, and what loses money", () => {
    expect(verdictOf({ history: [...even, 0, 0, 0, 0, 0, 0] })).toEqual({ verdict: "stop", first: "No demand for 6 periods (limit 6)." });
    expect(verdictOf({ cost: 21 })).toEqual({ verdict: "stop", first: "Margin -5 % of the price: each unit sold loses 1." });
  });

  it("holds what is new", () => {
    expect(verdictOf({ history: [0, 0, 0, 10, 40, 80] })).toEqual({ verdict: "hold", first: "New: sold for 3 periods, judged from 6 on." });
  });

  it("follows the planner's own limits", () => {
    expect(verdictOf({ onHand: 1000 }, { ...defaultVerdictSettings, mostCover: 12 }).verdict).toBe("hold");
    expect(verdictOf({ history: rising }, { ...defaultVerdictSettings, trendPerYear: 9 }).verdict).toBe("hold");
  });

  it("says what stopping leaves: own stock and components that no product that goes on needs", () => {
    const components = [
      { id: "BOLT", onHand: 500, cost: 0.1 },
      { id: "FRAME", onHand: 20, cost: 30 },
    ];
    const dead = product("DEAD", { cost: 25, components: [{ id: "BOLT", quantityPer: 4 }, { id: "FRAME", quantityPer: 1 }] });
    const alive = product("ALIVE", { components: [{ id: "BOLT", quantityPer: 2 }] });
    const verdicts = productVerdicts([alive, dead], components, defaultVerdictSettings);
    expect(verdicts[0]?.leaves).toEqual([
      { id: "DEAD", units: 100, value: 2500, usedBy: 0 },
      { id: "FRAME", units: 20, value: 600, usedBy: 0 },
      { id: "BOLT", units: 0, value: 0, usedBy: 1 },
    ]);
    expect(verdicts[0]?.reasons.at(-1)).toBe("Stopping leaves 3100 in 2 items in stock; 1 of its components are used by others.");
  });

  it("has the most money first and no sentence over 160 characters", () => {
    const verdicts = productVerdicts([product("A"), product("B", { history: rising }), product("C", { history: rising, price: 90 }), product("D", { onHand: 9000 })], [], defaultVerdictSettings);
    expect(verdicts.map(({ id }) => id)).toEqual([...verdicts].sort((one, other) => other.money - one.money).map(({ id }) => id));
    expect(verdicts.flatMap(({ reasons }) => reasons).filter((reason) => reason.length > 160)).toEqual([]);
  });
});

describe("The test of a trend", () => {
  it("has the score, the significance and the slope counted by hand", () => {
    // Two of fifteen pairs fall in 1 3 2 5 4 6: S = 15 − 2·2 = 11, Var = 6·5·17/18, z = 10/√28.33.
    const { slope, significance, tau } = mannKendall([1, 3, 2, 5, 4, 6]);
    expect(tau).toBeCloseTo(11 / 15, 12);
    expect(significance).toBeCloseTo(0.06027, 4);
    expect(slope).toBeCloseTo(1, 12);
  });

  it("takes a season for no trend, and a trend under a season for one", () => {
    const season = [10, 40, 90, 40];
    const flat = Array.from({ length: 16 }, (_, period) => season[period % 4] ?? 0);
    expect(mannKendall(flat, 4).significance).toBe(1);
    expect(mannKendall(flat.map((units, period) => units + period), 4)).toMatchObject({ slope: 1, tau: 1 });
  });
});
