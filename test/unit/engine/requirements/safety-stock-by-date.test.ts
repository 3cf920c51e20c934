// Safety stock that changes by date, and that is asked for at once or only when a new order can be there.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { calendar, day, demand, item, openOrder, plant, safetyStock, settings, stock } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}) {
  const whole = plant(records);
  const planned = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, planned)).toEqual([]);
  return planned;
}

// The plan begins on Monday 2026-05-04; week 4 begins on the 25th.
const wednesday = day("2026-05-27");

describe("Safety stock by date", () => {
  const seasonal: Partial<Plant> = {
    items: [item("A", { safetyStock: 10, leadTimeDays: 7 })],
    stock: [stock("A", 10)],
    demands: [demand("1", "A", 5, day("2026-05-13")), demand("2", "A", 60, day("2026-06-16"))],
    safetyStocks: [safetyStock("A", wednesday, 40), safetyStock("A", day("2026-06-10"), 0)],
  };

  it("is netted by the level at each bucket's end, and a rise is needed on its day", () => {
    const { records, orders } = plan(seasonal);
    expect(records[0]).toMatchObject({
      safetyStock: [10, 10, 10, 40, 40, 0, 0, 0],
      gross: [0, 5, 0, 0, 0, 0, 60, 0],
      net: [0, 5, 0, 30, 0, 0, 20, 0],
      onHand: [10, 10, 10, 40, 40, 40, 0, 0],
    });
    expect(orders.map(({ quantity, needed }) => [quantity, needed])).toEqual([[5, day("2026-05-13")], [30, wednesday], [20, day("2026-06-16")]]);
  });

  it("says why an order lifts the stock, with the cell", () => {
    const [first, second] = seasonal.safetyStocks ?? [];
    const at = { sheet: "Buffers", cell: "C2" };
    const { orders } = plan({ ...seasonal, safetyStocks: [first, second].flatMap((row) => (row === undefined ? [] : [{ ...row, source: at }])) });
    expect(orders[1]?.reasons).toEqual(["Needed on 2026-05-27 to keep 40 in stock.", "Safety stock is 40 from 2026-05-27 (Buffers!C2)."]);
  });

  it("is pegged as it is when the plan ends; what was built up serves later demand when it falls", () => {
    const { links } = plan(seasonal);
    expect(links.filter(({ need }) => need.kind === "safetyStock")).toEqual([]);
    const kept = plan({ ...seasonal, safetyStocks: [safetyStock("A", wednesday, 40)] });
    expect(kept.links.filter(({ need }) => need.kind === "safetyStock").reduce((sum, { quantity }) => sum + quantity, 0)).toBe(40);
  });

  it("lets a lot that covers several buckets bring a rise to come, and use what a fall sets free", () => {
    const covering = { ...seasonal, items: [item("A", { safetyStock: 10, lotRule: { kind: "periods", periods: 8 } })] };
    // 5 now, 30 for the rise, and of the 60 those that the fall does not give.
    expect(plan(covering).orders.map(({ quantity }) => quantity)).toEqual([55]);
  });

  it("asks an open order to come when the level rises, and not before", () => {
    const records: Partial<Plant> = { items: [item("A")], openOrders: [openOrder("PO", "A", 40, day("2026-06-20"))], safetyStocks: [safetyStock("A", wednesday, 40)] };
    expect(plan(records).messages.map(({ kind, to }) => [kind, to])).toEqual([["expedite", wednesday]]);
  });

  it("does not ask an open order to shrink that a passing rise needs", () => {
    const records: Partial<Plant> = {
      items: [item("A")],
      openOrders: [openOrder("PO", "A", 40, wednesday)],
      safetyStocks: [safetyStock("A", wednesday, 40), safetyStock("A", wednesday + 7, 0)],
    };
    expect(plan(records).messages).toEqual([]);
  });

  it("keeps a min-max item at its minimum where that is more", () => {
    const rule = { kind: "minMax", minimumStock: 20, maximumStock: 50 } as const;
    const { records } = plan({ items: [item("A", { lotRule: rule })], stock: [stock("A", 50)], safetyStocks: [safetyStock("A", wednesday, 60)] });
    expect(records[0]).toMatchObject({ onHand: [50, 50, 50, 60, 60, 60, 60, 60], safetyStock: [0, 0, 0, 60, 60, 60, 60, 60] });
  });
});

describe("Safety stock that is rebuilt at lead time", () => {
  const short: Partial<Plant> = {
    items: [item("A", { safetyStock: 10, leadTimeDays: 9 })],
    stock: [stock("A", 4)],
    demands: [demand("1", "A", 3, day("2026-05-06")), demand("2", "A", 2, day("2026-05-12"))],
  };

  it("is asked for at once when it is rebuilt now", () => {
    const { orders, records } = plan(short, { bucket: "day" });
    expect(orders.map(({ quantity, needed }) => [quantity, needed])).toEqual([[6, day("2026-05-04")], [3, day("2026-05-06")], [2, day("2026-05-12")]]);
    expect(records[0]?.safetyStock).toBeUndefined();
  });

  it("is asked for from the day on which an order released at the start is there; demand is covered at once", () => {
    const { orders, messages, records } = plan(short, { bucket: "day", rebuildSafetyStock: "leadTime" });
    const there = day("2026-05-13");
    expect(orders.map(({ quantity, needed, start }) => [quantity, needed, start])).toEqual([
      [1, day("2026-05-12"), day("2026-05-04")],
      [10, there, day("2026-05-04")],
    ]);
    expect(orders[1]?.reasons).toEqual([
      "Needed on 2026-05-13 to keep 10 in stock.",
      "Safety stock is rebuilt from 2026-05-13, the first day on which a new order can be there.",
    ]);
    expect(messages.map(({ kind, order }) => [kind, order])).toEqual([["release past due", "A-001"], ["release due", "A-002"]]);
    expect(records[0]?.safetyStock?.slice(8, 11)).toEqual([0, 10, 10]);
  });

  it("counts working days, safety time and the planning time fence", () => {
    const neededOn = (more: Partial<Plant["items"][number]>, wishes: Partial<Settings> = {}) =>
      plan({ items: [item("A", { safetyStock: 10, ...more })], calendars: [calendar("5D", 6, 22, [0, 1, 2, 3, 4])] }, { rebuildSafetyStock: "leadTime", ...wishes }).orders.map(({ needed }) => needed);
    expect(neededOn({ leadTimeDays: 6, calendar: "5D" })).toEqual([day("2026-05-12")]);
    expect(neededOn({ leadTimeDays: 6, safetyTimeDays: 2, calendar: "5D" })).toEqual([day("2026-05-14")]);
    expect(neededOn({ leadTimeDays: 1 }, { planningFenceDays: 20 })).toEqual([day("2026-05-24")]);
  });

  it("puts nothing off that needs no time", () => {
    expect(plan({ ...short, items: [item("A", { safetyStock: 10 })] }, { rebuildSafetyStock: "leadTime" }).orders[0]).toMatchObject({ quantity: 9, needed: day("2026-05-04") });
  });

  it("moves no open order that comes before the new one would: it neither comes too late nor too early", () => {
    const messages = (due: number) =>
      plan({ ...short, demands: [], openOrders: [openOrder("PO", "A", 6, due)] }, { rebuildSafetyStock: "leadTime" }).messages.map(({ kind, to }) => [kind, to]);
    expect(messages(day("2026-05-08"))).toEqual([]);
    expect(messages(day("2026-05-13"))).toEqual([]);
    expect(messages(day("2026-06-01"))).toEqual([["expedite", day("2026-05-13")]]);
  });
});
