// The sequence in which needs of one day are served: few and many of them, parents in any order of ids.

import { quietRun } from "../../../../src/base/run";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import { bom, day, demand, item, made, openOrder, plant, settings } from "../../plant-builder";

const due = day("2026-06-01");
const chosen = settings({ horizonDays: 56 });

/** Ids of what a common screw goes to, as its links stand; parents are named and ranked in no order. */
function served(parents: number): readonly string[] {
  const ids = Array.from({ length: parents }, (_, i) => `P-${String((i * 37) % 101)}`);
  const whole = plant({
    items: [...ids.map((id) => made(id)), item("SCREW")],
    bom: ids.map((id) => bom(id, "SCREW", 2)),
    demands: [
      ...ids.map((id, i) => demand(`SO-${String(i)}`, id, 1, due, { priority: 1 + (i % 3) })),
      demand("Q-SPARE", "SCREW", 1, due, { priority: 2 }),
    ],
  });
  const { links } = planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);
  return links.flatMap(({ item: id, need }) => {
    if (id !== "SCREW" || need.kind === "safetyStock") return [];
    return [need.kind === "demand" ? need.demand : need.order];
  });
}

function expected(parents: number): readonly string[] {
  const needs = Array.from({ length: parents }, (_, i) => ({ id: `P-${String((i * 37) % 101)}-001`, priority: 1 + (i % 3) }));
  return [...needs, { id: "Q-SPARE", priority: 2 }]
    .sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

describe("Needs of one day", () => {
  it.each([2, 9, 24, 25, 100])("are served by priority, then by id, also when there are %p and one more", (parents) => {
    expect(served(parents)).toEqual(expected(parents));
  });

  it.each(["make", "buy"] as const)("are served by the id of an open order, not by that of its item (%p)", (supply) => {
    const whole = plant({
      items: [made("M"), item("Z", { supply }), item("SCREW")],
      bom: [bom("M", "SCREW", 1), bom("Z", "SCREW", 1)],
      openOrders: [openOrder("AAA", "Z", 1, due, { kind: "make" })],
      demands: [demand("1", "M", 1, due), demand("2", "Z", 1, due)],
    });
    const { links } = planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);
    expect(links.flatMap(({ item: id, need }) => (id === "SCREW" && need.kind === "component" ? [need.order] : []))).toEqual(["AAA", "M-001"]);
  });
});
