// What a heading can mean, apart from the table it stands in. A table's role then says which field a concept fills.

export const concepts = [
  // who or what
  "item", "identity", "name", "description", "code", "unit", "supply", "group", "planner", "supplier", "customer",
  "location", "origin", "destination", "transferTime", "model", "routingNumber", "bomNumber", "version",
  // product policy
  "leadTime", "makeLeadTime", "cost", "price", "safetyStock", "safetyTime", "reorderPoint", "strategy", "lotRule", "lotSize", "lotPeriods",
  "minimumOrder", "maximumOrder", "multipleOrder", "minimumStock", "maximumStock", "orderCost", "holdingRate",
  "yield", "shelfLife", "toleranceDays", "toleranceQuantity", "validFrom", "validTo",
  // quantities and dates of orders
  "quantity", "orderedQuantity", "requirement", "onHand", "allocated", "expiry", "asOf", "openQuantity", "delivered", "received", "sold", "forecast", "override", "unusual", "predecessor",
  "order", "proposedOrder", "proposedQuantity", "salesOrder", "purchaseOrder", "workOrder", "line", "kind", "status", "firm", "priority", "due", "earliest", "arrival",
  "orderDate", "orderStart", "period", "componentsIssued", "operationReached", "rank", "share", "breakQuantity", "discountKind", "substitute", "ratio",
  // structure
  "action", "replaced", "parent", "component", "quantityPer", "perOrder", "scrap", "lineKind",
  // routing
  "operation", "owner", "duration", "durationPerUnit", "fixedQuantity", "deliveryOperation", "nextOperation", "afterOperations", "resource", "alternates", "setup", "run", "labourRun", "runRate",
  "secondResource", "skill", "noWait", "noBreak", "batchSize", "queue", "move", "transferBatch", "setupFamily", "subcontractDays", "subcontractor", "subcontractPrice",
  // capacity
  "units", "efficiency", "utilisation", "costRate", "overtimeRate", "overtimeHours", "availability", "calendar",
  "weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "startTime", "endTime", "startDate", "endDate", "reason", "shift",
  // contacts and workloads
  "contactQueue", "interval", "contacts", "handlingTime", "answerTime", "servedShare", "workload", "hoursPerPerson", "shrinkage", "occupancy", "scheduledPeople",
  // changeovers, settings
  "fromFamily", "toFamily", "changeoverTime", "key", "value",
  // known, and of no use to planning
  "notNeeded",
] as const;

export type Concept = (typeof concepts)[number];

/** Phrases for each concept, separated by commas. A `?` marks one that also means other things. */
export type Dictionary = { readonly [concept in Concept]?: string };

/** The days of the week by concept, Monday first. */
export const weekdayConcepts = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
