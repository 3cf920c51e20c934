// Firm planned orders in netting: they serve the need they were planned for, and earlier needs are planned as before.

import { quietRun } from "../../../../src/base/run";
import { makePlan } from "../../../../src/engine/make-plan";
import type { OpenOrder } from "../../../../src/model/plant";
import { day, demand, item, openOrder, plant, settings } from "../../plant-builder";

const [may6, may20, may27] = [day("2026-05-06"), day("2026-05-20"), day("2026-05-27")];
const wishes = settings({ plan: "requirements", messageToleranceDays: 0 });

function planWith(firm: Partial<OpenOrder> & Pick<OpenOrder, "due">, rule: Parameters<typeof item>[1] = {}) {
  const records = plant({
    items: [item("A", { leadTimeDays: 1, ...rule })],
    demands: [demand("D1", "A", 10, may6), demand("D2", "A", 20, may20), demand("D3", "A", 30, may27)],
    openOrders: [openOrder("A-002", "A", 20, firm.due, { firm: true, ...firm })],
  });
  const plan = makePlan(records, wishes, quietRun);
  const orders = plan.orders.map(({ id, status, quantity, due, needed }) => [id, status, quantity, due, needed]);
  return { plan, orders, messages: plan.messages.filter(({ order }) => order === "A-002") };
}

describe("firm planned orders", () => {
  it("are not pulled to needs before the one they were planned for, as placed orders are", () => {
    expect(planWith({ due: may20 }).messages.map(({ kind }) => kind)).toEqual(["expedite"]);
    const { orders, messages } = planWith({ due: may20, plannedFor: may20 });
    expect(orders).toEqual([["A-001", "planned", 10, may6, may6], ["A-002", "firm", 20, may20, may20], ["A-003", "planned", 30, may27, may27]]);
    expect(messages).toEqual([]);
  });

  it("still serve their need when they are put off, and are asked to come sooner", () => {
    const { orders, messages, plan } = planWith({ due: may27, plannedFor: may20 });
    expect(orders).toEqual([["A-001", "planned", 10, may6, may6], ["A-002", "firm", 20, may27, may20], ["A-003", "planned", 30, may27, may27]]);
    expect(messages).toMatchObject([{ kind: "expedite", from: may27, to: may20 }]);
    expect(plan.promises.map(({ promised }) => promised)).toEqual([may6, may27, may27]);
  });

  it("count from their own day when they are taken forward", () => {
    expect(planWith({ due: may6 - 1, plannedFor: may20 }).orders.map(([id, , quantity]) => [id, quantity])).toEqual([["A-002", 20], ["A-001", 10], ["A-003", 30]]);
  });

  it("end what a lot before them looks ahead to", () => {
    const rule = { lotRule: { kind: "periods", periods: 8 } } as const;
    expect(planWith({ due: may20, plannedFor: may20 }, rule).orders.map(([id, , quantity]) => [id, quantity])).toEqual([["A-001", 10], ["A-002", 20], ["A-003", 30]]);
  });

  it("say where they were made firm", () => {
    const source = { sheet: "Orders to place", cell: "K4" };
    const reasons = planWith({ due: may20, plannedFor: may20, source }).plan.orders.find(({ id }) => id === "A-002")?.reasons;
    expect(reasons).toEqual(["Needed on 2026-05-20 for customer order D2.", "Firm since you typed x below Orders to place!K4."]);
  });
});
