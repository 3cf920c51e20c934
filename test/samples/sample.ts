// What a sample workbook is: its sheets, the operation that they describe, and the faults put in on purpose.
// Knows nothing of files.

import type { SheetSpec } from "../../src/grid/sheet-spec";
import type { Severity } from "../../src/base/issue";
import type { Plant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";

/** A mistake of the kind planners make, at the cell where a reader of the workbook must find it. */
export type SampleFault = {
  readonly sheet: string;
  /** A1 address of the cell to look at. */
  readonly cell: string;
  /** `error`: the row cannot be used. `warning`: it is used, with a doubt. */
  readonly severity: Extract<Severity, "error" | "warning">;
  readonly what: string;
  /** Where it shows: in the data check, or only in the plan's messages. */
  readonly foundBy: "reading" | "planning";
};

export type Sample = {
  /** File name without folder. */
  readonly file: string;
  readonly sheets: readonly SheetSpec[];
  /** What the sheets say without their faults; the faulty rows are not in it. */
  readonly plant: Plant;
  readonly settings: Settings;
  readonly faults: readonly SampleFault[];
};
