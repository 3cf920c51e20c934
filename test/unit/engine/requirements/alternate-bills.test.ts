// Several bills of material of an item: by rank, by days of effectivity, by share; with routings of their own.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, calendar, day, demand, item, made, openOrder, plant, resource, settings, step } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}): Plan {
  const whole = plant(records);
  const planned = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, planned)).toEqual([]);
  return planned;
}

const start = day("2026-05-04");
const items = [made("CAKE", { leadTimeDays: 2 }), item("BUTTER"), item("OIL"), item("FLOUR")];
const demands = [demand("1", "CAKE", 10, start + 10), demand("2", "CAKE", 10, start + 20)];
const ordersOf = ({ orders }: Plan, id: string) => orders.filter((order) => order.item === id);

describe("Alternate bills of material", () => {
  it("an order takes the lines of the first bill that is effective when it starts", () => {
    const planned = plan({
      items,
      demands,
      bom: [
        bom("CAKE", "BUTTER", 2, { alternate: "B", alternateRank: 1, effectiveTo: start + 10 }),
        bom("CAKE", "OIL", 3, { alternate: "O", alternateRank: 2 }),
        bom("CAKE", "FLOUR", 1, { alternate: "O", alternateRank: 2 }),
      ],
    });
    const cakes = ordersOf(planned, "CAKE");
    expect(cakes).toMatchObject([{ alternate: "B", sourcePlace: 0, start: start + 8 }, { alternate: "O", sourcePlace: 1, start: start + 18 }]);
    expect(cakes.map(({ reasons }) => reasons[1])).toEqual(["By bill B (rank 1).", "By bill O (rank 2): bill B may not be used on 2026-05-22."]);
    expect(ordersOf(planned, "BUTTER")).toMatchObject([{ quantity: 20, needed: start + 8 }]);
    expect(ordersOf(planned, "OIL")).toMatchObject([{ quantity: 30, needed: start + 18 }]);
    expect(ordersOf(planned, "FLOUR")).toMatchObject([{ quantity: 10, needed: start + 18 }]);
  });

  it("the bill without a name is one of them, and the first when nothing is said of ranks", () => {
    const planned = plan({ items, demands, bom: [bom("CAKE", "OIL", 3, { alternate: "O" }), bom("CAKE", "BUTTER", 2)] });
    expect(ordersOf(planned, "CAKE").map(({ alternate }) => alternate)).toEqual([undefined, undefined]);
    expect(ordersOf(planned, "OIL")).toEqual([]);
  });

  it("lots are shared among bills as among suppliers", () => {
    const planned = plan({
      items,
      demands,
      bom: [bom("CAKE", "BUTTER", 2, { alternate: "B", alternateShare: 50 }), bom("CAKE", "OIL", 3, { alternate: "O", alternateShare: 50 })],
    });
    expect(ordersOf(planned, "CAKE").map(({ alternate }) => alternate)).toEqual(["B", "O"]);
  });

  it("an open order is made by the first bill that is effective when it starts", () => {
    const planned = plan({
      items,
      openOrders: [openOrder("MO", "CAKE", 5, start + 12, { kind: "make" })],
      bom: [bom("CAKE", "BUTTER", 2, { alternate: "B", alternateRank: 1, effectiveTo: start + 9 }), bom("CAKE", "OIL", 3, { alternate: "O", alternateRank: 2 })],
    });
    expect(ordersOf(planned, "CAKE")).toMatchObject([{ id: "MO", alternate: "O" }]);
    expect(ordersOf(planned, "OIL")).toMatchObject([{ quantity: 15 }]);
  });

  it("an open order is made by the bill that it names, whatever the ranks and days say", () => {
    const order = openOrder("MO", "CAKE", 5, start + 12, { kind: "make" });
    const bills = [bom("CAKE", "FLOUR", 1), bom("CAKE", "BUTTER", 2, { alternate: "B", alternateRank: 0 }), bom("CAKE", "OIL", 3, { alternate: "O", effectiveTo: start - 1 })];
    const madeBy = (alternate: string) => ordersOf(plan({ items, openOrders: [{ ...order, alternate }], bom: bills }), "CAKE")[0]?.alternate;
    expect(["O", "B", "", "no such bill"].map(madeBy)).toEqual(["O", "B", undefined, "B"]);
  });

  it("a bill has the steps of its name, else those without one", () => {
    const planned = plan({
      items,
      demands,
      bom: [bom("CAKE", "BUTTER", 2, { alternateRank: 1, effectiveTo: start + 10 }), bom("CAKE", "OIL", 3, { alternate: "O", alternateRank: 2 })],
      calendars: [calendar("always", 0, 0)],
      resources: [resource("OVEN", { calendar: "always" }), resource("FRYER", { calendar: "always" })],
      routing: [step("CAKE", 10, "OVEN", 5), step("CAKE", 10, "FRYER", 7, { alternate: "O" }), step("CAKE", 20, "OVEN", 1, { alternate: "O" })],
    }, { plan: "constrained" });
    expect(planned.operations.map(({ number, resource: where, runMinutes }) => [number, where, runMinutes])).toEqual([[10, "OVEN", 50], [10, "FRYER", 70], [20, "OVEN", 10]]);
  });
});
