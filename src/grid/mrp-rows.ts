// The sheet on which a planner types receipts by bucket: what it is called, and by what its cells are found again.
// Report writes it and read reads it; knows neither, and no record.

/** SheetSpec.id, and so the stamp, of the sheet. */
export const MRP = "mrp";

/** Headings by which a row is read again; the headings of the buckets are their first days, `2026-05-04`. */
export const mrpHeadings = { item: "Item", quantity: "Quantity" } as const;

/** The row of an item that a planner types into: a quantity is a firm order, 0 closes the bucket. */
export const FIRM_RECEIPTS = "Firm receipts";
