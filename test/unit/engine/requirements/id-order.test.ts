// The sequence of order ids by number, held against the texts that it stands for.

import { idOrder } from "../../../../src/engine/requirements/id-order";
import { compareNumbers, compareTexts, plannedOrderId, takenNumbers } from "../../../../src/engine/requirements/order-ids";

const ids = ["B", "A", "A-1", "A-1-2", "A B", "A-001", "AB", "A.1", "", "-", "A-"];
const items = ids.map((id) => ({ id }));

describe("The sequence of order ids", () => {
  const { rank, family } = idOrder(items);

  it("is that of the families of items, whatever their orders' numbers are", () => {
    const numbers = [1, 7, 999, 1000, 12_345];
    const all = items.flatMap(({ id }, index) => numbers.map((number) => ({ index, text: plannedOrderId(id, number) })));
    for (const one of all) {
      for (const other of all) {
        const byFamily = (family[one.index] ?? 0) - (family[other.index] ?? 0);
        if (byFamily !== 0) expect(Math.sign(compareTexts(one.text, other.text))).toBe(Math.sign(byFamily));
      }
    }
  });

  it("puts only items into one family whose ids begin alike", () => {
    const named = (id: string): number => family[ids.indexOf(id)] ?? -1;
    expect(named("A-1-2")).toBe(named("A"));
    expect(named("A B")).not.toBe(named("A"));
    expect(new Set([named("AB"), named("B"), named("A.1"), named("A")]).size).toBe(4);
  });

  it("ranks every item once, also when the ids came in their order", () => {
    expect([...rank].sort((a, b) => a - b)).toEqual(ids.map((_, i) => i));
    expect([...idOrder([{ id: "A" }, { id: "B" }, { id: "C" }]).rank]).toEqual([0, 1, 2]);
  });

  it("within an item is that of the texts, where 1000 comes before 999", () => {
    for (const [a, b] of [[1, 2], [999, 1000], [1000, 1001], [12, 120_000]] as const) {
      expect(Math.sign(compareNumbers(a, b))).toBe(compareTexts(plannedOrderId("X", a), plannedOrderId("X", b)));
    }
  });
});

describe("Numbers that open orders have", () => {
  it("are those of ids that a planned order could have", () => {
    const items = new Map([["A", 7], ["A-1", 8]]);
    const taken = takenNumbers(["A-001", "A-002", "A-2", "A-0002", "A-1-1000", "PO-77", "x", "A-", "PO-078"], (id) => items.get(id));
    expect([...taken].map(([item, numbers]) => [item, [...numbers]])).toEqual([
      [7, [1, 2]],
      [8, [1000]],
    ]);
  });
});
