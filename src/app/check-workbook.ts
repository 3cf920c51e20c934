// The first use case: the content of a workbook in, what we understood of it out. Plans nothing; knows no host.
// Apart from planning, so that a pane that only reads loads no planner.

import { hasFatal } from "../base/issue";
import { partOfRun, quietRun, type Run } from "../base/run";
import { applyEdits } from "../engine/levers/apply-edits";
import type { WorkbookContent } from "../grid/sheet-content";
import { checkPlant } from "../model/check-plant";
import type { DataCheck } from "../model/data-check";
import type { Plant } from "../model/plant";
import type { ProposedOrder } from "../model/proposal";
import { defaultSettings, type Settings } from "../model/settings";
import type { StaffingInterval } from "../model/staffing";
import type { TableChoice } from "../model/table-choice";
import { understandWorkbook } from "../read/understand-workbook";

/** What is asked for beside the workbook; it wins over the workbook's own settings and over what it remembers. */
export type Wishes = Partial<Settings> & { readonly tables?: readonly TableChoice[] };

/** A workbook as we understood it. `settings` is null when an issue is fatal. */
export type Understood = {
  readonly plant: Plant;
  /** Of another system; judged beside our own plan, never planned with. */
  readonly proposals: readonly ProposedOrder[];
  /** How much service is asked for, by interval; staffed beside the plan. */
  readonly staffing: readonly StaffingInterval[];
  readonly settings: Settings | null;
  readonly check: DataCheck;
};

/** What can be planned. */
export type Plannable = Understood & { readonly settings: Settings };

/** Reads a workbook's content and checks it; plans nothing. */
export function checkWorkbook(content: WorkbookContent, wishes: Wishes, run: Run = quietRun): Understood {
  const { tables = [], edits = [], ...others } = wishes;
  const wished: Partial<Settings> = edits.length === 0 ? others : { ...others, edits };
  const reading = partOfRun(run, 0, 0.9);
  const { plant: read, proposals, staffing, settings, check } = understandWorkbook(content, wished, tables, (fraction) => {
    reading.progress("Reading", fraction);
  });
  run.progress("Reading", 0.9);
  const { plant, issues: aboutEdits } = applyEdits(read, edits, settings?.defaultShifts ?? defaultSettings.defaultShifts);
  const issues = [...check.issues, ...checkPlant(plant), ...aboutEdits];
  run.progress("Reading", 1);
  return {
    plant,
    proposals,
    staffing,
    settings: settings === null || hasFatal(issues) ? null : { ...settings, ...wished },
    check: { ...check, issues },
  };
}

/** True when nothing stands in the way of planning. */
export function canPlan(understood: Understood): understood is Plannable {
  return understood.settings !== null;
}
