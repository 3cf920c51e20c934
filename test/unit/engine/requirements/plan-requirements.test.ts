// Requirements over several levels: what travels down the bill of material, when, and how it is pegged.

import { dayText } from "../../../../src/base/day";
import { quietRun } from "../../../../src/base/run";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, day, demand, item, made, openOrder, plant, settings, stock, supplier } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}) {
  const whole = plant(records);
  const chosen = settings({ horizonDays: 56, ...wishes });
  return planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);
}

const due = day("2026-06-01");
const orderText = ({ id, quantity, start, due: end }: { id: string; quantity: number; start: number; due: number }): string =>
  `${id} ${String(quantity)} ${dayText(start)} ${dayText(end)}`;

describe("Requirements planning", () => {
  it("adds up what two parents need of a shared sub-assembly, and lists components before parents", () => {
    const { orders } = plan({
      items: [made("A", { leadTimeDays: 2 }), made("B", { leadTimeDays: 2 }), made("S", { leadTimeDays: 3 })],
      bom: [bom("A", "S", 2), bom("B", "S", 1)],
      demands: [demand("1", "A", 10, due), demand("2", "B", 5, due)],
    });
    expect(orders.map(orderText)).toEqual([
      "S-001 25 2026-05-27 2026-05-30",
      "A-001 10 2026-05-30 2026-06-01",
      "B-001 5 2026-05-30 2026-06-01",
    ]);
  });

  it("uses an open order that comes later than needed before it plans a new one, and only then orders the rest", () => {
    const { orders, records, openOrderUses } = plan({
      items: [item("A")],
      demands: [demand("1", "A", 500, due), demand("2", "A", 30, day("2026-06-22"))],
      openOrders: [openOrder("PO", "A", 500, day("2026-06-15"))],
    });
    expect(orders.map(orderText)).toEqual(["PO 500 2026-06-15 2026-06-15", "A-001 30 2026-06-22 2026-06-22"]);
    expect(Math.min(...(records[0]?.onHand ?? []))).toBe(-500);
    expect(openOrderUses.get("PO")).toEqual({ needed: due, quantity: 500 });
  });

  it("orders a whole multiple for a thousandth that is missing, and nothing for the dust of a millionth", () => {
    const ordered = (onHand: number) =>
      plan({ items: [item("A", { safetyStock: 40, multipleOrder: 6 })], stock: [stock("A", onHand)] }).orders.map(({ quantity }) => quantity);
    expect(ordered(39.999)).toEqual([6]);
    expect(ordered(39.999_999)).toEqual([]);
  });

  it("starts quantity / yield and takes scrap and lines per order into account", () => {
    const { orders, records } = plan({
      items: [made("A", { yield: 0.8 }), item("C"), item("SETUP-KIT")],
      bom: [bom("A", "C", 2, { scrap: 0.2 }), bom("A", "SETUP-KIT", 1, { perOrder: true })],
      demands: [demand("1", "A", 40, due)],
    });
    expect(orders.find(({ id }) => id === "A-001")?.startQuantity).toBe(50);
    expect(records.map(({ item: id, gross }) => `${id} ${String(Math.max(...gross))}`)).toEqual([
      "A 40",
      "C 125",
      "SETUP-KIT 1",
    ]);
  });

  it("uses the stock of a phantom first and passes the rest through on the same day, lot for lot", () => {
    const { orders } = plan({
      items: [made("A"), item("P", { supply: "phantom", leadTimeDays: 9, minimumOrder: 100 }), item("C")],
      bom: [bom("A", "P", 1), bom("P", "C", 3)],
      stock: [stock("P", 4)],
      demands: [demand("1", "A", 10, due)],
    });
    expect(orders.map(({ id, kind, quantity, start }) => `${id} ${kind} ${String(quantity)} ${dayText(start)}`)).toEqual([
      "C-001 buy 18 2026-06-01",
      "P-001 phantom 6 2026-06-01",
      "A-001 make 10 2026-06-01",
    ]);
  });

  it("counts a line that is effective on the parent's start, not on its due day", () => {
    const { records } = plan({
      items: [made("A", { leadTimeDays: 7 }), item("OLD"), item("NEW")],
      bom: [
        bom("A", "OLD", 1, { effectiveTo: day("2026-05-25") }),
        bom("A", "NEW", 1, { effectiveFrom: day("2026-05-26") }),
      ],
      demands: [demand("1", "A", 10, due)],
    });
    expect(records.map((record) => record.item)).toEqual(["A", "OLD"]);
  });

  it("takes components for what is open of a make order, unless they were issued", () => {
    const orders = [
      openOrder("WO1", "A", 10, due, { kind: "make", done: 4 }),
      openOrder("WO2", "A", 10, due, { kind: "make", componentsIssued: true }),
    ];
    const { records } = plan({ items: [made("A", { leadTimeDays: 7 }), item("C")], bom: [bom("A", "C", 2)], openOrders: orders });
    const gross = records.find((record) => record.item === "C")?.gross;
    expect(gross).toEqual([0, 0, 0, 12, 0, 0, 0, 0]);
  });

  it("takes no components for a bought item", () => {
    const { records } = plan({ items: [item("A"), item("C")], bom: [bom("A", "C", 2)], demands: [demand("1", "A", 1, due)] });
    expect(records.map((record) => record.item)).toEqual(["A"]);
  });

  it("releases at the start what should have been released before, and says how late", () => {
    const { orders } = plan({
      items: [item("A", { leadTimeDays: 10 })],
      demands: [demand("1", "A", 1, day("2026-05-10"))],
    });
    expect(orders).toMatchObject([
      { start: day("2026-05-04"), due: day("2026-05-10"), needed: day("2026-05-10"), releaseByLeadTime: day("2026-04-30") },
    ]);
    expect(orders[0]?.reasons).toEqual(["Needed on 2026-05-10 for customer order 1.", "Released 4 days late: lead time 10 days."]);
  });

  it("nets an overdue demand at the start and leaves out what is due after the horizon", () => {
    const { records } = plan({
      items: [item("A")],
      demands: [demand("1", "A", 3, day("2026-04-01")), demand("2", "A", 5, day("2026-12-01"))],
    });
    expect(records[0]?.gross).toEqual([3, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("orders for the first day on which stock runs out, not for the beginning of the week", () => {
    const { orders } = plan({
      items: [item("A")],
      stock: [stock("A", 10)],
      demands: [demand("1", "A", 8, due), demand("2", "A", 8, due + 3)],
      openOrders: [openOrder("PO", "A", 1, due + 1)],
    });
    expect(orders.map(orderText)).toContain("A-001 5 2026-06-04 2026-06-04");
  });

  it("moves a receipt inside the planning time fence to its end and keeps the day it is needed", () => {
    const { orders } = plan({ items: [item("A")], demands: [demand("1", "A", 1, day("2026-05-06"))] }, { planningFenceDays: 7 });
    expect(orders).toMatchObject([{ start: day("2026-05-11"), due: day("2026-05-11"), needed: day("2026-05-06") }]);
  });

  it("starts no item before its first day", () => {
    const { orders } = plan({
      items: [item("A", { leadTimeDays: 5, effectiveFrom: day("2026-05-30") })],
      demands: [demand("1", "A", 1, due)],
    });
    expect(orders).toMatchObject([{ start: day("2026-05-30"), due: day("2026-06-04"), needed: due }]);
  });

  it("plans several orders of at most the maximum while demand is short", () => {
    const { orders } = plan({ items: [item("A", { maximumOrder: 20 })], demands: [demand("1", "A", 50, due)] });
    expect(orders.map(({ quantity }) => quantity)).toEqual([20, 20, 10]);
  });

  it("plans one order for each fixed lot", () => {
    const lotRule = { kind: "fixed", quantity: 20 } as const;
    const { orders } = plan({ items: [item("A", { lotRule })], demands: [demand("1", "A", 50, due)] });
    expect(orders.map(({ quantity }) => quantity)).toEqual([20, 20, 20]);
  });

  it("plans one order of whole lots where more than 50 lots would be needed in a bucket", () => {
    const lotRule = { kind: "fixed", quantity: 2 } as const;
    const { orders } = plan({ items: [item("A", { lotRule })], demands: [demand("1", "A", 101, due)] });
    expect(orders.map(({ quantity }) => quantity)).toEqual([102]);
  });

  it("lets what 1,000 capped orders of a bucket do not cover wait for the next bucket", () => {
    const { orders, records } = plan({ items: [item("A", { maximumOrder: 1 })], demands: [demand("1", "A", 1500, due)] });
    expect(orders).toHaveLength(1500);
    expect(records[0]?.onHand).toEqual([0, 0, 0, 0, -500, 0, 0, 0]);
  });

  it("begins with the stock of all locations, less what is allocated and without expired lots", () => {
    const { records } = plan({
      items: [item("A")],
      stock: [
        stock("A", 10),
        stock("A", 5, { location: "B", allocated: 2 }),
        stock("A", 90, { expiry: day("2026-05-03") }),
        stock("A", 1, { expiry: day("2026-05-04") }),
      ],
    });
    expect(records[0]?.opening).toBe(14);
  });

  it("counts an overdue open order in the first bucket", () => {
    const { records } = plan({ items: [item("A")], openOrders: [openOrder("PO", "A", 9, day("2026-04-01"), { done: 2 })] });
    expect(records[0]?.scheduled).toEqual([7, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("sees the lead time of the best supplier and names it on the order", () => {
    const rows = [supplier("A", "ACME", 4, { minimumOrder: 12 })];
    const { orders } = plan({ items: [item("A", { leadTimeDays: 30 })], suppliers: rows, demands: [demand("1", "A", 5, due)] });
    expect(orders).toMatchObject([{ supplier: "ACME", quantity: 12, start: due - 4 }]);
    expect(orders[0]?.reasons).toContain("Lot raised from 5 to the minimum of 12.");
  });

  it("passes over an order number that an open order has, and renumbers no other item", () => {
    const { orders } = plan({
      items: [item("A"), item("B")],
      demands: [demand("1", "A", 5, due), demand("2", "B", 5, due)],
      openOrders: [openOrder("A-001", "A", 1, due)],
    });
    expect(orders.map(({ id }) => id).sort()).toEqual(["A-001", "A-002", "B-001"]);
  });

  it("covers four weeks with one lot by a rule of four periods", () => {
    const lotRule = { kind: "periods", periods: 4 } as const;
    const demands = [0, 1, 2, 3, 4].map((n) => demand(String(n), "A", 10, day("2026-05-04") + 7 * n));
    const { records } = plan({ items: [item("A", { lotRule })], demands });
    expect(records[0]?.receipts).toEqual([40, 0, 0, 0, 10, 0, 0, 0]);
  });

  it("promises from stock and receipts what orders leave", () => {
    const { records } = plan({
      items: [item("A", { lotRule: { kind: "fixed", quantity: 50 } })],
      stock: [stock("A", 10)],
      demands: [demand("1", "A", 20, due), demand("2", "A", 5, due, { kind: "forecast" })],
    });
    expect(records[0]?.availableToPromise).toEqual([10, 0, 0, 0, 30, 0, 0, 0]);
  });

  it("stops when cancelled and returns what is complete", () => {
    const whole = plant({ items: [item("A")], demands: [demand("1", "A", 1, due)] });
    const chosen = settings();
    const cancelled = { ...quietRun, isCancelled: () => true };
    expect(planRequirements(whole, whole.demands, chosen, planBuckets(chosen), cancelled).orders).toEqual([]);
  });

  it("throws for an item that does not exist and names it", () => {
    expect(() => plan({ demands: [demand("1", "GHOST", 1, due)] })).toThrow('Unknown item "GHOST"');
  });

  it("throws for a cycle and names its path", () => {
    const cyclic = { items: [made("A"), made("B")], bom: [bom("A", "B", 1), bom("B", "A", 1)] };
    expect(() => plan(cyclic)).toThrow(/A → B → A|B → A → B/);
  });
});
