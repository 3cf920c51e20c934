// Action messages: one situation each, and the silence within the tolerances.

import { quietRun } from "../../../../src/base/run";
import { actionMessages } from "../../../../src/engine/requirements/action-messages";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import type { ActionMessage, Load } from "../../../../src/model/plan";
import type { OpenOrder, Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { day, demand, item, openOrder, plant, settings, stock } from "../../plant-builder";

function messagesOf(records: Partial<Plant>, wishes: Partial<Settings> = {}, loads: readonly Load[] = []): readonly ActionMessage[] {
  const whole = plant({ items: [item("A")], ...records });
  const chosen = settings({ horizonDays: 56, ...wishes });
  const requirements = planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);
  return actionMessages(whole, chosen, requirements, requirements.orders, loads);
}

const kindsOf = (messages: readonly ActionMessage[]): string[] => messages.map(({ kind, order }) => `${kind} ${order ?? ""}`.trim());
const due = day("2026-06-01");
const po = (quantity: number, on: number, more: Partial<OpenOrder> = {}): OpenOrder => openOrder("PO", "A", quantity, on, more);

describe("Messages about open orders", () => {
  it("ask to bring forward what is needed earlier, with both dates and the cell", () => {
    const source = { sheet: "Open orders", cell: "A9" };
    const messages = messagesOf({ demands: [demand("1", "A", 5, due)], openOrders: [po(5, due + 10, { source })] });
    expect(messages.find(({ kind }) => kind === "expedite")).toEqual({
      kind: "expedite",
      item: "A",
      order: "PO",
      quantity: 5,
      from: due + 10,
      to: due,
      text: "Bring order PO forward from 2026-06-11 to 2026-06-01: needed then.",
      source,
    });
  });

  it("ask to put back what is needed later", () => {
    const messages = messagesOf({ demands: [demand("1", "A", 5, due)], openOrders: [po(5, due - 7)] });
    expect(kindsOf(messages)).toEqual(["defer PO"]);
  });

  it("stay silent within the tolerance of two days, and speak beyond it", () => {
    const at = (days: number) => messagesOf({ demands: [demand("1", "A", 5, due + 3)], openOrders: [po(5, due + 3 - days)] });
    expect(at(2)).toEqual([]);
    expect(kindsOf(at(3))).toEqual(["defer PO"]);
  });

  it("go by the item's own tolerances where it has any, also where they are 0", () => {
    const at = (own: Partial<Plant["items"][number]>, days: number, quantity = 5) =>
      kindsOf(messagesOf({ items: [item("A", own)], demands: [demand("1", "A", 5, due + 9)], openOrders: [po(quantity, due + 9 - days)] }, { messageToleranceQuantity: 1 }));
    expect(at({ toleranceDays: 7 }, 7)).toEqual([]);
    expect(at({ toleranceDays: 7 }, 8)).toEqual(["defer PO"]);
    expect(at({ toleranceDays: 0 }, 1)).toEqual(["defer PO"]);
    expect(at({ toleranceQuantity: 4 }, 0, 9)).toEqual([]);
    expect(at({ toleranceQuantity: 0 }, 0, 6)).toEqual(["decrease PO"]);
    expect(at({}, 0, 6)).toEqual([]);
  });

  it("ask to cancel what nothing needs", () => {
    const messages = messagesOf({ demands: [demand("1", "A", 5, due)], stock: [stock("A", 5)], openOrders: [po(5, due)] });
    expect(kindsOf(messages)).toEqual(["cancel PO"]);
  });

  it("never ask to change a firm order, but tell that it comes too late", () => {
    const firm = { firm: true };
    expect(messagesOf({ openOrders: [po(5, due, firm)] })).toEqual([]);
    expect(messagesOf({ demands: [demand("1", "A", 5, due)], openOrders: [po(9, due - 14, firm)] })).toEqual([]);
    const late = messagesOf({ demands: [demand("1", "A", 5, due)], openOrders: [po(5, due + 14, firm)] });
    expect(kindsOf(late)).toContain("expedite PO");
  });

  it("tell what is past due", () => {
    const messages = messagesOf({ demands: [demand("1", "A", 5, day("2026-05-04"))], openOrders: [po(5, day("2026-05-03"))] });
    expect(messages.map(({ text }) => text)).toEqual(["Order PO was due on 2026-05-03, 1 day ago: confirm a new date."]);
  });

  it("ask to decrease a lot-for-lot order, but not below what its modifiers allow", () => {
    const records = { demands: [demand("1", "A", 5, due)], openOrders: [po(20, due)] };
    expect(messagesOf(records)).toMatchObject([{ kind: "decrease", order: "PO", quantity: 5 }]);
    expect(messagesOf(records, { messageToleranceQuantity: 15 })).toEqual([]);
    expect(messagesOf({ ...records, items: [item("A", { minimumOrder: 20 })] })).toEqual([]);
  });

  it("ask to increase an order where a new one would be needed in the same week", () => {
    const messages = messagesOf({ demands: [demand("1", "A", 25, due)], openOrders: [po(20, due)] });
    expect(messages).toMatchObject([{ kind: "increase", order: "PO", quantity: 25 }]);
    const capped = { items: [item("A", { maximumOrder: 20 })], demands: [demand("1", "A", 25, due)], openOrders: [po(20, due)] };
    expect(messagesOf(capped)).toEqual([]);
  });
});

describe("Messages about planned orders", () => {
  it("tell what is due for release in the first bucket", () => {
    const messages = messagesOf({ items: [item("A", { leadTimeDays: 5 })], demands: [demand("1", "A", 5, day("2026-05-12"))] });
    expect(messages.map(({ text }) => text)).toEqual(["Release order A-001 for 5 on 2026-05-07, due on 2026-05-12."]);
  });

  it("tell what should have been released", () => {
    const messages = messagesOf({ items: [item("A", { leadTimeDays: 9 })], demands: [demand("1", "A", 5, day("2026-05-12"))] });
    expect(messages).toMatchObject([
      {
        kind: "release past due",
        from: day("2026-05-03"),
        to: day("2026-05-04"),
        text: "Release order A-001 for 5 at once, 1 day late: lead time asked for 2026-05-03.",
      },
    ]);
  });

  it("tell what the planning time fence moved", () => {
    const messages = messagesOf({ demands: [demand("1", "A", 5, day("2026-05-12"))] }, { planningFenceDays: 14 });
    expect(messages).toMatchObject([{ kind: "time-fence conflict", order: "A-001", from: day("2026-05-18"), to: day("2026-05-12") }]);
  });

  it("tell which modifier another one overruled", () => {
    const demands = [demand("1", "A", 5, due)];
    expect(kindsOf(messagesOf({ items: [item("A", { minimumOrder: 9, maximumOrder: 6 })], demands }))).toEqual(["below minimum A-001"]);
    expect(kindsOf(messagesOf({ items: [item("A", { multipleOrder: 9, maximumOrder: 6 })], demands }))).toEqual(["above maximum A-001"]);
  });
});

describe("Messages about stock and resources", () => {
  it("tell of a negative opening, at its cell", () => {
    const source = { sheet: "Inventory", cell: "B3" };
    const messages = messagesOf({ stock: [stock("A", 2, { allocated: 5, source })] });
    expect(messages.find(({ kind }) => kind === "negative on hand")).toMatchObject({ item: "A", quantity: -3, source });
  });

  it("tell once of a resource with more work than time", () => {
    const load = (start: number, runMinutes: number): Load => ({
      resource: "PRESS1",
      start,
      end: start + 7,
      availableMinutes: 2400,
      ratedMinutes: 2400,
      setupMinutes: 60,
      runMinutes,
      overtimeMinutes: 0,
    });
    const messages = messagesOf({}, {}, [load(due, 2340), load(due + 7, 2400), load(due + 14, 3000)]);
    expect(messages.map(({ text }) => text)).toEqual([
      "PRESS1 needs 41.0 h of 40.0 h from 2026-06-08, and too much in 1 later bucket. Add hours or move work.",
    ]);
  });

  it("come with the most important first", () => {
    const messages = messagesOf({
      items: [item("A"), item("B"), item("C")],
      stock: [stock("C", -1)],
      demands: [demand("1", "A", 5, due)],
      openOrders: [po(5, due - 9), openOrder("PB", "B", 5, day("2026-05-01"))],
    });
    expect(kindsOf(messages)).toEqual(["past due PB", "negative on hand", "release due C-001", "defer PO", "cancel PB"]);
  });
});
