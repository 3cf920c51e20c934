// Stock with an expiry: used first expired, first out; what expires unused leaves the stock and is made up for.

import { quietRun } from "../../../../src/base/run";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, day, demand, item, made, openOrder, plant, settings, stock } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}) {
  return makePlan(plant(records), settings({ horizonDays: 42, plan: "requirements", ...wishes }), quietRun);
}

const short = { horizonDays: 5, bucket: "day" } as const;
/** The n-th day of the plan, from 0. */
const on = (n: number) => day("2026-05-04") + n;

describe("Stock with an expiry", () => {
  it("serves needs first expired, first out, and what nothing needed in time leaves projected on hand", () => {
    const { records, orders } = plan({
      items: [item("A")],
      stock: [stock("A", 15), stock("A", 20, { expiry: day("2026-05-25") }), stock("A", 30, { expiry: day("2026-05-12") })],
      demands: [demand("1", "A", 10, day("2026-05-11")), demand("2", "A", 25, day("2026-05-20")), demand("3", "A", 40, day("2026-06-01"))],
    });
    // 20 of the 30 expire; the 25 take the 20 that expire next and 5 of those that keep.
    expect(records[0]).toMatchObject({
      opening: 65,
      gross: [0, 10, 25, 0, 40, 0],
      expired: [0, 20, 0, 0, 0, 0],
      onHand: [65, 35, 10, 10, 0, 0],
      net: [0, 0, 0, 0, 30, 0],
      availableToPromise: [0, 0, 0, 0, 0, 0],
    });
    expect(orders).toMatchObject([{ quantity: 30, due: day("2026-06-01") }]);
    expect(orders[0]?.reasons).toContain("20 in stock expire on 2026-05-12 before they are used.");
  });

  it("may be used on its last day, and not on the day after", () => {
    const ordered = (due: number) =>
      plan({ items: [item("A")], stock: [stock("A", 8, { expiry: on(2) })], demands: [demand("1", "A", 8, due)] }, short).orders.length;
    expect([on(2), on(3)].map(ordered)).toEqual([0, 1]);
  });

  it("is made up for where it was safety stock", () => {
    const { orders } = plan({ items: [item("A", { safetyStock: 6 })], stock: [stock("A", 9, { expiry: on(1) })] }, short);
    expect(orders).toMatchObject([{ quantity: 6, needed: on(2) }]);
    expect(orders[0]?.reasons).toEqual([
      "Needed on 2026-05-06 to keep 6 in stock.",
      "9 in stock expire on 2026-05-05 before they are used.",
    ]);
  });

  it("gives what is allocated from the lot that expires first when its own place has too little", () => {
    const { records } = plan(
      { items: [item("A")], stock: [stock("A", 2, { allocated: 6 }), stock("A", 10, { expiry: on(1) })], demands: [demand("1", "A", 1, on(0))] },
      short,
    );
    expect(records[0]).toMatchObject({ opening: 6, expired: [0, 0, 5, 0, 0], onHand: [5, 5, 0, 0, 0] });
  });

  it("is used for components on the day their order starts, and before any open order", () => {
    const { links, records } = plan(
      {
        items: [made("A", { leadTimeDays: 2 }), item("C")],
        bom: [bom("A", "C", 1)],
        stock: [stock("C", 5, { expiry: on(1) })],
        openOrders: [openOrder("PO", "C", 5, on(0))],
        demands: [demand("1", "A", 4, on(3)), demand("2", "A", 4, on(4))],
      },
      short,
    );
    const ofC = links.filter(({ item: id }) => id === "C").map(({ supply, quantity }) => `${supply.kind} ${String(quantity)}`);
    expect(ofC).toEqual(["stock 4", "order 4"]);
    expect(records.find(({ item: id }) => id === "C")?.expired).toEqual([0, 0, 1, 0, 0]);
  });

  it("is told of in one message an item, with the cell of the lot", () => {
    const source = { sheet: "Stock", cell: "C7" };
    const { messages } = plan({ items: [item("A")], stock: [stock("A", 3, { expiry: on(9), source }), stock("A", 4, { expiry: on(20) })] });
    expect(messages).toEqual([
      {
        kind: "expires unused",
        item: "A",
        to: day("2026-05-11"),
        quantity: 7,
        text: "7 of A expire unused, the first in the bucket from 2026-05-11: sell or use them before.",
        source,
      },
    ]);
  });

  it("says nothing of lots that last as long as the plan", () => {
    const { records, messages } = plan({ items: [item("A")], stock: [stock("A", 3, { expiry: on(41) })] });
    expect(records[0]).not.toHaveProperty("expired");
    expect(messages).toEqual([]);
  });
});
