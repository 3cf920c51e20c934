// What differs between two inputs of planning, record by record and field by field, each with what it can reach.

import { dayText } from "../../base/day";
import type { FormerPlan } from "../../model/plan";
import { editText } from "../../model/edit-text";
import type { InputChange, Reach } from "../../model/plan-changes";
import type { Skill } from "../../model/needed-help";
import type { NoReceipt, Pin } from "../../model/planner-wishes";
import type {
  BomLine, Calendar, Changeover, CoProduct, Demand, History, Item, OpenOrder, Plant, Resource, RoutingStep, SafetyStock, Stock, Substitute, SupplierItem,
} from "../../model/plant";
import type { Progress } from "../../model/progress";
import { searchDefaults, settingFields, type Settings } from "../../model/settings";
import { quantityText } from "../sentences/quantity-text";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import { clockText } from "../sentences/clock-text";
import { compareRecords, settingChange, type RecordKind } from "./compare-records";

/** A plan's whole input: by it the plan can be made again. */
export type PlanInput = {
  readonly plant: Plant;
  readonly settings: Settings;
  /** What it was to stay near to; absent where changes cost nothing. */
  readonly former?: FormerPlan;
};

/**
 * Every difference of `after` against `before`, in the language of `after`. Where a record stands in the workbook is no
 * difference, and neither is the language: nothing that is planned depends on it.
 * Cost: linear in the records of both.
 */
export function comparePlants(before: PlanInput, after: PlanInput): InputChange[] {
  const [old, now] = [before.plant, after.plant];
  const { changes: say } = sentencesOf(after.settings);
  return [
    ...settingChanges(before.settings, after.settings, say),
    ...compareRecords(demands, old.demands, now.demands, say),
    ...compareRecords(stocks, old.stock, now.stock, say),
    ...compareRecords(openOrders, old.openOrders, now.openOrders, say),
    ...compareRecords(pins, old.pins, now.pins, say),
    ...compareRecords(progress, old.progress ?? [], now.progress ?? [], say),
    ...compareRecords(noReceipts, old.noReceipts, now.noReceipts, say),
    ...compareRecords(items, old.items, now.items, say),
    ...compareRecords(bomLines, old.bom, now.bom, say),
    ...compareRecords(coProducts, old.coProducts, now.coProducts, say),
    ...compareRecords(steps, old.routing, now.routing, say),
    ...compareRecords(resources, old.resources, now.resources, say),
    ...compareRecords(skills, old.skills, now.skills, say),
    ...compareRecords(calendars, old.calendars, now.calendars, say),
    ...compareRecords(changeovers, old.changeovers, now.changeovers, say),
    ...compareRecords(suppliers, old.suppliers, now.suppliers, say),
    ...compareRecords(safetyStocks, old.safetyStocks, now.safetyStocks, say),
    ...compareRecords(substitutes, old.substitutes, now.substitutes, say),
    ...compareRecords(histories, old.history, now.history, say),
  ];
}

const itemOnly = (...ids: readonly string[]): Reach => ({ items: ids, resources: [] });

const demands: RecordKind<Demand> = {
  table: "demand",
  name: ({ id }) => id,
  reach: ({ id, item }) => ({ items: [item], resources: [], demand: id }),
  summary: ({ item, ordered, delivered, due }, say) => say.unitsFor(ordered - delivered, item, due),
  fields: { item: "item", ordered: "quantity", delivered: "delivered", due: "due", earliest: "earliest", priority: "priority", kind: "kind", id: null, customer: null, location: null, forecastItem: null, source: null },
};

const stocks: RecordKind<Stock> = {
  table: "inventory",
  name: ({ item, location }, say) => (location === "" ? item : say.at(item, location)),
  reach: ({ item }) => itemOnly(item),
  summary: ({ onHand }, say) => say.unitsOnHand(onHand),
  fields: { onHand: "onHand", allocated: "allocated", expiry: "expiry", item: null, location: null, source: null },
};

const openOrders: RecordKind<OpenOrder> = {
  table: "openOrder",
  name: ({ id }) => id,
  reach: ({ item }) => itemOnly(item),
  summary: ({ item, quantity, done, due }, say) => say.unitsFor(quantity - done, item, due),
  fields: {
    kind: "makeOrBuy", item: "item", quantity: "quantity", done: "done", due: "due", plannedFor: "plannedFor", firm: "firm", componentsIssued: "componentsIssued",
    operationReached: "operationReached", begun: null, supplier: "supplier", alternate: "bill", fixedBy: null, id: null, location: null, forOrder: null, source: null,
  },
};

const noReceipts: RecordKind<NoReceipt> = {
  table: "firmReceipts",
  name: ({ item, from }, say) => say.onDay(item, from),
  reach: ({ item }) => itemOnly(item),
  summary: () => "0",
  fields: { to: "to", from: null, item: null, source: null },
};

const pins: RecordKind<Pin> = {
  table: "pin",
  name: ({ order, operation }, say) => say.operationOf(order, operation),
  reach: () => ({ items: [], resources: [], everything: true }),
  summary: ({ start, resource = "" }, say) => (start === undefined ? resource : resource === "" ? clockText(start) : `${clockText(start)} ${say.atPlace(resource)}`),
  fields: { start: "start", resource: "workCentre", unit: "machine", order: null, operation: null, source: null },
};

const progress: RecordKind<Progress> = {
  table: "progress",
  name: ({ order, operation }, say) => say.operationOf(order, operation),
  reach: () => ({ items: [], resources: [], everything: true }),
  summary: ({ isDone, good }, say) => [isDone ? say.fields.done : "", good === undefined ? "" : say.unitsGood(good)].filter((text) => text !== "").join(", "),
  fields: { isDone: "done", good: "quantityGood", order: null, operation: null, resource: null, source: null },
};

const items: RecordKind<Item> = {
  table: "product",
  name: ({ id }) => id,
  reach: ({ id }) => itemOnly(id),
  summary: ({ description }) => description,
  fields: {
    supply: "makeOrBuy", leadTimeDays: "leadTime", calendar: "calendar", safetyStock: "safetyStock", safetyTimeDays: "safetyTime", lotRule: "lotRule", minimumOrder: "minimumOrder", maximumOrder: "maximumOrder",
    multipleOrder: "multipleOrder", orderCost: "orderCost", holdingRate: "holdingRate", cost: "cost", yield: "yield", supplier: "supplier", effectiveFrom: "effectiveFrom",
    effectiveTo: "effectiveTo", reorderPoint: "reorderPoint", shelfLifeDays: "shelfLife", toleranceDays: "toleranceDays", toleranceQuantity: "toleranceQuantity", price: "price", id: null, description: null, unit: null, planner: null, group: null, identity: null, makeToOrder: null, predecessor: "predecessor", source: null,
  },
};

const bomLines: RecordKind<BomLine> = {
  table: "bom",
  name: ({ parent, component, alternate }) => `${parent} → ${component}${alternate === undefined ? "" : ` (${alternate})`}`,
  reach: ({ parent, component }) => itemOnly(component, parent),
  summary: ({ quantityPer }, say) => say.unitsEach(quantityPer),
  fields: { quantityPer: "quantityPer", perOrder: "perOrder", scrap: "scrap", effectiveFrom: "effectiveFrom", effectiveTo: "effectiveTo", operation: "operation", alternateRank: "alternateRank", alternateShare: "alternateShare", alternate: null, parent: null, component: null, source: null },
};

const coProducts: RecordKind<CoProduct> = {
  table: "bom",
  name: ({ parent, item }, say) => say.coProductOf(parent, item),
  reach: ({ parent, item }) => itemOnly(item, parent),
  summary: ({ quantityPer }, say) => say.unitsEach(quantityPer),
  fields: { quantityPer: "quantityPer", perOrder: "perOrder", effectiveFrom: "effectiveFrom", effectiveTo: "effectiveTo", parent: null, item: null, source: null },
};

const steps: RecordKind<RoutingStep> = {
  table: "routing",
  name: ({ item, number, alternate }, say) => `${say.operationOf(item, number)}${alternate === undefined ? "" : ` (${alternate})`}`,
  reach: ({ item, resource }) => ({ items: [item], resources: [resource] }),
  summary: ({ resource }, say) => say.atPlace(resource),
  fields: {
    resource: "workCentre", alternates: "alternates", setupMinutes: "setupMinutes", runMinutes: "runMinutes", queueMinutes: "queueMinutes", moveMinutes: "moveMinutes",
    transferBatch: "transferBatch", setupFamily: "setupFamily", subcontractDays: "subcontractDays", supplier: "subcontractor", subcontractPrice: "subcontractPrice", after: "after", effectiveFrom: "effectiveFrom",
    skill: "skill", also: "alsoNeeded", noWait: "noWait", noBreak: "noBreak",
    item: null, number: null, alternate: null, description: null, source: null,
  },
};

const resources: RecordKind<Resource> = {
  table: "workCentre",
  name: ({ id }) => id,
  reach: ({ id }) => ({ items: [], resources: [id] }),
  summary: ({ description }) => description,
  fields: {
    units: "units", efficiency: "efficiency", utilisation: "utilisation", calendar: "calendar", costRate: "costRate", overtimeRate: "overtimeRate",
    overtimeHoursPerWeek: "overtimeHours", batchSize: "batchSize", id: null, description: null, location: null, source: null,
  },
};

const skills: RecordKind<Skill> = {
  table: "skill",
  name: ({ resource, skill }) => `${resource}: ${skill}`,
  reach: ({ resource }) => ({ items: [], resources: [resource] }),
  summary: () => "",
  fields: { rank: "rank", effectiveFrom: "effectiveFrom", effectiveTo: "effectiveTo", resource: null, skill: null, source: null },
};

const calendars: RecordKind<Calendar> = {
  table: "calendar",
  name: ({ id }) => id,
  reach: () => ({ items: [], resources: [], everything: true }),
  summary: () => "",
  fields: { shifts: "shifts", exceptions: "exceptions", id: null, source: null },
};

const changeovers: RecordKind<Changeover> = {
  table: "changeover",
  name: ({ resource, from, to }) => `${resource === undefined ? "" : `${resource}: `}${from} → ${to}`,
  reach: ({ resource }) => (resource === undefined ? { items: [], resources: [], everything: true } : { items: [], resources: [resource] }),
  summary: ({ minutes }, say) => say.minutes(minutes),
  fields: { minutes: "minutes", from: null, to: null, resource: null, source: null },
};

const suppliers: RecordKind<SupplierItem> = {
  table: "supplier",
  name: ({ item, supplier }, say) => say.supplierOf(supplier, item),
  reach: ({ item }) => itemOnly(item),
  summary: ({ leadTimeDays }, say) => say.leadTimeOf(leadTimeDays),
  fields: { leadTimeDays: "leadTime", minimumOrder: "minimumOrder", maximumOrder: "maximumOrder", multipleOrder: "multipleOrder", price: "price", priceBreaks: "priceBreaks", discount: "discount", rank: "rank", share: "share", effectiveFrom: "effectiveFrom", effectiveTo: "effectiveTo", item: null, supplier: null, location: null, source: null },
};

const safetyStocks: RecordKind<SafetyStock> = {
  table: "safetyStock",
  name: ({ item, from }, say) => say.fromDay(item, from),
  reach: ({ item }) => itemOnly(item),
  summary: ({ quantity }) => quantityText(quantity),
  fields: { quantity: "quantity", item: null, location: null, from: null, source: null },
};

const substitutes: RecordKind<Substitute> = {
  table: "substitute",
  name: ({ component, substitute }, say) => say.standsInFor(substitute, component),
  reach: ({ component, substitute }) => itemOnly(component, substitute),
  summary: ({ ratio }, say) => say.unitsForOne(ratio),
  fields: { ratio: "ratio", rank: "rank", effectiveFrom: "effectiveFrom", effectiveTo: "effectiveTo", component: null, substitute: null, source: null },
};

const histories: RecordKind<History> = {
  table: "history",
  name: ({ item, day }, say) => say.onDay(item, day),
  reach: ({ item }) => itemOnly(item),
  summary: ({ quantity }) => quantityText(quantity),
  fields: { quantity: "quantity", mark: "event", item: null, location: null, day: null, source: null },
};

/** Settings that a planner may leave out. */
const LEFT_OUT: Readonly<Partial<Record<keyof Settings, string | number>>> = { ...searchDefaults, weekStart: "monday", locations: "together" };

function settingChanges(before: Settings, after: Settings, say: Sentences["changes"]): InputChange[] {
  const text = (settings: Settings, key: keyof Settings): string => {
    const value = settings[key];
    if (key === "start" && typeof value === "number") return dayText(value);
    if (key === "periods") return settings.periods?.map(({ name, start }) => `${name} ${dayText(start)}`.trim()).join(", ") ?? say.none;
    if (key === "edits") return settings.edits?.map((edit) => editText(edit, after.language)).join(" ") ?? say.none;
    return typeof value === "object" ? JSON.stringify(value) : String(value ?? LEFT_OUT[key]);
  };
  const keys: readonly (keyof Settings)[] = [...settingFields.map(({ key }) => key), "periods", "edits", "defaultShifts"];
  return keys.flatMap((key) => {
    const [old, now] = [text(before, key), text(after, key)];
    return old === now || key === "language" ? [] : [settingChange(key, old, now, say)];
  });
}
