// The item master of Morgenrad: bicycles, what is made for them and what is bought, with costs rolled up from below.

import type { Item } from "../../../src/model/plant";
import { defaultItem } from "../../../src/model/plant";
import { parentsFirst, unitsPer } from "../explode";
import { boughtParts } from "./bought-parts";
import { bicycles, colourNames, frameName } from "./models";
import { HARDENED_FORK, routing } from "./routing";
import { assemblies, bom, cutTubes, frames, kits, madeForks, wheels } from "./structure";
import { vendorName } from "./vendors";
import { day, resources } from "./work-centres";

const assemblyPlanner = "Janssen";
const framePlanner = "Okafor";
const buyer = "Petersen";

function made(id: string, description: string, group: string, planner: string, leadTimeDays: number, more?: Partial<Item>): Item {
  return { ...defaultItem, id, description, group, planner, leadTimeDays, unit: "pcs", supply: "make", multipleOrder: 1, ...more };
}

const assemblyNames: Readonly<Record<string, string>> = { DS: "Drivetrain set", CP: "Cockpit" };
const kitNames: Readonly<Record<string, string>> = {
  "KIT-LIGHT": "Lighting kit",
  "KIT-LIGHT-E": "Lighting kit e-bike",
  "KIT-DOC": "Documents and small parts",
  "KIT-DOC-E": "Documents and small parts e-bike",
};

const withoutCost: readonly Item[] = [
  ...bicycles.map(({ id, model, size, colour }) =>
    made(id, `${model.name}, ${colourNames[colour] ?? colour}${size === "" ? "" : `, ${size}`}`, model.group, assemblyPlanner, 3, {
      price: model.price,
    }),
  ),
  // Last built for the autumn of 2026; kept for its history.
  made("KD-016", "Children's bike Pfiff 16", "Kids", assemblyPlanner, 3, { price: 199, effectiveTo: day("2026-10-30") }),
  ...bicycles.map(({ id, model, colour }) =>
    made(`FS-${id}`, `Frameset painted ${model.code}, ${colourNames[colour] ?? colour}`, "Framesets", framePlanner, 4, {
      safetyStock: model.share > 0.2 ? 2 : 0,
      yield: 0.98,
    }),
  ),
  ...frames.map((frame) => made(`FR-${frameName(frame)}`, `Raw frame ${frameName(frame)}`, "Raw frames", framePlanner, 5)),
  ...madeForks.map((id) => made(id, `Fork ${id.slice(3)}, raw`, "Raw frames", framePlanner, id === HARDENED_FORK ? 9 : 4)),
  ...frames.map((frame) => made(`TS-${frameName(frame)}`, `Tube set mitred ${frameName(frame)}`, "Tube sets", framePlanner, 2)),
  ...cutTubes.map(({ id, profile, millimetres }) =>
    made(id, `Tube ${profile} cut to ${millimetres} mm`, "Cut tubes", framePlanner, 2, {
      lotRule: { kind: "periods", periods: 2 },
      multipleOrder: 10,
    }),
  ),
  ...wheels.map(({ key }) => made(`WH-${key}`, `Wheel ${key.replace("-", " ")}, complete`, "Wheels", assemblyPlanner, 2, { safetyStock: 4 })),
  ...wheels.map(({ key }) => made(`LR-${key}`, `Wheel ${key.replace("-", " ")}, laced`, "Wheels", assemblyPlanner, 2)),
  ...Object.keys(assemblies).map((id) => made(id, `${assemblyNames[id.slice(0, 2)] ?? id} ${id.slice(3)}`, "Assemblies", assemblyPlanner, 1)),
  ...Object.keys(kits).map((id) => made(id, kitNames[id] ?? id, "Kits", assemblyPlanner, 0, { supply: "phantom", unit: "set" })),
  ...boughtParts.map((part) => ({
    ...defaultItem,
    id: part.id,
    description: part.description,
    unit: part.unit,
    leadTimeDays: part.leadTimeDays,
    cost: part.cost,
    safetyStock: safetyStockOf(part.minimumOrder, part.cost),
    minimumOrder: part.minimumOrder,
    multipleOrder: part.multipleOrder,
    supplier: vendorName(part.vendor),
    planner: buyer,
    group: part.group,
    // Pennies, and always enough of them: nobody calls about a week.
    ...(part.cost < 0.1 ? { toleranceDays: 7 } : {}),
  })),
];

function safetyStockOf(minimumOrder: number, cost: number): number {
  if (cost > 100) return 2;
  return cost > 20 ? Math.round(minimumOrder / 10) : Math.round(minimumOrder / 5);
}

/** € of labour, machine and work bought outside for one unit; setups are spread over lots of about twelve. */
function conversionCost(item: string): number {
  return routing
    .filter((step) => step.item === item)
    .reduce((sum, step) => {
      const rate = resources.find((resource) => resource.id === step.resource)?.costRate ?? 0;
      return sum + ((step.setupMinutes / 12 + step.runMinutes) / 60) * rate + (step.subcontractPrice ?? 0);
    }, 0);
}

/** All items with standard costs: components first, so that each parent finds theirs. */
export const items: readonly Item[] = (() => {
  const costs = new Map<string, number>();
  for (const item of [...parentsFirst(withoutCost, bom)].reverse()) {
    const lines = bom.filter((line) => line.parent === item.id && line.effectiveFrom === undefined);
    const material = lines.reduce((sum, line) => sum + unitsPer(line, item) * (costs.get(line.component) ?? 0), 0);
    const cost = item.supply === "buy" ? item.cost : material + conversionCost(item.id);
    costs.set(item.id, Math.round(cost * 100) / 100);
  }
  const typical = new Map([["KD-016", 121.4]]);
  return withoutCost.map((item) => ({ ...item, cost: typical.get(item.id) ?? costs.get(item.id) ?? 0 }));
})();
