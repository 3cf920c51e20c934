// Somebody else's orders, judged: each kind of mistake by itself, and none where there is none.

import { quietRun } from "../../../../src/base/run";
import { checkProposal } from "../../../../src/engine/judging/check-proposal";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import type { Finding, ProposedOrder } from "../../../../src/model/proposal";
import { bom, day, demand, item, made, plant, resource, settings, step, stock, supplier } from "../../plant-builder";

const monday = day("2026-05-04");
const wishes = settings({ plan: "requirements" });

const shop = plant({
  items: [made("BIKE", { leadTimeDays: 2, minimumOrder: 5 }), item("FRAME", { leadTimeDays: 10, multipleOrder: 4 })],
  bom: [bom("BIKE", "FRAME", 1)],
  stock: [stock("FRAME", 2)],
  demands: [demand("SO-1", "BIKE", 10, monday + 30, { source: { sheet: "Orders", cell: "A2" } })],
  resources: [resource("PAINT")],
  routing: [step("BIKE", 10, "PAINT", 30)],
});

const bikes: ProposedOrder = { id: "M1", item: "BIKE", kind: "make", quantity: 10, start: monday + 28, due: monday + 30, source: { sheet: "ERP", cell: "A2" } };
const frames: ProposedOrder = { id: "B1", item: "FRAME", kind: "buy", quantity: 8, start: monday + 18, due: monday + 28 };

function findings(proposals: readonly ProposedOrder[], of: Plant = shop): readonly Finding[] {
  return checkProposal(of, wishes, proposals, quietRun);
}

describe("the check of somebody else's plan", () => {
  it("finds nothing in a proposal that can be carried out", () => {
    expect(findings([bikes, frames])).toEqual([]);
  });

  it("finds nothing in the orders that the engine itself plans", () => {
    const { orders } = makePlan(shop, wishes, quietRun);
    expect(findings(orders.map(({ id, item: of, kind, quantity, start, due }) => ({ id, item: of, kind: kind === "buy" ? "buy" : "make", quantity, start, due })))).toEqual([]);
  });

  it("names the demand that nothing covers, with its cell", () => {
    expect(findings([])).toEqual([{
      kind: "missing order", item: "BIKE", day: monday + 30, quantity: 10, source: { sheet: "Orders", cell: "A2" },
      text: "10 BIKE are missing on 2026-06-03 for SO-1. Propose an order that is there by then.",
    }]);
  });

  it("names the order that would start without its material", () => {
    expect(findings([bikes, { ...frames, quantity: 4 }])).toMatchObject([{
      kind: "no material", item: "FRAME", order: "M1", day: monday + 28, quantity: 4, source: { sheet: "ERP", cell: "A2" },
      text: "4 FRAME are missing on 2026-06-01: order M1 starts without them. Start it later, or bring FRAME earlier.",
    }]);
    expect(findings([bikes, { ...frames, start: monday + 19, due: monday + 29 }])).toMatchObject([{ kind: "no material", order: "M1", quantity: 8 }]);
  });

  it("says by when an order must start to be there in time", () => {
    expect(findings([{ ...bikes, start: monday + 29 }, frames]).map(({ text }) => text)).toEqual([
      "Order M1 of BIKE starts on 2026-06-02; to be there on 2026-06-03 it must start by 2026-06-01.",
    ]);
  });

  it("goes by the supplier and the bill that a proposal names", () => {
    const choices: Plant = {
      ...shop,
      bom: [bom("BIKE", "FRAME", 1), bom("BIKE", "FORK", 1, { alternate: "E" })],
      items: [...shop.items, item("FORK")],
      suppliers: [supplier("FRAME", "SLOW", 10, { rank: 1 }), supplier("FRAME", "FAST", 3, { rank: 2 })],
    };
    const late = { ...frames, start: monday + 24 };
    expect(findings([bikes, late], choices).map(({ kind, order }) => [kind, order])).toEqual([["late start", "B1"]]);
    expect(findings([bikes, { ...late, supplier: "FAST" }], choices)).toEqual([]);
    expect(findings([{ ...bikes, alternate: "E" }, frames], choices).map(({ kind, item: of }) => [kind, of])).toEqual([["not needed", "FRAME"], ["no material", "FORK"]]);
  });

  it("does not let an order start before the plan, whether its start is given or follows from its lead time", () => {
    const early = { ...frames, due: monday + 5 };
    expect(findings([bikes, { ...early, start: monday - 5 }])).toMatchObject([{ kind: "start in the past", order: "B1", day: monday - 5 }]);
    expect(findings([bikes, { ...early, start: null }])).toMatchObject([{ kind: "start in the past", order: "B1", day: monday - 5 }]);
  });

  it("holds lots to minimum and multiple", () => {
    const small = { ...shop, demands: [demand("SO-1", "BIKE", 3, monday + 30)] };
    expect(findings([{ ...bikes, quantity: 3 }, { ...frames, quantity: 1 }], small).map(({ kind, order }) => [kind, order])).toEqual([
      ["wrong lot", "M1"], ["wrong lot", "B1"],
    ]);
  });

  it("names an order that nothing needs, but not one whose lot is larger than the need", () => {
    const again = { ...frames, id: "B2", due: monday + 60, start: monday + 50 };
    expect(findings([bikes, frames, again])).toMatchObject([{ kind: "not needed", order: "B2", quantity: 8 }]);
    expect(findings([bikes, { ...frames, quantity: 12 }])).toEqual([]);
  });

  it("names the work centre that is asked for more than it can do", () => {
    const slow = { ...shop, demands: [demand("SO-1", "BIKE", 20, monday + 30)], routing: [step("BIKE", 10, "PAINT", 240)] };
    expect(findings([bikes, { ...bikes, id: "M2" }, { ...frames, quantity: 20 }], slow)).toMatchObject([
      { kind: "overload", resource: "PAINT", day: monday + 28 },
    ]);
    expect(findings([bikes, { ...bikes, id: "M2" }, { ...frames, quantity: 20 }], { ...slow, resources: [resource("PAINT", { units: 2 })] })).toEqual([]);
  });

  it("counts a missing quantity once, and again only when more is missing", () => {
    const twice = { ...shop, demands: [demand("SO-1", "BIKE", 10, monday + 30), demand("SO-2", "BIKE", 4, monday + 40)] };
    expect(findings([], twice).map(({ quantity, text }) => [quantity, text.includes("SO-2")])).toEqual([[10, false], [4, true]]);
  });

  it("leaves out the later one of two orders that could each be spared", () => {
    const twice = findings([bikes, frames, { ...frames, id: "B2", due: monday + 27, start: monday + 17 }]);
    expect(twice).toMatchObject([{ kind: "not needed", order: "B1" }]);
  });

  it("judges purchases alone with what we would make, and production alone with what we would buy", () => {
    expect(findings([frames])).toEqual([]);
    expect(findings([{ ...frames, due: monday + 29, start: monday + 19 }])).toMatchObject([{ kind: "no material", item: "FRAME", order: "BIKE-001", quantity: 8 }]);
    expect(findings([bikes])).toEqual([]);
    const slow = { ...shop, routing: [step("BIKE", 10, "PAINT", 240)] };
    expect(findings([frames], slow).map(({ kind }) => kind)).toEqual([]);
  });

  it("counts what is due before the plan on its first day, and nothing that is due after it", () => {
    const overdue = { ...shop, demands: [demand("SO-1", "BIKE", 4, monday - 9), demand("SO-2", "BIKE", 4, monday + 4000)] };
    expect(findings([{ ...frames, due: monday + 15, start: monday + 5 }, { ...bikes, due: monday + 17, start: monday + 15 }], overdue)).toMatchObject([
      { kind: "missing order", item: "BIKE", day: monday, quantity: 4 },
    ]);
  });

  it("sees through a phantom, which nobody orders, with its own stock first", () => {
    const kit = made("KIT", { supply: "phantom", leadTimeDays: 0 });
    const withKit = { ...shop, items: [...shop.items, kit], bom: [bom("BIKE", "KIT", 1), bom("KIT", "FRAME", 2)] };
    expect(findings([bikes, { ...frames, quantity: 20 }], withKit)).toEqual([]);
    expect(findings([bikes, { ...frames, quantity: 16 }], withKit)).toMatchObject([{ kind: "no material", item: "FRAME", order: "M1", quantity: 2 }]);
    expect(findings([bikes, { ...frames, quantity: 16 }], { ...withKit, stock: [...shop.stock, stock("KIT", 1)] })).toEqual([]);
  });

  it("does not count on stock that expires before it is used", () => {
    const fresh = { ...shop, stock: [stock("FRAME", 2, { expiry: monday + 20 })] };
    expect(findings([bikes, frames], fresh)).toMatchObject([{ kind: "no material", item: "FRAME", quantity: 2 }]);
  });
});
