// Which demands a plan serves: open quantities, forecast consumption, fences, the horizon, and history as a stop-gap.

import { dayText } from "../../../../src/base/day";
import { independentDemands } from "../../../../src/engine/demand/independent-demands";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import type { Demand, Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { day, demand, item, plant, settings } from "../../plant-builder";

function demandsOf(records: Partial<Plant>, wishes: Partial<Settings> = {}) {
  const chosen = settings({ horizonDays: 56, ...wishes });
  return independentDemands(plant({ items: [item("A")], ...records }), chosen, planBuckets(chosen));
}

const forecast = (id: string, units: number, due: number): Demand => demand(id, "A", units, due, { kind: "forecast" });
const openOf = ({ demands }: { demands: readonly Demand[] }): string[] =>
  demands.map(({ id, ordered, delivered }) => `${id} ${String(ordered - delivered)}`);

const first = day("2026-05-04");
const third = day("2026-05-18");

describe("Independent demands", () => {
  it("are what is still open: 40 of an order of 50 with 10 delivered, nothing of a delivered one", () => {
    const demands = [demand("1", "A", 50, third, { delivered: 10 }), demand("2", "A", 5, third, { delivered: 5 })];
    expect(openOf(demandsOf({ demands }))).toEqual(["1 40"]);
  });

  it("keep overdue orders with their date", () => {
    const { demands } = demandsOf({ demands: [demand("1", "A", 5, day("2026-03-01"))] });
    expect(demands.map(({ due }) => dayText(due))).toEqual(["2026-03-01"]);
  });

  it("leave out what is due after the horizon and say so once, at the first cell", () => {
    const source = { sheet: "Demand", cell: "A7" };
    const demands = [demand("1", "A", 5, first + 56, { source }), demand("2", "A", 5, first + 57), demand("3", "A", 1, first + 55)];
    const found = demandsOf({ demands });
    expect(openOf(found)).toEqual(["3 1"]);
    expect(found.issues).toMatchObject([{ code: "demand-after-horizon", severity: "info", cell: "A7" }]);
    expect(found.issues[0]?.text).toBe("2 demands due after the horizon's end on 2026-06-28 left out.");
  });
});

describe("Forecast consumption", () => {
  it("takes the forecast of the order's own week first", () => {
    const demands = [forecast("F2", 20, first + 7), forecast("F3", 20, third), demand("1", "A", 15, third + 3)];
    expect(openOf(demandsOf({ demands }))).toEqual(["F2 20", "F3 5", "1 15"]);
  });

  it("goes backward, nearest week first, then forward, within the windows", () => {
    const demands = [0, 1, 2, 3, 4].map((n) => forecast(`F${String(n + 1)}`, 10, first + 7 * n));
    const order = demand("1", "A", 34, third);
    const wishes = { consumeBackwardDays: 7, consumeForwardDays: 7 };
    expect(openOf(demandsOf({ demands: [...demands, order] }, wishes))).toEqual(["F1 10", "F5 10", "1 34"]);
  });

  it("keeps forecasts apart by item and lets earlier orders consume first", () => {
    const demands = [forecast("F", 10, third), demand("2", "A", 4, third + 1), demand("1", "B", 7, third), demand("3", "A", 5, third)];
    expect(openOf(demandsOf({ demands }))).toEqual(["F 1", "2 4", "1 7", "3 5"]);
  });

  it("counts what was delivered of an order, since it had been foreseen too", () => {
    const demands = [forecast("F", 20, third), demand("1", "A", 15, third, { delivered: 10 })];
    expect(openOf(demandsOf({ demands }))).toEqual(["F 5", "1 5"]);
  });

  it("happens before the demand fence removes what is left inside it", () => {
    const demands = [forecast("F1", 20, first), forecast("F2", 20, first + 7), demand("1", "A", 25, first)];
    const wishes = { demandFenceDays: 7, consumeForwardDays: 14 };
    expect(openOf(demandsOf({ demands }, wishes))).toEqual(["F2 15", "1 25"]);
  });

  it("keeps the forecast of the running week and drops that of past weeks, with an issue", () => {
    const start = day("2026-05-06");
    const found = demandsOf({ demands: [forecast("OLD", 5, first - 7), forecast("NOW", 5, first)] }, { start });
    expect(openOf(found)).toEqual(["NOW 5"]);
    expect(found.issues.map(({ code }) => code)).toContain("forecast-expired");
  });
});

describe("History as a stop-gap", () => {
  const history = Array.from({ length: 26 }, (_, week) => ({ item: "A", day: first - 7 * (week + 1), quantity: week < 13 ? 10 : 99 }));

  it("plans the mean of the last 13 weeks for each week of the horizon, with a warning", () => {
    const found = demandsOf({ history }, { horizonDays: 21 });
    expect(found.demands.map(({ id, ordered, kind, priority }) => `${id} ${kind} ${String(ordered)} ${String(priority)}`)).toEqual([
      "FC A 2026-05-04 forecast 10 99",
      "FC A 2026-05-11 forecast 10 99",
      "FC A 2026-05-18 forecast 10 99",
    ]);
    expect(found.issues).toMatchObject([{ code: "demand-from-history", severity: "warning" }]);
    expect(found.issues[0]?.text).toBe(
      "No demand on or after 2026-05-04: 1 item planned with the mean of the 13 weeks of history to 2026-04-27.",
    );
  });

  it("does not use history from the start on", () => {
    const later = { item: "A", day: first, quantity: 10_000 };
    expect(demandsOf({ history: [...history, later] }).demands[0]?.ordered).toBe(10);
  });

  it("keeps whole units whole and their total right", () => {
    const rows = [{ item: "A", day: first - 7, quantity: 6 }];
    const { demands } = demandsOf({ history: rows }, { horizonDays: 182 });
    expect(demands.every(({ ordered }) => Number.isInteger(ordered))).toBe(true);
    expect(demands.reduce((sum, { ordered }) => sum + ordered, 0)).toBe(12);
  });

  it("keeps the fractions of an item that is weighed", () => {
    const rows = [{ item: "A", day: first - 7, quantity: 6.5 }];
    expect(demandsOf({ history: rows }).demands[0]?.ordered).toBe(0.5);
  });

  it("is not used as soon as one demand lies on or after the start", () => {
    expect(openOf(demandsOf({ history, demands: [demand("1", "A", 1, first)] }))).toEqual(["1 1"]);
  });

  it("is used beside orders that are all overdue", () => {
    const { demands } = demandsOf({ history, demands: [demand("1", "A", 1, first - 1)] }, { horizonDays: 7 });
    expect(demands.map(({ id }) => id)).toEqual(["1", "FC A 2026-05-04"]);
  });

  it("leaves a warning where there is neither demand nor history", () => {
    expect(demandsOf({}).issues).toMatchObject([{ code: "no-demand", severity: "warning" }]);
  });
});
