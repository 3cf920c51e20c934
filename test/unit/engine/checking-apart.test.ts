// The validator on plans of items that are planned apart: what it finds when a plan mixes them up; and where a question leads.

import { quietRun } from "../../../src/base/run";
import { checkPlan } from "../../../src/engine/check-plan";
import { plannedApart } from "../../../src/functions/planned-apart";
import { makePlan } from "../../../src/engine/make-plan";
import type { PegLink } from "../../../src/model/plan";
import type { Plant } from "../../../src/model/plant";
import { bom, day, demand, item, made, plant, settings } from "../plant-builder";

const at = (location: string, order?: string) => ({ item: "BIKE", location, ...(order === undefined ? {} : { order }) });

const shop: Plant = plant({
  items: [
    item("BIKE @ SHOP", { supply: "transfer", supplier: "WORKS", leadTimeDays: 1, identity: at("SHOP") }),
    made("BIKE @ WORKS", { identity: at("WORKS") }),
    made("BIKE @ WORKS for S-2", { identity: at("WORKS", "S-2") }),
  ],
  bom: [bom("BIKE @ SHOP", "BIKE @ WORKS", 1)],
  demands: [demand("S-1", "BIKE @ SHOP", 5, day("2026-05-20")), demand("S-2", "BIKE @ WORKS for S-2", 2, day("2026-05-20"))],
});
const plan = makePlan(shop, settings({ plan: "requirements" }), quietRun);
const rulesOf = (links: readonly PegLink[], changed: Plant = shop): readonly string[] => [...new Set(checkPlan(changed, { ...plan, links }).map(({ rule }) => rule))];

describe("the validator on items planned apart", () => {
  it("finds nothing in a plan that keeps them apart", () => {
    expect(checkPlan(shop, plan)).toEqual([]);
  });

  it("finds supply for one order that goes to another", () => {
    const links = plan.links.map((link): PegLink => (link.item === "BIKE @ WORKS for S-2" ? { ...link, need: { kind: "demand", demand: "S-1" } } : link));
    expect(rulesOf(links)).toContain("own-supply");
  });

  it("finds a component taken at another location without a transfer", () => {
    const local: Plant = { ...shop, items: shop.items.map((each) => (each.supply === "transfer" ? { ...each, supply: "make" as const } : each)) };
    expect(rulesOf(plan.links, local)).toContain("location");
  });

  it("finds a transfer that does not bring as much as it takes", () => {
    expect(rulesOf(plan.links, { ...shop, bom: [bom("BIKE @ SHOP", "BIKE @ WORKS", 2)] })).toContain("transfer");
  });
});

describe("a question about an item that is planned apart", () => {
  it("is led to its locations, not to its orders", () => {
    expect(plannedApart(shop.items, "bike")).toBe("it is planned apart: ask for BIKE @ SHOP, BIKE @ WORKS");
    expect(plannedApart(shop.items, "CAR")).toBeNull();
  });
});
