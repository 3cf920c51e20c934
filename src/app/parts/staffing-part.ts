// The part of planning for workbooks of a service: the people that each interval takes, and the sheet that shows them.

import { staffIntervals } from "../../engine/capacity/staff-intervals";
import type { StaffedInterval } from "../../model/staffing";
import type { SheetMaker } from "../../report/make-report";
import { staffingSheet } from "../../report/staffing-sheet";
import type { Plannable } from "../check-workbook";

/** Null when the workbook asks for none. */
function peopleByInterval({ staffing }: Plannable): readonly StaffedInterval[] | null {
  return staffing.length === 0 ? null : staffIntervals(staffing);
}

function staffingSheets(staffed: readonly StaffedInterval[]): readonly SheetMaker[] {
  return [(input) => staffingSheet(input, staffed)];
}

export const staffingPart = { peopleByInterval, staffingSheets } as const;
