// Net-change planning over random plants: after any edits the plan is the one that planning anew would make.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { independentDemands } from "../../src/engine/demand/independent-demands";
import { makePlan, planPlant } from "../../src/engine/make-plan";
import { planBuckets } from "../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../src/engine/requirements/plan-requirements";
import { replanRequirements } from "../../src/engine/requirements/replan-requirements";
import type { BookedRequirements, Requirements } from "../../src/engine/requirements/requirements";
import type { Demand, Item, Plant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";
import { day } from "../unit/plant-builder";
import { randomCase } from "./random-plant";

const seed = 20261123;
const parameters = { seed, numRuns: 100 };

/** An edit: which kind, which row, and by how much. */
type Edit = { readonly kind: keyof typeof edits; readonly row: number; readonly size: number };

/** The rows with one of them replaced by others. */
function replaced<Row>(rows: readonly Row[], row: number, others: (one: Row) => readonly Row[]): readonly Row[] {
  const place = row % Math.max(1, rows.length);
  return rows.flatMap((one, i) => (i === place ? others(one) : [one]));
}

function demandEdit(others: (one: Demand, edit: Edit) => readonly Demand[]) {
  return (plant: Plant, edit: Edit): Plant => ({
    ...plant,
    demands: replaced(plant.demands, edit.row, (one) => others(one, edit)),
  });
}

function itemEdit(changed: (one: Item, edit: Edit) => Item) {
  return (plant: Plant, edit: Edit): Plant => ({
    ...plant,
    items: replaced(plant.items, edit.row, (one) => [changed(one, edit)]),
  });
}

const edits = {
  moreDemand: demandEdit((one, { size }) => [{ ...one, ordered: one.ordered + size }]),
  movedDemand: demandEdit((one, { size }) => [{ ...one, due: one.due + size - 10 }]),
  urgentDemand: demandEdit((one) => [{ ...one, priority: 1 }]),
  newPriority: demandEdit((one, { size }) => [{ ...one, priority: size / 4 }]),
  lostDemand: demandEdit(() => []),
  newDemand: demandEdit((one, { row, size }) => [{ ...one, id: `${one.id}/${String(row)}/${String(size)}` }, one]),
  safetyStock: itemEdit((one, { size }) => ({ ...one, safetyStock: size })),
  lastDay: itemEdit((one, { row, size }) => ({ ...one, effectiveTo: day("2026-04-20") + row + size })),
  safetyTime: itemEdit((one, { size }) => ({ ...one, safetyTimeDays: size % 5 })),
  leadTime: itemEdit((one, { size }) => ({ ...one, leadTimeDays: size % 9 })),
  stock: (plant: Plant, { row, size }: Edit): Plant => ({
    ...plant,
    stock: replaced(plant.stock, row, (one) => [{ ...one, onHand: size }]),
  }),
  expiry: (plant: Plant, { row, size }: Edit): Plant => ({
    ...plant,
    stock: replaced(plant.stock, row, (one) => [{ ...one, expiry: (one.expiry ?? plant.demands[0]?.due ?? 0) + size - 20 }]),
  }),
  openOrder: (plant: Plant, { row, size }: Edit): Plant => ({
    ...plant,
    openOrders: replaced(plant.openOrders, row, (one) => [
      { ...one, quantity: one.done + size, componentsIssued: !one.componentsIssued },
    ]),
  }),
  safetyStockByDate: (plant: Plant, { row, size }: Edit): Plant => {
    const item = plant.items[row % plant.items.length]?.id ?? "";
    const from = (plant.demands[0]?.due ?? 0) + size - 20;
    return { ...plant, safetyStocks: [...plant.safetyStocks.filter((one) => one.item !== item), { item, from, quantity: size % 7 }] };
  },
  supplier: (plant: Plant, { row, size }: Edit): Plant => ({
    ...plant,
    suppliers: replaced(plant.suppliers, row, (one) => [{ ...one, leadTimeDays: size % 12, rank: size % 4, ...(one.share !== undefined && { share: size / 40 }) }]),
  }),
  lostSupplier: (plant: Plant, { row }: Edit): Plant => ({ ...plant, suppliers: replaced(plant.suppliers, row, () => []) }),
  otherSupplier: (plant: Plant, { row }: Edit): Plant => ({
    ...plant,
    openOrders: replaced(plant.openOrders, row, (one) => [{ ...one, supplier: "BOLT" }]),
  }),
  lostLine: (plant: Plant, { row }: Edit): Plant => ({ ...plant, bom: replaced(plant.bom, row, () => []) }),
  readAgain: (plant: Plant): Plant => ({
    ...plant,
    items: plant.items.map((one) => ({ ...one })),
    demands: [...plant.demands].reverse().map((one) => ({ ...one })),
  }),
  rowsInserted: (plant: Plant, { row }: Edit): Plant => ({
    ...plant,
    items: plant.items.map((one, i) => ({ ...one, source: { sheet: "Items", cell: `A${String(i + row)}` } })),
    demands: plant.demands.map((one, i) => ({ ...one, source: { sheet: "Orders", cell: `A${String(i + row)}` } })),
    openOrders: plant.openOrders.map((one, i) => ({ ...one, source: { sheet: "Open", cell: `A${String(i + row)}` } })),
  }),
  slowerStep: (plant: Plant, { row, size }: Edit): Plant => ({
    ...plant,
    routing: replaced(plant.routing, row, (one) => [{ ...one, runMinutes: one.runMinutes + size / 10 }]),
  }),
  moreMachines: (plant: Plant, { row }: Edit): Plant => ({
    ...plant,
    resources: replaced(plant.resources, row, (one) => [{ ...one, units: one.units + 1 }]),
  }),
} as const;

const randomEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    "moreDemand",
    "movedDemand",
    "urgentDemand",
    "lostDemand",
    "newDemand",
    "safetyStock",
    "lastDay",
    "safetyTime",
    "leadTime",
    "stock",
    "expiry",
    "openOrder",
    "safetyStockByDate",
    "supplier",
    "lostSupplier",
    "otherSupplier",
    "lostLine",
    "readAgain",
    "rowsInserted",
    "slowerStep",
    "moreMachines",
  ),
  row: fc.nat(200),
  size: fc.integer({ min: 1, max: 40 }),
});

function edited(plant: Plant, edit: Edit): Plant {
  return edits[edit.kind](plant, edit);
}

function demandsOf(plant: Plant, settings: Settings) {
  return independentDemands(plant, settings, planBuckets(settings)).demands;
}

function planned(plant: Plant, settings: Settings) {
  return planRequirements(plant, demandsOf(plant, settings), settings, planBuckets(settings), quietRun);
}

function replanned(from: BookedRequirements, plant: Plant, settings: Settings): BookedRequirements {
  return replanRequirements(from, plant, demandsOf(plant, settings), settings, planBuckets(settings), quietRun).requirements;
}

/** As text, which is quicker to compare than thousands of objects. */
function contentOf({ orders, links, records, openOrderUses }: Requirements): string {
  return JSON.stringify({ orders, links, records, uses: [...openOrderUses] });
}

describe(`Net-change planning (seed ${String(seed)})`, () => {
  it("gives the plan of the edited plant, edit after edit", () => {
    fc.assert(
      fc.property(randomCase, fc.array(randomEdit, { minLength: 1, maxLength: 5 }), ({ plant, settings }, changes) => {
        let current = plant;
        let held = planned(plant, settings);
        for (const one of changes) {
          current = edited(current, one);
          held = replanned(held, current, settings);
          expect(contentOf(held)).toBe(contentOf(planned(current, settings)));
        }
      }),
      parameters,
    );
  }, 120_000);

  it("gives the whole plan of the edited plant, edit after edit, also when the schedule's settings change", () => {
    fc.assert(
      fc.property(randomCase, fc.array(randomEdit, { minLength: 1, maxLength: 3 }), fc.boolean(), ({ plant, settings }, changes, isOther) => {
        let current = plant;
        let held = planPlant(plant, settings, null, quietRun);
        const later: Settings = isOther ? { ...settings, plan: settings.plan === "constrained" ? "requirements" : "constrained" } : settings;
        for (const one of [null, ...changes]) {
          if (one !== null) current = edited(current, one);
          held = planPlant(current, later, held, quietRun);
          expect(JSON.stringify(held.plan)).toBe(JSON.stringify(makePlan(current, later, quietRun)));
        }
      }),
      { ...parameters, numRuns: 60 },
    );
  }, 120_000);

  it("gives the plan of the edited plant whose lots keep their days, edit after edit", () => {
    fc.assert(
      fc.property(randomCase, fc.array(randomEdit, { minLength: 1, maxLength: 3 }), ({ plant, settings: given }, changes) => {
        const settings: Settings = { ...given, plan: "constrained" };
        let current: Plant = { ...plant, items: plant.items.map((one, i): Item => (i % 2 === 0 ? { ...one, lotRule: { kind: "periods", periods: 2 + (i % 3) } } : one)) };
        let held = planPlant(current, settings, null, quietRun);
        for (const one of changes) {
          const before = held;
          current = edited(current, one);
          held = planPlant(current, settings, held, quietRun, before);
          expect(contentOf(held.requirements)).toBe(contentOf(planRequirements(current, demandsOf(current, settings), settings, planBuckets(settings), quietRun, held.plan.former?.lots)));
        }
      }),
      { ...parameters, numRuns: 60 },
    );
  }, 120_000);

  it("leaves the plan before as it was, also when two others are made from it", () => {
    fc.assert(
      fc.property(randomCase, randomEdit, randomEdit, ({ plant, settings }, first, second) => {
        const before = planned(plant, settings);
        const plants = [first, second].map((one) => edited(plant, one));
        const after = plants.map((one) => replanned(before, one, settings));
        expect(contentOf(before)).toBe(contentOf(planned(plant, settings)));
        plants.forEach((one, i) => {
          expect(contentOf(after[i] ?? before)).toBe(contentOf(planned(one, settings)));
        });
      }),
      { ...parameters, numRuns: 40 },
    );
  }, 120_000);
});
