// Master data of items that can be planned with but rarely mean what they say.

import type { Issue } from "../base/issue";
import type { Finding } from "./check-findings";
import { issuesFor } from "./check-findings";
import * as say from "./check-messages-data";
import type { Item, Plant } from "./plant";

type ItemCheck = { readonly finding: Finding<Item>; readonly isCulprit: (item: Item) => boolean };

/** Warnings and remarks on items, each at the cell of the item. */
export function checkItemData(plant: Plant): Issue[] {
  // What is wrong with an item is not said again for each order that it is made for alone.
  const items = plant.items.filter(({ identity }) => identity?.order === undefined);
  return itemChecks(plant).flatMap(({ finding, isCulprit }) => issuesFor(finding, items.filter(isCulprit)));
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
      finding: say.madeWithoutBom,
      isCulprit: ({ id, supply }) => supply === "make" && !withBom.has(id),
    },
    {
      finding: say.madeWithoutRouting,
      isCulprit: ({ id, supply }) => supply === "make" && !withRouting.has(id),
    },
    {
      finding: say.boughtWithBom,
      isCulprit: ({ id, supply }) => supply === "buy" && withBom.has(id),
    },
    {
      finding: say.safetyStockAtReorderPoint,
      isCulprit: ({ safetyStock, reorderPoint }) =>
        reorderPoint !== undefined && safetyStock > 0 && safetyStock >= reorderPoint,
    },
    {
      finding: say.minimumAboveMaximum,
      isCulprit: ({ minimumOrder, maximumOrder }) =>
        minimumOrder !== undefined && maximumOrder !== undefined && minimumOrder > maximumOrder,
    },
    {
      finding: say.zeroCost,
      isCulprit: ({ id, cost, supply }) => cost === 0 && supply !== "phantom" && (stocked.has(id) || used.has(id)),
    },
    {
      finding: say.boughtWithoutSupplier,
      isCulprit: ({ id, supply, supplier }) =>
        plant.suppliers.length > 0 && supply === "buy" && supplier === undefined && !supplied.has(id),
    },
    {
      finding: say.zeroLeadTime,
      isCulprit: ({ id, supply, leadTimeDays }) =>
        supply === "buy" && leadTimeDays === 0 && (!supplied.has(id) || quick.has(id)),
    },
  ];
}
