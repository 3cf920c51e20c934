// The sheet on which a planner fixes planned orders by typing: what it is called and which of its columns are read back.
// Report writes it and read reads it; knows neither, and no order.

/** SheetSpec.id, and so the stamp, of the sheet. */
export const ORDERS_TO_PLACE = "orders";

/** Headings by which a row is read again. */
export const orderHeadings = {
  supplier: "Supplier",
  item: "Item",
  quantity: "Quantity",
  needed: "Needed",
  arrives: "Arrives",
  order: "Order",
  /** As the plan before had it: planned, firm or open; or SUBCONTRACT_STATUS. */
  status: "Status",
  /** Any mark that means yes; its absence gives a firm order back to planning. */
  firm: "Firm",
  /** What the planner wants instead of what was planned. */
  firmQuantity: "Firm quantity",
  firmDue: "Firm due",
  /** Only where something is made by one of several bills. */
  bill: "Bill",
} as const;

/** Of work that is bought: not an order that could be fixed. */
export const SUBCONTRACT_STATUS = "outside";

/** What marks a firm order. */
export const FIRM_MARK = "x";

/** What stands in the place of the mark where an order is firm by an entry in another sheet of ours, which counts. */
export const FIRM_ELSEWHERE = { pin: "Schedule", receipt: "MRP", progress: "Dispatch list" } as const;

/** What stands for the bill without a name where an item has others beside it. */
export const UNNAMED_BILL = "(no name)";

/** What stands in place of a supplier. */
export const OWN_PRODUCTION = "Own production";
export const NO_SUPPLIER = "No supplier given";
