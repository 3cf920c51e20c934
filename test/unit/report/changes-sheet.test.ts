// The sheet Changes: what it lists first, what it marks, and what it says when there is little to say.

import type { SheetSpec, SpecValue, TableSpec } from "../../../src/grid/sheet-spec";
import { comparePlans } from "../../../src/engine/changes/compare-plans";
import type { DemandPromise } from "../../../src/model/plan";
import type { PlanChanges } from "../../../src/model/plan-changes";
import { changesSheet } from "../../../src/report/changes-sheet";
import { reportInput } from "../../../src/report/report-input";
import { styles } from "../../../src/report/styles";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";

const input = reportInput(samplePlan, samplePlant, sampleCheck);
const now = { plan: samplePlan, plant: samplePlant, settings: samplePlan.settings };

/** As if the sample had been planned before with 10 instead of 20 in SO-101, all orders a week and all promises two days sooner. */
const before = {
  ...now,
  plant: { ...samplePlant, demands: samplePlant.demands.map((each) => (each.id === "SO-101" ? { ...each, ordered: 10 } : each)) },
  plan: {
    ...samplePlan,
    orders: samplePlan.orders.map((order) => ({ ...order, start: order.start - 7, due: order.due - 7 })),
    promises: samplePlan.promises.map((promise) => ({ ...promise, promised: (promise.promised ?? 0) - 2 })),
  },
};

const changes = comparePlans(before, now);
const sheet = changesSheet(input, changes);

const words = ({ blocks }: SheetSpec): readonly SpecValue[] => blocks.flatMap(({ cells }) => cells.flat().map((cell) => cell?.value ?? null));

function table(name: string): TableSpec {
  const found = sheet.tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

function promiseSheet(lateDays: number): TableSpec | undefined {
  const [first] = samplePlan.promises;
  if (first === undefined) throw new Error("The sample has promises.");
  const after: DemandPromise = { ...first, lateDays };
  const moved: PlanChanges = { ...changes, promises: [{ before: { ...first, promised: (first.promised ?? 0) - 1 }, after, laterDays: 1, cause: null }] };
  return changesSheet(input, moved).tables[0];
}

describe("the sheet Changes", () => {
  it("says what changed in three tables: customer orders, then inputs, then orders to make or buy", () => {
    expect(sheet.tables.map(({ name, row }) => [name, row]).sort((a, b) => Number(a[1]) - Number(b[1])).map(([name]) => name)).toEqual(["PlanPromiseChanges", "PlanInputChanges", "PlanOrderChanges"]);
    expect(words(sheet)).toContain("1 input changed.");
    expect(table("PlanOrderChanges").rows.length).toBe(changes.orders.length);
  });

  it("names the input that caused a change, as a link to its cell", () => {
    const orders = table("PlanOrderChanges");
    const [because, source] = ["Because of", "Source"].map((heading) => orders.columns.findIndex((each) => each.heading === heading));
    expect(orders.rows[0]?.[because ?? 0]).toBe("Demand SO-101: quantity 10 → 20");
    expect(orders.links?.get(`0,${String(source)}`)).toEqual({ sheet: "Demand", cell: "A2" });
  });

  it("marks a later date only where the customer waits", () => {
    expect(promiseSheet(3)?.cellStyles?.get("0,0")).toMatchObject(styles.late);
    expect(promiseSheet(0)?.cellStyles?.get("0,0")).toBeUndefined();
  });

  it("keeps its tables apart, and each below its sentence", () => {
    const spans = sheet.tables.map(({ row, rows }) => [row, row + rows.length] as const).sort(([a], [b]) => a - b);
    spans.slice(1).forEach(([start], at) => expect(start).toBeGreaterThan((spans[at]?.[1] ?? 0) + 1));
    for (const [start] of spans) expect(sheet.blocks.some(({ row }) => row === start - 1)).toBe(true);
  });

  it("says so when nothing changed, and has no table then", () => {
    const same = changesSheet(input, comparePlans(now, now));
    expect(same.tables).toEqual([]);
    expect(words(same)).toEqual(expect.arrayContaining(["No customer order has another date than before.", "No input was changed.", "No order to make or buy changed."]));
  });
});
