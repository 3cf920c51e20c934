// What a change did, at a glance: the inputs that hurt customers most come first, each with its cell and its effects.

import { changesOverview } from "../../../src/app/changes-overview";
import { quietRun } from "../../../src/base/run";
import { comparePlans } from "../../../src/engine/changes/compare-plans";
import { makePlan } from "../../../src/engine/make-plan";
import type { Plant } from "../../../src/model/plant";
import { bom, day, demand, item, made, plant, settings, stock } from "../plant-builder";

const monday = day("2026-05-04");
const cell = (name: string) => ({ source: { sheet: "Demand", cell: name } });

const shop = plant({
  items: [made("BIKE", { cost: 200 }), made("LAMP", { cost: 10 }), item("FRAME", { cost: 80, leadTimeDays: 20 })],
  bom: [bom("BIKE", "FRAME", 1)],
  stock: [stock("FRAME", 10)],
  demands: [demand("SO-1", "BIKE", 10, monday + 10, cell("D2")), demand("SO-2", "LAMP", 5, monday + 40, cell("D3")), demand("SO-3", "LAMP", 500, monday + 60, cell("D4"))],
});

function overview(after: Plant) {
  const wishes = settings({ messageToleranceDays: 0 });
  const planned = (of: Plant) => ({ plant: of, settings: wishes, plan: makePlan(of, wishes, quietRun) });
  return changesOverview(comparePlans(planned(shop), planned(after)));
}

describe("the changes at a glance", () => {
  it("are none without a change", () => {
    expect(overview({ ...shop })).toEqual({ laterOrders: 0, changedOrders: 0, causes: [] });
  });

  it("put what makes a customer wait before what merely moves much value", () => {
    const [first, , third] = shop.demands;
    if (first === undefined || third === undefined) throw new Error("The shop has three orders.");
    const { laterOrders, causes } = overview({ ...shop, demands: [{ ...first, ordered: 12 }, { ...third, ordered: 5000 }] });
    expect(laterOrders).toBe(1);
    expect(causes.map(({ text }) => text)).toEqual(["Demand SO-1: quantity 10 → 12", "Demand SO-3: quantity 500 → 5000", "Demand SO-2 is gone: 5 LAMP for 2026-06-13"]);
    expect(causes[0]).toMatchObject({ laterOrders: 1, cell: { sheet: "Demand", cell: "D2" } });
    expect(causes[0]?.mostDays).toBeGreaterThan(0);
    expect(causes[1]).toMatchObject({ laterOrders: 0, mostDays: 0, changedOrders: 1 });
  });

  it("name at most three causes and count all orders", () => {
    const demands = shop.demands.map((each) => ({ ...each, ordered: each.ordered + 1 }));
    const { causes, changedOrders } = overview({ ...shop, demands: [...demands, demand("SO-4", "LAMP", 1, monday + 70)] });
    expect(causes).toHaveLength(3);
    expect(changedOrders).toBeGreaterThan(3);
  });
});
