// From history to forecasts, stock policies and verdicts, and back into the plan where the planner switches it on.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import { applyOutlook } from "../../../../src/engine/outlook/apply-outlook";
import { judgeProducts } from "../../../../src/engine/outlook/judge-products";
import { makeOutlook } from "../../../../src/engine/outlook/make-outlook";
import type { History, Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, calendar, day, demand, item, made, plant, resource, settings, step, stock } from "../../plant-builder";

const start = day("2026-05-01");
const months = Array.from({ length: 24 }, (_, index) => day(`20${String(24 + Math.floor((index + 4) / 12))}-${String(((index + 4) % 12) + 1).padStart(2, "0")}-01`));

function history(id: string, units: (month: number) => number): History[] {
  return months.map((date, month) => ({ item: id, day: date, quantity: units(month) }));
}

const shop: Plant = plant({
  items: [made("BIKE", { price: 100, cost: 60, leadTimeDays: 7 }), made("TRIKE", { price: 90, cost: 60 }), item("WHEEL", { cost: 5, leadTimeDays: 30 }), made("NEW", { price: 80, cost: 50, predecessor: "BIKE" })],
  bom: [bom("BIKE", "WHEEL", 2), bom("TRIKE", "WHEEL", 3, { scrap: 0.25 })],
  history: [...history("BIKE", (month) => 20 + 2 * month), ...history("TRIKE", (month) => (month < 14 ? 10 : 0))],
  stock: [stock("TRIKE", 40)],
  calendars: [calendar("always", 0, 0)],
  resources: [resource("WELD", { calendar: "always" })],
  routing: [step("BIKE", 10, "WELD", 30), step("TRIKE", 10, "WELD", 60)],
});

function outlookOf(wishes: Partial<Settings> = {}, given: Plant = shop) {
  const asked = settings({ start, horizonDays: 92, ...wishes });
  const outlook = makeOutlook(given, asked, quietRun);
  if (outlook === null) throw new Error("no outlook");
  return { asked, outlook };
}

describe("the outlook", () => {
  it("forecasts each item with a history, and its successor with it", () => {
    const { outlook } = outlookOf();
    expect(outlook.forecasts.map(({ item: id, forecast }) => [id, forecast.length])).toEqual([["BIKE", 3], ["TRIKE", 3], ["NEW", 3]]);
    const [bikes, , successor] = outlook.forecasts;
    expect(bikes?.forecast[0]).toBeGreaterThan(60);
    expect(bikes?.forecast[0]).toBeLessThan(75);
    expect(successor?.forecast).toEqual(bikes?.forecast);
  });

  it("gives components the demand of what they go into", () => {
    const { outlook } = outlookOf();
    const of = (id: string) => outlook.policies.find((policy) => policy.id === id);
    const [bike, trike, wheel] = [of("BIKE"), of("TRIKE"), of("WHEEL")];
    expect(wheel?.isDependent).toBe(true);
    expect(wheel?.demand).toBeCloseTo(2 * (bike?.demand ?? 0) + 4 * (trike?.demand ?? 0), 9);
    expect((wheel?.demandDeviation ?? 0) ** 2).toBeCloseTo(4 * (bike?.demandDeviation ?? 0) ** 2 + 16 * (trike?.demandDeviation ?? 0) ** 2, 6);
    expect(wheel?.leadTime).toBeCloseTo(30 / (365.25 / 12), 12);
  });

  it("says how many items are done, first forecasts, then policies", () => {
    const told: [string, number][] = [];
    makeOutlook(shop, settings({ start, horizonDays: 92 }), { ...quietRun, progress: (phase, fraction) => told.push([phase, fraction]) });
    expect(told.slice(0, 3).map(([phase]) => phase)).toEqual(["Forecasts: 1 of 3 items", "Forecasts: 2 of 3 items", "Forecasts: 3 of 3 items"]);
    expect(told.at(-1)).toEqual(["What service costs: 4 of 4 items", 1]);
    const fractions = told.map(([, fraction]) => fraction);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
  });

  it("asks for the service of the class", () => {
    const fillOf = (serviceLevelA: number) => outlookOf({ serviceLevelA }).outlook.policies.find(({ id }) => id === "BIKE");
    expect(fillOf(99)?.target).toEqual({ measure: "fillRate", level: 0.99 });
    expect(fillOf(99)?.reorderPoint).toBeGreaterThan(fillOf(80)?.reorderPoint ?? Infinity);
  });

  it("is input of the plan only where the planner says so", () => {
    const { asked, outlook } = outlookOf();
    expect(applyOutlook(shop, outlook, asked)).toBe(shop);
    const with26: Plant = { ...shop, demands: [demand("F1", "BIKE", 5, day("2026-06-10"), { kind: "forecast" })] };
    const planned = applyOutlook(with26, outlook, { ...asked, forecast: "history", stockPolicy: "calculated" });
    const bikes = planned.demands.filter(({ item: id }) => id === "BIKE");
    // The planner's own forecast for June stands, and nothing is added to it.
    expect(bikes.map(({ id, due }) => [id, due])).toEqual([["F1", day("2026-06-10")], ["FC BIKE 2026-05-01", start], ["FC BIKE 2026-07-01", day("2026-07-01")]]);
    expect(bikes.slice(1).every(({ ordered }) => Number.isInteger(ordered))).toBe(true);
    const safety = outlook.policies.find(({ id }) => id === "BIKE")?.safetyStock ?? 0;
    expect(planned.items.map(({ safetyStock }) => safetyStock)[0]).toBe(Math.max(0, Math.ceil(safety)));
    expect(planned.items.find(({ id }) => id === "WHEEL")?.safetyStock).toBe(0);
    expect(checkPlan(planned, makePlan(planned, asked, quietRun))).toEqual([]);
  });

  it("judges what sells more and what sells no more, by the planner's limits", () => {
    const judged = (wishes: Partial<Settings>) => {
      const { asked, outlook } = outlookOf(wishes);
      return new Map(judgeProducts(shop, makePlan(shop, asked, quietRun), outlook).map((verdict) => [verdict.id, verdict]));
    };
    const usual = judged({});
    expect([usual.get("BIKE")?.verdict, usual.get("TRIKE")?.verdict]).toEqual(["increase", "stop"]);
    expect(usual.get("BIKE")?.margin).toBeCloseTo(0.4, 12);
    expect(usual.get("TRIKE")?.leaves[0]).toMatchObject({ id: "TRIKE", units: 40, value: 2400 });
    expect(judged({ verdictTrendPercent: 500 }).get("BIKE")?.verdict).toBe("hold");
    expect(judged({ verdictIdleDays: 400, verdictCoverDays: 3650 }).get("TRIKE")?.verdict).not.toBe("stop");
  });

  it("is none without history", () => {
    expect(makeOutlook({ ...shop, history: [] }, settings({ start }), quietRun)).toBeNull();
  });
});
