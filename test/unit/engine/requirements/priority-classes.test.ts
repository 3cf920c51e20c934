// Priorities as small whole numbers, and plans whose priorities are too many for sums by day and class.

import { quietRun } from "../../../../src/base/run";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import { classified, movedClasses, NO_PRIORITY, noClass, onlyNone } from "../../../../src/engine/requirements/priority-classes";
import type { Demand } from "../../../../src/model/plant";
import { bom, day, demand, item, made, plant, settings } from "../../plant-builder";

const due = day("2026-06-01");
const chosen = settings({ horizonDays: 364 });

describe("Classes of priorities", () => {
  it("rise with their priorities, and nothing comes behind what no demand asks for", () => {
    const { classes, classOf } = classified(Float64Array.of(3, 1, 2.5, 1, NO_PRIORITY), onlyNone);
    expect([...classes]).toEqual([1, 2.5, 3, NO_PRIORITY]);
    expect([...classOf]).toEqual([2, 0, 1, 0, 3]);
    expect(noClass(classes)).toBe(3);
  });

  it("stay where no priority is new, also when some are gone", () => {
    const { classes } = classified(Float64Array.of(5, 2), onlyNone);
    expect(classified(Float64Array.of(5, 5), classes)).toEqual({ classes, classOf: Int32Array.of(1, 1) });
    expect(classified(Float64Array.of(5), classes).classes).toBe(classes);
  });

  it("move up when a new priority comes between them", () => {
    const before = classified(Float64Array.of(5, 2), onlyNone).classes;
    const after = classified(Float64Array.of(3), before).classes;
    expect([...after]).toEqual([2, 3, 5, NO_PRIORITY]);
    expect([...movedClasses(before, after)]).toEqual([0, 2, 3]);
  });
});

describe("Priorities of orders", () => {
  const products = ["A", "B", "C"];
  const rows = products.flatMap((id, i) => Array.from({ length: 9 }, (_, n) => demand(`${id}${String(n)}`, id, 1.1 + n, due + 3 * n + i, { priority: 1 + ((n + i) % 4) })));
  const items = [...products.map((id) => made(id)), item("SCREW", { lotRule: { kind: "fixed", quantity: 7 }, safetyStock: 3 }), item("OTHER")];

  function planned(more: readonly Demand[]) {
    const whole = plant({ items, bom: products.map((id) => bom(id, "SCREW", 1.3)), demands: [...rows, ...more] });
    const { orders, priorities } = planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);
    return orders.flatMap((order, place) => (order.item === "OTHER" ? [] : [{ ...order, priority: priorities[place] }]));
  }

  it("are the same whether needs are summed by day and class or, where these are too many, sorted one by one", () => {
    const others = Array.from({ length: 200 }, (_, n) => demand(`X${String(n)}`, "OTHER", 1, due, { priority: 10 + n }));
    expect(planned(others)).toEqual(planned([]));
  });
});
