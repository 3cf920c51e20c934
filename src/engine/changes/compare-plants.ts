// What differs between two inputs of planning, record by record and field by field, each with what it can reach.

import { dayText, minuteText } from "../../base/day";
import { editText } from "../../model/plan-edit";
import type { InputChange, Reach } from "../../model/plan-changes";
import type {
  BomLine, Calendar, Changeover, CoProduct, Demand, History, Item, NoReceipt, OpenOrder, Pin, Plant, Resource, RoutingStep, SafetyStock, Stock, Substitute, SupplierItem,
} from "../../model/plant";
import type { Progress } from "../../model/progress";
import { settingFields, type Settings } from "../../model/settings";
import { quantityText } from "../lots/quantity-text";
import { compareRecords, type RecordKind } from "./compare-records";

/** A plan's whole input: by it the plan can be made again. */
export type PlanInput = { readonly plant: Plant; readonly settings: Settings };

/**
 * Every difference of `after` against `before`. Where a record stands in the workbook is no difference.
 * Cost: linear in the records of both.
 */
export function comparePlants(before: PlanInput, after: PlanInput): InputChange[] {
  const [old, now] = [before.plant, after.plant];
  return [
    ...settingChanges(before.settings, after.settings),
    ...compareRecords(demands, old.demands, now.demands),
    ...compareRecords(stocks, old.stock, now.stock),
    ...compareRecords(openOrders, old.openOrders, now.openOrders),
    ...compareRecords(pins, old.pins, now.pins),
    ...compareRecords(progress, old.progress ?? [], now.progress ?? []),
    ...compareRecords(noReceipts, old.noReceipts, now.noReceipts),
    ...compareRecords(items, old.items, now.items),
    ...compareRecords(bomLines, old.bom, now.bom),
    ...compareRecords(coProducts, old.coProducts, now.coProducts),
    ...compareRecords(steps, old.routing, now.routing),
    ...compareRecords(resources, old.resources, now.resources),
    ...compareRecords(calendars, old.calendars, now.calendars),
    ...compareRecords(changeovers, old.changeovers, now.changeovers),
    ...compareRecords(suppliers, old.suppliers, now.suppliers),
    ...compareRecords(safetyStocks, old.safetyStocks, now.safetyStocks),
    ...compareRecords(substitutes, old.substitutes, now.substitutes),
    ...compareRecords(histories, old.history, now.history),
  ];
}

const itemOnly = (...ids: readonly string[]): Reach => ({ items: ids, resources: [] });

const demands: RecordKind<Demand> = {
  table: "Demand",
  name: ({ id }) => id,
  reach: ({ id, item }) => ({ items: [item], resources: [], demand: id }),
  summary: ({ item, ordered, delivered, due }) => `${quantityText(ordered - delivered)} ${item} for ${dayText(due)}`,
  fields: { item: "item", ordered: "quantity", delivered: "delivered", due: "due", priority: "priority", kind: "kind", id: null, customer: null, location: null, forecastItem: null, source: null },
};

const stocks: RecordKind<Stock> = {
  table: "Inventory",
  name: ({ item, location }) => (location === "" ? item : `${item} at ${location}`),
  reach: ({ item }) => itemOnly(item),
  summary: ({ onHand }) => `${quantityText(onHand)} on hand`,
  fields: { onHand: "on hand", allocated: "allocated", expiry: "expiry", item: null, location: null, source: null },
};

const openOrders: RecordKind<OpenOrder> = {
  table: "Open order",
  name: ({ id }) => id,
  reach: ({ item }) => itemOnly(item),
  summary: ({ item, quantity, done, due }) => `${quantityText(quantity - done)} ${item} for ${dayText(due)}`,
  fields: {
    kind: "make or buy", item: "item", quantity: "quantity", done: "done", due: "due", plannedFor: "planned for", firm: "firm", componentsIssued: "components issued",
    operationReached: "operation reached", supplier: "supplier", alternate: "bill", fixedBy: null, id: null, location: null, forOrder: null, source: null,
  },
};

const noReceipts: RecordKind<NoReceipt> = {
  table: "Firm receipts",
  name: ({ item, from }) => `${item} on ${dayText(from)}`,
  reach: ({ item }) => itemOnly(item),
  summary: () => "0",
  fields: { to: "to", from: null, item: null, source: null },
};

const pins: RecordKind<Pin> = {
  table: "Pin",
  name: ({ order, operation }) => `${order} operation ${String(operation)}`,
  reach: () => ({ items: [], resources: [], everything: true }),
  summary: ({ start, resource = "" }) => [start === undefined ? "" : minuteText(start).replace("T", " "), resource].filter((text) => text !== "").join(" at "),
  fields: { start: "start", resource: "work centre", unit: "machine", order: null, operation: null, source: null },
};

const progress: RecordKind<Progress> = {
  table: "Progress",
  name: ({ order, operation }) => `${order} operation ${String(operation)}`,
  reach: () => ({ items: [], resources: [], everything: true }),
  summary: ({ isDone, good }) => [isDone ? "done" : "", good === undefined ? "" : `${quantityText(good)} good`].filter((text) => text !== "").join(", "),
  fields: { isDone: "done", good: "quantity good", order: null, operation: null, resource: null, source: null },
};

const items: RecordKind<Item> = {
  table: "Product",
  name: ({ id }) => id,
  reach: ({ id }) => itemOnly(id),
  summary: ({ description }) => description,
  fields: {
    supply: "make or buy", leadTimeDays: "lead time", calendar: "calendar", safetyStock: "safety stock", safetyTimeDays: "safety time", lotRule: "lot rule", minimumOrder: "minimum order", maximumOrder: "maximum order",
    multipleOrder: "order multiple", orderCost: "order cost", holdingRate: "holding rate", cost: "cost", yield: "yield", supplier: "supplier", effectiveFrom: "effective from",
    effectiveTo: "effective to", reorderPoint: "reorder point", shelfLifeDays: "shelf life", toleranceDays: "message tolerance days", toleranceQuantity: "message tolerance quantity", price: "price", id: null, description: null, unit: null, planner: null, group: null, identity: null, makeToOrder: null, predecessor: "predecessor", source: null,
  },
};

const bomLines: RecordKind<BomLine> = {
  table: "Bill of material",
  name: ({ parent, component, alternate }) => `${parent} → ${component}${alternate === undefined ? "" : ` (${alternate})`}`,
  reach: ({ parent, component }) => itemOnly(component, parent),
  summary: ({ quantityPer }) => `${quantityText(quantityPer)} each`,
  fields: { quantityPer: "quantity per", perOrder: "per order", scrap: "scrap", effectiveFrom: "effective from", effectiveTo: "effective to", operation: "operation", alternateRank: "rank of the alternate", alternateShare: "share of the alternate", alternate: null, parent: null, component: null, source: null },
};

const coProducts: RecordKind<CoProduct> = {
  table: "Bill of material",
  name: ({ parent, item }) => `${parent} → ${item} (co-product)`,
  reach: ({ parent, item }) => itemOnly(item, parent),
  summary: ({ quantityPer }) => `${quantityText(quantityPer)} each`,
  fields: { quantityPer: "quantity per", perOrder: "per order", effectiveFrom: "effective from", effectiveTo: "effective to", parent: null, item: null, source: null },
};

const steps: RecordKind<RoutingStep> = {
  table: "Routing",
  name: ({ item, number, alternate }) => `${item} operation ${String(number)}${alternate === undefined ? "" : ` (${alternate})`}`,
  reach: ({ item, resource }) => ({ items: [item], resources: [resource] }),
  summary: ({ resource }) => `at ${resource}`,
  fields: {
    resource: "work centre", alternates: "alternates", setupMinutes: "setup minutes", runMinutes: "run minutes", queueMinutes: "queue minutes", moveMinutes: "move minutes",
    transferBatch: "transfer batch", setupFamily: "setup family", subcontractDays: "subcontract days", supplier: "subcontractor", subcontractPrice: "subcontract price", after: "after", effectiveFrom: "effective from",
    item: null, number: null, alternate: null, description: null, source: null,
  },
};

const resources: RecordKind<Resource> = {
  table: "Work centre",
  name: ({ id }) => id,
  reach: ({ id }) => ({ items: [], resources: [id] }),
  summary: ({ description }) => description,
  fields: {
    units: "units", efficiency: "efficiency", utilisation: "utilisation", calendar: "calendar", costRate: "cost rate", overtimeRate: "overtime rate",
    overtimeHoursPerWeek: "overtime hours", id: null, description: null, location: null, source: null,
  },
};

const calendars: RecordKind<Calendar> = {
  table: "Calendar",
  name: ({ id }) => id,
  reach: () => ({ items: [], resources: [], everything: true }),
  summary: () => "",
  fields: { shifts: "shifts", exceptions: "exceptions", id: null, source: null },
};

const changeovers: RecordKind<Changeover> = {
  table: "Changeover",
  name: ({ resource, from, to }) => `${resource === undefined ? "" : `${resource}: `}${from} → ${to}`,
  reach: ({ resource }) => (resource === undefined ? { items: [], resources: [], everything: true } : { items: [], resources: [resource] }),
  summary: ({ minutes }) => `${quantityText(minutes)} minutes`,
  fields: { minutes: "minutes", from: null, to: null, resource: null, source: null },
};

const suppliers: RecordKind<SupplierItem> = {
  table: "Supplier",
  name: ({ item, supplier }) => `${supplier} of ${item}`,
  reach: ({ item }) => itemOnly(item),
  summary: ({ leadTimeDays }) => `lead time ${quantityText(leadTimeDays)}`,
  fields: { leadTimeDays: "lead time", minimumOrder: "minimum order", maximumOrder: "maximum order", multipleOrder: "order multiple", price: "price", priceBreaks: "price breaks", rank: "rank", share: "share", effectiveFrom: "effective from", effectiveTo: "effective to", item: null, supplier: null, location: null, source: null },
};

const safetyStocks: RecordKind<SafetyStock> = {
  table: "Safety stock",
  name: ({ item, from }) => `${item} from ${dayText(from)}`,
  reach: ({ item }) => itemOnly(item),
  summary: ({ quantity }) => quantityText(quantity),
  fields: { quantity: "quantity", item: null, location: null, from: null, source: null },
};

const substitutes: RecordKind<Substitute> = {
  table: "Substitute",
  name: ({ component, substitute }) => `${substitute} for ${component}`,
  reach: ({ component, substitute }) => itemOnly(component, substitute),
  summary: ({ ratio }) => `${quantityText(ratio)} for one`,
  fields: { ratio: "ratio", rank: "rank", effectiveFrom: "effective from", effectiveTo: "effective to", component: null, substitute: null, source: null },
};

const histories: RecordKind<History> = {
  table: "History",
  name: ({ item, day }) => `${item} on ${dayText(day)}`,
  reach: ({ item }) => itemOnly(item),
  summary: ({ quantity }) => quantityText(quantity),
  fields: { quantity: "quantity", mark: "event", item: null, location: null, day: null, source: null },
};

function settingChanges(before: Settings, after: Settings): InputChange[] {
  const text = (settings: Settings, key: keyof Settings): string => {
    const value = settings[key];
    if (key === "start" && typeof value === "number") return dayText(value);
    if (key === "weekStart") return settings.weekStart ?? "monday";
    if (key === "periods") return settings.periods?.map(({ name, start }) => `${name} ${dayText(start)}`.trim()).join(", ") ?? "none";
    if (key === "edits") return settings.edits?.map(editText).join(" ") ?? "none";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  const fields: readonly { readonly key: keyof Settings; readonly label: string }[] = [...settingFields, { key: "periods", label: "Periods" }, { key: "edits", label: "Changes" }, { key: "defaultShifts", label: "Hours of work centres without a calendar" }];
  return fields.flatMap(({ key, label }) => {
    const [old, now] = [text(before, key), text(after, key)];
    return old === now ? [] : [{ table: "Setting", record: label, field: "", before: old, after: now, reach: { items: [], resources: [], everything: true } }];
  });
}
