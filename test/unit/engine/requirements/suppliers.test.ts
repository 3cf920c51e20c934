// Several suppliers of an item: by rank, by time, by days of validity, by share; and their prices by quantity.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, calendar, day, demand, item, made, openOrder, plant, settings, supplier } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}): Plan {
  const whole = plant(records);
  const planned = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, planned)).toEqual([]);
  return planned;
}

const start = day("2026-05-04");
const bolt = item("BOLT", { cost: 3 });
const slow = supplier("BOLT", "ACME", 20, { rank: 1, price: 2 });
const fast = supplier("BOLT", "FASTCO", 4, { rank: 2, price: 5 });

describe("Suppliers by rank", () => {
  it("the first one that can be in time gets the order, and the reason says who was late", () => {
    const { orders, kpis } = plan({
      items: [bolt],
      suppliers: [slow, fast],
      demands: [demand("1", "BOLT", 10, start + 10), demand("2", "BOLT", 10, start + 30)],
    });
    expect(orders).toMatchObject([
      { supplier: "FASTCO", sourcePlace: 1, start: start + 6, due: start + 10 },
      { supplier: "ACME", sourcePlace: 0, start: start + 10, due: start + 30 },
    ]);
    expect(orders[0]?.reasons).toContain("From FASTCO (rank 2): ACME would deliver on 2026-05-24, 10 days late.");
    expect(orders[1]?.reasons).toContain("From ACME (rank 1).");
    expect(kpis.purchaseValue).toBe(10 * 5 + 10 * 2);
  });

  it("when none is in time, the one that is there first", () => {
    const { orders } = plan({ items: [bolt], suppliers: [slow, fast], demands: [demand("1", "BOLT", 10, start + 2)] });
    expect(orders).toMatchObject([{ supplier: "FASTCO", start, due: start + 2, releaseByLeadTime: start - 2 }]);
    expect(orders[0]?.reasons).toContain("From FASTCO (rank 2): there first, on 2026-05-08, 2 days late.");
  });

  it("the planning time fence makes no supplier late", () => {
    const { orders } = plan({ items: [bolt], suppliers: [slow, fast], demands: [demand("1", "BOLT", 10, start + 2)] }, { planningFenceDays: 20 });
    expect(orders).toMatchObject([{ supplier: "ACME", start, due: start + 20 }]);
  });

  it("a lot has the minimum, multiple and lead time of its own supplier", () => {
    const { orders } = plan({
      items: [item("BOLT", { minimumOrder: 7 })],
      suppliers: [{ ...slow, minimumOrder: 50 }, { ...fast, multipleOrder: 12 }],
      demands: [demand("1", "BOLT", 10, start + 10), demand("2", "BOLT", 10, start + 30)],
    });
    expect(orders).toMatchObject([{ supplier: "FASTCO", quantity: 12 }, { supplier: "ACME", quantity: 50 }]);
  });

  it("an item that names its supplier stays with it, also when it is late", () => {
    const { orders } = plan({ items: [{ ...bolt, supplier: "ACME" }], suppliers: [fast, slow], demands: [demand("1", "BOLT", 10, start + 10)] });
    expect(orders).toMatchObject([{ supplier: "ACME", sourcePlace: 0 }]);
    expect(orders[0]?.reasons).toContain("From ACME, the item's own supplier.");
  });

  it("orders go to whom may be ordered from on their day of release", () => {
    const { orders } = plan({
      items: [bolt],
      suppliers: [{ ...fast, rank: 1, effectiveTo: start + 20 }, { ...fast, supplier: "NEWCO", effectiveFrom: start + 21 }],
      demands: [demand("1", "BOLT", 10, start + 24), demand("2", "BOLT", 10, start + 34)],
    });
    expect(orders).toMatchObject([{ supplier: "FASTCO", start: start + 20 }, { supplier: "NEWCO", start: start + 30 }]);
    expect(orders[1]?.reasons).toContain("From NEWCO (rank 2): FASTCO may not be used on 2026-06-03.");
  });

  it("where none may be ordered from, the first is named and it is said", () => {
    const { orders } = plan({ items: [bolt], suppliers: [{ ...fast, effectiveTo: start - 1 }], demands: [demand("1", "BOLT", 10, start + 10)] });
    expect(orders[0]?.reasons).toContain("From FASTCO (rank 2), though no source of it may be used on 2026-05-10.");
  });

  it("a supplier may have two rows, such as one for express delivery", () => {
    const { orders } = plan({ items: [bolt], suppliers: [slow, { ...fast, supplier: "ACME" }], demands: [demand("1", "BOLT", 10, start + 10)] });
    expect(orders).toMatchObject([{ supplier: "ACME", sourcePlace: 1, start: start + 6 }]);
    expect(orders[0]?.reasons).toContain("From ACME (rank 2): ACME (rank 1) would deliver on 2026-05-24, 10 days late.");
  });

  it("working days decide about being in time as they do about dates", () => {
    const { orders } = plan({
      calendars: [calendar("5D", 6, 22, [0, 1, 2, 3, 4])],
      items: [{ ...bolt, calendar: "5D" }],
      suppliers: [supplier("BOLT", "ACME", 8, { rank: 1 }), fast],
      demands: [demand("1", "BOLT", 10, start + 9), demand("2", "BOLT", 10, start + 10)],
    }, { bucket: "day" });
    // Eight working days from Monday 4 May end on Thursday 14 May.
    expect(orders).toMatchObject([{ supplier: "FASTCO" }, { supplier: "ACME", start, due: start + 10 }]);
    expect(orders[0]?.reasons).toContain("From FASTCO (rank 2): ACME would deliver on 2026-05-14, 1 day late.");
  });

  it("the constrained plan orders with the lead time of the supplier chosen", () => {
    const { orders, promises } = plan({
      items: [made("BIKE"), bolt],
      bom: [bom("BIKE", "BOLT", 4)],
      suppliers: [slow, fast],
      demands: [demand("1", "BIKE", 5, start + 3)],
    }, { plan: "constrained" });
    expect(orders).toMatchObject([{ supplier: "FASTCO", start, due: start + 4 }, { item: "BIKE", due: start + 4 }]);
    expect(promises).toMatchObject([{ promised: start + 4, lateDays: 1 }]);
  });
});

describe("Suppliers by share", () => {
  const sixty = { ...fast, supplier: "ACME", rank: 1, share: 60 };
  const forty = { ...fast, supplier: "BOLTCO", rank: 2, share: 40 };
  const weekly = [1, 2, 3, 4, 5].map((week) => demand(String(week), "BOLT", 100, start + 7 * week));

  it("each lot goes to the one furthest behind", () => {
    // Units a part after each lot: 100/60 0, 100/60 100/40, 200/60 100/40, 200/60 200/40.
    const { orders } = plan({ items: [bolt], suppliers: [sixty, forty], demands: weekly });
    expect(orders.map(({ supplier: name }) => name)).toEqual(["ACME", "BOLTCO", "ACME", "BOLTCO", "ACME"]);
    expect(orders.map(({ reasons }) => reasons[1])).toEqual([
      "From ACME: 60 % share, none so far.",
      "From BOLTCO: 40 % share, 0 % so far.",
      "From ACME: 60 % share, 50 % so far.",
      "From BOLTCO: 40 % share, 33 % so far.",
      "From ACME: 60 % share, 50 % so far.",
    ]);
  });

  it("open orders count, and the item's own supplier does not", () => {
    const { orders } = plan({
      items: [{ ...bolt, supplier: "ACME" }],
      suppliers: [sixty, forty],
      openOrders: [openOrder("PO", "BOLT", 100, start + 7, { supplier: "ACME" })],
      demands: weekly.slice(0, 2),
    });
    expect(orders).toMatchObject([{ id: "PO", sourcePlace: 0 }, { supplier: "BOLTCO" }]);
  });

  it("a supplier without a share gets nothing while one with a share may be ordered from", () => {
    const { orders } = plan({ items: [bolt], suppliers: [{ ...slow, rank: 0 }, { ...sixty, effectiveTo: start + 10 }], demands: weekly.slice(0, 2) });
    expect(orders).toMatchObject([{ supplier: "ACME" }, { supplier: "ACME", start: start + 10 }]);
  });
});

describe("Price breaks", () => {
  const scale = supplier("BOLT", "ACME", 4, { price: 4.5, priceBreaks: [{ from: 0, price: 4.5 }, { from: 100, price: 4.2 }] });
  const lot = (needed: number, more: Partial<typeof scale> = {}) => plan({ items: [bolt], suppliers: [{ ...scale, ...more }], demands: [demand("1", "BOLT", needed, start + 20)] });

  it("a lot is raised to the next break when it costs no more", () => {
    // 95 · 4.50 = 427.50, 100 · 4.20 = 420.
    const { orders, kpis } = lot(95);
    expect(orders).toMatchObject([{ quantity: 100 }]);
    expect(orders[0]?.reasons).toContain("Lot raised from 95 to 100: at 4.20 instead of 4.50 each it costs no more.");
    expect(kpis.purchaseValue).toBe(420);
  });

  it("also when it costs the same, but not when it costs more", () => {
    const priceBreaks = [{ from: 0, price: 4.5 }, { from: 100, price: 4.05 }];
    expect(lot(90, { priceBreaks }).orders[0]?.quantity).toBe(100);
    expect(lot(93).orders[0]?.quantity).toBe(93);
    expect(lot(93).kpis.purchaseValue).toBe(93 * 4.5);
  });

  it("not beyond the maximum, and to whole multiples", () => {
    expect(lot(95, { maximumOrder: 99 }).orders[0]?.quantity).toBe(95);
    expect(lot(96, { multipleOrder: 8 }).orders[0]?.quantity).toBe(96);
    expect(lot(101, { multipleOrder: 3 }).orders[0]?.quantity).toBe(102);
  });

  it("the price of an order is that of its quantity", () => {
    expect(lot(250).kpis.purchaseValue).toBe(250 * 4.2);
  });
});
