// Master data of items that can be planned with but rarely mean what they say.

import type { Issue } from "../base/issue";
import type { Finding } from "./check-findings";
import { issuesFor, quoted } from "./check-findings";
import type { Item, Plant } from "./plant";

type ItemCheck = { readonly finding: Finding<Item>; readonly isCulprit: (item: Item) => boolean };

/** Warnings and remarks on items, each at the cell of the item. */
export function checkItemData(plant: Plant): Issue[] {
  return itemChecks(plant).flatMap(({ finding, isCulprit }) => issuesFor(finding, plant.items.filter(isCulprit)));
}

function itemChecks(plant: Plant): readonly ItemCheck[] {
  const withBom = new Set(plant.bom.map((line) => line.parent));
  const used = new Set(plant.bom.map((line) => line.component));
  const withRouting = new Set(plant.routing.map((step) => step.item));
  const stocked = new Set(plant.stock.filter((stock) => stock.onHand !== 0).map((stock) => stock.item));
  const supplied = new Set(plant.suppliers.map((row) => row.item));
  const quick = new Set(plant.suppliers.filter((row) => row.leadTimeDays === 0).map((row) => row.item));
  return [
    {
      finding: {
        code: "made-without-bom",
        severity: "warning",
        text: ({ id }) => `Item ${quoted(id)} is made but has no bill of material: no components are planned for it.`,
        plural: "made items without a bill of material",
        hint: "Add its components, or mark it as bought.",
      },
      isCulprit: ({ id, supply }) => supply === "make" && !withBom.has(id),
    },
    {
      finding: {
        code: "made-without-routing",
        severity: "warning",
        text: ({ id }) => `Item ${quoted(id)} is made but has no routing: it takes its lead time and loads no work centre.`,
        plural: "made items without a routing",
        hint: "Add its operations, so that capacity is planned.",
      },
      isCulprit: ({ id, supply }) => supply === "make" && !withRouting.has(id),
    },
    {
      finding: {
        code: "bought-with-bom",
        severity: "warning",
        text: ({ id }) => `Item ${quoted(id)} is bought but has a bill of material: no components are planned for it.`,
        plural: "bought items with a bill of material",
        hint: "Mark it as made, or remove its BOM lines.",
      },
      isCulprit: ({ id, supply }) => supply === "buy" && withBom.has(id),
    },
    {
      finding: {
        code: "safety-stock-at-reorder-point",
        severity: "warning",
        text: ({ id, safetyStock, reorderPoint }) =>
          `Item ${quoted(id)}: safety stock ${String(safetyStock)} is not below the reorder point ${String(reorderPoint)}.`,
        plural: "items whose safety stock is not below their reorder point",
        hint: "The reorder point should cover safety stock and the demand over the lead time.",
      },
      isCulprit: ({ safetyStock, reorderPoint }) =>
        reorderPoint !== undefined && safetyStock > 0 && safetyStock >= reorderPoint,
    },
    {
      finding: {
        code: "minimum-above-maximum",
        severity: "warning",
        text: ({ id, minimumOrder, maximumOrder }) =>
          `Item ${quoted(id)}: minimum order ${String(minimumOrder)} is above maximum order ${String(maximumOrder)}.`,
        plural: "items whose minimum order is above the maximum",
        hint: "The maximum wins. Correct one of the two.",
      },
      isCulprit: ({ minimumOrder, maximumOrder }) =>
        minimumOrder !== undefined && maximumOrder !== undefined && minimumOrder > maximumOrder,
    },
    {
      finding: {
        code: "zero-cost",
        severity: "info",
        text: ({ id }) => `Item ${quoted(id)} has no cost: it counts as nothing in the inventory value.`,
        plural: "items in stock or in use without a cost",
        hint: "Add a standard cost.",
      },
      isCulprit: ({ id, cost, supply }) => cost === 0 && supply !== "phantom" && (stocked.has(id) || used.has(id)),
    },
    {
      finding: {
        code: "bought-without-supplier",
        severity: "info",
        text: ({ id }) => `Item ${quoted(id)} is bought but has no supplier.`,
        plural: "bought items without a supplier",
        hint: "Add a supplier, so that its orders can be placed.",
      },
      isCulprit: ({ id, supply, supplier }) =>
        plant.suppliers.length > 0 && supply === "buy" && supplier === undefined && !supplied.has(id),
    },
    {
      finding: {
        code: "zero-lead-time",
        severity: "info",
        text: ({ id }) => `Item ${quoted(id)} is bought with lead time 0: it is taken to arrive on the day it is ordered.`,
        plural: "bought items with lead time 0",
        hint: "Add the days from order to receipt.",
      },
      isCulprit: ({ id, supply, leadTimeDays }) =>
        supply === "buy" && leadTimeDays === 0 && (!supplied.has(id) || quick.has(id)),
    },
  ];
}
