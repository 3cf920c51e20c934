// The sheet on which the shop reports progress by typing: what it is called and which of its columns are read back.
// Report writes it and read reads it; knows neither, and no operation.

/** SheetSpec.id, and so the stamp, of the sheet. */
export const DISPATCH = "dispatch";

/** Headings by which a row is read again. */
export const dispatchHeadings = {
  resource: "Work centre",
  order: "Order",
  /** Begins with the operation's number. */
  operation: "Operation",
  /** Any mark that means yes: the operation is finished, and with it those of its order with lower numbers. */
  done: "Done",
  good: "Quantity good",
} as const;

/** What marks a finished operation. */
export const DONE_MARK = "x";
