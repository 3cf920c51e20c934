// What a re-plan changed, and which input made it so: small shops planned before and after one edit.

import { quietRun } from "../../../../src/base/run";
import { comparePlans } from "../../../../src/engine/changes/compare-plans";
import { makePlan } from "../../../../src/engine/make-plan";
import type { PlanChanges } from "../../../../src/model/plan-changes";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, day, demand, item, made, openOrder, plant, resource, settings, step, stock } from "../../plant-builder";

const monday = day("2026-05-04");

/** A bicycle of one frame and two wheels; the paint shop paints bicycles and lamps. */
const shop = plant({
  items: [made("BIKE", { cost: 200 }), made("LAMP", { cost: 10 }), item("FRAME", { cost: 80, leadTimeDays: 10 }), item("WHEEL", { cost: 20, leadTimeDays: 5 })],
  bom: [bom("BIKE", "FRAME", 1), bom("BIKE", "WHEEL", 2)],
  stock: [stock("WHEEL", 4)],
  demands: [demand("SO-1", "BIKE", 10, monday + 30), demand("SO-2", "LAMP", 5, monday + 40)],
  resources: [resource("PAINT")],
  routing: [step("BIKE", 10, "PAINT", 30), step("LAMP", 10, "PAINT", 10)],
});

function planned(of: Plant, wishes: Partial<Settings> = {}) {
  const chosen = settings({ plan: "requirements", messageToleranceDays: 0, ...wishes });
  return { plant: of, settings: chosen, plan: makePlan(of, chosen, quietRun) };
}

function changes(after: Plant, wishes: Partial<Settings> = {}): PlanChanges {
  return comparePlans(planned(shop), planned(after, wishes));
}

const said = ({ orders }: PlanChanges) =>
  orders.map(({ kind, before, after, laterDays, moreUnits, cause }) => [kind, (after ?? before)?.item, laterDays, moreUnits, cause === null ? null : cause.text]);

describe("the changes between two plans", () => {
  it("are none when nothing was changed", () => {
    expect(changes({ ...shop })).toMatchObject({ inputs: [], promises: [], orders: [], smallChanges: 0 });
  });

  it("name the customer order that moved as the cause, down to the bought parts", () => {
    const later = { ...shop, demands: [demand("SO-1", "BIKE", 10, monday + 37), ...shop.demands.slice(1)] };
    const cause = "Demand SO-1: due 2026-06-03 → 2026-06-10";
    expect(said(changes(later))).toEqual([
      ["moved", "BIKE", 7, 0, cause],
      ["moved", "FRAME", 7, 0, cause],
      ["moved", "WHEEL", 7, 0, cause],
    ]);
  });

  it("name a new customer order and the orders that it brings", () => {
    const more = { ...shop, demands: [...shop.demands, demand("SO-3", "LAMP", 8, monday + 60)] };
    expect(said(changes(more))).toEqual([["new", "LAMP", 0, 8, "Demand SO-3 is new: 8 LAMP for 2026-07-03"]]);
    expect(changes(more).promises).toMatchObject([{ before: null, after: { demand: "SO-3" } }]);
  });

  it("name a customer order that is gone", () => {
    const fewer = { ...shop, demands: shop.demands.slice(0, 1) };
    expect(said(changes(fewer))).toEqual([["gone", "LAMP", 0, -5, "Demand SO-2 is gone: 5 LAMP for 2026-06-13"]]);
  });

  it("name the stock that was counted anew at the level where it matters", () => {
    expect(said(changes({ ...shop, stock: [stock("WHEEL", 9)] }))).toEqual([["changed", "WHEEL", 0, -5, "Inventory WHEEL: on hand 4 → 9"]]);
  });

  it("name a bill of material for the component whose quantity changed", () => {
    const three = { ...shop, bom: [bom("BIKE", "FRAME", 1), bom("BIKE", "WHEEL", 3)] };
    expect(said(changes(three))).toEqual([["changed", "WHEEL", 0, 10, "Bill of material BIKE → WHEEL: quantity per 2 → 3"]]);
  });

  it("name settings of an item that bear on planning, and pass over words about it", () => {
    const [bike, ...others] = shop.items;
    if (bike === undefined) throw new Error("The shop sells bicycles.");
    const edited = { ...bike, description: "Bicycle", planner: "Jo", reorderPoint: 5, shelfLifeDays: 90, effectiveTo: monday + 200 };
    expect(changes({ ...shop, items: [edited, ...others] }).inputs.map(({ text }) => text).sort()).toEqual([
      "Product BIKE: effective to none → 2026-11-20",
      "Product BIKE: reorder point none → 5",
      "Product BIKE: shelf life none → 90",
    ]);
  });

  it("know a planned order again when it was released, by its item and day and not by its number", () => {
    const released = { ...shop, openOrders: [openOrder("PO-7", "FRAME", 10, monday + 30)] };
    expect(changes(released)).toMatchObject({ orders: [], smallChanges: 1 });
    const late = { ...shop, openOrders: [openOrder("PO-7", "FRAME", 12, monday + 32)] };
    expect(said(changes(late))).toEqual([["changed", "FRAME", 2, 2, "Open order PO-7 is new: 12 FRAME for 2026-06-05"]]);
  });

  it("keep orders apart when one comes before them, whatever their numbers", () => {
    const earlier = { ...shop, demands: [demand("SO-0", "LAMP", 3, monday + 20), ...shop.demands] };
    expect(said(changes(earlier))).toEqual([["new", "LAMP", 0, 3, "Demand SO-0 is new: 3 LAMP for 2026-05-24"]]);
  });

  it("follow capacity: an order moves because another one took the work centre", () => {
    const rush = { ...shop, demands: [demand("SO-9", "LAMP", 2000, monday + 29, { priority: 1 }), ...shop.demands.map((each) => ({ ...each, priority: 2 }))] };
    const found = comparePlans(planned(shop, { plan: "constrained" }), planned(rush, { plan: "constrained", searchEffort: 0 }));
    expect(found.promises.length).toBeGreaterThan(1);
    for (const { cause } of [...found.orders, ...found.promises]) expect(cause).not.toBeNull();
  });

  it("count what lies within the tolerances and do not list it", () => {
    const later = { ...shop, demands: [demand("SO-1", "BIKE", 10, monday + 31), ...shop.demands.slice(1)] };
    expect(changes(later, { messageToleranceDays: 1 })).toMatchObject({ orders: [], smallChanges: 3 });
  });

  it("put what is new or wanted sooner before what can wait, the dearest first", () => {
    const mixed = { ...shop, demands: [demand("SO-1", "BIKE", 10, monday + 23), demand("SO-2", "LAMP", 5, monday + 47)] };
    expect(said(changes(mixed)).map(([kind, id, days]) => [kind, id, days])).toEqual([
      ["moved", "BIKE", -7], ["moved", "FRAME", -7], ["moved", "WHEEL", -7], ["moved", "LAMP", 7],
    ]);
  });

  it("name a setting that reaches the whole plan", () => {
    expect(changes(shop, { horizonDays: 20 }).orders.map(({ cause }) => (cause === null ? null : cause.text))).toEqual(
      Array(4).fill("Setting Horizon: 182 → 20"),
    );
  });
});
