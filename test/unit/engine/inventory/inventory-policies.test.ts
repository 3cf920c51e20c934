// The policies of all items: what decides them, what is said, what is promised (a quick simulation), and how they are stopped.

import { quietRun } from "../../../../src/base/run";
import { exchangeCurve } from "../../../../src/engine/inventory/policy/exchange-curve";
import { inventoryPolicies } from "../../../../src/engine/inventory/policy/inventory-policies";
import { defaultPolicySettings, type PolicyItem, type PolicySettings } from "../../../../src/engine/inventory/policy/policy-item";
import { policyItems } from "../../../bench/policy-items";
import { simulateItems } from "../../../property/simulated-items";

const plain: PolicyItem = { id: "A", demand: 100, demandDeviation: 40, leadTime: 4, leadTimeDeviation: 0, unitCost: 10 };

function policyOf(item: Partial<PolicyItem>, settings: Partial<PolicySettings> = {}) {
  const [found] = inventoryPolicies([{ ...plain, ...item }], { ...defaultPolicySettings, ...settings }, quietRun).policies;
  if (found === undefined) throw new Error("No policy");
  return found;
}

describe("The policy of an item", () => {
  it("reaches the service of its class with the least level, and says why", () => {
    const found = policyOf({});
    expect(found).toMatchObject({ abc: "A", xyz: "X", policy: "reorderQuantity", distribution: "gamma", target: { measure: "fillRate", level: 0.98 } });
    expect(found.fillRate).toBeCloseTo(0.98, 6);
    expect(found.reasons).toEqual([
      "Gamma, skewed and never negative: the deviation is 40 % of the mean (over 30 %).",
      "Service of class AX: fill rate 98 %.",
      "Economic order quantity 510: 50 an order, 0.0385 a unit and period.",
    ]);
  });

  it("takes service by cost where the settings and the item say so", () => {
    expect(policyOf({ shortageCost: 5 }, { service: "byCost" }).target.level).toBeCloseTo(1 - (0.2 / 52) * 10 * 510 / (5 * 100), 3);
    expect(policyOf({ waitingCost: 1 }, { service: "byCost" }).target).toEqual({ measure: "fillRate", level: expect.closeTo(1 / (1 + 2 / 52), 9) as number });
  });

  it("keeps a negative safety stock unless asked to clip it", () => {
    const loose: Partial<PolicyItem> = { orderQuantity: 5000, target: { measure: "fillRate", level: 0.9 } };
    expect(policyOf(loose).safetyStock).toBeLessThan(0);
    const clipped = policyOf(loose, { clipSafetyStock: true });
    expect(clipped.safetyStock).toBeCloseTo(0, 6);
    expect(clipped.reasons).toContain("A negative safety stock was made 0, as the settings ask.");
  });

  it("orders no more than is used within the shelf life, and buys once for a season", () => {
    expect(policyOf({ shelfLife: 3 }).orderQuantity).toBe(300);
    const season = policyOf({ season: { periods: 4, price: 25, salvage: 5 } });
    expect(season).toMatchObject({ policy: "season", reorderPoint: null, target: { level: 0.75 } });
    expect(season.cycleService).toBeCloseTo(0.75, 9);
    expect(policyOf({ season: { periods: 4, price: 9, salvage: 5 } }).orderQuantity).toBe(0);
  });

  it("takes the cheaper price where the quantity pays, and the supplier's minimum and multiple", () => {
    const breaks = [{ from: 0, price: 10 }, { from: 2000, price: 8 }];
    expect(policyOf({ priceBreaks: breaks }).orderQuantity).toBe(2000);
    expect(policyOf({ minimumOrder: 700, multipleOrder: 150 }).orderQuantity).toBe(750);
  });

  it("orders a group together on whole periods, and a buffer at the top of yellow", () => {
    const joint = policyOf({ group: "NUTS", orderCost: 5 }, { groupCosts: { NUTS: 100 } });
    expect(joint).toMatchObject({ policy: "orderUpTo", reorderPoint: null });
    expect(Number.isInteger(joint.reviewPeriod)).toBe(true);
    expect(policyOf({ policy: "buffer", minimumOrder: 100 })).toMatchObject({ policy: "buffer", reorderPoint: 640, orderUpTo: 840 });
  });

  it("holds nothing of what nobody wants", () => {
    expect(policyOf({ demand: 0, demandDeviation: 0 })).toMatchObject({ abc: "C", xyz: "Z", expectedStock: 0, fillRate: 1, distribution: "steady" });
  });
});

describe("The policies of many items", () => {
  it("reach every target, in finite figures and sentences of at most 160 characters", () => {
    const items = policyItems(300, 3);
    const { policies } = inventoryPolicies(items, { ...defaultPolicySettings, groupCosts: { G1: 80 } }, quietRun);
    const kept = policies.filter(({ policy }) => policy !== "season" && policy !== "buffer");
    expect(kept.filter((each) => each[each.target.measure] < each.target.level - 1e-6)).toEqual([]);
    expect(policies.filter(({ orderUpTo, safetyStock, expectedStock, waste }) => !Number.isFinite(orderUpTo + safetyStock + expectedStock + waste))).toEqual([]);
    expect(policies.flatMap(({ reasons }) => reasons).filter((reason) => reason.length > 160)).toEqual([]);
    expect(JSON.parse(JSON.stringify(policies))).toEqual(policies);
  });

  it("stop when they are told to, with those that are done", () => {
    let asked = 0;
    const found = inventoryPolicies(policyItems(50, 1), defaultPolicySettings, { ...quietRun, isCancelled: () => (asked += 1) > 10 });
    expect([found.policies.length, found.isComplete]).toEqual([10, false]);
  });

  it("keep their promise in a quick simulation of 20 types (seed 7)", () => {
    const wrong = simulateItems(20, 20_000, 7).filter(({ promised, reached }) => Math.abs(promised - reached) > 0.02);
    expect(wrong).toEqual([]);
  });

  it("cost more for each further point of service", () => {
    const curve = exchangeCurve(policyItems(40, 2), defaultPolicySettings, "fillRate", [0.9, 0.95, 0.98], quietRun);
    expect(curve[1]?.moneyPerPoint).toBeGreaterThan(0);
    expect(curve[2]?.moneyPerPoint).toBeGreaterThan(curve[1]?.moneyPerPoint ?? Infinity);
  });
});
