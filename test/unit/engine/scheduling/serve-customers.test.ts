// Who gets what is there: the customers of an item whom waiting costs most go first, and every part of the plan tells the same story.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { whyOrder } from "../../../../src/engine/explain/why-order";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, demand, item, made, openOrder, plant, settings, stock } from "../../plant-builder";
import { monday } from "./hand-made";

// Five bikes are there; more come ten days after they are ordered. SO-B is due first, SO-A matters more.
const shop = plant({
  items: [item("BIKE", { supply: "buy", leadTimeDays: 10 })],
  stock: [stock("BIKE", 5)],
  demands: [demand("SO-B", "BIKE", 5, monday + 2, { priority: 3 }), demand("SO-A", "BIKE", 5, monday + 6)],
});

function planOf(records: Plant, wishes: Partial<Settings> = {}): Plan {
  const plan = makePlan(records, settings(wishes), quietRun);
  expect(checkPlan(records, plan)).toEqual([]);
  return plan;
}

const promised = ({ promises }: Plan) => Object.fromEntries(promises.map(({ demand: id, promised: day }) => [id, (day ?? Infinity) - monday]));
const suppliesOf = ({ links }: Plan, id: string) =>
  links.flatMap(({ quantity, supply, need }) => (need.kind === "demand" && need.demand === id ? [`${String(quantity)} ${supply.kind === "stock" ? "stock" : supply.order}`] : []));

describe("serving customers", () => {
  it("gives what is there to the one whom waiting costs most, and says so", () => {
    const plan = planOf(shop);
    expect(promised(plan)).toEqual({ "SO-A": 6, "SO-B": 10 });
    expect(suppliesOf(plan, "SO-A")).toEqual(["5 stock"]);
    expect(suppliesOf(plan, "SO-B")).toEqual(["5 BIKE-001"]);
    const [order] = plan.orders;
    expect(order?.pegs).toEqual([{ demand: "SO-B", quantity: 5 }]);
    expect(order?.reasons).toContain("Needed on 2026-05-06 for customer order SO-B.");
    const behind = plan.promises.find(({ demand: id }) => id === "SO-B");
    expect(behind).toMatchObject({ servedFirst: ["SO-A"], turn: "SO-A goes first: in sum customers wait less so.", lateDays: 8 });
    expect(behind?.reason).toBe("BIKE takes 10 days to buy: ordered on 2026-05-04, it arrives on 2026-05-14.");
    expect(plan.promises.find(({ demand: id }) => id === "SO-A")).not.toHaveProperty("turn");
    expect(whyOrder(plan, "SO-B")).toMatch(/8 days late\. BIKE takes 10 days .* SO-A goes first: in sum customers wait less so\.$/);
  });

  it("leaves the record and the requirements plan by days", () => {
    const byDays = planOf(shop, { plan: "requirements" });
    expect(suppliesOf(byDays, "SO-B")).toEqual(["5 stock"]);
    expect(planOf(shop).records).toEqual(byDays.records);
  });

  it("keeps the days where nobody would wait less", () => {
    const alike = plant({ ...shop, demands: shop.demands.map((each) => ({ ...each, priority: 1 })) });
    const plan = planOf(alike);
    expect(suppliesOf(plan, "SO-B")).toEqual(["5 stock"]);
    expect(plan.promises.some((promise) => "servedFirst" in promise)).toBe(false);
  });

  it("splits what comes between customers, each served in full before the next", () => {
    const coming = plant({
      ...shop,
      openOrders: [openOrder("PO-1", "BIKE", 4, monday + 4)],
      demands: [demand("SO-B", "BIKE", 7, monday + 2, { priority: 9 }), demand("SO-A", "BIKE", 8, monday + 4)],
    });
    const plan = planOf(coming);
    expect(suppliesOf(plan, "SO-A")).toEqual(["5 stock", "3 PO-1"]);
    expect(suppliesOf(plan, "SO-B")).toEqual(["1 PO-1", "6 BIKE-001"]);
    expect(promised(plan)).toEqual({ "SO-A": 4, "SO-B": 10 });
  });

  it("takes nothing from what goes into other orders", () => {
    const kits = plant({
      items: [item("BIKE", { supply: "buy", leadTimeDays: 10 }), made("KIT", { leadTimeDays: 1 })],
      bom: [bom("KIT", "BIKE", 1)],
      stock: [stock("BIKE", 5)],
      demands: [demand("SO-K", "KIT", 5, monday + 3, { priority: 9 }), demand("SO-A", "BIKE", 5, monday + 6)],
    });
    const plan = planOf(kits);
    expect(suppliesOf(plan, "SO-A")).toEqual(["5 BIKE-001"]);
    expect(plan.links.find(({ need }) => need.kind === "component")?.supply).toEqual({ kind: "stock" });
  });

  it("leaves stock that expires where its days put it", () => {
    const fresh = plant({ ...shop, stock: [stock("BIKE", 5, { expiry: monday + 20 })] });
    expect(suppliesOf(planOf(fresh), "SO-B")).toEqual(["5 stock"]);
  });
});
