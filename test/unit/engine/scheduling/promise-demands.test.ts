// Promises: the date of the latest supply, and the reason down to the first cause.

import { promiseDemands } from "../../../../src/engine/scheduling/promise-demands";
import type { PegLink } from "../../../../src/model/plan";
import { demand, item, made, plant, resource, settings, step } from "../../plant-builder";
import { delivers, monday, order, schedule, supplies } from "./hand-made";

const shop = plant({
  items: [made("BIKE", { unit: "pcs" }), made("FRAME", { leadTimeDays: 2 }), item("TUBE", { leadTimeDays: 14 })],
  resources: [resource("PRESS1")],
});

const nothing = { orders: [], links: [], limits: new Map(), ahead: new Map() };

function fromStock(id: string, quantity: number): PegLink {
  return { item: "BIKE", quantity, supply: { kind: "stock" }, need: { kind: "demand", demand: id } };
}

describe("A promise", () => {
  it("from stock is the requested day, or the first day of the plan when that is later", () => {
    const demands = [demand("EARLY", "BIKE", 3, monday + 5), demand("PAST", "BIKE", 3, monday - 2)];
    const found = promiseDemands(shop, demands, settings(), { ...nothing, links: [fromStock("EARLY", 3), fromStock("PAST", 3)] });
    expect(found).toMatchObject([
      { demand: "EARLY", promised: monday + 5, lateDays: 0, limit: "none", reason: "" },
      { demand: "PAST", promised: monday, lateDays: 2, limit: "stock" },
    ]);
    expect(found[1]?.reason).toBe("Requested before the plan starts; it can be there on 2026-05-04.");
  });

  it("from several supplies is the day of the last of them", () => {
    const orders = [order("B1", "BIKE", 2, monday + 3), order("B2", "BIKE", 2, monday + 3, { due: monday + 6 })];
    const links = [fromStock("D", 1), delivers(orders[0] ?? order("", "", 0, 0), "D"), delivers(orders[1] ?? order("", "", 0, 0), "D")];
    const limits = new Map([["B2", { kind: "capacity", text: "Work centre PRESS1 is full until 2026-05-09 14:00." } as const]]);
    expect(promiseDemands(shop, [demand("D", "BIKE", 5, monday + 3)], settings(), { ...nothing, orders, links, limits })).toMatchObject([
      { promised: monday + 6, lateDays: 3, limit: "capacity", reason: "Work centre PRESS1 is full until 2026-05-09 14:00." },
    ]);
  });

  it("is not made when pegging covers less than what is open; delivered units do not count", () => {
    const partly = demand("D", "BIKE", 12, monday + 3, { delivered: 2 });
    const found = promiseDemands(shop, [partly], settings({ horizonDays: 28 }), { ...nothing, links: [fromStock("D", 4)] });
    expect(found).toMatchObject([{ quantity: 10, promised: null, lateDays: 25, limit: "unplanned" }]);
    expect(found[0]?.reason).toBe("Not planned: 6 of 10 pcs have no supply within the horizon.");
  });

  it("that a late purchase moves says so, through all levels between", () => {
    const tube = order("TUBE-002", "TUBE", 6, monday + 2, { kind: "buy", start: monday, releaseByLeadTime: monday - 12 });
    const frame = order("FRAME-003", "FRAME", 6, monday + 4);
    const bike = order("BIKE-001", "BIKE", 6, monday + 4);
    const links = [supplies(tube, frame), supplies(frame, bike), delivers(bike, "D")];
    const demands = [demand("D", "BIKE", 6, monday + 4)];
    const found = schedule(shop, [tube, frame, bike], links, {}, demands);
    expect(promiseDemands(shop, demands, settings(), found)).toMatchObject([
      {
        promised: monday + 16,
        lateDays: 12,
        limit: "purchase",
        reason: "TUBE takes 14 days to buy: ordered on 2026-05-04, it arrives on 2026-05-18; BIKE waits for TUBE through FRAME.",
      },
    ]);
  });

  it("that an operation's first day moves is late, not short", () => {
    const later = { ...shop, routing: [step("BIKE", 10, "PRESS1", 1, { effectiveFrom: monday + 7 })] };
    const bike = order("BIKE-001", "BIKE", 6, monday + 2);
    const links = [delivers(bike, "D")];
    const demands = [demand("D", "BIKE", 6, monday + 2)];
    const found = schedule(later, [bike], links, {}, demands);
    expect(promiseDemands(later, demands, settings(), found)).toMatchObject([
      { promised: monday + 7, lateDays: 5, limit: "effectivity" },
    ]);
  });

  it("gives its reason in at most 160 characters, however long the names are", () => {
    const id = (letter: string): string => letter.repeat(60);
    const names = ["A", "B", "C", "D"].map(id);
    const orders = names.map((name) => order(`${name}-001`, name, 1, monday, { due: monday + 9 }));
    const limits = new Map(
      orders.map((each, level) => {
        const next = orders[level + 1];
        const limit = { kind: "purchase", text: `${id("X").slice(0, 24)} takes 9 days to buy: ordered on 2026-05-04, it arrives on 2026-05-13.` } as const;
        return [each.id, next === undefined ? limit : { ...limit, order: next.id }] as const;
      }),
    );
    const [top = order("", "", 0, 0)] = orders;
    const [promise] = promiseDemands(shop, [demand("D", id("A"), 1, monday)], settings(), { ...nothing, orders, links: [delivers(top, "D")], limits });
    expect(promise?.reason.length).toBeLessThanOrEqual(160);
    expect(promise?.reason).toContain("takes 9 days to buy");
  });
});
