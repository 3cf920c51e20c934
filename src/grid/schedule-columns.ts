// The sheet on which a planner pins operations by typing: what it is called and which of its columns are read back.
// Report writes it and read reads it; knows neither, and no operation.

/** SheetSpec.id, and so the stamp, of the sheet. */
export const SCHEDULE = "schedule";

/** Headings by which a row is read again. */
export const scheduleHeadings = {
  resource: "Work centre",
  machine: "Machine",
  start: "Start",
  order: "Order",
  /** Begins with the operation's number. */
  operation: "Operation",
  /** As the plan before had it: pinned, or its order's status. */
  status: "Status",
  /** Any mark that means yes; its absence gives a pinned operation back to planning. */
  pin: "Pin",
  /** What the planner wants instead of what was planned. */
  pinStart: "Pinned start",
  pinResource: "Pinned work centre",
} as const;

/** What marks a pinned operation, and what its status says. */
export const PINNED_MARK = "x";
export const PINNED_STATUS = "pinned";

/** What stands for the work centre of work done outside. */
export const OUTSIDE = "Subcontracted";
