// What changed between two inputs of planning, in English: the tables, records and fields as the planner calls them.

import { dayText, type Day } from "../../../base/day";
import { settingFields, type Settings } from "../../../model/settings";
import { quantityText } from "../quantity-text";

const tables = {
  demand: "Demand",
  inventory: "Inventory",
  openOrder: "Open order",
  firmReceipts: "Firm receipts",
  pin: "Pin",
  progress: "Progress",
  product: "Product",
  bom: "Bill of material",
  routing: "Routing",
  workCentre: "Work centre",
  calendar: "Calendar",
  changeover: "Changeover",
  skill: "Skill",
  supplier: "Supplier",
  safetyStock: "Safety stock",
  substitute: "Substitute",
  history: "History",
  setting: "Setting",
};

const fields = {
  after: "after", allocated: "allocated", alsoNeeded: "also needed", alternateRank: "rank of the alternate", alternates: "alternates", alternateShare: "share of the alternate", batchSize: "batch size", bill: "bill",
  calendar: "calendar", componentsIssued: "components issued", cost: "cost", costRate: "cost rate", delivered: "delivered", done: "done", due: "due", earliest: "earliest start",
  effectiveFrom: "effective from", effectiveTo: "effective to", efficiency: "efficiency", event: "event", exceptions: "exceptions", expiry: "expiry", firm: "firm",
  holdingRate: "holding rate", item: "item", kind: "kind", leadTime: "lead time", lotRule: "lot rule", machine: "machine", makeOrBuy: "make or buy",
  maximumOrder: "maximum order", minimumOrder: "minimum order", minutes: "minutes", moveMinutes: "move minutes", multipleOrder: "order multiple", noBreak: "no break", noWait: "no wait",
  onHand: "on hand", operation: "operation", operationReached: "operation reached", orderCost: "order cost", overtimeHours: "overtime hours",
  overtimeRate: "overtime rate", perOrder: "per order", plannedFor: "planned for", price: "price", predecessor: "predecessor", priceBreaks: "price breaks", discount: "discount", priority: "priority",
  quantity: "quantity", quantityGood: "quantity good", quantityPer: "quantity per", queueMinutes: "queue minutes", rank: "rank", ratio: "ratio", reorderPoint: "reorder point",
  runMinutes: "run minutes", safetyStock: "safety stock", safetyTime: "safety time", scrap: "scrap", setupFamily: "setup family",
  setupMinutes: "setup minutes", share: "share", shelfLife: "shelf life", shifts: "shifts", skill: "skill", start: "start", subcontractDays: "subcontract days",
  subcontractor: "subcontractor", subcontractPrice: "subcontract price", supplier: "supplier", to: "to", toleranceDays: "message tolerance days",
  toleranceQuantity: "message tolerance quantity", transferBatch: "transfer batch", units: "units", utilisation: "utilisation", workCentre: "work centre",
  yield: "yield",
};

const settingNames = new Map<keyof Settings, string>([
  ...settingFields.map(({ key, label }) => [key, label] as const),
  ["periods", "Periods"],
  ["edits", "Changes"],
  ["defaultShifts", "Hours of work centres without a calendar"],
]);

export const changes = {
  tables,
  fields,
  settingName: (key: keyof Settings): string => settingNames.get(key) ?? key,
  yes: "yes",
  no: "no",
  none: "none",
  /** A record that holds for an item at a place. */
  at: (what: string, place: string): string => `${what} at ${place}`,
  onDay: (item: string, day: Day): string => `${item} on ${dayText(day)}`,
  fromDay: (item: string, day: Day): string => `${item} from ${dayText(day)}`,
  operationOf: (of: string, number: number): string => `${of} operation ${String(number)}`,
  coProductOf: (parent: string, item: string): string => `${parent} → ${item} (co-product)`,
  supplierOf: (supplier: string, item: string): string => `${supplier} of ${item}`,
  standsInFor: (substitute: string, component: string): string => `${substitute} for ${component}`,
  unitsFor: (units: number, item: string, day: Day): string => `${quantityText(units)} ${item} for ${dayText(day)}`,
  unitsOnHand: (units: number): string => `${quantityText(units)} on hand`,
  unitsGood: (units: number): string => `${quantityText(units)} good`,
  unitsEach: (units: number): string => `${quantityText(units)} each`,
  unitsForOne: (units: number): string => `${quantityText(units)} for one`,
  atPlace: (place: string): string => `at ${place}`,
  minutes: (minutes: number): string => `${quantityText(minutes)} minutes`,
  leadTimeOf: (days: number): string => `lead time ${quantityText(days)}`,
  /** `Demand SO-9 is new`, and what it is. */
  isNew: (record: string, summary: string): string => `${record} is new${summary === "" ? "" : `: ${summary}`}`,
  isGone: (record: string, summary: string): string => `${record} is gone${summary === "" ? "" : `: ${summary}`}`,
};
