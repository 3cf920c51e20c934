// Safety time: orders are dated before their need, by days that count as the item's lead time does.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, calendar, day, demand, item, made, openOrder, plant, settings } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}) {
  const whole = plant(records);
  const planned = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, planned)).toEqual([]);
  return planned;
}

const friday = day("2026-05-29");

describe("Safety time", () => {
  it("dates an order before its need, and its components before that", () => {
    const { orders, records, promises } = plan({
      items: [made("A", { leadTimeDays: 4, safetyTimeDays: 3 }), item("C", { leadTimeDays: 5, safetyTimeDays: 1.5 })],
      bom: [bom("A", "C", 2)],
      demands: [demand("1", "A", 10, friday)],
    });
    expect(orders).toMatchObject([
      { item: "C", needed: friday - 7, due: friday - 9, start: friday - 14 },
      { item: "A", needed: friday, due: friday - 3, start: friday - 7, releaseByLeadTime: friday - 7 },
    ]);
    expect(orders[1]?.reasons).toContain("Wanted on 2026-05-26: safety time 3 days.");
    // The record shows the need; only releases move.
    expect(records[0]).toMatchObject({ receipts: [0, 0, 0, 10, 0, 0, 0, 0], releases: [0, 0, 10, 0, 0, 0, 0, 0] });
    expect(promises[0]).toMatchObject({ promised: friday, lateDays: 0 });
  });

  it("counts working days where the lead time does", () => {
    const { orders } = plan({
      calendars: [calendar("5D", 6, 22, [0, 1, 2, 3, 4])],
      items: [item("A", { leadTimeDays: 1, safetyTimeDays: 6, calendar: "5D" })],
      demands: [demand("1", "A", 10, friday)],
    });
    expect(orders).toMatchObject([{ due: day("2026-05-21"), start: day("2026-05-20") }]);
    expect(orders[0]?.reasons).toContain("Wanted on 2026-05-21: safety time 6 working days.");
  });

  it("is used up before an order is late", () => {
    const { orders, messages } = plan({ items: [item("A", { leadTimeDays: 2, safetyTimeDays: 9 })], demands: [demand("1", "A", 10, day("2026-05-08"))] });
    expect(orders).toMatchObject([{ start: day("2026-05-04"), due: day("2026-05-04"), needed: day("2026-05-08") }]);
    expect(messages.map(({ kind }) => kind)).toEqual(["release past due"]);
  });

  it("is kept by open orders too: one due that much early stands, one due on the day of need is to be expedited", () => {
    const kinds = (due: number) =>
      plan({ items: [item("A", { safetyTimeDays: 7 })], openOrders: [openOrder("PO", "A", 10, due)], demands: [demand("1", "A", 10, friday)] }).messages.map(({ kind, to }) => [kind, to]);
    expect(kinds(friday - 7)).toEqual([]);
    expect(kinds(friday)).toEqual([["expedite", friday - 7]]);
  });
});
