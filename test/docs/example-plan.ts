// A small plan by the real engine, for the examples of the functions that answer from one: bicycles, frames and wheels.

import { quietRun } from "../../src/base/run";
import type { LastPlan } from "../../src/engine/explain/last-plan";
import { makePlan } from "../../src/engine/make-plan";
import { bom, day, demand, item, made, openOrder, plant, settings, stock } from "../unit/plant-builder";
import type { Resource, RoutingStep } from "../../src/model/plant";

const workCentre = (id: string): Resource => ({ id, description: id, units: 1, efficiency: 1, utilisation: 1, costRate: 40 });

const step = (itemId: string, resource: string, runMinutes: number): RoutingStep => ({
  item: itemId,
  number: 10,
  description: resource,
  resource,
  alternates: [],
  setupMinutes: 30,
  runMinutes,
  queueMinutes: 0,
  moveMinutes: 0,
});

export const examplePlant = plant({
  items: [
    made("BIKE", { leadTimeDays: 3, safetyStock: 2 }),
    made("FRAME", { leadTimeDays: 4, multipleOrder: 10 }),
    item("WHEEL", { leadTimeDays: 10, minimumOrder: 50 }),
  ],
  bom: [bom("BIKE", "FRAME", 1), bom("BIKE", "WHEEL", 2)],
  stock: [stock("BIKE", 12), stock("WHEEL", 60)],
  demands: [
    demand("SO-1", "BIKE", 8, day("2026-05-07"), { customer: "Northwind" }),
    demand("SO-2", "BIKE", 25, day("2026-05-19"), { customer: "Adatum" }),
    demand("SO-3", "BIKE", 30, day("2026-05-26"), { customer: "Northwind" }),
    demand("FC-1", "BIKE", 10, day("2026-06-02"), { kind: "forecast" }),
  ],
  openOrders: [openOrder("PO-7", "WHEEL", 40, day("2026-05-21"))],
  resources: [workCentre("PAINT"), workCentre("ASSEMBLY")],
  routing: [step("FRAME", "PAINT", 35), step("BIKE", "ASSEMBLY", 45)],
});

export const examplePlan: LastPlan = {
  plan: makePlan(examplePlant, settings({ horizonDays: 42 }), quietRun),
  plant: examplePlant,
};
