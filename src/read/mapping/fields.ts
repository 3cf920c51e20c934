// The fields of every role: what a planner may give, which headings carry it, and which values are allowed.

import type { weekdayConcepts } from "../words/concept";
import type { Field, Fields } from "./field";

/** Every way of naming an item in a table that refers to items. */
const itemMeans: Field["means"] = ["item", ["component", 0.6], ["identity", 0.45], ["code", 0.4], ["name", 0.3]];
const itemReference: Field = { label: "Item", kind: "id", means: itemMeans, speaks: 1, required: true };

const quantity = (label: string, means: Field["means"], speaks: number): Field => ({ label, kind: "number", means, speaks, minimum: 0 });
const money = (label: string, means: Field["means"], speaks: number): Field => ({
  label,
  kind: "number",
  means,
  speaks,
  minimum: 0,
  informative: true,
});
const note = (label: string, means: Field["means"], speaks: number): Field => ({ label, kind: "text", means, speaks, informative: true });
const date = (label: string, means: Field["means"], speaks: number): Field => ({ label, kind: "date", means, speaks });
/** Where a record belongs; of use when locations are planned apart. */
const place: Field = note("Location", ["location"], 0);
const flag = (label: string, means: Field["means"], speaks: number): Field => ({ label, kind: "flag", means, speaks });

export const productFields = {
  item: { ...itemReference, means: ["item", ["identity", 0.8], ["code", 0.5], ["name", 0.45], ["description", 0.2]] },
  description: note("Description", ["description", ["name", 0.95]], 0.5),
  unit: note("Unit", ["unit"], 1),
  supply: { label: "Make or buy", kind: "text", means: ["supply", ["kind", 0.4]], speaks: 1.2 },
  leadTime: { label: "Lead time", kind: "days", means: ["leadTime"], speaks: 1.2, minimum: 0 },
  makeLeadTime: { label: "Manufacturing lead time", kind: "days", means: ["makeLeadTime"], speaks: 1.2, minimum: 0 },
  cost: money("Cost", ["cost", ["costRate", 0.5]], 1),
  price: money("Price", ["price"], 0.8),
  safetyStock: quantity("Safety stock", ["safetyStock"], 1.2),
  safetyTime: { label: "Safety time", kind: "days", means: ["safetyTime"], speaks: 0.8, minimum: 0 },
  reorderPoint: quantity("Reorder point", ["reorderPoint"], 1.2),
  lotRule: { label: "Lot rule", kind: "text", means: ["lotRule"], speaks: 1 },
  lotSize: { ...quantity("Lot size", ["lotSize"], 0.8), above: true },
  lotPeriods: { ...quantity("Periods of supply", ["lotPeriods"], 0.6), above: true, inPeriods: true },
  minimumStock: quantity("Minimum stock", [["minimumStock", 0.95]], 0.8),
  maximumStock: quantity("Maximum stock", [["maximumStock", 0.95]], 0.8),
  minimumOrder: quantity("Minimum order", ["minimumOrder"], 0.8),
  maximumOrder: quantity("Maximum order", ["maximumOrder"], 0.8),
  multipleOrder: quantity("Order multiple", ["multipleOrder"], 0.8),
  orderCost: money("Order cost", ["orderCost"], 0.8),
  holdingRate: { label: "Holding rate", kind: "share", means: ["holdingRate"], speaks: 0.8, minimum: 0, percentFrom: 1, informative: true },
  yield: { label: "Yield", kind: "share", means: ["yield"], speaks: 0.8, minimum: 0, above: true, maximum: 1, percentFrom: 1.001 },
  shelfLife: { label: "Shelf life", kind: "days", means: ["shelfLife"], speaks: 0.8, minimum: 0 },
  toleranceDays: { label: "Message tolerance in days", kind: "days", means: ["toleranceDays"], speaks: 0.4, minimum: 0 },
  toleranceQuantity: quantity("Message tolerance in units", ["toleranceQuantity"], 0.4),
  supplier: note("Supplier", ["supplier"], 0.4),
  planner: note("Planner", ["planner"], 0.5),
  predecessor: { label: "Predecessor", kind: "id", means: ["predecessor"], speaks: 0.2, informative: true },
  group: note("Group", ["group"], 0.6),
  validFrom: date("Effective from", ["validFrom"], 0.4),
  validTo: date("Effective to", ["validTo"], 0.4),
  model: { label: "Product model", kind: "id", means: ["model"], speaks: 0.3, informative: true },
  routingNumber: { label: "Routing number", kind: "id", means: ["routingNumber"], speaks: 0.3, informative: true },
  bomNumber: { label: "BOM number", kind: "id", means: ["bomNumber"], speaks: 0.3, informative: true },
  onHand: { label: "On hand", kind: "number", means: ["onHand"], speaks: 0.4 },
  allocated: quantity("Allocated", ["allocated"], 0.3),
  location: place,
  strategy: note("Make to order", [["strategy", 0.9]], 0.4),
} satisfies Fields;

export const inventoryFields = {
  item: itemReference,
  onHand: { label: "On hand", kind: "number", means: ["onHand", ["quantity", 0.75]], speaks: 1.6, required: true, byForm: true },
  location: note("Location", ["location"], 1),
  allocated: quantity("Allocated", ["allocated"], 1),
  expiry: date("Expiry", ["expiry"], 1),
  asOf: { ...date("As of", ["asOf", ["period", 0.5]], 0.6), informative: true },
  description: note("Description", ["description", ["name", 0.95]], 0),
} satisfies Fields;

export const demandFields = {
  item: itemReference,
  quantity: { ...quantity("Quantity", ["orderedQuantity", "requirement", "quantity", ["openQuantity", 0.9], "forecast"], 1), required: true, byForm: true },
  due: { ...date("Due date", ["due", ["arrival", 0.7], ["period", 0.75], ["endDate", 0.6], ["startDate", 0.4]], 1.2), required: true, byForm: true },
  order: { label: "Order", kind: "id", means: ["salesOrder", ["order", 0.95], ["identity", 0.7], ["workOrder", 0.6], ["name", 0.4]], speaks: 0.7, informative: true },
  line: { label: "Line", kind: "id", means: ["line"], speaks: 0.3, informative: true },
  delivered: quantity("Delivered", ["delivered", ["received", 0.5]], 1),
  priority: { label: "Priority", kind: "number", means: ["priority"], speaks: 0.6, informative: true },
  customer: note("Customer", ["customer"], 1.4),
  kind: { label: "Order or forecast", kind: "text", means: ["kind"], speaks: 0.3, informative: true },
  status: note("Status", ["status"], 0.3),
  orderDate: { ...date("Order date", ["orderDate"], 0.1), informative: true },
  earliest: date("Earliest start", ["earliest"], 0.6),
  description: note("Description", ["description"], 0),
  deliveryOperation: note("Delivery operation", ["deliveryOperation"], 0.2),
  location: place,
} satisfies Fields;

export const historyFields = {
  item: itemReference,
  quantity: { label: "Quantity", kind: "number", means: ["sold", ["quantity", 0.8], ["orderedQuantity", 0.8], ["requirement", 0.8], ["delivered", 0.7]], speaks: 1, required: true, byForm: true },
  day: { ...date("Date", ["period", ["due", 0.5], ["orderDate", 0.6], ["startDate", 0.8]], 1.2), required: true, byForm: true },
  mark: { label: "Event", kind: "text", means: ["unusual"], speaks: 0.3, informative: true },
  customer: note("Customer", ["customer"], 0),
  description: note("Description", ["description"], 0),
  location: place,
} satisfies Fields;

export const bomFields = {
  parent: { label: "Parent item", kind: "id", means: ["parent", ["bomNumber", 0.9], ["item", 0.5]], speaks: 1.5, required: true },
  component: { label: "Component", kind: "id", means: ["component", ["item", 0.9]], speaks: 1.5, required: true },
  // Below 0 for what comes out.
  quantityPer: { label: "Quantity per", kind: "number", means: ["quantityPer", ["quantity", 0.95], ["orderedQuantity", 0.85], ["requirement", 0.85]], speaks: 1, required: true, byForm: true },
  perOrder: { label: "Per order", kind: "text", means: ["perOrder"], speaks: 0.5 },
  scrap: { label: "Scrap", kind: "share", means: ["scrap"], speaks: 0.7, minimum: 0, maximum: 0.9999, percentFrom: 1 },
  validFrom: date("Effective from", ["validFrom", ["startDate", 0.9]], 0.4),
  validTo: date("Effective to", ["validTo", ["endDate", 0.9]], 0.4),
  operation: { label: "Operation", kind: "number", means: ["operation"], speaks: 0.2, minimum: 0 },
  kind: note("Component or co-product", ["lineKind", ["kind", 0.9]], 0.2),
  unit: note("Unit", ["unit"], 0.1),
  version: note("Version", ["version", ["alternates", 0.9]], 0.2),
  // Of the version. A sequence is rather that of the operations.
  rank: { label: "Priority", kind: "number", means: ["priority", ["rank", 0.9]], speaks: 0.1, informative: true },
  share: { label: "Share", kind: "share", means: ["share"], speaks: 0, minimum: 0, informative: true },
  substitute: { label: "Substitute", kind: "id", means: ["substitute"], speaks: 0.2, informative: true },
  description: note("Description", ["description", ["name", 0.9]], 0),
} satisfies Fields;

export const substituteFields = {
  component: { ...itemReference, label: "Component", means: ["component", ["item", 0.95]] },
  substitute: { label: "Substitute", kind: "id", means: ["substitute"], speaks: 1.5, required: true },
  ratio: { ...quantity("Ratio", ["ratio", ["quantityPer", 0.8], ["quantity", 0.7]], 0.5), above: true },
  rank: { label: "Priority", kind: "number", means: ["priority", ["rank", 0.95]], speaks: 0.3, informative: true },
  parent: { label: "Parent item", kind: "id", means: ["parent"], speaks: 0.3 },
  validFrom: date("Effective from", ["validFrom"], 0.2),
  validTo: date("Effective to", ["validTo"], 0.2),
  description: note("Description", ["description"], 0),
} satisfies Fields;

export const resourceFields = {
  resource: { label: "Work centre", kind: "id", means: ["resource", ["location", 0.6], ["identity", 0.75], ["name", 0.6]], speaks: 1, required: true },
  description: note("Description", ["description", ["name", 0.6]], 0.2),
  units: { label: "Machines", kind: "number", means: ["units"], speaks: 1, minimum: 0 },
  efficiency: { label: "Efficiency", kind: "share", means: ["efficiency"], speaks: 1.2, minimum: 0, above: true, percentFrom: 3 },
  utilisation: { label: "Utilisation", kind: "share", means: ["utilisation"], speaks: 1.2, minimum: 0, above: true, maximum: 1, percentFrom: 1.001 },
  costRate: { ...money("Cost rate", ["costRate", ["cost", 0.7]], 0.8), byTime: true },
  overtimeRate: { ...money("Overtime rate", ["overtimeRate"], 1), byTime: true },
  overtimeHours: { label: "Overtime hours per week", kind: "duration", means: ["overtimeHours"], speaks: 1, minimum: 0, plainUnit: "hours", byTime: true },
  availability: { label: "Available hours", kind: "duration", means: ["availability"], speaks: 1, minimum: 0, plainUnit: "hours", byTime: true },
  calendar: { label: "Calendar", kind: "id", means: ["calendar"], speaks: 0.8, informative: true },
  subcontractor: note("Subcontractor", ["subcontractor", ["supplier", 0.9]], 0.3),
  skills: note("Skills", ["skill"], 0.4),
  batchSize: { ...quantity("Units that run together", ["batchSize", ["lotSize", 0.8]], 0.3), above: true },
  group: { label: "Work centre group", kind: "id", means: ["group", ["resource", 0.4]], speaks: 0.1, informative: true },
  owner: { label: "Owner", kind: "id", means: ["owner"], speaks: 0, informative: true },
  location: place,
} satisfies Fields;

export const routingFields = {
  item: { label: "Item", kind: "id", means: ["item", ["routingNumber", 0.95], ["model", 0.9], ["parent", 0.8]], speaks: 1, required: true },
  number: { label: "Operation", kind: "number", means: ["operation", ["line", 0.4]], speaks: 1.4, required: true, minimum: 0 },
  // `Operation` beside `Op.` is what is done, beside nothing it is the number.
  description: note("Description", ["description", ["name", 0.9], ["operation", 0.6]], 0.2),
  resource: { label: "Work centre", kind: "id", means: ["resource", ["location", 0.8]], speaks: 1.2 },
  alternates: note("Alternates", ["alternates"], 1),
  setup: { label: "Setup time", kind: "duration", means: ["setup", ["changeoverTime", 0.5]], speaks: 1, minimum: 0 },
  run: { label: "Run time", kind: "duration", means: ["run"], speaks: 1, minimum: 0 },
  labourRun: { label: "Labour time", kind: "duration", means: ["labourRun"], speaks: 0.7, minimum: 0 },
  runRate: { label: "Units per hour", kind: "number", means: ["runRate"], speaks: 1, minimum: 0, above: true, byTime: true },
  lotSize: { label: "Time is for this many units", kind: "number", means: ["lotSize"], speaks: 0.4, minimum: 0, above: true },
  queue: { label: "Queue time", kind: "duration", means: ["queue"], speaks: 1, minimum: 0 },
  move: { label: "Move time", kind: "duration", means: ["move"], speaks: 1, minimum: 0 },
  transferBatch: quantity("Transfer batch", ["transferBatch"], 0.6),
  setupFamily: note("Setup family", ["setupFamily"], 0.8),
  also: note("Also needed", ["secondResource"], 0.4),
  skill: note("Skill", ["skill"], 0.4),
  noWait: flag("No wait", ["noWait"], 0.3),
  noBreak: flag("No break", ["noBreak"], 0.3),
  subcontractDays: { label: "Subcontract days", kind: "days", means: ["subcontractDays"], speaks: 0.8, minimum: 0 },
  supplier: note("Subcontractor", ["subcontractor", ["supplier", 0.9]], 0.4),
  subcontractPrice: money("Subcontract price", ["subcontractPrice", ["price", 0.8]], 0.4),
  next: note("Next operation", ["nextOperation"], 0.6),
  after: note("After operations", ["afterOperations"], 0.6),
  version: note("Version", ["version"], 0),
  validFrom: date("Effective from", ["validFrom", ["startDate", 0.8]], 0.2),
} satisfies Fields;

const operationReference: Field = { label: "Operation", kind: "id", means: ["operation", ["name", 0.6]], speaks: 1.4, required: true };
const effective = { validFrom: date("Effective from", ["validFrom", ["startDate", 0.8]], 0.2), validTo: date("Effective to", ["validTo", ["endDate", 0.8]], 0.2) };

/** Operations that stand on their own: what they make, and how long they take. Plain numbers are seconds unless a parameter says days. */
export const operationFields = {
  operation: { ...operationReference, means: ["operation", ["name", 0.9], ["identity", 0.8]] },
  item: { ...itemReference, required: false, means: ["item", ["component", 0.6]] },
  kind: note("Type of operation", ["kind", ["supply", 0.6]], 1),
  owner: { label: "Owner", kind: "id", means: ["owner", "parent"], speaks: 1, informative: true },
  priority: { label: "Priority", kind: "number", means: ["priority"], speaks: 0.4, informative: true },
  run: { label: "Duration per unit", kind: "duration", means: ["durationPerUnit", ["run", 0.9]], speaks: 1, minimum: 0, plainUnit: "seconds" },
  duration: { label: "Duration", kind: "duration", means: ["duration", ["setup", 0.8]], speaks: 1.2, minimum: 0, plainUnit: "seconds" },
  move: { label: "Time after", kind: "duration", means: ["move"], speaks: 0.8, minimum: 0, plainUnit: "seconds" },
  minimumOrder: quantity("Minimum order", ["minimumOrder"], 0.4),
  maximumOrder: quantity("Maximum order", ["maximumOrder"], 0.4),
  multipleOrder: quantity("Order multiple", ["multipleOrder"], 0.4),
  description: note("Description", ["description"], 0),
  ...effective,
} satisfies Fields;

/** What an operation takes (below zero) and what it makes. */
export const operationMaterialFields = {
  operation: operationReference,
  item: itemReference,
  quantity: { label: "Quantity", kind: "number", means: ["quantityPer", "quantity"], speaks: 1 },
  fixedQuantity: { label: "Fixed quantity", kind: "number", means: ["fixedQuantity"], speaks: 0.6 },
  kind: note("Type", ["kind"], 0.3),
  alternate: { label: "Alternates", kind: "id", means: ["alternates", ["name", 0.9]], speaks: 0.3, informative: true },
  priority: { label: "Priority", kind: "number", means: ["priority"], speaks: 0.2, informative: true },
  transferBatch: quantity("Transfer batch", ["transferBatch"], 0.6),
  ...effective,
} satisfies Fields;

export const operationResourceFields = {
  operation: operationReference,
  resource: { label: "Work centre", kind: "id", means: ["resource"], speaks: 1.4, required: true },
  quantity: { label: "Quantity", kind: "number", means: ["quantity", ["units", 0.8]], speaks: 0.3, minimum: 0, informative: true },
  alternate: { label: "Alternates", kind: "id", means: ["alternates", ["name", 0.9]], speaks: 0.3, informative: true },
  priority: { label: "Priority", kind: "number", means: ["priority"], speaks: 0.2, informative: true },
  setupFamily: note("Setup family", ["setupFamily", ["setup", 0.6]], 0.2),
  skill: note("Skill", ["skill"], 0.2),
} satisfies Fields;

export const operationDependencyFields = {
  operation: operationReference,
  after: { label: "After operation", kind: "id", means: ["afterOperations"], speaks: 1.6, required: true },
} satisfies Fields;

export const changeoverFields = {
  from: { label: "From family", kind: "id", means: ["fromFamily", ["setupFamily", 0.5]], speaks: 1.2, required: true },
  to: { label: "To family", kind: "id", means: ["toFamily"], speaks: 1.2, required: true },
  minutes: { label: "Changeover time", kind: "duration", means: ["changeoverTime", ["setup", 0.8]], speaks: 1.2, required: true, minimum: 0 },
  resource: { label: "Work centre", kind: "id", means: ["resource"], speaks: 0.3 },
} satisfies Fields;

const workingDay = (concept: (typeof weekdayConcepts)[number]): Field => ({ label: concept, kind: "flag", means: [concept], speaks: 0.3 });

export const calendarFields = {
  calendar: { label: "Calendar", kind: "id", means: ["calendar", ["name", 0.4]], speaks: 1, informative: true },
  weekday: { label: "Weekday", kind: "weekday", means: ["weekday"], speaks: 1 },
  start: { label: "Start time", kind: "clock", means: ["startTime"], speaks: 0.9 },
  end: { label: "End time", kind: "clock", means: ["endTime"], speaks: 0.9 },
  from: date("From", ["startDate", ["period", 0.6]], 0.6),
  to: date("To", ["endDate", ["validTo", 0.5]], 0.3),
  reason: note("Reason", ["reason", ["description", 0.5]], 0.6),
  resource: { label: "Work centre", kind: "id", means: ["resource"], speaks: 0.2, informative: true },
  shift: note("Shift", ["shift"], 0.4),
  monday: workingDay("monday"),
  tuesday: workingDay("tuesday"),
  wednesday: workingDay("wednesday"),
  thursday: workingDay("thursday"),
  friday: workingDay("friday"),
  saturday: workingDay("saturday"),
  sunday: workingDay("sunday"),
} satisfies Fields;

export const periodFields = {
  start: { ...date("First day", ["startDate", ["period", 0.9], ["validFrom", 0.9], ["orderStart", 0.7]], 1.2), required: true, byForm: true },
  end: date("Last day", ["endDate", ["validTo", 0.9]], 1),
  name: note("Period", ["name", ["period", 0.95], ["identity", 0.7], ["description", 0.6]], 0.8),
} satisfies Fields;

const receivingPlace: Field = { ...place, means: ["location", ["destination", 0.9]] };
const customerOrder: Field = { label: "For sales order", kind: "id", means: ["salesOrder"], speaks: 0.1, informative: true };

export const openOrderFields = {
  item: itemReference,
  quantity: { ...quantity("Quantity", ["orderedQuantity", "quantity", ["openQuantity", 0.95]], 1), required: true, byForm: true },
  due: { ...date("Due date", ["due", "arrival", ["endDate", 0.9], ["period", 0.4]], 1.2), required: true, byForm: true },
  order: {
    label: "Order",
    kind: "id",
    means: ["purchaseOrder", "workOrder", ["order", 0.95], ["identity", 0.7], ["name", 0.3]],
    speaks: 1,
    informative: true,
  },
  line: { label: "Line", kind: "id", means: ["line"], speaks: 0.3, informative: true },
  done: quantity("Received or done", ["received", ["delivered", 0.9]], 1.2),
  supplier: note("Supplier", ["supplier"], 1),
  status: note("Status", ["status"], 0.6),
  kind: { label: "Make or buy", kind: "text", means: ["supply", ["kind", 0.9]], speaks: 0.3, informative: true },
  firm: flag("Firm", ["firm"], 1),
  issued: flag("Components issued", ["componentsIssued"], 1),
  operationReached: { label: "Operation reached", kind: "number", means: ["operationReached"], speaks: 0.8, minimum: 0 },
  version: note("Bill of material", ["version"], 0),
  unit: note("Unit", ["unit"], 0),
  orderDate: { ...date("Order date", ["orderDate", ["startDate", 0.5]], 0.3), informative: true },
  description: note("Description", ["description"], 0),
  location: receivingPlace,
  forOrder: customerOrder,
} satisfies Fields;

/** Orders of another system that are not placed yet: like open orders, but with a start and without any progress. */
export const proposalFields = {
  item: itemReference,
  quantity: { ...quantity("Quantity", ["proposedQuantity", ["orderedQuantity", 0.95], ["quantity", 0.95], ["requirement", 0.8], ["openQuantity", 0.8]], 1), above: true, required: true, byForm: true },
  due: { ...date("Due date", ["due", "arrival", ["endDate", 0.9], ["period", 0.4]], 1.2), required: true, byForm: true },
  order: {
    label: "Order",
    kind: "id",
    means: ["proposedOrder", ["order", 0.95], ["purchaseOrder", 0.9], ["workOrder", 0.9], ["identity", 0.7]],
    speaks: 1,
    informative: true,
  },
  line: { label: "Line", kind: "id", means: ["line"], speaks: 0.3, informative: true },
  start: date("Start or release date", ["orderStart", ["startDate", 0.9], ["orderDate", 0.8], ["validFrom", 0.6]], 1.2),
  kind: { label: "Make or buy", kind: "text", means: ["supply", ["kind", 0.9]], speaks: 0.3, informative: true },
  supplier: note("Supplier", ["supplier"], 0.8),
  version: note("Bill of material", ["version"], 0),
  unit: note("Unit", ["unit"], 0),
  description: note("Description", ["description"], 0),
  location: receivingPlace,
  forOrder: customerOrder,
} satisfies Fields;

/** Orders whose lines stand in another table: they lend status, dates and partner to their lines. */
export const orderHeaderFields = {
  order: {
    label: "Order",
    kind: "id",
    means: ["purchaseOrder", "salesOrder", "workOrder", ["order", 0.95]],
    speaks: 1.2,
    required: true,
  },
  status: note("Status", ["status"], 0.8),
  supplier: note("Supplier", ["supplier"], 0.8),
  customer: note("Customer", ["customer"], 0.8),
  orderDate: { ...date("Order date", ["orderDate"], 0.5), informative: true },
  due: { ...date("Due date", ["due", "arrival"], 0.5), informative: true },
  priority: { label: "Priority", kind: "number", means: ["priority"], speaks: 0.3, informative: true },
} satisfies Fields;

export const supplierFields = {
  item: itemReference,
  supplier: { label: "Supplier", kind: "id", means: ["supplier"], speaks: 1.4, required: true },
  leadTime: { label: "Lead time", kind: "days", means: ["leadTime"], speaks: 1, minimum: 0 },
  minimumOrder: quantity("Minimum order", ["minimumOrder"], 0.8),
  maximumOrder: quantity("Maximum order", ["maximumOrder"], 0.8),
  multipleOrder: quantity("Order multiple", ["multipleOrder"], 0.8),
  price: money("Price", ["price", ["cost", 0.9]], 0.8),
  breakQuantity: quantity("From quantity", ["breakQuantity"], 0.8),
  discount: note("Discount kind", ["discountKind"], 0.3),
  rank: { label: "Rank", kind: "number", means: ["rank", ["priority", 0.9]], speaks: 0.4, informative: true },
  // Percent or parts: only how shares relate counts.
  share: { label: "Share", kind: "share", means: ["share"], speaks: 0.6, minimum: 0 },
  validFrom: date("Effective from", ["validFrom"], 0.2),
  validTo: date("Effective to", ["validTo"], 0.2),
  unit: note("Unit", ["unit"], 0.2),
  asOf: { ...date("Last receipt", ["orderDate"], 0.1), informative: true },
  description: note("Description", ["description"], 0),
  location: place,
} satisfies Fields;

/** How an item comes from one location to another. */
export const transferFields = {
  from: { label: "From location", kind: "id", means: ["origin"], speaks: 1.4, required: true },
  to: { label: "To location", kind: "id", means: ["destination", ["location", 0.9]], speaks: 1.4, required: true },
  item: { label: "Item", kind: "id", means: itemMeans, speaks: 0.8 },
  leadTime: { label: "Transfer time", kind: "days", means: ["transferTime", "leadTime"], speaks: 1, minimum: 0 },
  minimumOrder: quantity("Minimum", ["minimumOrder"], 0.5),
  maximumOrder: quantity("Maximum", ["maximumOrder"], 0.5),
  multipleOrder: quantity("Multiple", ["multipleOrder"], 0.5),
  orderCost: money("Cost per transfer", ["orderCost", ["cost", 0.8]], 0.3),
  rank: { label: "Rank", kind: "number", means: ["rank", ["priority", 0.9]], speaks: 0.3, informative: true },
  description: note("Description", ["description"], 0),
} satisfies Fields;

/** What is different about the structure or the routing of what one customer ordered. */
export const orderChangeFields = {
  order: { label: "Order", kind: "id", means: ["salesOrder", ["order", 0.95], ["identity", 0.5]], speaks: 1.2, required: true },
  line: { label: "Line", kind: "id", means: ["line"], speaks: 0.2, informative: true },
  parent: { label: "Parent item", kind: "id", means: ["parent", ["item", 0.8]], speaks: 0.4 },
  component: { label: "Component", kind: "id", means: ["component", ["item", 0.5]], speaks: 1.2 },
  quantityPer: quantity("Quantity per", ["quantityPer", ["quantity", 0.95], ["orderedQuantity", 0.5]], 0.8),
  action: { label: "Action", kind: "text", means: ["action"], speaks: 1.2 },
  replaces: { label: "Replaces", kind: "id", means: ["replaced"], speaks: 1.2 },
  operation: { label: "Operation", kind: "number", means: ["operation"], speaks: 0.5, minimum: 0 },
  resource: { label: "Work centre", kind: "id", means: ["resource"], speaks: 0.5 },
  setup: { label: "Setup time", kind: "duration", means: ["setup"], speaks: 0.5, minimum: 0 },
  run: { label: "Run time", kind: "duration", means: ["run"], speaks: 0.5, minimum: 0 },
  description: note("Description", ["description"], 0),
} satisfies Fields;

export const safetyStockFields = {
  item: itemReference,
  from: { ...date("From", ["validFrom", "startDate", ["period", 0.8]], 0.8), required: true },
  quantity: { ...quantity("Safety stock", ["safetyStock", ["quantity", 0.8], ["value", 0.5]], 1), required: true },
  description: note("Description", ["description"], 0),
  location: place,
} satisfies Fields;

export const settingsFields = {
  key: { label: "Setting", kind: "text", means: ["key"], speaks: 1, required: true },
  value: { label: "Value", kind: "text", means: ["value"], speaks: 1, required: true },
} satisfies Fields;
