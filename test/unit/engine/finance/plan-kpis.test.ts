// Key figures from the parts of a plan.

import { planKpis } from "../../../../src/engine/finance/plan-kpis";
import type { DemandPromise, Load, MrpRecord } from "../../../../src/model/plan";
import { item, plant, settings, supplier } from "../../plant-builder";
import { monday, order } from "../scheduling/hand-made";

const shop = plant({ items: [item("A", { cost: 5 }), item("B", { cost: 2 })], suppliers: [supplier("B", "ACME", 3, { price: 1.5 })] });

function promise(demand: string, quantity: number, lateDays: number, more: Partial<DemandPromise> = {}): DemandPromise {
  const dates = { requested: monday, promised: monday + lateDays, lateDays };
  return { demand, item: "A", kind: "order", quantity, ...dates, limit: "none", reason: "", ...more };
}

function load(resource: string, setupMinutes: number, runMinutes: number, ratedMinutes: number): Load {
  const bucket = { start: monday, end: monday + 7 };
  return { resource, ...bucket, availableMinutes: ratedMinutes, ratedMinutes, setupMinutes, runMinutes, overtimeMinutes: 0 };
}

function record(id: string, onHand: readonly number[], opening: number): MrpRecord {
  const none = onHand.map(() => 0);
  return { item: id, lowLevelCode: 0, gross: none, scheduled: none, onHand, net: none, receipts: none, releases: none, opening };
}

function kpis(promises: readonly DemandPromise[], loads: readonly Load[], records: readonly MrpRecord[] = []) {
  const orders = [
    order("B-001", "B", 10, monday, { kind: "buy", supplier: "ACME" }),
    order("B-002", "B", 10, monday + 9, { kind: "buy" }),
    order("PO1", "B", 10, monday, { kind: "buy", status: "open" }),
  ];
  return planKpis(shop, settings(), { records }, orders, [], loads, promises);
}

describe("Key figures", () => {
  it("count customer orders on time and their units, forecasts left out", () => {
    const promises = [promise("1", 30, 0), promise("2", 10, 2), promise("3", 10, 0, { promised: null }), promise("F", 99, 5, { kind: "forecast" })];
    const found = kpis(promises, []);
    expect(found).toMatchObject({ customerOrders: 3, lateOrders: 2, fillRate: 0.6 });
    expect(found.onTimePercent).toBeCloseTo(100 / 3, 12);
  });

  it("are 100 % on time and not used at all where there is nothing to do", () => {
    expect(kpis([], [])).toMatchObject({ onTimePercent: 100, fillRate: 1, utilisationPercent: 0, bottleneck: null, bottleneckPercent: 0 });
  });

  it("weigh utilisation by rated minutes, and name the busiest resource", () => {
    const loads = [load("SAW", 10, 40, 100), load("PRESS", 20, 70, 100), load("PRESS", 0, 90, 100)];
    const found = kpis([], loads);
    expect(found.utilisationPercent).toBeCloseTo(230 / 3, 12);
    expect(found).toMatchObject({ bottleneck: "PRESS", bottleneckPercent: 90 });
  });

  it("value stock at cost, the mean over the buckets, a shortage as nothing", () => {
    expect(kpis([], [], [record("A", [4, -2, 8], 6), record("B", [3, 3, 3], -1)])).toMatchObject({
      inventoryValue: 4 * 5 + 3 * 2,
      openingInventoryValue: 30,
    });
  });

  it("value planned purchases at the supplier's price, else at cost, and count past-due releases", () => {
    expect(kpis([], [])).toMatchObject({ purchaseValue: 15 + 20, plannedOrders: 2, pastDueReleases: 1 });
  });
});
