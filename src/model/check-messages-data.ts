// Every sentence that check-plant says about master data worth a look, in one place so that it can be translated.
// Knows no rule: who is a culprit is decided in check-item-data and check-resource-data.

import type { Finding } from "./check-findings";
import { quoted } from "./check-words";
import type { Item, Resource } from "./plant";

export const madeWithoutBom: Finding<Item> = {
  code: "made-without-bom",
  severity: "warning",
  text: ({ id }) => `Item ${quoted(id)} is made but has no bill of material: no components are planned for it.`,
  one: "made item without a bill of material",
  several: "made items without a bill of material",
  hint: "Add its components, or mark it as bought.",
};

export const madeWithoutRouting: Finding<Item> = {
  code: "made-without-routing",
  severity: "warning",
  text: ({ id }) => `Item ${quoted(id)} is made but has no routing: it takes its lead time and loads no work centre.`,
  one: "made item without a routing",
  several: "made items without a routing",
  hint: "Add its operations, so that capacity is planned.",
};

export const boughtWithBom: Finding<Item> = {
  code: "bought-with-bom",
  severity: "warning",
  text: ({ id }) => `Item ${quoted(id)} is bought but has a bill of material: no components are planned for it.`,
  one: "bought item with a bill of material",
  several: "bought items with a bill of material",
  hint: "Mark it as made, or remove its BOM lines.",
};

export const safetyStockAtReorderPoint: Finding<Item> = {
  code: "safety-stock-at-reorder-point",
  severity: "warning",
  text: ({ id, safetyStock, reorderPoint }) =>
    `Item ${quoted(id)}: safety stock ${String(safetyStock)} is not below the reorder point ${String(reorderPoint)}.`,
  one: "item whose safety stock is not below its reorder point",
  several: "items whose safety stock is not below their reorder point",
  hint: "The reorder point should cover safety stock and the demand over the lead time.",
};

export const minimumAboveMaximum: Finding<Item> = {
  code: "minimum-above-maximum",
  severity: "warning",
  text: ({ id, minimumOrder, maximumOrder }) =>
    `Item ${quoted(id)}: minimum order ${String(minimumOrder)} is above maximum order ${String(maximumOrder)}.`,
  one: "item whose minimum order is above the maximum",
  several: "items whose minimum order is above the maximum",
  hint: "The maximum wins. Correct one of the two.",
};

export const zeroCost: Finding<Item> = {
  code: "zero-cost",
  severity: "info",
  text: ({ id }) => `Item ${quoted(id)} has no cost: it counts as nothing in the inventory value.`,
  one: "item in stock or in use without a cost",
  several: "items in stock or in use without a cost",
  hint: "Add a standard cost.",
};

export const boughtWithoutSupplier: Finding<Item> = {
  code: "bought-without-supplier",
  severity: "info",
  text: ({ id }) => `Item ${quoted(id)} is bought but has no supplier.`,
  one: "bought item without a supplier",
  several: "bought items without a supplier",
  hint: "Add a supplier, so that its orders can be placed.",
};

export const zeroLeadTime: Finding<Item> = {
  code: "zero-lead-time",
  severity: "info",
  text: ({ id }) => `Item ${quoted(id)} is bought with lead time 0: it is taken to arrive on the day it is ordered.`,
  one: "bought item with lead time 0",
  several: "bought items with lead time 0",
  hint: "Add the days from order to receipt.",
};

export const resourceWithoutCalendar: Finding<Resource> = {
  code: "resource-without-calendar",
  severity: "warning",
  text: ({ id }) => `Work centre ${quoted(id)} has no calendar: the standard working hours of the settings are assumed.`,
  one: "work centre without a calendar",
  several: "work centres without a calendar",
  hint: "Name a calendar, or enter its shifts.",
};

export const resourceNeverOpen: Finding<Resource> = {
  code: "resource-never-open",
  severity: "warning",
  text: ({ id, calendar }) => `Work centre ${quoted(id)} is never open: its calendar ${quoted(calendar ?? "")} has no shift.`,
  one: "work centre that is never open",
  several: "work centres that are never open",
  hint: "Add shifts to the calendar.",
};

export const unusedResource: Finding<Resource> = {
  code: "unused-resource",
  severity: "info",
  text: ({ id }) => `Work centre ${quoted(id)} is in no routing: it stays idle in the plan.`,
  one: "work centre in no routing",
  several: "work centres in no routing",
  hint: "Use it in a routing, or remove it.",
};
