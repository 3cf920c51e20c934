// Net-change planning: what an edit touches, and what it leaves alone. That the plan is right is a property test's matter.

import { quietRun } from "../../../../src/base/run";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import { replanRequirements } from "../../../../src/engine/requirements/replan-requirements";
import type { BookedRequirements } from "../../../../src/engine/requirements/requirements";
import type { Plant } from "../../../../src/model/plant";
import { bom, day, demand, item, made, openOrder, plant, settings, stock } from "../../plant-builder";

const due = day("2026-06-01");
const chosen = settings({ horizonDays: 56 });

const whole = plant({
  items: [made("A"), made("B"), made("S"), item("C"), item("D")],
  bom: [bom("A", "S", 1), bom("S", "C", 2), bom("B", "D", 1)],
  stock: [stock("S", 30)],
  demands: [demand("1", "A", 10, due), demand("2", "B", 5, due)],
  openOrders: [openOrder("PO", "D", 2, due)],
});
const before = planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);

function replanned(from: BookedRequirements, edited: Plant): BookedRequirements {
  return replanRequirements(from, edited, edited.demands, chosen, from.basis.buckets, quietRun).requirements;
}

/** Ids of the items that have other orders in the order book, or null when all was planned anew. */
function plannedAgain(records: Partial<Plant>): readonly string[] | null {
  const edited = plant({ ...whole, ...records });
  const { basis, book } = replanned(before, edited);
  if (basis.structure !== before.basis.structure) return null;
  return edited.items.flatMap(({ id }, i) => (book.firstOrder[i] === before.book.firstOrder[i] ? [] : [id]));
}

function nettedAgain(records: Partial<Plant>): number {
  const edited = plant({ ...whole, ...records });
  return replanRequirements(before, edited, edited.demands, chosen, before.basis.buckets, quietRun).nettedItems;
}

describe("Net-change planning", () => {
  it("plans nothing again where nothing was edited, also when every row was read again", () => {
    expect(plannedAgain({})).toEqual([]);
    expect(plannedAgain({ demands: whole.demands.map((row) => ({ ...row })), items: whole.items.map((row) => ({ ...row })) })).toEqual([]);
  });

  it("plans an item with more demand again, and what hangs below it until nothing changes any more", () => {
    const [, other] = whole.demands;
    if (other === undefined) throw new Error("No demand");
    expect(plannedAgain({ demands: [demand("1", "A", 12, due), other] })).toEqual(["A"]);
    // Of S nothing has to be ordered: it is looked at, and C is not.
    expect(nettedAgain({ demands: [demand("1", "A", 12, due), other] })).toBe(2);
    expect(plannedAgain({ demands: [demand("1", "A", 50, due), other] })).toEqual(["A", "S", "C"]);
  });

  it("plans an item again whose stock, rule or open order was edited", () => {
    expect(plannedAgain({ stock: [stock("S", 3)] })).toEqual(["S", "C"]);
    expect(plannedAgain({ openOrders: [openOrder("PO", "D", 1, due)] })).toEqual(["D"]);
    expect(plannedAgain({ items: whole.items.map((row) => (row.id === "B" ? { ...row, leadTimeDays: 3 } : row)) })).toEqual(["B", "D"]);
  });

  it("keeps demands apart when one in the middle is gone and another is new", () => {
    const edited = plant({ ...whole, demands: [demand("3", "B", 1, due), demand("2", "B", 5, due)] });
    const { orders } = replanned(before, edited);
    expect(orders.map(({ id, pegs }) => [id, pegs.map((peg) => peg.demand)])).toEqual([
      ["PO", ["2", "3"]],
      ["D-001", ["2", "3"]],
      ["B-001", ["2", "3"]],
    ]);
  });

  it("plans everything anew when the bill of material was edited", () => {
    expect(plannedAgain({ bom: [bom("A", "S", 2), bom("S", "C", 2), bom("B", "D", 1)] })).toBeNull();
  });

  it("plans everything anew before old entries outweigh those that count", () => {
    let held = before;
    let largest = 0;
    for (let units = 60; units < 80; units += 1) {
      const edited = plant({ ...whole, demands: [demand("1", "A", units, due)] });
      held = replanned(held, edited);
      largest = Math.max(largest, held.book.orders);
    }
    expect(held.orders.map(({ quantity }) => quantity)).toEqual([98, 49, 2, 79]);
    expect(largest).toBeLessThan(20);
  });
});
